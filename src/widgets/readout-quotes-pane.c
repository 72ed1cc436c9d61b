/* readout-quotes-pane.c: who said what in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quotes-pane.h"

#include <glib/gi18n.h>

#include "readout-filter.h"
#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-quote-row.h"
#include "readout-quote-words.h"

/* More rows than anybody reads one by one, and few enough for a list to take in without a pause. */
#define MAX_ROWS 2000

struct _ReadoutQuotesPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkEditable *filter;
  ReadoutFindingsList *list;

  ReadoutSelection *selection; /* NULL while no article is open */
};

G_DEFINE_FINAL_TYPE (ReadoutQuotesPane, readout_quotes_pane, GTK_TYPE_WIDGET)

static gboolean
passes_filter (ReadoutFinding *finding, const char *needle)
{
  g_autofree char *words = NULL, *speaker = NULL;

  if (*needle == '\0')
    return TRUE;

  words = readout_analysis_dup_text (readout_finding_get_analysis (finding),
                                     readout_finding_get_quote (finding)->span);
  speaker = readout_quote_dup_speaker (finding);
  return readout_filter_contains (words, needle) || readout_filter_contains (speaker, needle);
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

static GPtrArray *
collect_items (ReadoutQuotesPane *self, ReadoutAnalysis *analysis)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (self->filter), -1);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes && !is_full (items); i++)
    {
      char *words = readout_analysis_dup_text (analysis, quotes[i].span);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (times, words));
      g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (analysis, i, n_before);

      g_hash_table_insert (times, words, GUINT_TO_POINTER (n_before + 1));
      if (passes_filter (finding, needle))
        g_ptr_array_add (items, g_steal_pointer (&finding));
    }

  return items;
}

static void
show_empty (ReadoutQuotesPane *self)
{
  if (*gtk_editable_get_text (self->filter) != '\0')
    readout_findings_list_show_empty (self->list, _ ("Nothing Fits"),
                                      _ ("Nothing in this article fits what you typed above."));
  else if (self->selection == NULL)
    readout_findings_list_show_empty (
        self->list, _ ("Quotes"),
        _ ("Who said what, and how the source is named, appears here as soon as there is an article."));
  else if (readout_selection_get_busy (self->selection))
    readout_findings_list_show_empty (self->list, _ ("Reading…"), NULL);
  else
    readout_findings_list_show_empty (self->list, _ ("No Quotes"), _ ("The article quotes nobody so far."));
}

static gboolean
is_chosen (gpointer item, gpointer user_data)
{
  ReadoutQuotesPane *self = user_data;

  return READOUT_IS_FINDING (item)
         && readout_selection_get_chosen (self->selection, READOUT_SELECTION_QUOTE)
                == readout_finding_get_index (item);
}

static void
select_chosen (ReadoutQuotesPane *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->selection != NULL)
    position = readout_findings_list_find (self->list, is_chosen, self);

  readout_findings_list_select (self->list, position);
}

static void
refresh (ReadoutQuotesPane *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  g_autoptr (GPtrArray) items
      = marks != NULL ? collect_items (self, readout_marks_get_analysis (marks)) : g_ptr_array_new ();

  readout_findings_list_set_items (self->list, items);
  if (items->len == 0)
    show_empty (self);
  select_chosen (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter),
                            items->len > 0 || *gtk_editable_get_text (self->filter) != '\0');
}

static void
marks_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutQuotesPane *self)
{
  refresh (self);
}

static void
busy_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutQuotesPane *self)
{
  if (g_list_model_get_n_items (readout_findings_list_get_model (self->list)) == 0)
    show_empty (self);
}

static void
changed_cb (ReadoutSelection *selection, ReadoutQuotesPane *self)
{
  select_chosen (self);
}

static void
filter_cb (ReadoutQuotesPane *self)
{
  refresh (self);
}

static void
chosen_cb (ReadoutQuotesPane *self, GObject *item)
{
  if (self->selection != NULL && READOUT_IS_FINDING (item))
    readout_selection_choose (self->selection, READOUT_SELECTION_QUOTE,
                              readout_finding_get_index (READOUT_FINDING (item)));
}

/* Single letters, while the list has the focus and never in the text. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutQuotesPane *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_j:
      readout_findings_list_move (self->list, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_k:
      readout_findings_list_move (self->list, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GType
get_row_type (gpointer item)
{
  return READOUT_TYPE_QUOTE_ROW;
}

/* selection: that of the article in front, or NULL */
void
readout_quotes_pane_set_selection (ReadoutQuotesPane *self, ReadoutSelection *selection)
{
  g_return_if_fail (READOUT_IS_QUOTES_PANE (self));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "notify::marks", G_CALLBACK (marks_cb), self, 0);
      g_signal_connect_object (selection, "notify::busy", G_CALLBACK (busy_cb), self, 0);
      g_signal_connect_object (selection, "changed", G_CALLBACK (changed_cb), self, 0);
    }
  gtk_editable_set_text (self->filter, "");
  refresh (self);
}

ReadoutFindingsList *
readout_quotes_pane_get_list (ReadoutQuotesPane *self)
{
  g_return_val_if_fail (READOUT_IS_QUOTES_PANE (self), NULL);

  return self->list;
}

static void
readout_quotes_pane_dispose (GObject *object)
{
  ReadoutQuotesPane *self = READOUT_QUOTES_PANE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_quotes_pane_parent_class)->dispose (object);
}

static void
readout_quotes_pane_class_init (ReadoutQuotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_quotes_pane_dispose;

  g_type_ensure (READOUT_TYPE_FINDINGS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-quotes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_quotes_pane_init (ReadoutQuotesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_findings_list_set_row_type_func (self->list, get_row_type);
  readout_findings_list_set_label (self->list, _ ("Quotes"));
  refresh (self);
}
