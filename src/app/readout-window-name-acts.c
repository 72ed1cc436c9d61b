/* readout-window-name-acts.c: the analyst corrects entities and their mentions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-window-acts-private.h"

/* What is going to be said of findings, while it is asked how exactly. */
typedef struct
{
  ReadoutWindow *window;
  ReadoutVerb verb;
  GPtrArray *findings;
  GPtrArray *others; /* ReadoutFinding, the choices for one that is the same */
} Act;

static Act *
act_new (ReadoutWindow *self, ReadoutVerb verb, GPtrArray *findings)
{
  Act *act = g_new0 (Act, 1);

  act->window = self;
  act->verb = verb;
  act->findings = g_ptr_array_ref (findings);
  act->others = g_ptr_array_new_with_free_func (g_object_unref);

  return act;
}

static void
act_free (gpointer data, GClosure *closure)
{
  Act *act = data;

  g_ptr_array_unref (act->findings);
  g_ptr_array_unref (act->others);
  g_free (act);
}

/* What the first of the findings is called where it stands. */
static char *
dup_name (GPtrArray *findings)
{
  ReadoutFinding *finding = g_ptr_array_index (findings, 0);

  if (readout_finding_get_kind (finding) == READOUT_FINDING_MENTION)
    return readout_analysis_dup_text (readout_finding_get_analysis (finding),
                                      readout_finding_get_mention (finding)->span);

  return g_strdup (readout_finding_get_entity (finding)->name);
}

/* Says the same of each finding. */
static void
say_of_all (ReadoutWindow *self, GPtrArray *findings, ReadoutCorrection said)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();

  for (guint i = 0; i < findings->len; i++)
    if (readout_correct_can_name (g_ptr_array_index (findings, i)))
      readout_window_add_said (corrections, readout_correct_name (g_ptr_array_index (findings, i), said));
  readout_window_say (self, corrections, corrections->len);
}

static void
say_same (ReadoutWindow *self, GPtrArray *findings, ReadoutFinding *other, ReadoutScope scope)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();

  for (guint i = 0; i < findings->len; i++)
    if (readout_correct_can_join (g_ptr_array_index (findings, i)))
      readout_window_add_said (corrections, readout_correct_pair (g_ptr_array_index (findings, i), other,
                                                                  READOUT_VERB_SAME, scope));
  readout_window_say (self, corrections, corrections->len);
}

static void
applied_cb (ReadoutActPopover *popover, guint choice, const char *words, Act *act)
{
  ReadoutScope scope = readout_act_popover_get_scope (popover);

  readout_window_set_scope (act->window, scope);
  if (act->verb == READOUT_VERB_SAME)
    say_same (act->window, act->findings, g_ptr_array_index (act->others, choice), scope);
  else
    say_of_all (act->window, act->findings,
                (ReadoutCorrection){ .verb = act->verb,
                                     .scope = scope,
                                     .type = act->verb == READOUT_VERB_TYPE ? (ReadoutEntityType)choice : 0,
                                     .words = act->verb == READOUT_VERB_RENAME ? words : NULL });
}

static void
popup (ReadoutActPopover *popover, Act *act)
{
  ReadoutWindow *self = act->window;
  ReadoutFinding *finding = g_ptr_array_index (act->findings, 0);

  if (act->findings->len > 1 || act->verb == READOUT_VERB_RENAME
      || readout_finding_get_kind (finding) == READOUT_FINDING_ENTITY)
    readout_window_ask_scope (self, popover);
  g_signal_connect_data (popover, "applied", G_CALLBACK (applied_cb), act, act_free, 0);
  readout_window_popup (self, GTK_POPOVER (popover));
}

static void
accept_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (self, READOUT_SELECTION_ENTITY);

  say_of_all (self, findings,
              (ReadoutCorrection){ .verb = READOUT_VERB_ACCEPT, .scope = readout_window_get_scope (self) });
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (self, READOUT_SELECTION_ENTITY);

  say_of_all (self, findings,
              (ReadoutCorrection){ .verb = READOUT_VERB_REJECT, .scope = readout_window_get_scope (self) });
}

static void
ask_reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_ENTITY);
  g_autofree char *name = dup_name (findings), *heading = NULL;

  if (findings->len > 1)
    heading = g_strdup_printf (
        ngettext ("%u finding is not a name", "%u findings are not names", findings->len), findings->len);
  else
    heading = g_strdup_printf (_ ("“%s” is not a name"), name);

  popup (readout_act_popover_new (heading, _ ("_Remove")),
         act_new (user_data, READOUT_VERB_REJECT, findings));
}

static void
set_type_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (self, READOUT_SELECTION_ENTITY);
  int type;

  if (readout_enum_from_nick (READOUT_TYPE_ENTITY_TYPE, g_variant_get_string (parameter, NULL), &type))
    say_of_all (self, findings,
                (ReadoutCorrection){ .verb = READOUT_VERB_TYPE,
                                     .scope = readout_window_get_scope (self),
                                     .type = (ReadoutEntityType)type });
}

static void
ask_type_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_ENTITY);
  g_autofree char *name = dup_name (findings);
  g_autofree char *heading = g_strdup_printf (_ ("What is “%s”?"), name);
  ReadoutActPopover *popover = readout_act_popover_new (heading, _ ("_Set Type"));

  for (ReadoutEntityType type = READOUT_ENTITY_PERSON; type <= READOUT_ENTITY_EVENT; type++)
    readout_act_popover_add_choice (popover, readout_label_entity_type (type), NULL);
  popup (popover, act_new (user_data, READOUT_VERB_TYPE, findings));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutFinding *chosen = readout_window_dup_chosen (user_data, READOUT_SELECTION_ENTITY);
  /* The whole entity has the name, whichever mention was pointed at. */
  ReadoutFinding *entity = readout_finding_new_entity (readout_finding_get_analysis (chosen),
                                                       readout_finding_get_index (chosen));
  const char *name = readout_finding_get_entity (entity)->name;
  g_autofree char *heading = g_strdup_printf (_ ("What is “%s” called?"), name);
  ReadoutActPopover *popover = readout_act_popover_new (heading, _ ("_Rename"));

  g_object_unref (chosen);
  g_ptr_array_add (findings, entity);
  readout_act_popover_ask_words (popover, _ ("Name"), name);
  popup (popover, act_new (user_data, READOUT_VERB_RENAME, findings));
}

static gboolean
is_among (GPtrArray *findings, guint entity)
{
  for (guint i = 0; i < findings->len; i++)
    if (readout_finding_get_index (g_ptr_array_index (findings, i)) == entity)
      return TRUE;

  return FALSE;
}

/* Those of the same type first: they are what a name is mostly the same as. */
static void
add_others (Act *act, ReadoutActPopover *popover, gboolean of_type)
{
  ReadoutAnalysis *analysis = readout_window_get_analysis (act->window);
  ReadoutEntityType type = readout_finding_get_entity (g_ptr_array_index (act->findings, 0))->type;
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ReadoutFinding) other = readout_finding_new_entity (analysis, i);

      if ((entities[i].type == type) != of_type || is_among (act->findings, i)
          || !readout_correct_can_name (other))
        continue;
      readout_act_popover_add_choice (popover, entities[i].name,
                                      entities[i].n_roles > 0 ? entities[i].roles[0].text
                                                              : readout_label_entity_type (entities[i].type));
      g_ptr_array_add (act->others, g_steal_pointer (&other));
    }
}

static void
same_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) findings = readout_window_collect_findings (user_data, READOUT_SELECTION_ENTITY);
  g_autofree char *name = dup_name (findings);
  g_autofree char *heading = g_strdup_printf (_ ("Who or what is “%s”?"), name);
  ReadoutActPopover *popover = readout_act_popover_new (heading, _ ("_Same"));
  Act *act = act_new (user_data, READOUT_VERB_SAME, findings);

  readout_act_popover_ask_words (popover, _ ("Search the entities of this article"), "");
  add_others (act, popover, TRUE);
  add_others (act, popover, FALSE);
  popup (popover, act);
}

/* One mention means somebody else. */
static void
split_off_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  g_autoptr (ReadoutFinding) mention = readout_window_dup_mention (user_data);
  g_autoptr (ReadoutFinding) entity = readout_finding_new_entity (readout_finding_get_analysis (mention),
                                                                  readout_finding_get_index (mention));

  readout_window_add_said (corrections,
                           readout_correct_pair (mention, entity, READOUT_VERB_DISTINCT, READOUT_SCOPE_HERE));
  readout_window_say (user_data, corrections, corrections->len);
}

/* Wherever the words stand as a word; and these very ones, in any case. */
static void
add_name_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  ReadoutAnalysis *analysis = readout_window_get_analysis (self);
  ReadoutSpan span = readout_page_get_passage_span (self->page);
  g_autofree char *name = readout_analysis_dup_text (analysis, span);
  g_autoptr (ReadoutAnchor) anchor = NULL;
  ReadoutCorrection said = { .verb = READOUT_VERB_ADD, .forms = (const char *const[]){ name, NULL } };
  int type;

  if (readout_span_is_empty (span)
      || !readout_enum_from_nick (READOUT_TYPE_ENTITY_TYPE, g_variant_get_string (parameter, NULL), &type))
    return;

  said.type = (ReadoutEntityType)type;
  said.scope = readout_window_get_scope (self);
  readout_window_add_said (corrections, readout_correction_new (&said));

  anchor = readout_correct_create_anchor (analysis, span);
  said.scope = READOUT_SCOPE_HERE;
  said.anchor = anchor;
  readout_window_add_said (corrections, readout_correction_new (&said));
  readout_window_say (self, corrections, 1);
}

static const GActionEntry entries[] = {
  { .name = "accept", .activate = accept_cb },
  { .name = "reject", .activate = reject_cb },
  { .name = "ask-reject", .activate = ask_reject_cb },
  { .name = "set-type", .activate = set_type_cb, .parameter_type = "s" },
  { .name = "ask-type", .activate = ask_type_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "same-as", .activate = same_as_cb },
  { .name = "split-off", .activate = split_off_cb },
  { .name = "add-name", .activate = add_name_cb, .parameter_type = "s" },
};

void
readout_window_init_name_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
