/* readout-window-speaker-acts.c: the analyst says who has said something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-window-acts-private.h"

/* More speakers than these are not remembered: each has a number key. */
#define MAX_RECENT 4

/* passage: the words of the text that are selected, the first choice where they are not empty */
typedef struct
{
  ReadoutWindow *window;
  GPtrArray *quotes;
  ReadoutSpan passage;
  GPtrArray *speakers; /* ReadoutFinding, the choices */
} SpeakerAct;

static void
speaker_act_free (gpointer data, GClosure *closure)
{
  SpeakerAct *act = data;

  g_ptr_array_unref (act->quotes);
  g_ptr_array_unref (act->speakers);
  g_free (act);
}

/* Those who were taken last come first the next time. */
static void
remember_speaker (ReadoutWindow *self, const char *name)
{
  guint position;

  if (g_ptr_array_find_with_equal_func (self->recent_speakers, name, g_str_equal, &position))
    g_ptr_array_remove_index (self->recent_speakers, position);
  g_ptr_array_insert (self->recent_speakers, 0, g_strdup (name));
  if (self->recent_speakers->len > MAX_RECENT)
    g_ptr_array_set_size (self->recent_speakers, MAX_RECENT);
}

/* "a Western diplomat" is no name. */
static ReadoutNaming
guess_naming (const char *words)
{
  return g_unichar_islower (g_utf8_get_char (words)) ? READOUT_NAMING_UNNAMED : READOUT_NAMING_NAMED;
}

/* The words of the text that name the speaker. */
static void
say_passage (ReadoutWindow *self, GPtrArray *quotes, ReadoutSpan passage)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (self);
  g_autofree char *words = readout_analysis_dup_text (analysis, passage);
  g_autoptr (ReadoutAnchor) anchor = readout_correct_create_anchor (analysis, passage);

  readout_window_say_of_quotes (self, quotes,
                                (ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER,
                                                     .other_anchor = anchor,
                                                     .naming = guess_naming (words) });
}

static void
say_entity (ReadoutWindow *self, GPtrArray *quotes, ReadoutFinding *speaker)
{
  g_auto (GStrv) forms = readout_correct_dup_forms (speaker);

  remember_speaker (self, readout_finding_get_entity (speaker)->name);
  readout_window_say_of_quotes (
      self, quotes,
      (ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER, .other_forms = (const char *const *)forms });
}

static void
say_words (ReadoutWindow *self, GPtrArray *quotes, const char *words)
{
  remember_speaker (self, words);
  readout_window_say_of_quotes (
      self, quotes,
      (ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER, .words = words, .naming = guess_naming (words) });
}

static void
speaker_applied_cb (ReadoutActPopover *popover, guint choice, const char *words, SpeakerAct *act)
{
  guint n_passages = readout_span_is_empty (act->passage) ? 0 : 1;

  if (choice == READOUT_ACT_WORDS)
    say_words (act->window, act->quotes, words);
  else if (choice < n_passages)
    say_passage (act->window, act->quotes, act->passage);
  else
    say_entity (act->window, act->quotes, g_ptr_array_index (act->speakers, choice - n_passages));
}

static void
add_passage (SpeakerAct *act, ReadoutActPopover *popover)
{
  g_autofree char *words
      = readout_analysis_dup_text (readout_window_get_analysis (act->window), act->passage);
  g_autofree char *title = g_strdup_printf (_ ("“%s”"), g_strdelimit (words, "\n", ' '));

  readout_act_popover_add_choice (popover, title, _ ("Selected in the text"));
}

static void
add_speaker (SpeakerAct *act, ReadoutActPopover *popover, ReadoutAnalysis *analysis, guint index)
{
  g_autoptr (ReadoutFinding) speaker = readout_finding_new_entity (analysis, index);
  const ReadoutEntity *entity = readout_finding_get_entity (speaker);

  for (guint i = 0; i < act->speakers->len; i++)
    if (readout_finding_get_index (g_ptr_array_index (act->speakers, i)) == index)
      return;
  if (!readout_correct_can_name (speaker))
    return;

  readout_act_popover_add_choice (popover, entity->name,
                                  entity->n_roles > 0 ? entity->roles[0].text
                                                      : readout_label_entity_type (entity->type));
  g_ptr_array_add (act->speakers, g_steal_pointer (&speaker));
}

static void
add_entities_named (SpeakerAct *act, ReadoutActPopover *popover, ReadoutAnalysis *analysis, const char *name)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (g_str_equal (entities[i].name, name))
      add_speaker (act, popover, analysis, i);
}

static void
add_entities_of (SpeakerAct *act,
                 ReadoutActPopover *popover,
                 ReadoutAnalysis *analysis,
                 ReadoutEntityType type)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (entities[i].type == type)
      add_speaker (act, popover, analysis, i);
}

/* Who was taken last, who speaks in the article, then everybody who could. */
static void
add_speakers (SpeakerAct *act, ReadoutActPopover *popover)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (act->window);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < act->window->recent_speakers->len; i++)
    add_entities_named (act, popover, analysis, g_ptr_array_index (act->window->recent_speakers, i));
  for (guint i = 0; i < n_quotes; i++)
    if (quotes[i].source.entity != READOUT_NO_ENTITY)
      add_speaker (act, popover, analysis, (guint)quotes[i].source.entity);
  add_entities_of (act, popover, analysis, READOUT_ENTITY_PERSON);
  add_entities_of (act, popover, analysis, READOUT_ENTITY_ORGANIZATION);
  add_entities_of (act, popover, analysis, READOUT_ENTITY_GROUP);
  add_entities_of (act, popover, analysis, READOUT_ENTITY_PLACE);
}

/* The words that are selected, unless they are a quote's own; empty for none. */
static ReadoutSpan
get_passage (ReadoutWindow *self, GPtrArray *quotes)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (self->page);
  ReadoutSpan passage = readout_page_get_passage_span (self->page);

  if (!gtk_text_buffer_get_has_selection (buffer))
    return (ReadoutSpan){ 0 };

  for (guint i = 0; i < quotes->len; i++)
    if (readout_span_overlaps (readout_finding_get_quote (g_ptr_array_index (quotes, i))->span, passage))
      return (ReadoutSpan){ 0 };

  return passage;
}

static void
set_speaker_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutActPopover *popover = readout_act_popover_new (_ ("Who said it?"), _ ("_Set Speaker"));
  SpeakerAct *act = g_new0 (SpeakerAct, 1);

  act->window = user_data;
  act->quotes = readout_window_collect_findings (user_data, READOUT_SELECTION_QUOTE);
  act->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  act->passage = get_passage (act->window, act->quotes);
  if (!readout_span_is_empty (act->passage))
    add_passage (act, popover);
  readout_act_popover_ask_words (popover, _ ("Name of the speaker, or other words"), "");
  add_speakers (act, popover);
  readout_act_popover_take_words (popover);
  g_signal_connect_data (popover, "applied", G_CALLBACK (speaker_applied_cb), act, speaker_act_free, 0);
  readout_window_popup (user_data, GTK_POPOVER (popover));
}

static void
set_speaker_words_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) quotes = readout_window_collect_findings (self, READOUT_SELECTION_QUOTE);
  ReadoutSpan passage = get_passage (self, quotes);

  if (readout_span_is_empty (passage))
    readout_window_toast (self, _ ("Select the words that name the speaker"), NULL, NULL);
  else
    say_passage (self, quotes, passage);
}

static const GActionEntry entries[] = {
  { .name = "set-speaker", .activate = set_speaker_cb },
  { .name = "set-speaker-words", .activate = set_speaker_words_cb },
};

void
readout_window_init_speaker_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
