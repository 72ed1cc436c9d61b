/* readout-cli-negotiation.c: what an article tells of a negotiation, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-negotiation.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "readout-cli-findings.h"
#include "readout-timeline.h"

static void
print_names (ReadoutAnalysis *analysis, const int *indices, guint n)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n; i++)
    printf ("%s%s", i > 0 ? ", " : "", entities[indices[i]].name);
}

/* "2016-09-05 · Russia accused Turkey (ACCUSE)"; what is no fact says so by its modality. */
static void
print_event (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  g_autofree char *cue = readout_cli_dup_words (analysis, event->cue);

  printf ("  %s · ", event->date != NULL ? event->date : _ ("no date"));
  print_names (analysis, event->actors, event->n_actors);
  printf ("%s%s%s", event->n_actors > 0 ? " " : "", cue, event->n_targets > 0 ? " " : "");
  print_names (analysis, event->targets, event->n_targets);
  printf (" (%s", readout_enum_to_nick (READOUT_TYPE_EVENT_CLASS, (int)event->klass));
  if (event->modality != READOUT_MODALITY_ACTUAL)
    printf (", %s", readout_enum_to_nick (READOUT_TYPE_MODALITY, (int)event->modality));
  if (event->is_negated)
    printf (", %s", _ ("did not happen"));
  printf (")\n");
}

/* In the order of time. */
static void
print_events (ReadoutAnalysis *analysis)
{
  g_autoptr (GArray) entries = readout_timeline_new (analysis);
  guint n_events;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n_events);

  if (n_events > 0)
    printf ("\n%s\n", _ ("Timeline"));
  for (guint i = 0; i < entries->len; i++)
    print_event (analysis, &events[g_array_index (entries, ReadoutTimelineEntry, i).event]);
}

/* "Russia wants access to the city" */
static void
print_position (ReadoutAnalysis *analysis, const ReadoutPosition *position)
{
  g_autofree char *what = readout_cli_dup_words (analysis, position->what);

  printf ("    ");
  print_names (analysis, &position->party, 1);
  printf (" %s: %s\n", readout_enum_to_nick (READOUT_TYPE_STANCE, (int)position->stance), what);
}

/* Of one issue, or those of none. */
static void
print_positions (ReadoutAnalysis *analysis, int issue)
{
  guint n_positions;
  const ReadoutPosition *positions = readout_analysis_get_positions (analysis, &n_positions);

  for (guint i = 0; i < n_positions; i++)
    if (positions[i].issue == issue)
      print_position (analysis, &positions[i]);
}

static gboolean
has_positions (ReadoutAnalysis *analysis, int issue)
{
  guint n_positions;
  const ReadoutPosition *positions = readout_analysis_get_positions (analysis, &n_positions);

  for (guint i = 0; i < n_positions; i++)
    if (positions[i].issue == issue)
      return TRUE;

  return FALSE;
}

static void
print_issues (ReadoutAnalysis *analysis)
{
  guint n_issues;
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n_issues);

  if (n_issues > 0)
    printf ("\n%s\n", _ ("Issues"));
  for (guint i = 0; i < n_issues; i++)
    {
      if (issues[i].state == READOUT_ISSUE_STICKING)
        printf ("  %s (%s)\n", issues[i].name, _ ("sticking point"));
      else if (issues[i].state == READOUT_ISSUE_AGREED)
        printf ("  %s (%s)\n", issues[i].name, _ ("agreed"));
      else
        printf ("  %s\n", issues[i].name);
      print_positions (analysis, (int)i);
    }

  if (has_positions (analysis, READOUT_NO_ISSUE))
    printf ("\n%s\n", n_issues > 0 ? _ ("Other positions") : _ ("Positions"));
  print_positions (analysis, READOUT_NO_ISSUE);
}

/* "Russia: if the calm holds → it would stay" */
static void
print_condition (ReadoutAnalysis *analysis, const ReadoutCondition *condition)
{
  g_autofree char *cue = readout_cli_dup_words (analysis, condition->cue);
  g_autofree char *words = readout_cli_dup_words (analysis, condition->condition);
  g_autofree char *consequence = readout_cli_dup_words (analysis, condition->consequence);

  printf ("  ");
  if (condition->party != READOUT_NO_ENTITY)
    {
      print_names (analysis, &condition->party, 1);
      printf (": ");
    }
  printf ("%s %s", cue, words);
  if (consequence != NULL)
    printf (" → %s", consequence);
  printf ("\n");
}

static void
print_conditions (ReadoutAnalysis *analysis)
{
  guint n_conditions;
  const ReadoutCondition *conditions = readout_analysis_get_conditions (analysis, &n_conditions);

  if (n_conditions > 0)
    printf ("\n%s\n", _ ("Conditions"));
  for (guint i = 0; i < n_conditions; i++)
    print_condition (analysis, &conditions[i]);
}

static void
print_statuses (ReadoutAnalysis *analysis)
{
  guint n_statuses;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (analysis, &n_statuses);

  if (n_statuses > 0)
    printf ("\n%s\n", _ ("State of the talks"));
  for (guint i = 0; i < n_statuses; i++)
    {
      g_autofree char *words = readout_cli_dup_words (analysis, statuses[i].span);

      printf ("  %s · %s\n", readout_enum_to_nick (READOUT_TYPE_TALKS_STATE, (int)statuses[i].state), words);
    }
}

static void
print_deadlines (ReadoutAnalysis *analysis)
{
  guint n_deadlines;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (analysis, &n_deadlines);

  if (n_deadlines > 0)
    printf ("\n%s\n", _ ("Deadlines"));
  for (guint i = 0; i < n_deadlines; i++)
    {
      g_autofree char *words = readout_cli_dup_words (analysis, deadlines[i].span);

      printf ("  %s · %s", deadlines[i].date != NULL ? deadlines[i].date : _ ("no date"), words);
      /* Translators: a deadline whose day had passed */
      if (deadlines[i].is_over)
        printf (" (%s)", _ ("over"));
      printf ("\n");
    }
}

/**
 * readout_cli_print_negotiation:
 * @analysis: an analysis
 */
void
readout_cli_print_negotiation (ReadoutAnalysis *analysis)
{
  print_events (analysis);
  print_issues (analysis);
  print_conditions (analysis);
  print_deadlines (analysis);
  print_statuses (analysis);
}
