/* readout-legend.c: what the marks in the text mean, each of which can be switched off
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-legend.h"

#include <glib/gi18n.h>

#include "readout-highlighter.h"
#include "readout-labels.h"

struct _ReadoutLegend
{
  GtkPopover parent_instance;

  GtkWidget *checks[READOUT_N_HIGHLIGHTS];
};

G_DEFINE_FINAL_TYPE (ReadoutLegend, readout_legend, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (ReadoutLegend *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) hidden = NULL;

  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      g_strv_builder_add (builder, readout_highlight_get_name (i));
  hidden = g_strv_builder_end (builder);
  g_signal_emit (self, signals[CHANGED], 0, hidden);
}

/* The label of a check button, which has it as its last child, looks as the words do in the text. */
static GtkWidget *
create_check (guint highlight)
{
  GtkWidget *check = gtk_check_button_new_with_label (readout_highlight_get_label (highlight));
  GtkWidget *label = gtk_widget_get_last_child (check);
  g_autoptr (PangoAttrList) attributes = readout_highlight_create_attributes (highlight);

  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_attributes (GTK_LABEL (label), attributes);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    }

  return check;
}

ReadoutLegend *
readout_legend_new (const char *const *hidden)
{
  ReadoutLegend *self = g_object_new (READOUT_TYPE_LEGEND, NULL);

  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]),
                                   hidden == NULL
                                       || !g_strv_contains (hidden, readout_highlight_get_name (i)));
      g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

static void
readout_legend_class_init (ReadoutLegendClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
readout_legend_init (ReadoutLegend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Marks in the Text"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (box, "legend-box");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    {
      self->checks[i] = create_check (i);
      gtk_box_append (GTK_BOX (box), self->checks[i]);
    }
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Marks in the Text"), -1);
}
