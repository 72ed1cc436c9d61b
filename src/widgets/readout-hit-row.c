/* readout-hit-row.c: a passage that a search in the case found
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-hit-row.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-rows.h"

struct _ReadoutHitRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *title;
  GtkWidget *over_case;
  GtkWidget *source;
  GtkWidget *snippet;
};

G_DEFINE_FINAL_TYPE (ReadoutHitRow, readout_hit_row, GTK_TYPE_WIDGET)

/* The snippet can hold line ends, which have the length of the blank that stands in for them. */
static void
set_snippet (ReadoutHitRow *self, ReadoutSearchHit *hit)
{
  g_autofree char *snippet = g_strdelimit (g_strdup (readout_search_hit_get_snippet (hit)), "\n", ' ');
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint n_matches;
  const ReadoutSpan *matches = readout_search_hit_get_matches (hit, &n_matches);

  for (guint i = 0; i < n_matches; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint)matches[i].start_byte;
      bold->end_index = (guint)matches[i].end_byte;
      pango_attr_list_insert (attributes, bold);
    }

  gtk_label_set_label (GTK_LABEL (self->snippet), snippet);
  gtk_label_set_attributes (GTK_LABEL (self->snippet), attributes);
}

/* NULL for an article, which most hits are. */
static const char *
get_kind (ReadoutSearchHit *hit)
{
  switch (readout_search_hit_get_kind (hit))
    {
    case READOUT_SEARCH_IN_NAMES:
      return _ ("Name");
    case READOUT_SEARCH_IN_NOTES:
      return _ ("Note");
    case READOUT_SEARCH_IN_QUOTES:
      return _ ("Quote");
    default:
      return NULL;
    }
}

static char *
dup_source (ReadoutSearchHit *hit)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_new ();
  g_autofree char *source = NULL;
  const char *kind = get_kind (hit);

  metadata->outlet = g_strdup (readout_search_hit_get_outlet (hit));
  metadata->published = g_strdup (readout_search_hit_get_published (hit));

  source = readout_label_source_line (metadata);
  if (kind == NULL)
    return g_steal_pointer (&source);

  return source != NULL ? g_strdup_printf ("%s · %s", kind, source) : g_strdup (kind);
}

static void
show_over_case (ReadoutHitRow *self, ReadoutSearchHit *hit)
{
  gboolean is_name = readout_search_hit_get_kind (hit) == READOUT_SEARCH_IN_NAMES;

  gtk_widget_set_visible (self->over_case, is_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->over_case), "s",
                                    readout_search_hit_get_title (hit));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->over_case), "win.show-named-entity");
}

void
readout_hit_row_set_hit (ReadoutHitRow *self, ReadoutSearchHit *hit)
{
  g_autofree char *source = NULL;
  const char *speaker;

  g_return_if_fail (READOUT_IS_HIT_ROW (self));

  source = dup_source (hit);
  speaker = readout_search_hit_get_speaker (hit);
  /* Words that nobody is named for are told by their article. */
  gtk_label_set_label (GTK_LABEL (self->title),
                       speaker != NULL && *speaker != '\0' ? speaker : readout_search_hit_get_title (hit));
  readout_rows_show_optional (self->source, source);
  show_over_case (self, hit);
  set_snippet (self, hit);
}

/* NULL for a hit that is no name. */
const char *
readout_hit_row_get_named (ReadoutHitRow *self)
{
  g_return_val_if_fail (READOUT_IS_HIT_ROW (self), NULL);

  return gtk_widget_get_visible (self->over_case) ? gtk_label_get_label (GTK_LABEL (self->title)) : NULL;
}

/* What a screen reader says of the row. */
char *
readout_hit_row_dup_label (ReadoutHitRow *self)
{
  g_return_val_if_fail (READOUT_IS_HIT_ROW (self), NULL);

  /* Translators: title of an article, outlet and date, and the passage that was found */
  return g_strdup_printf (_ ("%s, %s: %s"), gtk_label_get_label (GTK_LABEL (self->title)),
                          gtk_label_get_label (GTK_LABEL (self->source)),
                          gtk_label_get_label (GTK_LABEL (self->snippet)));
}

static void
readout_hit_row_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_HIT_ROW (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_hit_row_parent_class)->dispose (object);
}

static void
readout_hit_row_class_init (ReadoutHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_hit_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutHitRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutHitRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutHitRow, over_case);
  gtk_widget_class_bind_template_child (widget_class, ReadoutHitRow, source);
  gtk_widget_class_bind_template_child (widget_class, ReadoutHitRow, snippet);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_hit_row_init (ReadoutHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
