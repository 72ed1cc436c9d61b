/* readout-issues-pane.c: what is negotiated, who wants what, and until when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-issues-pane.h"

#include <glib/gi18n.h>

#include "readout-entries.h"

struct _ReadoutIssuesPane
{
  ReadoutOutlinePane parent_instance;
};

G_DEFINE_FINAL_TYPE (ReadoutIssuesPane, readout_issues_pane, READOUT_TYPE_OUTLINE_PANE)

typedef void (*AddFunc) (ReadoutOutline *outline, ReadoutFindingKind kind, guint index);

static void
add_positions_on (ReadoutOutline *outline, int issue, AddFunc add)
{
  guint n;
  const ReadoutPosition *positions
      = readout_analysis_get_positions (readout_outline_get_analysis (outline), &n);

  for (guint i = 0; i < n; i++)
    if (positions[i].issue == issue)
      add (outline, READOUT_FINDING_POSITION, i);
}

/* Each with what the parties want of it. */
static void
add_issues (ReadoutOutline *outline)
{
  guint n = readout_entries_count (readout_outline_get_analysis (outline), READOUT_FINDING_ISSUE);

  readout_outline_begin (outline, _ ("Issues"));
  for (guint i = 0; i < n; i++)
    {
      readout_outline_add (outline, READOUT_FINDING_ISSUE, i);
      add_positions_on (outline, (int)i, readout_outline_add_below);
    }
  readout_outline_begin (outline, _ ("Positions"));
  add_positions_on (outline, READOUT_NO_ISSUE, readout_outline_add);
}

static void
add_all (ReadoutOutline *outline, ReadoutFindingKind kind, const char *title)
{
  guint n = readout_entries_count (readout_outline_get_analysis (outline), kind);

  readout_outline_begin (outline, title);
  for (guint i = 0; i < n; i++)
    readout_outline_add (outline, kind, i);
}

/* Those that are still to come first. */
static void
add_deadlines (ReadoutOutline *outline)
{
  guint n;
  const ReadoutDeadline *deadlines
      = readout_analysis_get_deadlines (readout_outline_get_analysis (outline), &n);

  readout_outline_begin (outline, _ ("Deadlines"));
  for (gboolean is_over = FALSE; is_over <= TRUE; is_over++)
    for (guint i = 0; i < n; i++)
      if (!deadlines[i].is_over == !is_over)
        readout_outline_add (outline, READOUT_FINDING_DEADLINE, i);
}

static void
build (ReadoutOutlinePane *pane, ReadoutOutline *outline)
{
  add_all (outline, READOUT_FINDING_STATUS, _ ("State of the Talks"));
  add_issues (outline);
  add_all (outline, READOUT_FINDING_CONDITION, _ ("Conditions"));
  add_deadlines (outline);
}

static void
readout_issues_pane_class_init (ReadoutIssuesPaneClass *klass)
{
  ReadoutOutlinePaneClass *pane_class = READOUT_OUTLINE_PANE_CLASS (klass);

  pane_class->title = N_ ("Issues");
  pane_class->promise = N_ ("What is negotiated, who wants what and until when appears here as soon as there "
                            "is an article.");
  pane_class->none_title = N_ ("No Issues");
  pane_class->none = N_ ("The article tells of nothing that is negotiated.");
  pane_class->hints = N_ (
      "Enter: confirm · Delete: it is wrong · E: how it stands · S: whose it is · D: date of a deadline · "
      "N: note");
  pane_class->build = build;
}

static void
readout_issues_pane_init (ReadoutIssuesPane *self)
{
}
