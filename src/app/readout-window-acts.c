/* readout-window-acts.c: what the acts of correction have in common: on what, where, and how it is told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-correction-words.h"
#include "readout-corrections-dialog.h"
#include "readout-menus.h"
#include "readout-window-acts-private.h"

ReadoutAnalysis *
readout_window_get_analysis (ReadoutWindow *self)
{
  ReadoutMarks *marks
      = self->page != NULL ? readout_selection_get_marks (readout_page_get_selection (self->page)) : NULL;

  return marks != NULL ? readout_marks_get_analysis (marks) : NULL;
}

/* Whether the row of a single mention is the one that is selected. */
static gboolean
has_mention_row (ReadoutWindow *self)
{
  GObject *item = readout_findings_list_get_selected (
      readout_entities_pane_get_list (readout_inspector_get_entities (self->inspector)));

  return READOUT_IS_FINDING (item)
         && readout_finding_get_kind (READOUT_FINDING (item)) == READOUT_FINDING_MENTION;
}

/* The mention that was pointed at, in the text or in the list; NULL for none. */
ReadoutFinding *
readout_window_dup_mention (ReadoutWindow *self)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (self);
  ReadoutSelection *selection = self->page != NULL ? readout_page_get_selection (self->page) : NULL;
  guint mention = selection != NULL ? readout_selection_get_chosen_mention (selection) : READOUT_NOT_CHOSEN;

  if (analysis == NULL || mention == READOUT_NOT_CHOSEN)
    return NULL;

  return readout_finding_new_mention (
      analysis, readout_selection_get_chosen (selection, READOUT_SELECTION_ENTITY), mention);
}

/* What is said of a name that was pointed at in the text is said of all its mentions: it is the row of a
 * single one that stands for it alone.  A role or a pronoun only means somebody, and that there. */
static ReadoutFinding *
create_chosen (ReadoutWindow *self, ReadoutSelectionKind kind)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (self);
  guint index = readout_selection_get_chosen (readout_page_get_selection (self->page), kind);
  g_autoptr (ReadoutFinding) mention = NULL;

  if (index == READOUT_NOT_CHOSEN)
    return NULL;
  if (kind == READOUT_SELECTION_QUOTE)
    return readout_finding_new_quote (analysis, index, 0);

  mention = readout_window_dup_mention (self);
  if (mention != NULL
      && (has_mention_row (self) || readout_finding_get_mention (mention)->kind != READOUT_MENTION_NAME))
    return g_steal_pointer (&mention);

  return readout_finding_new_entity (analysis, index);
}

static gboolean
is_of_kind (gpointer item, ReadoutSelectionKind kind)
{
  if (!READOUT_IS_FINDING (item))
    return FALSE;
  if (kind == READOUT_SELECTION_QUOTE)
    return readout_finding_get_kind (item) == READOUT_FINDING_QUOTE;

  return readout_finding_get_kind (item) < READOUT_FINDING_QUOTE;
}

/* The findings that an act is about: the rows, where several are selected, else what is chosen. */
GPtrArray *
readout_window_collect_findings (ReadoutWindow *self, ReadoutSelectionKind kind)
{
  g_autoptr (GPtrArray) rows
      = readout_findings_list_dup_selected (readout_inspector_get_list (self->inspector));
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutFinding *chosen;

  if (readout_window_get_analysis (self) == NULL)
    return findings;

  for (guint i = 0; rows->len > 1 && i < rows->len; i++)
    if (is_of_kind (g_ptr_array_index (rows, i), kind))
      g_ptr_array_add (findings, g_object_ref (g_ptr_array_index (rows, i)));

  chosen = findings->len == 0 ? create_chosen (self, kind) : NULL;
  if (chosen != NULL)
    g_ptr_array_add (findings, chosen);

  return findings;
}

/* The chosen quote, or the chosen entity or mention; NULL for none. */
ReadoutFinding *
readout_window_dup_chosen (ReadoutWindow *self, ReadoutSelectionKind kind)
{
  return readout_window_get_analysis (self) != NULL ? create_chosen (self, kind) : NULL;
}

ReadoutScope
readout_window_get_scope (ReadoutWindow *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->scope));
  int scope = READOUT_SCOPE_HERE;

  readout_enum_from_nick (READOUT_TYPE_SCOPE, g_variant_get_string (state, NULL), &scope);
  if (!readout_correction_book_can_take (readout_page_get_book (self->page), (ReadoutScope)scope))
    return READOUT_SCOPE_HERE;

  return (ReadoutScope)scope;
}

void
readout_window_set_scope (ReadoutWindow *self, ReadoutScope scope)
{
  const char *nick = readout_enum_to_nick (READOUT_TYPE_SCOPE, (int)scope);

  g_simple_action_set_state (self->scope, g_variant_new_string (nick));
}

/* Takes a correction that may be none into an act. */
void
readout_window_add_said (GPtrArray *said, ReadoutCorrection *correction)
{
  if (correction != NULL)
    g_ptr_array_add (said, correction);
}

GPtrArray *
readout_window_create_said (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

/* What is told as soon as an act is stored: the first of what it says, how many others there are, and where
 * that holds. */
static char *
dup_sentence (ReadoutCorrection *first, guint n_findings)
{
  g_autofree char *words = readout_correction_dup_words (first);
  const char *scope = readout_label_scope (first->scope);
  guint n_others = n_findings - 1;

  if (n_others == 0)
    /* Translators: what was said of a finding ("Not a name: Will"), and where it holds ("this article") */
    return g_strdup_printf (_ ("%s · %s"), words, scope);

  return g_strdup_printf (
      /* Translators: what was said of a finding ("Not a name: Will"), of how many others the same was said,
       * and where it holds ("this article") */
      ngettext ("%s and %u other · %s", "%s and %u others · %s", n_others), words, n_others, scope);
}

/* n_findings: of how many it is said */
void
readout_window_say (ReadoutWindow *self, GPtrArray *said, guint n_findings)
{
  if (said->len == 0)
    return;

  g_free (self->act_sentence);
  self->act_sentence = dup_sentence (g_ptr_array_index (said, 0), n_findings);
  readout_correction_book_apply (readout_page_get_book (self->page), said);
}

/* Lets the analyst say in a popover where it shall hold. */
void
readout_window_ask_scope (ReadoutWindow *self, ReadoutActPopover *popover)
{
  gboolean has_case
      = readout_correction_book_can_take (readout_page_get_book (self->page), READOUT_SCOPE_CASE);

  readout_act_popover_ask_scope (popover, readout_window_get_scope (self), has_case);
}

/* At the row, when it was asked for there; else at the words in the text. */
void
readout_window_popup (ReadoutWindow *self, GtkPopover *popover)
{
  ReadoutFindingsList *list = readout_inspector_get_list (self->inspector);
  GtkWidget *parent = GTK_WIDGET (self->page);
  GdkRectangle bounds;

  if (readout_findings_list_has_focus (list) && readout_findings_list_get_bounds (list, &bounds))
    parent = GTK_WIDGET (list);
  else
    readout_page_get_cursor_bounds (self->page, &bounds);

  gtk_popover_set_pointing_to (popover, &bounds);
  readout_menus_popup (popover, parent);
}

/* Its button undoes the last act, so that it must not outlive it. */
static void
dismiss_toast (ReadoutWindow *self)
{
  if (self->act_toast != NULL)
    adw_toast_dismiss (self->act_toast);
  g_clear_weak_pointer (&self->act_toast);
}

static void
applied_cb (ReadoutCorrectionBook *book, guint n, ReadoutWindow *self)
{
  AdwToast *toast;

  dismiss_toast (self);
  if (self->act_sentence == NULL)
    return;

  readout_window_set_status (self, self->act_sentence);
  toast = readout_window_toast (self, self->act_sentence, _ ("_Undo"), "win.undo-correction");
  g_set_weak_pointer (&self->act_toast, toast);
  g_clear_pointer (&self->act_sentence, g_free);
}

static void
failed_cb (ReadoutWindow *self)
{
  g_clear_pointer (&self->act_sentence, g_free);
}

/* The page in front has other findings, or another of them is chosen. */
void
readout_window_refresh_acts (ReadoutWindow *self)
{
  static const char *const name_acts[]
      = { "accept", "reject", "ask-reject", "set-type", "ask-type", "rename" };
  static const char *const entry_acts[]
      = { "accept-entry", "reject-entry", "ask-reject-entry", "set-choice", "ask-choice",
          "ask-date",     "ask-actors",   "ask-targets",      "ask-party" };
  static const char *const quote_acts[]
      = { "accept-quote", "reject-quote", "set-speaker",    "set-naming",     "ask-naming", "set-kind",
          "copy-quote",   "join-quote",   "move-quote-end", "set-quote-ends", "split-quote" };
  static const char *const passage_acts[]
      = { "add-name", "add-quote", "add-event", "add-position", "add-issue", "add-deadline" };
  g_autoptr (ReadoutFinding) name = readout_window_dup_chosen (self, READOUT_SELECTION_ENTITY);
  g_autoptr (ReadoutFinding) mention = readout_window_dup_mention (self);
  g_autoptr (ReadoutFinding) quote = readout_window_dup_chosen (self, READOUT_SELECTION_QUOTE);
  gboolean has_passage = self->page != NULL && readout_window_get_analysis (self) != NULL
                         && readout_page_has_passage (self->page);
  gboolean has_selection
      = has_passage && gtk_text_buffer_get_has_selection (readout_page_get_buffer (self->page));
  gboolean can_name = name != NULL && readout_correct_can_name (name);
  gboolean can_undo = FALSE, can_redo = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (name_acts); i++)
    readout_window_set_enabled (self, name_acts[i], can_name);
  readout_window_set_enabled (self, "same-as", name != NULL && readout_correct_can_join (name));
  readout_window_set_enabled (self, "split-off", mention != NULL);
  readout_window_set_enabled (self, "show-chosen-entity", name != NULL && self->case_file != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entry_acts); i++)
    readout_window_set_enabled (self, entry_acts[i], readout_window_get_analysis (self) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (quote_acts); i++)
    readout_window_set_enabled (self, quote_acts[i], quote != NULL);
  readout_window_set_enabled (self, "set-quote-words", quote != NULL && has_selection);
  readout_window_set_enabled (self, "set-speaker-words", quote != NULL && has_selection);
  for (guint i = 0; i < G_N_ELEMENTS (passage_acts); i++)
    readout_window_set_enabled (self, passage_acts[i], has_passage);

  if (self->page != NULL)
    g_object_get (readout_page_get_book (self->page), "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  readout_window_set_enabled (self, "undo-correction", can_undo);
  readout_window_set_enabled (self, "redo-correction", can_redo);
}

/* page: the one in front */
void
readout_window_follow_acts (ReadoutWindow *self, ReadoutPage *page)
{
  ReadoutCorrectionBook *book = readout_page_get_book (page);

  g_signal_connect_object (readout_page_get_selection (page), "changed",
                           G_CALLBACK (readout_window_refresh_acts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::has-passage", G_CALLBACK (readout_window_refresh_acts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::can-undo", G_CALLBACK (readout_window_refresh_acts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::can-redo", G_CALLBACK (readout_window_refresh_acts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "applied", G_CALLBACK (applied_cb), self, 0);
  g_signal_connect_object (book, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

void
readout_window_unfollow_acts (ReadoutWindow *self, ReadoutPage *page)
{
  ReadoutCorrectionBook *book = readout_page_get_book (page);

  dismiss_toast (self);
  g_signal_handlers_disconnect_by_func (readout_page_get_selection (page), readout_window_refresh_acts, self);
  g_signal_handlers_disconnect_by_func (page, readout_window_refresh_acts, self);
  g_signal_handlers_disconnect_by_func (book, readout_window_refresh_acts, self);
  g_signal_handlers_disconnect_by_func (book, applied_cb, self);
  g_signal_handlers_disconnect_by_func (book, failed_cb, self);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  dismiss_toast (self);
  readout_correction_book_undo (readout_page_get_book (self->page));
  readout_window_set_status (self, _ ("Correction undone"));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  readout_correction_book_redo (readout_page_get_book (self->page));
  readout_window_set_status (self, _ ("Correction done again"));
}

/* Where there is no case, nothing can hold in one. */
static void
scope_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  int scope;

  if (self->page != NULL
      && readout_enum_from_nick (READOUT_TYPE_SCOPE, g_variant_get_string (state, NULL), &scope)
      && readout_correction_book_can_take (readout_page_get_book (self->page), (ReadoutScope)scope))
    g_simple_action_set_state (action, state);
}

/* Without an article, those of the case and of all articles. */
static ReadoutCorrectionBook *
create_book (ReadoutWindow *self)
{
  ReadoutCorrectionBook *book = readout_correction_book_new ();

  readout_window_connect_book (self, book);
  return book;
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutCorrectionBook) book
      = self->page != NULL ? g_object_ref (readout_page_get_book (self->page)) : create_book (self);
  ReadoutAnnotator *annotator = self->page != NULL ? readout_page_get_annotator (self->page) : NULL;

  gtk_window_present (GTK_WINDOW (readout_corrections_dialog_new (GTK_WINDOW (self), book, annotator)));
}

static const GActionEntry entries[] = {
  { .name = "show-corrections", .activate = show_cb },
  { .name = "undo-correction", .activate = undo_cb },
  { .name = "redo-correction", .activate = redo_cb },
  { .name = "correction-scope", .parameter_type = "s", .state = "'here'", .change_state = scope_cb },
};

void
readout_window_init_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->scope = G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "correction-scope"));
  readout_window_init_name_acts (self);
  readout_window_init_quote_acts (self);
  readout_window_init_speaker_acts (self);
  readout_window_init_entry_acts (self);
  readout_window_init_party_acts (self);
  readout_window_init_choice_acts (self);
}
