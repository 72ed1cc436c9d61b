/* readout-metadata-field.c: one thing that is known of an article
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody has said stands in the entry.  What the text says shines through an empty one, until it is
 * confirmed. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-metadata-field.h"

/* However long the words are that shine through, two fields stand side by side where there is room for two.
 */
#define NATURAL_WIDTH 240

struct _ReadoutMetadataField
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkWidget *badge;
  GtkWidget *confirm;
  GtkBox *line;
  GtkEditable *entry;
  GtkLabel *hint;

  char *found;
  gboolean setting; /* the entry is being filled, nobody types */
};

G_DEFINE_FINAL_TYPE (ReadoutMetadataField, readout_metadata_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  EDITED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_from_text (ReadoutMetadataField *self)
{
  g_autofree char *given = readout_metadata_field_dup_given (self);

  return given == NULL && self->found != NULL;
}

static void
refresh (ReadoutMetadataField *self)
{
  gboolean from_text = is_from_text (self);

  gtk_widget_set_visible (self->badge, from_text);
  gtk_widget_set_visible (self->confirm, from_text);
  g_object_set (self->entry, "placeholder-text", self->found, NULL);
}

static void
changed_cb (ReadoutMetadataField *self)
{
  refresh (self);
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
activate_cb (ReadoutMetadataField *self)
{
  readout_metadata_field_confirm (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
confirm_cb (ReadoutMetadataField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  readout_metadata_field_confirm (self);
}

const char *
readout_metadata_field_get_found (ReadoutMetadataField *self)
{
  g_return_val_if_fail (READOUT_IS_METADATA_FIELD (self), NULL);

  return self->found;
}

/* found: what the text says, or NULL */
void
readout_metadata_field_set_found (ReadoutMetadataField *self, const char *found)
{
  g_return_if_fail (READOUT_IS_METADATA_FIELD (self));

  if (g_strcmp0 (found, self->found) == 0)
    return;

  g_free (self->found);
  self->found = g_strdup (found);
  refresh (self);
}

/* given: what somebody has said, or NULL */
void
readout_metadata_field_set_given (ReadoutMetadataField *self, const char *given)
{
  g_return_if_fail (READOUT_IS_METADATA_FIELD (self));

  if (g_strcmp0 (gtk_editable_get_text (self->entry), given != NULL ? given : "") == 0)
    return;

  self->setting = TRUE;
  gtk_editable_set_text (self->entry, given != NULL ? given : "");
  self->setting = FALSE;
}

char *
readout_metadata_field_dup_given (ReadoutMetadataField *self)
{
  g_autofree char *given = NULL;

  g_return_val_if_fail (READOUT_IS_METADATA_FIELD (self), NULL);

  given = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  return *given != '\0' ? g_steal_pointer (&given) : NULL;
}

/* The analyst says what the text says. */
void
readout_metadata_field_confirm (ReadoutMetadataField *self)
{
  g_return_if_fail (READOUT_IS_METADATA_FIELD (self));

  if (is_from_text (self))
    gtk_editable_set_text (self->entry, self->found);
}

GtkEditable *
readout_metadata_field_get_entry (ReadoutMetadataField *self)
{
  g_return_val_if_fail (READOUT_IS_METADATA_FIELD (self), NULL);

  return self->entry;
}

/* Beside the entry. */
void
readout_metadata_field_add_end (ReadoutMetadataField *self, GtkWidget *widget)
{
  g_return_if_fail (READOUT_IS_METADATA_FIELD (self));

  gtk_box_append (self->line, widget);
}

/* hint: what is wrong with what was typed, or NULL */
void
readout_metadata_field_set_hint (ReadoutMetadataField *self, const char *hint)
{
  g_return_if_fail (READOUT_IS_METADATA_FIELD (self));

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (hint != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               hint != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (READOUT_METADATA_FIELD (widget)->content, orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (READOUT_METADATA_FIELD (widget)->content, width, height, baseline, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (READOUT_METADATA_FIELD (widget)->content);
}

static void
readout_metadata_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (READOUT_METADATA_FIELD (object)->title, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_metadata_field_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_METADATA_FIELD (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_metadata_field_parent_class)->dispose (object);
}

static void
readout_metadata_field_finalize (GObject *object)
{
  g_free (READOUT_METADATA_FIELD (object)->found);

  G_OBJECT_CLASS (readout_metadata_field_parent_class)->finalize (object);
}

static void
readout_metadata_field_class_init (ReadoutMetadataFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = readout_metadata_field_set_property;
  object_class->dispose = readout_metadata_field_dispose;
  object_class->finalize = readout_metadata_field_finalize;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-metadata-field.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, badge);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, confirm);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, line);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataField, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
readout_metadata_field_init (ReadoutMetadataField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
}
