/* readout-composer-pages.c: the pages of a memo as they go out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-pages.h"

#include <glib/gi18n.h>

#define PAGE_WIDTH 320 /* pixels, at least */

/* A list, so that only the pages that one sees are drawn. */
struct _ReadoutComposerPages
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkStringList *numbers;
  GPtrArray *areas; /* those that show a page; not owned */
  ReadoutComposerDesk *desk;
};

G_DEFINE_FINAL_TYPE (ReadoutComposerPages, readout_composer_pages, GTK_TYPE_WIDGET)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  ReadoutComposerPages *self = user_data;
  ReadoutMemoPainter *painter = self->desk != NULL ? readout_composer_desk_get_painter (self->desk) : NULL;
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));
  double page_width, page_height;

  if (painter == NULL || page >= readout_memo_painter_get_n_pages (painter))
    return;

  readout_memo_painter_get_size (painter, &page_width, &page_height);
  cairo_scale (cr, width / page_width, width / page_width);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_fill (cr);
  readout_memo_painter_draw_page (painter, cr, page);
}

static void
resize_cb (GtkDrawingArea *area, int width, int height, gpointer user_data)
{
  ReadoutComposerPages *self = user_data;
  ReadoutMemoPainter *painter = self->desk != NULL ? readout_composer_desk_get_painter (self->desk) : NULL;
  double page_width = 1, page_height = 1.414;

  if (painter != NULL)
    readout_memo_painter_get_size (painter, &page_width, &page_height);
  gtk_drawing_area_set_content_height (area, (int)(width * page_height / page_width));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), PAGE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), PAGE_WIDTH * 141 / 100);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, user_data, NULL);
  g_signal_connect (area, "resize", G_CALLBACK (resize_cb), user_data);
  gtk_widget_add_css_class (area, "card");
  gtk_list_item_set_child (item, area);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ReadoutComposerPages *self = user_data;
  GtkWidget *area = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item);
  /* Translators: the number of a page */
  g_autofree char *label = g_strdup_printf (_ ("Page %u"), page + 1);

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_ptr_array_add (self->areas, area);
  gtk_widget_queue_draw (area);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ReadoutComposerPages *self = user_data;

  g_ptr_array_remove_fast (self->areas, gtk_list_item_get_child (item));
}

/* As many items as pages; the place where one reads stays. */
static void
rendered_cb (ReadoutComposerDesk *desk, ReadoutComposerPages *self)
{
  guint n_pages = readout_memo_painter_get_n_pages (readout_composer_desk_get_painter (desk));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));

  for (; n_items < n_pages; n_items++)
    gtk_string_list_append (self->numbers, "");
  if (n_items > n_pages)
    gtk_string_list_splice (self->numbers, n_pages, n_items - n_pages, NULL);
  for (guint i = 0; i < self->areas->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->areas, i));
}

void
readout_composer_pages_set_desk (ReadoutComposerPages *self, ReadoutComposerDesk *desk)
{
  g_set_object (&self->desk, desk);
  if (desk != NULL)
    g_signal_connect_object (desk, "rendered", G_CALLBACK (rendered_cb), self, 0);
}

static void
readout_composer_pages_dispose (GObject *object)
{
  ReadoutComposerPages *self = READOUT_COMPOSER_PAGES (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->desk);
  g_clear_object (&self->numbers);
  g_clear_pointer (&self->areas, g_ptr_array_unref);

  G_OBJECT_CLASS (readout_composer_pages_parent_class)->dispose (object);
}

static void
readout_composer_pages_class_init (ReadoutComposerPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_composer_pages_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
readout_composer_pages_init (ReadoutComposerPages *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  self->areas = g_ptr_array_new ();
  self->numbers = gtk_string_list_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)))), factory);
  gtk_widget_add_css_class (list, "memo-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), list);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}
