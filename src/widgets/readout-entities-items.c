/* readout-entities-items.c: what the pane of the entities lists
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entities-items.h"

#include <glib/gi18n.h>

#include "readout-filter.h"
#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-labels.h"
#include "readout-section.h"

/* More rows than anybody reads one by one, and few enough for a list to take in without a pause. */
#define MAX_ROWS 2000

/* By name, by any other form of it in the text, or by role. */
static gboolean
passes_filter (ReadoutFinding *finding, const char *needle)
{
  const ReadoutEntity *entity = readout_finding_get_entity (finding);

  if (*needle == '\0' || readout_filter_contains (entity->name, needle))
    return TRUE;

  for (guint i = 0; i < entity->n_roles; i++)
    if (readout_filter_contains (entity->roles[i].text, needle))
      return TRUE;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      g_autofree char *words
          = readout_analysis_dup_text (readout_finding_get_analysis (finding), entity->mentions[i].span);

      if (entity->mentions[i].kind == READOUT_MENTION_NAME && readout_filter_contains (words, needle))
        return TRUE;
    }

  return FALSE;
}

/* The often named first, then in the order of the text. */
static int
compare_entities (gconstpointer a, gconstpointer b)
{
  const ReadoutEntity *left = readout_finding_get_entity (*(ReadoutFinding *const *)a);
  const ReadoutEntity *right = readout_finding_get_entity (*(ReadoutFinding *const *)b);
  gsize left_byte = left->mentions[0].span.start_byte, right_byte = right->mentions[0].span.start_byte;

  if (left->type != right->type)
    return (int)left->type - (int)right->type;
  if (left->n_mentions != right->n_mentions)
    return left->n_mentions < right->n_mentions ? 1 : -1;

  return left_byte < right_byte ? -1 : left_byte > right_byte;
}

static GPtrArray *
collect_entities (ReadoutAnalysis *analysis, const char *filter)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *needle = g_utf8_casefold (filter, -1);
  guint n_entities;

  readout_analysis_get_entities (analysis, &n_entities);
  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ReadoutFinding) finding = readout_finding_new_entity (analysis, i);

      if (passes_filter (finding, needle))
        g_ptr_array_add (findings, g_steal_pointer (&finding));
    }
  g_ptr_array_sort (findings, compare_entities);

  return findings;
}

/* Whether the list is full; its last row then tells so. */
static gboolean
is_full (GPtrArray *items)
{
  if (items->len < MAX_ROWS)
    return FALSE;

  g_ptr_array_add (items, readout_heading_new (_ ("There is more. Filter the list to see it.")));
  return TRUE;
}

static void
add_entity (GPtrArray *items, ReadoutFinding *finding, gboolean opened)
{
  guint n_mentions = readout_finding_get_entity (finding)->n_mentions;

  readout_finding_set_opened (finding, opened);
  g_ptr_array_add (items, g_object_ref (finding));
  for (guint i = 0; opened && i < n_mentions; i++)
    g_ptr_array_add (items, readout_finding_new_mention (readout_finding_get_analysis (finding),
                                                         readout_finding_get_index (finding), i));
}

/* The entities of an analysis by their types.
 * filter: what their names, or their roles, shall contain
 * opened: (element-type ReadoutFinding): those whose mentions are listed
 * folded: for each type, whether its entities are left out */
GPtrArray *
readout_entities_items_new (ReadoutAnalysis *analysis,
                            const char *filter,
                            GHashTable *opened,
                            const gboolean folded[READOUT_N_ENTITY_TYPES])
{
  g_autoptr (GPtrArray) findings = collect_entities (analysis, filter);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutSection *section = NULL;
  int type = -1;

  for (guint i = 0; i < findings->len && !is_full (items); i++)
    {
      ReadoutFinding *finding = g_ptr_array_index (findings, i);
      ReadoutEntityType entity_type = readout_finding_get_entity (finding)->type;

      if ((int)entity_type != type)
        {
          section = readout_section_new (readout_label_entity_types (entity_type));
          readout_section_set_folded (section, folded[entity_type]);
          g_ptr_array_add (items, section);
        }
      type = (int)entity_type;
      readout_section_set_n_rows (section, readout_section_get_n_rows (section) + 1);
      if (!folded[entity_type])
        add_entity (items, finding, g_hash_table_contains (opened, finding));
    }

  return items;
}
