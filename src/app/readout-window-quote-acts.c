/* readout-window-quote-acts.c: the analyst corrects quotes and their sources
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-quote-copy.h"
#include "readout-window-acts-private.h"

/* Says the same of each quote. */
void
readout_window_say_of_quotes (ReadoutWindow *self, GPtrArray *findings, ReadoutCorrection said)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();

  for (guint i = 0; i < findings->len; i++)
    readout_window_add_said (corrections, readout_correct_quote (g_ptr_array_index (findings, i), said));
  readout_window_say (self, corrections, corrections->len);
}

static void
accept_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);

  readout_window_say_of_quotes (user_data, findings,
                                (ReadoutCorrection){ .verb = READOUT_VERB_ACCEPT_QUOTE });
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);

  readout_window_say_of_quotes (user_data, findings,
                                (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_QUOTE });
}

static void
set_naming_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);
  int naming;

  if (!readout_enum_from_nick (READOUT_TYPE_NAMING, g_variant_get_string (parameter, NULL), &naming))
    return;

  readout_window_say_of_quotes (
      user_data, findings,
      (ReadoutCorrection){ .verb = READOUT_VERB_NAMING, .naming = (ReadoutNaming)naming });
}

static void
set_kind_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);
  int kind;

  if (!readout_enum_from_nick (READOUT_TYPE_QUOTE_KIND, g_variant_get_string (parameter, NULL), &kind))
    return;

  readout_window_say_of_quotes (
      user_data, findings, (ReadoutCorrection){ .verb = READOUT_VERB_KIND, .kind = (ReadoutQuoteKind)kind });
}

/* What is going to be said of quotes, while it is asked how exactly. */
typedef struct
{
  ReadoutWindow *window;
  GPtrArray *quotes; /* ReadoutFinding */
} Act;

static void
act_free (gpointer data, GClosure *closure)
{
  Act *act = data;

  g_ptr_array_unref (act->quotes);
  g_free (act);
}

static void
naming_applied_cb (ReadoutActPopover *popover, guint choice, const char *words, Act *act)
{
  readout_window_say_of_quotes (
      act->window, act->quotes,
      (ReadoutCorrection){ .verb = READOUT_VERB_NAMING, .naming = (ReadoutNaming)choice });
}

static void
ask_naming_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutActPopover *popover = readout_act_popover_new (_ ("How is the source named?"), _ ("_Set Naming"));
  Act *act = g_new0 (Act, 1);

  act->window = user_data;
  act->quotes = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);
  for (ReadoutNaming naming = 0; naming < READOUT_N_NAMINGS; naming++)
    readout_act_popover_add_choice (popover, readout_label_naming (naming), NULL);
  g_signal_connect_data (popover, "applied", G_CALLBACK (naming_applied_cb), act, act_free, 0);
  readout_window_popup (user_data, GTK_POPOVER (popover));
}

/* ---- its words ---- */

/* What is said of a quote with a second passage. */
static void
say_with_passage (ReadoutWindow *self, ReadoutVerb verb, ReadoutSpan span)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutFinding *quote = readout_window_dup_chosen (self, READOUT_SELECTION_QUOTE);
  g_autoptr (ReadoutAnchor) anchor
      = readout_correct_create_anchor (readout_finding_get_analysis (quote), span);

  g_ptr_array_add (findings, quote);
  readout_window_say_of_quotes (self, findings, (ReadoutCorrection){ .verb = verb, .other_anchor = anchor });
}

static void
set_words_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutSpan span = readout_page_get_passage_span (READOUT_WINDOW (user_data)->page);

  if (!readout_span_is_empty (span))
    say_with_passage (user_data, READOUT_VERB_ENDS, span);
}

/* What stands in the text must be what was analysed. */
static gboolean
is_settled (ReadoutWindow *self)
{
  return !readout_annotator_get_busy (readout_page_get_annotator (self->page));
}

static void
split_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutFinding) quote = readout_window_dup_chosen (self, READOUT_SELECTION_QUOTE);
  ReadoutSpan span = readout_finding_get_quote (quote)->span;
  gsize cursor = readout_page_get_cursor_byte (self->page);

  if (!is_settled (self))
    return;
  if (cursor <= span.start_byte || cursor >= span.end_byte)
    {
      readout_window_toast (self, _ ("Put the cursor where the second quote begins"), NULL, NULL);
      return;
    }

  span.start_byte = cursor;
  say_with_passage (self, READOUT_VERB_SPLIT, span);
}

static void
join_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (user_data);
  g_autoptr (ReadoutFinding) quote = readout_window_dup_chosen (user_data, READOUT_SELECTION_QUOTE);
  guint n_quotes, next = readout_finding_get_index (quote) + 1;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  if (next < n_quotes)
    say_with_passage (user_data, READOUT_VERB_JOIN, quotes[next].span);
}

/* One end of the chosen quote goes on by a word, or back. */
static void
move_end_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  guint quote
      = readout_selection_get_chosen (readout_page_get_selection (self->page), READOUT_SELECTION_QUOTE);
  guint start = 0, end = 0;
  const char *which;
  int direction;

  g_variant_get (parameter, "(&si)", &which, &direction);
  if (!is_settled (self)
      || !readout_marks_get_quote_bounds (
          readout_selection_get_marks (readout_page_get_selection (self->page)), quote, &start, &end))
    return;

  if (g_str_equal (which, "start"))
    start = readout_page_move_word (self->page, start, direction, FALSE);
  else
    end = readout_page_move_word (self->page, end, direction, TRUE);
  if (start < end)
    say_with_passage (self, READOUT_VERB_ENDS, readout_page_get_span (self->page, start, end));
}

/* Both ends at once, as they were dragged. */
static void
set_ends_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  guint start, end;

  g_variant_get (parameter, "(uu)", &start, &end);
  if (is_settled (self) && start < end)
    say_with_passage (self, READOUT_VERB_ENDS, readout_page_get_span (self->page, start, end));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  ReadoutSpan span = readout_page_get_passage_span (self->page);
  ReadoutCorrection said = { .verb = READOUT_VERB_ADD_QUOTE };
  int kind;

  if (readout_span_is_empty (span)
      || !readout_enum_from_nick (READOUT_TYPE_QUOTE_KIND, g_variant_get_string (parameter, NULL), &kind))
    return;

  said.kind = (ReadoutQuoteKind)kind;
  readout_window_add_said (corrections,
                           readout_correct_passage (readout_window_get_analysis (self), span, said));
  readout_window_say (self, corrections, 1);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) quotes = readout_window_collect_findings (self, READOUT_SELECTION_QUOTE);
  g_autoptr (GdkContentProvider) content = readout_quote_copy_new (quotes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  readout_window_toast (self, _ ("Copied with its source"), NULL, NULL);
}

static const GActionEntry entries[] = {
  { .name = "accept-quote", .activate = accept_cb },
  { .name = "reject-quote", .activate = reject_cb },
  { .name = "ask-naming", .activate = ask_naming_cb },
  { .name = "set-naming", .activate = set_naming_cb, .parameter_type = "s" },
  { .name = "set-kind", .activate = set_kind_cb, .parameter_type = "s" },
  { .name = "set-quote-words", .activate = set_words_cb },
  { .name = "split-quote", .activate = split_cb },
  { .name = "join-quote", .activate = join_cb },
  { .name = "move-quote-end", .activate = move_end_cb, .parameter_type = "(si)" },
  { .name = "set-quote-ends", .activate = set_ends_cb, .parameter_type = "(uu)" },
  { .name = "add-quote", .activate = add_cb, .parameter_type = "s" },
  { .name = "copy-quote", .activate = copy_cb },
};

void
readout_window_init_quote_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
