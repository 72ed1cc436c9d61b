/* readout-window-party-acts.c: the analyst says who did it, to whom, and whose position it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-negotiation-labels.h"
#include "readout-parties-popover.h"
#include "readout-window-acts-private.h"

/* ---- those who took part in events ---- */

typedef struct
{
  ReadoutWindow *window;
  ReadoutVerb verb;
  GPtrArray *events; /* ReadoutFinding */
} PartiesAct;

static void
parties_act_free (gpointer data, GClosure *closure)
{
  PartiesAct *act = data;

  g_ptr_array_unref (act->events);
  g_free (act);
}

static void
parties_applied_cb (ReadoutPartiesPopover *popover, GStrv names, PartiesAct *act)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  ReadoutCorrection said = { .verb = act->verb };

  if (names[0] != NULL)
    said.other_forms = (const char *const *)names;
  for (guint i = 0; i < act->events->len; i++)
    readout_window_add_said (corrections, readout_correct_entry (g_ptr_array_index (act->events, i), said));
  readout_window_say (act->window, corrections, corrections->len);
}

static void
ask_parties (ReadoutWindow *self, ReadoutVerb verb, const char *heading)
{
  g_autoptr (GPtrArray) rows
      = readout_window_collect_entries (self, READOUT_FINDING_EVENT, READOUT_FINDING_EVENT);
  ReadoutAnalysis *analysis = readout_window_get_analysis (self);
  gboolean is_actors = verb == READOUT_VERB_ACTORS;
  ReadoutPartiesPopover *popover;
  const ReadoutEvent *event;
  PartiesAct *act;
  guint n;

  if (rows->len == 0)
    return;

  event
      = &readout_analysis_get_events (analysis, &n)[readout_finding_get_index (g_ptr_array_index (rows, 0))];
  popover = readout_parties_popover_new (heading, analysis, is_actors ? event->actors : event->targets,
                                         is_actors ? event->n_actors : event->n_targets);
  act = g_new0 (PartiesAct, 1);
  act->window = self;
  act->verb = verb;
  act->events = g_steal_pointer (&rows);
  g_signal_connect_data (popover, "applied", G_CALLBACK (parties_applied_cb), act, parties_act_free, 0);
  readout_window_popup (self, GTK_POPOVER (popover));
}

static void
ask_actors_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_parties (user_data, READOUT_VERB_ACTORS, _ ("Who did it?"));
}

static void
ask_targets_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_parties (user_data, READOUT_VERB_TARGETS, _ ("To whom was it done?"));
}

/* ---- whose position or condition it is ---- */

typedef struct
{
  ReadoutWindow *window;
  GPtrArray *rows;     /* ReadoutFinding; NULL where the words of the text are a new position */
  GPtrArray *entities; /* ReadoutFinding, the choices */
  ReadoutStance stance;
  ReadoutSpan span;
} PartyAct;

static PartyAct *
party_act_new (ReadoutWindow *self)
{
  PartyAct *act = g_new0 (PartyAct, 1);

  act->window = self;
  act->entities = g_ptr_array_new_with_free_func (g_object_unref);

  return act;
}

static void
party_act_free (gpointer data, GClosure *closure)
{
  PartyAct *act = data;

  g_clear_pointer (&act->rows, g_ptr_array_unref);
  g_ptr_array_unref (act->entities);
  g_free (act);
}

static void
party_applied_cb (ReadoutActPopover *popover, guint choice, const char *words, PartyAct *act)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  g_auto (GStrv) forms = readout_correct_dup_forms (g_ptr_array_index (act->entities, choice));
  ReadoutCorrection said = { .other_forms = (const char *const *)forms };

  if (act->rows == NULL)
    {
      said.verb = READOUT_VERB_ADD_POSITION;
      said.stance = act->stance;
      readout_window_add_said (
          corrections, readout_correct_passage (readout_window_get_analysis (act->window), act->span, said));
    }
  for (guint i = 0; act->rows != NULL && i < act->rows->len; i++)
    {
      said.verb = READOUT_VERB_PARTY;
      readout_window_add_said (corrections, readout_correct_entry (g_ptr_array_index (act->rows, i), said));
    }
  readout_window_say (act->window, corrections, corrections->len);
}

/* Countries and organizations negotiate more often than persons, but all can. */
static void
add_entities (PartyAct *act, ReadoutActPopover *popover)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (act->window);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ReadoutFinding) entity = readout_finding_new_entity (analysis, i);

      if (!readout_correct_can_name (entity))
        continue;
      readout_act_popover_add_choice (popover, entities[i].name,
                                      readout_label_entity_type (entities[i].type));
      g_ptr_array_add (act->entities, g_steal_pointer (&entity));
    }
}

static void
ask_party (PartyAct *act, const char *heading)
{
  ReadoutActPopover *popover = readout_act_popover_new (heading, _ ("_Set Party"));

  readout_act_popover_ask_words (popover, _ ("Search the entities of this article"), "");
  add_entities (act, popover);
  g_signal_connect_data (popover, "applied", G_CALLBACK (party_applied_cb), act, party_act_free, 0);
  readout_window_popup (act->window, GTK_POPOVER (popover));
}

static void
ask_party_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) rows
      = readout_window_collect_entries (user_data, READOUT_FINDING_POSITION, READOUT_FINDING_CONDITION);
  PartyAct *act;

  if (rows->len == 0)
    return;

  act = party_act_new (user_data);
  act->rows = g_steal_pointer (&rows);
  ask_party (act, _ ("Whose is it?"));
}

static void
add_position_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutSpan span = readout_page_get_passage_span (READOUT_WINDOW (user_data)->page);
  g_autofree char *heading = NULL;
  PartyAct *act;
  int stance;

  if (readout_span_is_empty (span)
      || !readout_enum_from_nick (READOUT_TYPE_STANCE, g_variant_get_string (parameter, NULL), &stance))
    return;

  act = party_act_new (user_data);
  act->span = span;
  act->stance = (ReadoutStance)stance;
  /* Translators: %s is "wants", "offers" or "refuses" */
  heading = g_strdup_printf (_ ("Who %s it?"), readout_label_stance (act->stance));
  ask_party (act, heading);
}

static const GActionEntry entries[] = {
  { .name = "ask-actors", .activate = ask_actors_cb },
  { .name = "ask-targets", .activate = ask_targets_cb },
  { .name = "ask-party", .activate = ask_party_cb },
  { .name = "add-position", .activate = add_position_cb, .parameter_type = "s" },
};

void
readout_window_init_party_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
