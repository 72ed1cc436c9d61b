/* readout-session.c: which windows were open, and what was in them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     {"format": "readout-session/1", "windows": [{"case": "file:///…", …, "pages": [{"article": 3, …}, …]},
 * …]} */

#define G_LOG_DOMAIN "readout-drafts"

#include "config.h"

#include "readout-session.h"

#include "readout-json-members.h"
#include "readout-json-text.h"

#include <glib/gi18n-lib.h>

#define FORMAT "readout-session/1"

/* Nobody has as many; a file that says so is broken, and opening them all would be of no use. */
#define MAX_WINDOWS 32
#define MAX_PAGES   500
#define MAX_PIXELS  32767

static void
page_free (gpointer data)
{
  ReadoutSessionPage *page = data;

  g_free (page->draft_id);
  g_free (page->file_uri);
  g_free (page);
}

static void
window_free (gpointer data)
{
  ReadoutSessionWindow *window = data;

  g_free (window->case_uri);
  g_ptr_array_unref (window->pages);
  g_free (window);
}

/**
 * readout_session_new:
 *
 * Returns: (transfer full): a session without windows
 */
ReadoutSession *
readout_session_new (void)
{
  ReadoutSession *self = g_new0 (ReadoutSession, 1);

  self->windows = g_ptr_array_new_with_free_func (window_free);

  return self;
}

/**
 * readout_session_free:
 * @self: (transfer full): a session
 */
void
readout_session_free (ReadoutSession *self)
{
  g_ptr_array_unref (self->windows);
  g_free (self);
}

/**
 * readout_session_add_window:
 * @self: a session
 *
 * Returns: (transfer none): a window to be filled in, behind the others
 */
ReadoutSessionWindow *
readout_session_add_window (ReadoutSession *self)
{
  ReadoutSessionWindow *window = g_new0 (ReadoutSessionWindow, 1);

  window->pages = g_ptr_array_new_with_free_func (page_free);
  g_ptr_array_add (self->windows, window);

  return window;
}

/**
 * readout_session_window_add_page:
 * @self: a window of a session
 *
 * Returns: (transfer none): a page to be filled in, behind the others
 */
ReadoutSessionPage *
readout_session_window_add_page (ReadoutSessionWindow *self)
{
  ReadoutSessionPage *page = g_new0 (ReadoutSessionPage, 1);

  g_ptr_array_add (self->pages, page);

  return page;
}

/* ---- writing ---- */

static void
add_page (JsonBuilder *builder, const ReadoutSessionPage *page)
{
  json_builder_begin_object (builder);
  readout_json_add_string (builder, "draft", page->draft_id);
  if (page->article_id != 0)
    readout_json_add_int (builder, "article", page->article_id);
  readout_json_add_string (builder, "file", page->file_uri);
  readout_json_add_int (builder, "cursor", page->cursor_char);
  readout_json_add_int (builder, "bound", page->bound_char);
  readout_json_add_int (builder, "top", page->top_char);
  json_builder_end_object (builder);
}

static void
add_window (JsonBuilder *builder, const ReadoutSessionWindow *window)
{
  json_builder_begin_object (builder);
  readout_json_add_string (builder, "case", window->case_uri);
  readout_json_add_int (builder, "width", window->width);
  readout_json_add_int (builder, "height", window->height);
  readout_json_add_boolean (builder, "maximized", window->is_maximized);
  readout_json_add_boolean (builder, "shows-case", window->shows_case);
  readout_json_add_boolean (builder, "shows-inspector", window->shows_inspector);
  readout_json_add_int (builder, "selected", window->selected);
  json_builder_set_member_name (builder, "pages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < window->pages->len; i++)
    add_page (builder, g_ptr_array_index (window->pages, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * readout_session_to_json:
 * @self: a session
 *
 * Returns: (transfer full): what is written to its file
 */
char *
readout_session_to_json (const ReadoutSession *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  readout_json_add_string (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "windows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->windows->len; i++)
    add_window (builder, g_ptr_array_index (self->windows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/* ---- reading ---- */

/* What is wrong with a member is passed over: the others count. */
static char *
dup_string (JsonObject *object, const char *name)
{
  const char *value = NULL;

  readout_json_get_string (object, name, &value, NULL);

  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

static gint64
get_number (JsonObject *object, const char *name, gint64 max)
{
  gint64 value = 0;

  readout_json_get_int (object, name, &value, NULL);

  return CLAMP (value, 0, max);
}

static gboolean
get_boolean (JsonObject *object, const char *name, gboolean otherwise)
{
  gboolean value = otherwise;

  readout_json_get_boolean (object, name, &value, NULL);

  return value;
}

/* The objects of a list, at most so many; what is none is left out. */
static GPtrArray *
list_objects (JsonObject *object, const char *name, guint max)
{
  GPtrArray *objects = g_ptr_array_new ();
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array) && objects->len < max; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        g_ptr_array_add (objects, json_node_get_object (element));
    }

  return objects;
}

static void
read_page (ReadoutSessionPage *page, JsonObject *object)
{
  page->draft_id = dup_string (object, "draft");
  page->article_id = get_number (object, "article", G_MAXINT64);
  page->file_uri = dup_string (object, "file");
  page->cursor_char = (guint)get_number (object, "cursor", G_MAXINT);
  page->bound_char = (guint)get_number (object, "bound", G_MAXINT);
  page->top_char = (guint)get_number (object, "top", G_MAXINT);
}

static void
read_window (ReadoutSessionWindow *window, JsonObject *object)
{
  g_autoptr (GPtrArray) pages = list_objects (object, "pages", MAX_PAGES);

  window->case_uri = dup_string (object, "case");
  window->width = (int)get_number (object, "width", MAX_PIXELS);
  window->height = (int)get_number (object, "height", MAX_PIXELS);
  window->is_maximized = get_boolean (object, "maximized", FALSE);
  window->shows_case = get_boolean (object, "shows-case", TRUE);
  window->shows_inspector = get_boolean (object, "shows-inspector", TRUE);
  window->selected = (guint)get_number (object, "selected", G_MAXINT);
  for (guint i = 0; i < pages->len; i++)
    read_page (readout_session_window_add_page (window), g_ptr_array_index (pages, i));
}

static gboolean
check_format (JsonObject *object, GError **error)
{
  g_autofree char *format = dup_string (object, "format");

  if (g_strcmp0 (format, FORMAT) == 0)
    return TRUE;

  if (format != NULL && g_str_has_prefix (format, "readout-session/"))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("It was written by a later version of Readout. Please update Readout."));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("It is not a session of Readout."));
  return FALSE;
}

/**
 * readout_session_from_bytes:
 * @bytes: what was read from a file
 * @error: return location for an error, a sentence: %G_IO_ERROR_INVALID_DATA when it is damaged,
 * %G_IO_ERROR_NOT_SUPPORTED when it is of a later version
 *
 * Returns: (transfer full) (nullable): the session; numbers are within sensible bounds
 */
ReadoutSession *
readout_session_from_bytes (GBytes *bytes, GError **error)
{
  gsize length_bytes;
  const char *content = g_bytes_get_data (bytes, &length_bytes);
  g_autofree char *text = g_strndup (content != NULL ? content : "", length_bytes);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) windows = NULL;
  gboolean has_half_pair;
  ReadoutSession *self;

  if (g_utf8_validate_len (text, length_bytes, NULL))
    root = readout_json_text_parse (text, &has_half_pair);
  if (root == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("It is damaged."));
      return NULL;
    }
  if (!check_format (json_node_get_object (root), error))
    return NULL;

  self = readout_session_new ();
  windows = list_objects (json_node_get_object (root), "windows", MAX_WINDOWS);
  for (guint i = 0; i < windows->len; i++)
    read_window (readout_session_add_window (self), g_ptr_array_index (windows, i));

  return self;
}
