/* readout-outline.c: the rows of a pane of the inspector, section by section
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-outline.h"

#include <glib/gi18n.h>

#include "readout-entry-words.h"
#include "readout-filter.h"
#include "readout-heading.h"
#include "readout-section.h"

/* More rows than anybody reads one by one, and few enough for a list to take in without a pause. */
#define MAX_ROWS 2000

struct _ReadoutOutline
{
  ReadoutAnalysis *analysis;
  char *needle;            /* case-folded; empty when all is shown */
  GHashTable *folded;      /* the titles of the sections that are folded away */
  GPtrArray *items;        /* ReadoutSection, and ReadoutFinding below it */
  GHashTable *n_times;     /* how often rows with the same words have come */
  ReadoutSection *section; /* NULL before the first */
  guint n_rows;            /* of the section */
  guint n_below;           /* of the section, those that belong to the row above */
};

/* filter: what was typed to find a row; folded: the titles of the sections that are folded away */
ReadoutOutline *
readout_outline_new (ReadoutAnalysis *analysis, const char *filter, GHashTable *folded)
{
  ReadoutOutline *self = g_new0 (ReadoutOutline, 1);

  self->analysis = analysis;
  self->needle = g_utf8_casefold (filter, -1);
  self->folded = folded;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

ReadoutAnalysis *
readout_outline_get_analysis (ReadoutOutline *self)
{
  return self->analysis;
}

/* A section without rows is not shown. */
static void
end_section (ReadoutOutline *self)
{
  if (self->section == NULL)
    return;

  if (self->n_rows + self->n_below > 0)
    readout_section_set_n_rows (self->section, self->n_rows);
  else
    g_ptr_array_set_size (self->items, (int)self->items->len - 1);
}

void
readout_outline_begin (ReadoutOutline *self, const char *title)
{
  end_section (self);
  self->section = readout_section_new (title);
  self->n_rows = 0;
  self->n_below = 0;
  readout_section_set_folded (self->section, g_hash_table_contains (self->folded, title));
  g_ptr_array_add (self->items, self->section);
}

/* FALSE when the filter leaves it out. */
static gboolean
add (ReadoutOutline *self, ReadoutFindingKind kind, guint index)
{
  g_autoptr (ReadoutEntryWords) words = readout_entry_words_new (self->analysis, kind, index);
  g_autofree char *plain = readout_entry_words_dup_plain (words);
  g_autofree char *all = g_strjoin ("\n", plain, words->detail, NULL);
  guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_times, all));

  g_hash_table_insert (self->n_times, g_strdup (all), GUINT_TO_POINTER (n_before + 1));
  if (*self->needle != '\0' && !readout_filter_contains (all, self->needle))
    return FALSE;

  if (!readout_section_get_folded (self->section) && self->items->len < MAX_ROWS)
    g_ptr_array_add (self->items, readout_finding_new_entry (kind, self->analysis, index, all, n_before));

  return TRUE;
}

/* In the section that was begun last, unless the filter leaves it out. */
void
readout_outline_add (ReadoutOutline *self, ReadoutFindingKind kind, guint index)
{
  if (add (self, kind, index))
    self->n_rows++;
}

/* The same, of what belongs to the row above: it is not one of those that the section counts. */
void
readout_outline_add_below (ReadoutOutline *self, ReadoutFindingKind kind, guint index)
{
  if (add (self, kind, index))
    self->n_below++;
}

/* Takes self; returns the items of the list. */
GPtrArray *
readout_outline_end (ReadoutOutline *self)
{
  GPtrArray *items = self->items;

  end_section (self);
  if (items->len >= MAX_ROWS)
    g_ptr_array_add (items, readout_heading_new (_ ("There is more. Filter the list to see it.")));
  g_hash_table_unref (self->n_times);
  g_free (self->needle);
  g_free (self);

  return items;
}
