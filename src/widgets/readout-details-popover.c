/* readout-details-popover.c: what is known of an article besides its text, to see and to edit
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-details-popover.h"

#include <adwaita.h>

struct _ReadoutDetailsPopover
{
  GtkPopover parent_instance;

  GtkEditable *title;
  GtkEditable *outlet;
  GtkEditable *author;
  GtkEditable *published;
  GtkEditable *address;
  GtkEditable *negotiation;
  GtkWidget *date_hint;

  gboolean setting; /* the fields are being filled, nobody types */
};

G_DEFINE_FINAL_TYPE (ReadoutDetailsPopover, readout_details_popover, GTK_TYPE_POPOVER)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_field (GtkEditable *field)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (field)));

  if (*text != '\0')
    return text;

  g_free (text);
  return NULL;
}

gboolean
readout_details_popover_is_valid (ReadoutDetailsPopover *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (READOUT_IS_DETAILS_POPOVER (self), FALSE);

  date = dup_field (self->published);
  return date == NULL || readout_date_is_valid (date);
}

static void
edited_cb (ReadoutDetailsPopover *self)
{
  gboolean is_valid = readout_details_popover_is_valid (self);

  gtk_widget_set_visible (self->date_hint, !is_valid);
  if (is_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->published), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->published), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->published), GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);

  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
set_field (GtkEditable *field, const char *text)
{
  gtk_editable_set_text (field, text != NULL ? text : "");
}

void
readout_details_popover_set_details (ReadoutDetailsPopover *self,
                                     const ReadoutMetadata *metadata,
                                     const char *negotiation)
{
  g_return_if_fail (READOUT_IS_DETAILS_POPOVER (self));

  self->setting = TRUE;
  set_field (self->title, metadata->title);
  set_field (self->outlet, metadata->outlet);
  set_field (self->author, metadata->author);
  set_field (self->published, metadata->published);
  set_field (self->address, metadata->address);
  set_field (self->negotiation, negotiation);
  self->setting = FALSE;
}

ReadoutMetadata *
readout_details_popover_dup_metadata (ReadoutDetailsPopover *self)
{
  ReadoutMetadata *metadata;

  g_return_val_if_fail (READOUT_IS_DETAILS_POPOVER (self), NULL);

  metadata = readout_metadata_new ();
  metadata->title = dup_field (self->title);
  metadata->outlet = dup_field (self->outlet);
  metadata->author = dup_field (self->author);
  /* A date that is none, or not whole yet, says nothing. */
  metadata->published = readout_details_popover_is_valid (self) ? dup_field (self->published) : NULL;
  metadata->address = dup_field (self->address);

  return metadata;
}

char *
readout_details_popover_dup_negotiation (ReadoutDetailsPopover *self)
{
  g_return_val_if_fail (READOUT_IS_DETAILS_POPOVER (self), NULL);

  return dup_field (self->negotiation);
}

GtkEditable *
readout_details_popover_get_published (ReadoutDetailsPopover *self)
{
  g_return_val_if_fail (READOUT_IS_DETAILS_POPOVER (self), NULL);

  return self->published;
}

static void
done_cb (ReadoutDetailsPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
readout_details_popover_class_init (ReadoutDetailsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-details-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, outlet);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, author);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, published);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, address);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, negotiation);
  gtk_widget_class_bind_template_child (widget_class, ReadoutDetailsPopover, date_hint);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
readout_details_popover_init (ReadoutDetailsPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
