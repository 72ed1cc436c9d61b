/* readout-composer-versions.c: the versions of a memo that were kept, and how each differs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-versions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-memo-difference.h"

struct _ReadoutComposerVersions
{
  AdwWindow parent_instance;

  GtkListBox *list;
  GtkTextView *difference;
  GtkWidget *restore;

  ReadoutComposerDesk *desk;
  GPtrArray *versions;      /* ReadoutMemoRecord without sections, a row each */
  ReadoutMemoRecord *shown; /* the one that is compared with */
};

G_DEFINE_FINAL_TYPE (ReadoutComposerVersions, readout_composer_versions, ADW_TYPE_WINDOW)

/* A sign before the line and not only a colour. */
static void
insert_line (GtkTextBuffer *buffer, const ReadoutMemoDifferenceLine *line)
{
  static const char *const signs[] = { "  ", "− ", "+ " };
  static const char *const tags[] = { NULL, "removed", "added" };
  g_autofree char *words = g_strconcat (signs[line->change], line->words, "\n", NULL);
  GtkTextIter end, start;
  int offset;

  gtk_text_buffer_get_end_iter (buffer, &end);
  offset = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert (buffer, &end, words, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  if (tags[line->change] != NULL)
    gtk_text_buffer_apply_tag_by_name (buffer, tags[line->change], &start, &end);
  if (line->is_heading)
    gtk_text_buffer_apply_tag_by_name (buffer, "heading", &start, &end);
}

static gboolean
has_changes (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (((ReadoutMemoDifferenceLine *)g_ptr_array_index (lines, i))->change != READOUT_MEMO_CHANGE_SAME)
      return TRUE;

  return FALSE;
}

/* What has not changed is left out, but for the titles of sections. */
static void
show_difference (ReadoutComposerVersions *self)
{
  g_autoptr (GPtrArray) lines
      = readout_memo_difference_new (self->shown, readout_composer_desk_get_record (self->desk));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->difference);

  gtk_text_buffer_set_text (buffer, has_changes (lines) ? "" : _ ("The memo is the same now."), -1);
  for (guint i = 0; has_changes (lines) && i < lines->len; i++)
    {
      const ReadoutMemoDifferenceLine *line = g_ptr_array_index (lines, i);

      if (line->change != READOUT_MEMO_CHANGE_SAME || line->is_heading)
        insert_line (buffer, line);
    }
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerVersions) self = user_data;
  g_autoptr (GError) error = NULL;
  ReadoutMemoRecord *record = readout_case_file_load_memo_finish (READOUT_CASE_FILE (object), result, &error);

  if (record == NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->difference), error->message, -1);
      return;
    }

  g_clear_pointer (&self->shown, readout_memo_record_free);
  self->shown = record;
  gtk_widget_set_sensitive (self->restore, TRUE);
  show_difference (self);
}

static void
selected_cb (ReadoutComposerVersions *self, GtkListBoxRow *row)
{
  const ReadoutMemoRecord *version;

  if (row == NULL)
    return;

  version = g_ptr_array_index (self->versions, gtk_list_box_row_get_index (row));
  readout_case_file_load_memo_async (readout_composer_desk_get_case_file (self->desk), version->id,
                                     version->version, NULL, loaded_cb, g_object_ref (self));
}

static void
restore_cb (ReadoutComposerVersions *self)
{
  if (self->shown != NULL)
    readout_composer_desk_restore (self->desk, self->shown);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_row (ReadoutComposerVersions *self, const ReadoutMemoRecord *version)
{
  g_autoptr (GDateTime) saved = g_date_time_new_from_iso8601 (version->saved, NULL);
  g_autoptr (GDateTime) local = saved != NULL ? g_date_time_to_local (saved) : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%x %H:%M") : g_strdup (version->saved);
  /* Translators: why a version was kept, and when */
  g_autofree char *words
      = g_strdup_printf (_ ("%s\n%s"), version->label != NULL ? version->label : _ ("Latest"), time);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_append (self->list, label);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerVersions) self = user_data;
  g_autoptr (GError) error = NULL;

  self->versions = readout_case_file_list_memos_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->versions == NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->difference), error->message, -1);
      return;
    }

  for (guint i = 0; i < self->versions->len; i++)
    add_row (self, g_ptr_array_index (self->versions, i));
}

static void
readout_composer_versions_dispose (GObject *object)
{
  ReadoutComposerVersions *self = READOUT_COMPOSER_VERSIONS (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->shown, readout_memo_record_free);

  G_OBJECT_CLASS (readout_composer_versions_parent_class)->dispose (object);
}

static void
readout_composer_versions_class_init (ReadoutComposerVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_composer_versions_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-composer-versions.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposerVersions, list);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposerVersions, difference);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposerVersions, restore);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_composer_versions_init (ReadoutComposerVersions *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->difference);
  gtk_text_buffer_create_tag (buffer, "removed", "strikethrough", TRUE, "foreground", "#c01c28", NULL);
  gtk_text_buffer_create_tag (buffer, "added", "weight", PANGO_WEIGHT_BOLD, "foreground", "#26a269", NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 9, NULL);
}

GtkWidget *
readout_composer_versions_new (GtkWindow *parent, ReadoutComposerDesk *desk)
{
  ReadoutComposerVersions *self
      = g_object_new (READOUT_TYPE_COMPOSER_VERSIONS, "transient-for", parent, NULL);

  self->desk = g_object_ref (desk);
  readout_case_file_list_memos_async (readout_composer_desk_get_case_file (desk),
                                      readout_composer_desk_get_record (desk)->id, NULL, listed_cb,
                                      g_object_ref (self));
  return GTK_WIDGET (self);
}
