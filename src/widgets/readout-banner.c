/* readout-banner.c: a sentence above the text that stays until it is read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-banner.h"

/* A toast of the floor has one line, and is gone before a sentence on what to do is read. */
struct _ReadoutBanner
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *sentence;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (ReadoutBanner, readout_banner, GTK_TYPE_WIDGET)

/* button: NULL for none; else its label, with action and target */
void
readout_banner_show (
    ReadoutBanner *self, const char *sentence, const char *button, const char *action, GVariant *target)
{
  g_return_if_fail (READOUT_IS_BANNER (self));

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button);
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
    }
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
readout_banner_hide (ReadoutBanner *self)
{
  g_return_if_fail (READOUT_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

gboolean
readout_banner_get_shown (ReadoutBanner *self)
{
  g_return_val_if_fail (READOUT_IS_BANNER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

const char *
readout_banner_get_sentence (ReadoutBanner *self)
{
  g_return_val_if_fail (READOUT_IS_BANNER (self), NULL);

  return gtk_label_get_label (self->sentence);
}

static void
readout_banner_dispose (GObject *object)
{
  ReadoutBanner *self = READOUT_BANNER (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (readout_banner_parent_class)->dispose (object);
}

static void
readout_banner_class_init (ReadoutBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutBanner, sentence);
  gtk_widget_class_bind_template_child (widget_class, ReadoutBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, readout_banner_hide);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_banner_init (ReadoutBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
