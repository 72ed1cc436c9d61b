/* readout-metadata-bar.c: what is known of an article besides its text, above it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-metadata-bar.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-metadata-field.h"
#include "readout-typed-date.h"

struct _ReadoutMetadataBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkToggleButton *button;
  GtkLabel *summary;
  GtkWidget *revealer;
  ReadoutMetadataField *title;
  ReadoutMetadataField *outlet;
  ReadoutMetadataField *author;
  ReadoutMetadataField *address;
  ReadoutMetadataField *published;
  ReadoutMetadataField *negotiation;
  GtkMenuButton *calendar_button;
  GtkCalendar *calendar;

  ReadoutMetadata *found;
  gboolean setting; /* the calendar is being set, nobody chooses */
};

G_DEFINE_FINAL_TYPE (ReadoutMetadataBar, readout_metadata_bar, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ReadoutMetadataField *
get_field (ReadoutMetadataBar *self, ReadoutField field)
{
  ReadoutMetadataField *const fields[READOUT_N_FIELDS]
      = { self->title, self->outlet, self->author, self->address, self->published };

  return fields[field];
}

/* ---- the day ---- */

/* What was typed as ISO 8601 writes it; NULL for nothing, and for what is no day. */
static char *
dup_day (ReadoutMetadataBar *self)
{
  g_autofree char *typed = readout_metadata_field_dup_given (self->published);
  char iso[sizeof "2016-09-09"];
  GDate day;

  if (typed == NULL || !readout_typed_date_parse (typed, readout_typed_date_locale_has_month_first (), &day))
    return NULL;

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &day);
  return readout_date_is_valid (iso) ? g_strdup (iso) : NULL;
}

static void
check_day (ReadoutMetadataBar *self)
{
  g_autofree char *typed = readout_metadata_field_dup_given (self->published);
  g_autofree char *day = dup_day (self);

  readout_metadata_field_set_hint (
      self->published, typed != NULL && day == NULL
                           ? _ ("Write day, month and year, such as 9 September 2016 or 2016-09-09. Until "
                                "then the article has no date of its own.")
                           : NULL);
}

/* The calendar opens at the day that is known. */
static void
calendar_opened_cb (ReadoutMetadataBar *self)
{
  g_autofree char *given = dup_day (self);
  const char *day = given != NULL ? given : self->found->published;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *noon = NULL;

  if (day == NULL)
    return;

  noon = g_strconcat (day, "T12:00:00", NULL);
  time = g_date_time_new_from_iso8601 (noon, zone);
  self->setting = TRUE;
  if (time != NULL)
    gtk_calendar_select_day (self->calendar, time);
  self->setting = FALSE;
}

static void
take_day (ReadoutMetadataBar *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (readout_metadata_field_get_entry (self->published), iso);
}

static void
day_selected_cb (ReadoutMetadataBar *self)
{
  if (!self->setting)
    take_day (self);
}

/* Return takes the day that the arrow keys have come to. */
static gboolean
calendar_key_cb (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 ReadoutMetadataBar *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  take_day (self);
  gtk_menu_button_popdown (self->calendar_button);
  return GDK_EVENT_STOP;
}

/* ---- the line ---- */

/* What counts: what somebody has said, and else what the text says. */
static ReadoutMetadata *
dup_effective (ReadoutMetadataBar *self, gboolean *from_text)
{
  ReadoutMetadata *effective = readout_metadata_bar_dup_given (self);

  *from_text = FALSE;
  for (guint field = READOUT_FIELD_OUTLET; field < READOUT_N_FIELDS; field++)
    if (readout_metadata_get_field (effective, field) == NULL
        && readout_metadata_get_field (self->found, field) != NULL)
      {
        readout_metadata_set_field (effective, field, readout_metadata_get_field (self->found, field));
        *from_text = *from_text || field == READOUT_FIELD_OUTLET || field == READOUT_FIELD_PUBLISHED;
      }

  return effective;
}

static void
refresh_summary (ReadoutMetadataBar *self)
{
  gboolean from_text;
  g_autoptr (ReadoutMetadata) effective = dup_effective (self, &from_text);
  g_autofree char *line = readout_label_source_line (effective);
  g_autofree char *negotiation = readout_metadata_bar_dup_negotiation (self);
  g_autoptr (GString) summary = g_string_new (line);

  if (line != NULL && from_text)
    g_string_append_printf (summary, " (%s)", _ ("from the text"));
  if (negotiation != NULL)
    g_string_append_printf (summary, "%s%s", summary->len > 0 ? " · " : "", negotiation);
  gtk_label_set_label (self->summary, summary->len > 0 ? summary->str : _ ("Add outlet and date"));
}

static void
edited_cb (ReadoutMetadataBar *self)
{
  check_day (self);
  refresh_summary (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
opened_cb (ReadoutMetadataBar *self)
{
  gboolean opened = gtk_toggle_button_get_active (self->button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, opened, -1);
}

/* Escape folds the bar. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutMetadataBar *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  readout_metadata_bar_set_opened (self, FALSE);
  return GDK_EVENT_STOP;
}

/* ---- for the page ---- */

void
readout_metadata_bar_set_given (ReadoutMetadataBar *self,
                                const ReadoutMetadata *given,
                                const char *negotiation)
{
  g_return_if_fail (READOUT_IS_METADATA_BAR (self));

  for (guint field = 0; field < READOUT_N_FIELDS; field++)
    readout_metadata_field_set_given (get_field (self, field), readout_metadata_get_field (given, field));
  readout_metadata_field_set_given (self->negotiation, negotiation);
  check_day (self);
  refresh_summary (self);
}

/* found: what the text says of its article */
void
readout_metadata_bar_set_found (ReadoutMetadataBar *self, const ReadoutMetadata *found)
{
  ReadoutMetadata *copy;

  g_return_if_fail (READOUT_IS_METADATA_BAR (self));

  copy = readout_metadata_copy (found);
  readout_metadata_free (self->found);
  self->found = copy;
  for (guint field = 0; field < READOUT_N_FIELDS; field++)
    readout_metadata_field_set_found (get_field (self, field), readout_metadata_get_field (found, field));
  refresh_summary (self);
}

ReadoutMetadata *
readout_metadata_bar_dup_given (ReadoutMetadataBar *self)
{
  ReadoutMetadata *given;

  g_return_val_if_fail (READOUT_IS_METADATA_BAR (self), NULL);

  given = readout_metadata_new ();
  for (guint field = 0; field < READOUT_N_FIELDS; field++)
    {
      g_autofree char *value = field == READOUT_FIELD_PUBLISHED
                                   ? dup_day (self)
                                   : readout_metadata_field_dup_given (get_field (self, field));

      readout_metadata_set_field (given, field, value);
    }

  return given;
}

char *
readout_metadata_bar_dup_negotiation (ReadoutMetadataBar *self)
{
  g_return_val_if_fail (READOUT_IS_METADATA_BAR (self), NULL);

  return readout_metadata_field_dup_given (self->negotiation);
}

GtkEditable *
readout_metadata_bar_get_entry (ReadoutMetadataBar *self, ReadoutField field)
{
  g_return_val_if_fail (READOUT_IS_METADATA_BAR (self), NULL);

  return readout_metadata_field_get_entry (get_field (self, field));
}

/* The analyst says of a field what the text says. */
void
readout_metadata_bar_confirm (ReadoutMetadataBar *self, ReadoutField field)
{
  g_return_if_fail (READOUT_IS_METADATA_BAR (self));

  readout_metadata_field_confirm (get_field (self, field));
}

gboolean
readout_metadata_bar_get_opened (ReadoutMetadataBar *self)
{
  g_return_val_if_fail (READOUT_IS_METADATA_BAR (self), FALSE);

  return gtk_toggle_button_get_active (self->button);
}

/* Where the typing goes on: in the first field, or where it was before. */
void
readout_metadata_bar_set_opened (ReadoutMetadataBar *self, gboolean opened)
{
  g_return_if_fail (READOUT_IS_METADATA_BAR (self));

  gtk_toggle_button_set_active (self->button, opened);
  if (opened)
    gtk_widget_grab_focus (GTK_WIDGET (readout_metadata_field_get_entry (self->title)));
  else
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
readout_metadata_bar_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_METADATA_BAR (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_metadata_bar_parent_class)->dispose (object);
}

static void
readout_metadata_bar_finalize (GObject *object)
{
  readout_metadata_free (READOUT_METADATA_BAR (object)->found);

  G_OBJECT_CLASS (readout_metadata_bar_parent_class)->finalize (object);
}

static void
readout_metadata_bar_class_init (ReadoutMetadataBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_metadata_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = readout_metadata_bar_finalize;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (READOUT_TYPE_METADATA_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-metadata-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, summary);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, outlet);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, author);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, address);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, published);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, negotiation);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMetadataBar, calendar);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_metadata_bar_init (ReadoutMetadataBar *self)
{
  self->found = readout_metadata_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  readout_metadata_field_add_end (self->published, GTK_WIDGET (self->calendar_button));
  opened_cb (self);
  refresh_summary (self);
}
