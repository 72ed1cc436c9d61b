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

static void
build (ReadoutOutlinePane *pane, ReadoutOutline *outline)
{
  static const struct
  {
    ReadoutFindingKind kind;
    const char *title;
  } sections[] = {
    { READOUT_FINDING_STATUS, N_ ("State of the Talks") }, { READOUT_FINDING_ISSUE, N_ ("Issues") },
    { READOUT_FINDING_POSITION, N_ ("Positions") },        { READOUT_FINDING_CONDITION, N_ ("Conditions") },
    { READOUT_FINDING_DEADLINE, N_ ("Deadlines") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      guint n = readout_entries_count (readout_outline_get_analysis (outline), sections[i].kind);

      readout_outline_begin (outline, _ (sections[i].title));
      for (guint k = 0; k < n; k++)
        readout_outline_add (outline, sections[i].kind, k);
    }
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
  pane_class->build = build;
}

static void
readout_issues_pane_init (ReadoutIssuesPane *self)
{
}
