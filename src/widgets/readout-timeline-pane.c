/* readout-timeline-pane.c: what happened and what is ahead, as an article tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-timeline-pane.h"

#include <glib/gi18n.h>

#include "readout-time-axis.h"
#include "readout-timeline.h"

struct _ReadoutTimelinePane
{
  ReadoutOutlinePane parent_instance;

  ReadoutTimeAxis *axis;
  GtkWidget *undated; /* seen where nobody knows when the article was published */
};

G_DEFINE_FINAL_TYPE (ReadoutTimelinePane, readout_timeline_pane, READOUT_TYPE_OUTLINE_PANE)

static void
build (ReadoutOutlinePane *pane, ReadoutOutline *outline)
{
  static const char *const titles[READOUT_N_TIMELINE_PARTS] = {
    [READOUT_TIMELINE_PAST] = N_ ("Past"),
    /* Translators: on the day on which the article was published */
    [READOUT_TIMELINE_DAY] = N_ ("On the Day of the Article"),
    /* Translators: what is still to come */
    [READOUT_TIMELINE_AHEAD] = N_ ("Ahead"),
    [READOUT_TIMELINE_DATED] = N_ ("With a Date"),
    [READOUT_TIMELINE_UNDATED] = N_ ("Without a Date"),
  };
  g_autoptr (GArray) entries = readout_timeline_new (readout_outline_get_analysis (outline));
  guint i = 0;

  for (ReadoutTimelinePart part = 0; part < READOUT_N_TIMELINE_PARTS; part++)
    {
      readout_outline_begin (outline, _ (titles[part]));
      for (; i < entries->len && g_array_index (entries, ReadoutTimelineEntry, i).part == part; i++)
        readout_outline_add (outline, READOUT_FINDING_EVENT,
                             g_array_index (entries, ReadoutTimelineEntry, i).event);
    }
}

static void
show (ReadoutOutlinePane *pane, ReadoutAnalysis *analysis)
{
  ReadoutTimelinePane *self = READOUT_TIMELINE_PANE (pane);
  GDate published;

  readout_time_axis_set_analysis (self->axis, analysis);
  gtk_widget_set_visible (self->undated,
                          analysis != NULL && !readout_analysis_get_published (analysis, &published));
}

static void
choose (ReadoutOutlinePane *pane, ReadoutSelection *selection)
{
  guint event = READOUT_NOT_CHOSEN;

  if (selection != NULL)
    event = readout_selection_get_chosen_entry (selection, READOUT_FINDING_EVENT);

  readout_time_axis_set_chosen (READOUT_TIMELINE_PANE (pane)->axis, event);
}

static void
chosen_cb (ReadoutTimelinePane *self, guint event)
{
  ReadoutSelection *selection = readout_outline_pane_get_selection (READOUT_OUTLINE_PANE (self));

  if (selection != NULL)
    readout_selection_choose_entry (selection, READOUT_FINDING_EVENT, event);
}

static void
readout_timeline_pane_class_init (ReadoutTimelinePaneClass *klass)
{
  ReadoutOutlinePaneClass *pane_class = READOUT_OUTLINE_PANE_CLASS (klass);

  pane_class->title = N_ ("Timeline");
  pane_class->promise = N_ ("What happened and what is ahead appears here as soon as there is an article.");
  pane_class->none_title = N_ ("No Events");
  pane_class->none = N_ ("The article tells of no act of a negotiation.");
  pane_class->hints = N_ (
      "Enter: confirm · Delete: no event · D: date · E: kind of act · A: who did it · T: to whom · N: note");
  pane_class->build = build;
  pane_class->show = show;
  pane_class->choose = choose;
}

/* Without a date of its own an article says "on Friday" of no day. */
static GtkWidget *
create_undated (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label
      = gtk_label_new (_ ("When was the article published? With its date, “Friday” becomes a day."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Set the Date"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-date");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-bottom", 6, NULL);

  return box;
}

static void
readout_timeline_pane_init (ReadoutTimelinePane *self)
{
  self->undated = create_undated ();
  readout_outline_pane_add_header (READOUT_OUTLINE_PANE (self), self->undated);
  self->axis
      = g_object_new (READOUT_TYPE_TIME_AXIS, "margin-start", 12, "margin-end", 12, "margin-bottom", 6, NULL);
  g_signal_connect_object (self->axis, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  readout_outline_pane_add_header (READOUT_OUTLINE_PANE (self), GTK_WIDGET (self->axis));
}
