/* readout-page.c: one article in a tab, with its text, its details and what was found in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-labels.h"
#include "readout-metadata-finder.h"
#include "readout-page-private.h"

#define MAX_TITLE_CHARS 40

/* The text is a little larger than the labels around it; style.css has the same number. */
#define TEXT_SIZE 1.1

G_DEFINE_FINAL_TYPE (ReadoutPage, readout_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_LOADING,
  PROP_HAS_PASSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  EDITED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutPage *
readout_page_new (void)
{
  return g_object_new (READOUT_TYPE_PAGE, NULL);
}

GtkTextBuffer *
readout_page_get_buffer (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return GTK_TEXT_BUFFER (self->buffer);
}

GtkSourceView *
readout_page_get_view (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->view;
}

ReadoutAnnotator *
readout_page_get_annotator (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->annotator;
}

ReadoutSelection *
readout_page_get_selection (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->selection;
}

ReadoutCorrectionBook *
readout_page_get_book (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->book;
}

ReadoutFindBar *
readout_page_get_find_bar (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->find_bar;
}

const char *
readout_page_get_title (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->title;
}

const ReadoutMetadata *
readout_page_get_metadata (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->metadata;
}

const char *
readout_page_get_negotiation (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), NULL);

  return self->negotiation;
}

gint64
readout_page_get_article_id (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), 0);

  return self->article_id;
}

gboolean
readout_page_get_loading (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), FALSE);

  return self->loading != NULL || self->is_awaiting;
}

/* Whether closing the page would lose something. */
gboolean
readout_page_get_modified (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), FALSE);

  return !readout_page_get_loading (self)
         && (self->details_modified || gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (self->buffer))
             || readout_correction_book_has_unfiled (self->book)
             || readout_note_book_has_unfiled (self->notes))
         && !readout_page_is_blank (self);
}

gboolean
readout_page_is_blank (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), FALSE);

  return !readout_page_get_loading (self) && self->article_id == 0 && !self->details_modified
         && gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)) == 0;
}

/* After each change of what would be lost. */
void
readout_page_notify_modified (ReadoutPage *self)
{
  gboolean modified = readout_page_get_modified (self);

  if (!readout_page_get_loading (self))
    g_signal_emit (self, signals[EDITED], 0);
  if (modified == self->was_modified)
    return;

  self->was_modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

void
readout_page_notify_loading (ReadoutPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  readout_page_notify_modified (self);
}

void
readout_page_notify_passage (ReadoutPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PASSAGE]);
}

/* Enough to tell one tab from another; NULL while there are none. */
static char *
dup_first_words (ReadoutPage *self)
{
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &start);
  end = start;
  gtk_text_iter_forward_chars (&end, MAX_TITLE_CHARS);
  words = g_strstrip (g_strdelimit (gtk_text_iter_get_text (&start, &end), "\n\t", ' '));
  if (*words == '\0')
    return NULL;
  if (gtk_text_iter_is_end (&end))
    return g_steal_pointer (&words);

  return g_strconcat (words, "…", NULL);
}

/* What the analyst gave, else the headline of the text, else how it begins. */
static char *
dup_title (ReadoutPage *self)
{
  ReadoutMarks *marks = readout_annotator_get_marks (self->annotator);
  g_autofree char *title = NULL;

  if (self->metadata->title != NULL)
    return g_strdup (self->metadata->title);

  if (marks != NULL)
    title = readout_analysis_dup_title (readout_marks_get_analysis (marks));
  if (title != NULL && *title != '\0')
    return g_strdelimit (g_steal_pointer (&title), "\n", ' ');
  g_clear_pointer (&title, g_free);

  title = dup_first_words (self);
  return title != NULL ? g_steal_pointer (&title) : g_strdup (_ ("New Article"));
}

static void
refresh_title (ReadoutPage *self)
{
  g_autofree char *title = dup_title (self);

  if (g_strcmp0 (title, self->title) == 0)
    return;

  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* What was taken from the text before is found anew. */
void
readout_page_set_metadata (ReadoutPage *self, const ReadoutMetadata *metadata)
{
  ReadoutMetadata *copy;

  g_return_if_fail (READOUT_IS_PAGE (self));

  copy = readout_metadata_dup_given (metadata);
  readout_metadata_free (self->metadata);
  self->metadata = copy;
  readout_annotator_set_metadata (self->annotator, copy);
  readout_metadata_bar_set_given (self->metadata_bar, self->metadata, self->negotiation);
  refresh_title (self);
}

void
readout_page_set_negotiation (ReadoutPage *self, const char *negotiation)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  if (g_strcmp0 (self->negotiation, negotiation) != 0)
    {
      g_free (self->negotiation);
      self->negotiation = g_strdup (negotiation);
    }
  readout_metadata_bar_set_given (self->metadata_bar, self->metadata, self->negotiation);
}

void
readout_page_set_article_id (ReadoutPage *self, gint64 article_id)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  self->former_id = self->article_id;
  self->article_id = article_id;
  self->awaited_id = 0;
  readout_correction_book_set_article_id (self->book, article_id);
  readout_note_book_set_article_id (self->notes, article_id);
  readout_page_refresh_file_bar (self);
  readout_page_notify_modified (self);
}

gint64
readout_page_get_former_id (ReadoutPage *self)
{
  g_return_val_if_fail (READOUT_IS_PAGE (self), 0);

  return self->former_id;
}

/* stamp: what the annotator said of the text that was saved; what was typed since is not saved */
void
readout_page_mark_saved (ReadoutPage *self, guint stamp)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  if (stamp != readout_annotator_get_stamp (self->annotator))
    return;

  self->details_modified = FALSE;
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self->buffer), FALSE);
  readout_page_notify_modified (self);
}

static void
details_edited_cb (ReadoutPage *self)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_bar_dup_given (self->metadata_bar);
  g_autofree char *negotiation = readout_metadata_bar_dup_negotiation (self->metadata_bar);

  if (readout_metadata_equal (metadata, self->metadata) && g_strcmp0 (negotiation, self->negotiation) == 0)
    return;

  readout_metadata_free (self->metadata);
  self->metadata = g_steal_pointer (&metadata);
  g_free (self->negotiation);
  self->negotiation = g_steal_pointer (&negotiation);
  self->details_modified = TRUE;
  /* The date of publication decides what "Monday" means. */
  readout_annotator_set_metadata (self->annotator, self->metadata);
  refresh_title (self);
  readout_page_notify_modified (self);
}

void
readout_page_edit_details (ReadoutPage *self)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  readout_metadata_bar_set_opened (self->metadata_bar, !readout_metadata_bar_get_opened (self->metadata_bar));
}

void
readout_page_edit_date (ReadoutPage *self)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  readout_metadata_bar_set_opened (self->metadata_bar, TRUE);
  gtk_widget_grab_focus (
      GTK_WIDGET (readout_metadata_bar_get_entry (self->metadata_bar, READOUT_FIELD_PUBLISHED)));
}

static void
details_closed_cb (ReadoutPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_found (ReadoutPage *self, ReadoutMarks *marks)
{
  g_autoptr (ReadoutMetadata) found = readout_metadata_find (readout_marks_get_analysis (marks));

  readout_metadata_bar_set_found (self->metadata_bar, found);
}

static void
marks_cb (ReadoutAnnotator *annotator, GParamSpec *pspec, ReadoutPage *self)
{
  ReadoutMarks *marks = readout_annotator_get_marks (annotator);

  readout_highlighter_set_marks (self->highlighter, marks);
  readout_selection_set_marks (self->selection, marks);
  readout_note_book_locate (self->notes);
  show_found (self, marks);
  refresh_title (self);
}

static void
corrections_cb (ReadoutCorrectionBook *book, GParamSpec *pspec, ReadoutPage *self)
{
  readout_annotator_set_corrections (self->annotator, readout_correction_book_get_corrections (book));
  readout_page_notify_modified (self);
}

static void
busy_cb (ReadoutAnnotator *annotator, GParamSpec *pspec, ReadoutPage *self)
{
  gboolean busy = readout_annotator_get_busy (annotator);

  /* The marks of the old text do not fit the new one; the tags have moved with its words. */
  if (busy)
    readout_highlighter_set_marks (self->highlighter, NULL);
  readout_selection_set_busy (self->selection, busy);
}

static void
show_passage_cb (ReadoutSelection *selection, guint start_char, guint end_char, ReadoutPage *self)
{
  readout_page_show_range (self, start_char, end_char);
}

static void
cursor_cb (ReadoutPage *self)
{
  int offset;

  if (readout_page_get_loading (self))
    return;

  g_signal_emit (self, signals[MOVED], 0);
  if (self->showing)
    return;

  readout_page_forget_shown (self);
  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  readout_selection_choose_at (self->selection, (guint)offset);
  readout_page_choose_note (self);
}

static void
scrolled_cb (ReadoutPage *self)
{
  if (!readout_page_get_loading (self))
    g_signal_emit (self, signals[MOVED], 0);
}

static void
dark_cb (AdwStyleManager *manager, GParamSpec *pspec, ReadoutPage *self)
{
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  const char *name = adw_style_manager_get_dark (manager) ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (self->buffer,
                                      gtk_source_style_scheme_manager_get_scheme (schemes, name));
}

/* zoom: of the text; the column grows with it
 * column_em: its width, in sizes of a letter */
void
readout_page_set_size (ReadoutPage *self, double zoom, int column_em)
{
  const PangoFontDescription *font;
  double size;

  g_return_if_fail (READOUT_IS_PAGE (self));

  font = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  size = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;

  adw_clamp_scrollable_set_maximum_size (self->clamp, (int)(column_em * size * TEXT_SIZE * zoom));
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, (int)(column_em * size * TEXT_SIZE * zoom));
}

static gboolean
readout_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (READOUT_PAGE (widget)->view));
}

static void
readout_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutPage *self = READOUT_PAGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, readout_page_get_modified (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, readout_page_get_loading (self));
      break;
    case PROP_HAS_PASSAGE:
      g_value_set_boolean (value, readout_page_has_passage (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A text that was changed while another tab was in front is laid out when it is given its place, and asks for
 * another height then.  GTK 4.8 does not come back to those of its ancestors that had nothing to be laid out
 * for, and complains that they have no place when it draws them: so that each has. */
static void
readout_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (readout_page_parent_class)->map (widget);
  gtk_widget_queue_resize (widget);
}

static void
readout_page_dispose (GObject *object)
{
  ReadoutPage *self = READOUT_PAGE (object);
  GtkWidget *child;

  readout_page_cancel_loading (self);
  /* What is asked about a finding can be open besides. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->annotator);
  g_clear_object (&self->highlighter);
  g_clear_object (&self->handles);
  g_clear_object (&self->spelling);
  g_clear_object (&self->selection);
  g_clear_object (&self->book);
  g_clear_object (&self->notes);
  g_clear_object (&self->counts);
  g_clear_weak_pointer (&self->card);

  G_OBJECT_CLASS (readout_page_parent_class)->dispose (object);
}

static void
readout_page_finalize (GObject *object)
{
  ReadoutPage *self = READOUT_PAGE (object);

  readout_metadata_free (self->metadata);
  g_free (self->negotiation);
  g_free (self->title);
  g_free (self->draft_id);
  g_clear_pointer (&self->restored_notes, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->awaited_file);
  g_strfreev (self->wanted_words);

  G_OBJECT_CLASS (readout_page_parent_class)->finalize (object);
}

static void
readout_page_class_init (ReadoutPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = readout_page_get_property;
  object_class->dispose = readout_page_dispose;
  object_class->finalize = readout_page_finalize;
  widget_class->grab_focus = readout_page_grab_focus;
  widget_class->map = readout_page_map;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODIFIED]
      = g_param_spec_boolean ("modified", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING]
      = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_PASSAGE]
      = g_param_spec_boolean ("has-passage", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, view);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, buffer);
  readout_page_class_init_file (widget_class);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, metadata_bar);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPage, overview);
  gtk_widget_class_bind_template_callback (widget_class, cursor_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_page_notify_modified);
  gtk_widget_class_bind_template_callback (widget_class, readout_page_notify_passage);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_page_init (ReadoutPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->metadata = readout_metadata_new ();
  self->draft_id = g_uuid_string_random ();
  gtk_widget_init_template (GTK_WIDGET (self));

  readout_compat_guard_undo (GTK_TEXT_BUFFER (self->buffer));
  self->selection = readout_selection_new ();
  self->annotator = readout_annotator_new (GTK_TEXT_BUFFER (self->buffer));
  self->book = readout_correction_book_new ();
  self->highlighter = readout_highlighter_new (GTK_TEXT_BUFFER (self->buffer));
  readout_find_bar_set_view (self->find_bar, self->view);
  g_signal_connect_object (self->annotator, "notify::marks", G_CALLBACK (marks_cb), self, 0);
  g_signal_connect_object (self->annotator, "notify::busy", G_CALLBACK (busy_cb), self, 0);
  g_signal_connect_object (self->book, "notify::corrections", G_CALLBACK (corrections_cb), self, 0);
  g_signal_connect_object (self->selection, "show-passage", G_CALLBACK (show_passage_cb), self, 0);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (dark_cb), self, 0);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  dark_cb (manager, NULL, self);
  readout_page_init_menu (self);
  readout_page_init_notes (self);
  readout_page_init_highlights (self);
  refresh_title (self);
}
