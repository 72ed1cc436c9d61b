/* readout-quotes-pane.c: who said what in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quotes-pane.h"

#include <glib/gi18n.h>

#include "readout-filter.h"
#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-menus.h"
#include "readout-profile.h"
#include "readout-quote-filter.h"
#include "readout-quote-row.h"
#include "readout-quote-words.h"
#include "readout-section.h"

/* More rows than anybody reads one by one, and few enough for a list to take in without a pause. */
#define MAX_ROWS 2000

struct _ReadoutQuotesPane
{
  ReadoutFindingsPane parent_instance;

  GtkWidget *content;
  GtkEditable *filter;
  GtkWidget *filter_button;
  ReadoutQuoteFilter *quote_filter;
  ReadoutProfile *profile;
  ReadoutFindingsList *list;

  ReadoutSelection *selection; /* that of the parent */
  GHashTable *folded;          /* the speakers whose quotes are folded away */
};

G_DEFINE_FINAL_TYPE (ReadoutQuotesPane, readout_quotes_pane, READOUT_TYPE_FINDINGS_PANE)

static gboolean
has_words (ReadoutFinding *finding, const char *needle)
{
  g_autofree char *words = NULL, *speaker = NULL;

  if (*needle == '\0')
    return TRUE;

  words = readout_analysis_dup_text (readout_finding_get_analysis (finding),
                                     readout_finding_get_quote (finding)->span);
  speaker = readout_quote_dup_speaker (finding);
  return readout_filter_contains (words, needle) || readout_filter_contains (speaker, needle);
}

static gboolean
passes_filter (ReadoutQuotesPane *self, ReadoutFinding *finding, const char *needle)
{
  return readout_profile_passes (self->profile, readout_finding_get_quote (finding)->source.naming)
         && readout_quote_filter_passes (self->quote_filter, finding) && has_words (finding, needle);
}

static gboolean
is_filtered (ReadoutQuotesPane *self)
{
  return *gtk_editable_get_text (self->filter) != '\0' || readout_profile_is_active (self->profile)
         || readout_quote_filter_is_active (self->quote_filter);
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

/* In the order of the text. */
static GPtrArray *
collect_quotes (ReadoutQuotesPane *self, ReadoutAnalysis *analysis)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (self->filter), -1);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes && !is_full (findings); i++)
    {
      char *words = readout_analysis_dup_text (analysis, quotes[i].span);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (times, words));
      g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (analysis, i, n_before);

      g_hash_table_insert (times, words, GUINT_TO_POINTER (n_before + 1));
      if (passes_filter (self, finding, needle))
        g_ptr_array_add (findings, g_steal_pointer (&finding));
    }

  return findings;
}

/* group: the head of its section, then its rows */
static void
add_group (ReadoutQuotesPane *self, GPtrArray *items, GPtrArray *group)
{
  ReadoutSection *section = g_ptr_array_index (group, 0);
  gboolean folded = g_hash_table_contains (self->folded, readout_section_get_title (section));

  readout_section_set_n_rows (section, group->len - 1);
  readout_section_set_folded (section, folded);
  for (guint i = 0; i < (folded ? 1 : group->len); i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (group, i)));
}

/* Under each speaker, in the order in which they speak first. */
static GPtrArray *
group_by_speaker (ReadoutQuotesPane *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) by_speaker = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      gpointer finding = g_ptr_array_index (findings, i);
      g_autofree char *speaker = READOUT_IS_FINDING (finding)
                                     ? readout_quote_dup_speaker (finding)
                                     : g_strdup (readout_heading_get_title (finding));
      GPtrArray *group = g_hash_table_lookup (by_speaker, speaker);

      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (groups, group);
          g_ptr_array_add (group, readout_section_new (speaker));
          g_hash_table_insert (by_speaker, g_steal_pointer (&speaker), group);
        }
      g_ptr_array_add (group, g_object_ref (finding));
    }

  for (guint i = 0; i < groups->len; i++)
    add_group (self, items, g_ptr_array_index (groups, i));

  return items;
}

static void
readout_quotes_pane_show_empty (ReadoutFindingsPane *pane)
{
  ReadoutQuotesPane *self = READOUT_QUOTES_PANE (pane);

  if (is_filtered (self))
    readout_findings_list_show_empty (self->list, _ ("Nothing Fits"),
                                      _ ("No quote of this article fits what you chose above."));
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
readout_quotes_pane_select_chosen (ReadoutFindingsPane *pane)
{
  ReadoutQuotesPane *self = READOUT_QUOTES_PANE (pane);
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->selection != NULL
      && readout_selection_get_chosen (self->selection, READOUT_SELECTION_QUOTE) != READOUT_NOT_CHOSEN)
    position = readout_findings_list_find (self->list, is_chosen, self);
  else if (READOUT_IS_SECTION (readout_findings_list_get_selected (self->list)))
    return;

  readout_findings_list_select (self->list, position);
}

/* Each once, in the order in which they speak. */
static GPtrArray *
collect_speakers (ReadoutAnalysis *analysis)
{
  GPtrArray *speakers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_quotes;

  readout_analysis_get_quotes (analysis, &n_quotes);
  for (guint i = 0; i < n_quotes && speakers->len < MAX_ROWS; i++)
    {
      g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (analysis, i, 0);
      g_autofree char *speaker = readout_quote_dup_speaker (finding);

      if (g_hash_table_add (seen, speaker))
        g_ptr_array_add (speakers, g_steal_pointer (&speaker));
    }

  return speakers;
}

static void
refresh (ReadoutQuotesPane *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  g_autoptr (GPtrArray) findings
      = marks != NULL ? collect_quotes (self, readout_marks_get_analysis (marks)) : g_ptr_array_new ();
  g_autoptr (GPtrArray) items = readout_quote_filter_get_by_speaker (self->quote_filter)
                                    ? group_by_speaker (self, findings)
                                    : g_ptr_array_ref (findings);
  gboolean can_filter = items->len > 0 || is_filtered (self);

  readout_findings_list_set_items (self->list, items);
  if (items->len == 0)
    readout_quotes_pane_show_empty (READOUT_FINDINGS_PANE (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter), can_filter);
  gtk_widget_set_sensitive (self->filter_button, can_filter);
  if (readout_quote_filter_is_active (self->quote_filter))
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");
}

/* What can be filtered by, which changes with the article alone. */
static void
refresh_filters (ReadoutQuotesPane *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  ReadoutAnalysis *analysis = marks != NULL ? readout_marks_get_analysis (marks) : NULL;
  g_autoptr (GPtrArray) speakers = analysis != NULL ? collect_speakers (analysis) : g_ptr_array_new ();

  readout_quote_filter_set_speakers (self->quote_filter, speakers);
  readout_profile_set_marks (self->profile, marks);
}

static void
filter_cb (ReadoutQuotesPane *self)
{
  refresh (self);
  readout_quotes_pane_select_chosen (READOUT_FINDINGS_PANE (self));
}

static void
chosen_cb (ReadoutQuotesPane *self, GObject *item)
{
  if (self->selection == NULL)
    return;

  if (READOUT_IS_FINDING (item))
    readout_selection_choose (self->selection, READOUT_SELECTION_QUOTE,
                              readout_finding_get_index (READOUT_FINDING (item)));
  else
    readout_selection_choose_quietly (self->selection, READOUT_SELECTION_QUOTE, READOUT_NOT_CHOSEN);
}

static void
toggled_cb (ReadoutQuotesPane *self, GObject *item)
{
  const char *speaker;

  if (!READOUT_IS_SECTION (item))
    return;

  speaker = readout_section_get_title (READOUT_SECTION (item));
  if (!g_hash_table_remove (self->folded, speaker))
    g_hash_table_add (self->folded, g_strdup (speaker));
  refresh (self);
}

static void
menu_cb (ReadoutQuotesPane *self, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  readout_menus_append_quote (menu);
  readout_menus_popup_menu (GTK_WIDGET (self->list), menu, x, y);
}

static GType
get_row_type (gpointer item)
{
  return READOUT_TYPE_QUOTE_ROW;
}

static void
readout_quotes_pane_reset (ReadoutFindingsPane *pane, ReadoutSelection *selection)
{
  ReadoutQuotesPane *self = READOUT_QUOTES_PANE (pane);

  self->selection = selection;
  gtk_editable_set_text (self->filter, "");
  readout_quote_filter_reset (self->quote_filter);
  readout_profile_reset (self->profile);
}

static void
readout_quotes_pane_refresh (ReadoutFindingsPane *pane)
{
  refresh_filters (READOUT_QUOTES_PANE (pane));
  refresh (READOUT_QUOTES_PANE (pane));
}

static ReadoutFindingKind
readout_quotes_pane_get_kind (ReadoutFinding *finding)
{
  return READOUT_FINDING_QUOTE;
}

static void
readout_quotes_pane_choose (ReadoutFindingsPane *pane, ReadoutFinding *finding)
{
  readout_selection_choose (READOUT_QUOTES_PANE (pane)->selection, READOUT_SELECTION_QUOTE,
                            readout_finding_get_index (finding));
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

  self->selection = NULL;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->folded, g_hash_table_unref);

  G_OBJECT_CLASS (readout_quotes_pane_parent_class)->dispose (object);
}

static void
readout_quotes_pane_class_init (ReadoutQuotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutFindingsPaneClass *pane_class = READOUT_FINDINGS_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_quotes_pane_dispose;
  pane_class->reset = readout_quotes_pane_reset;
  pane_class->refresh = readout_quotes_pane_refresh;
  pane_class->show_empty = readout_quotes_pane_show_empty;
  pane_class->select_chosen = readout_quotes_pane_select_chosen;
  pane_class->get_kind = readout_quotes_pane_get_kind;
  pane_class->choose = readout_quotes_pane_choose;

  g_type_ensure (READOUT_TYPE_FINDINGS_LIST);
  g_type_ensure (READOUT_TYPE_PROFILE);
  g_type_ensure (READOUT_TYPE_QUOTE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-quotes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, quote_filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, profile);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuotesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_filter_stop);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_quotes_pane_init (ReadoutQuotesPane *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_findings_pane_set_list (READOUT_FINDINGS_PANE (self), self->list);
  readout_findings_list_set_row_type_func (self->list, get_row_type);
  readout_findings_list_set_label (self->list, _ ("Quotes"));
  readout_findings_list_set_hints (
      self->list,
      _ ("Enter: confirm · Delete: no quote · S: speaker · E: naming · N: note · Alt+arrows: ends"));
  refresh (self);
}
