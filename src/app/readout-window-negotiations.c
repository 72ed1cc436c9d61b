/* readout-window-negotiations.c: which negotiation the articles of the case are about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-menus.h"
#include "readout-window-private.h"

/* Articles that are put into another negotiation, or one that gets another name. */
struct _ReadoutFiling
{
  GArray *ids; /* NULL: the name changes */
  char *from;  /* NULL: none */
  char *to;    /* NULL: none */
};

void
readout_filing_free (ReadoutFiling *filing)
{
  g_clear_pointer (&filing->ids, g_array_unref);
  g_free (filing->from);
  g_free (filing->to);
  g_free (filing);
}

static ReadoutFiling *
filing_new (GArray *ids, const char *from, const char *to)
{
  ReadoutFiling *filing = g_new0 (ReadoutFiling, 1);

  filing->ids = ids != NULL ? g_array_ref (ids) : NULL;
  filing->from = g_strdup (from);
  filing->to = g_strdup (to);

  return filing;
}

/* ---- the dialog that is open ---- */

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) negotiations
      = readout_case_file_list_negotiations_finish (READOUT_CASE_FILE (object), result, &error);

  if (negotiations == NULL)
    readout_window_show_error (self, error->message);
  else if (self->negotiations != NULL)
    readout_negotiations_dialog_show (self->negotiations, negotiations);
}

static void
list_negotiations (ReadoutWindow *self)
{
  if (self->negotiations != NULL && self->case_file != NULL)
    readout_case_file_list_negotiations_async (self->case_file, NULL, listed_cb, g_object_ref (self));
}

/* ---- filing ---- */

/* A page that is open would else put its article back when it is saved. */
static void
tell_pages (ReadoutWindow *self, const ReadoutFiling *filing)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);
      gboolean concerned
          = filing->ids == NULL && g_strcmp0 (readout_page_get_negotiation (page), filing->from) == 0;

      for (guint k = 0; filing->ids != NULL && k < filing->ids->len; k++)
        concerned = concerned || g_array_index (filing->ids, gint64, k) == readout_page_get_article_id (page);
      if (concerned && readout_page_get_article_id (page) != 0)
        readout_page_set_negotiation (page, filing->to);
    }
}

/* After a negotiation has got another name by an undo. */
void
readout_window_follow_renaming (ReadoutWindow *self, const char *from, const char *to)
{
  ReadoutFiling filing = { NULL, (char *)from, (char *)to };

  g_clear_pointer (&self->filing, readout_filing_free);
  tell_pages (self, &filing);
  list_negotiations (self);
}

static void
finish (ReadoutWindow *self, gboolean success, GError *error)
{
  g_autofree char *message = NULL;

  if (!success)
    {
      readout_window_show_error (self, error->message);
      return;
    }

  tell_pages (self, self->filing);
  readout_case_pane_reload (self->case_pane);
  list_negotiations (self);
  /* Translators: name of a negotiation */
  message = self->filing->to != NULL ? g_strdup_printf (_ ("In “%s” now"), self->filing->to)
                                     : g_strdup (_ ("In no negotiation now"));
  readout_window_set_status (self, message);
  readout_window_toast (self, message, _ ("_Undo"), "win.undo-filing");
}

static void
filed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean success = readout_case_file_file_articles_finish (READOUT_CASE_FILE (object), result, &error);

  finish (self, success, error);
}

static void
renamed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean success = readout_case_file_rename_negotiation_finish (READOUT_CASE_FILE (object), result, &error);

  finish (self, success, error);
}

/* Takes filing. */
static void
do_filing (ReadoutWindow *self, ReadoutFiling *filing)
{
  g_clear_pointer (&self->filing, readout_filing_free);
  self->filing = filing;
  if (filing->ids != NULL)
    readout_case_file_file_articles_async (self->case_file, filing->ids, filing->to, NULL, filed_cb,
                                           g_object_ref (self));
  else
    readout_case_file_rename_negotiation_async (self->case_file, filing->from, filing->to, NULL, renamed_cb,
                                                g_object_ref (self));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  if (self->case_file != NULL && self->filing != NULL)
    do_filing (self, filing_new (self->filing->ids, self->filing->to, self->filing->from));
}

static ReadoutCaseArticle *
find_article (ReadoutWindow *self, gint64 article_id)
{
  GListModel *articles = readout_case_pane_get_articles (self->case_pane);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (articles, i);

      if (READOUT_IS_CASE_ARTICLE (item)
          && readout_case_article_get_id (READOUT_CASE_ARTICLE (item)) == article_id)
        return READOUT_CASE_ARTICLE (item); /* the list keeps it */
    }

  return NULL;
}

static void
file_article (ReadoutWindow *self, gint64 article_id, const char *negotiation)
{
  ReadoutCaseArticle *article = find_article (self, article_id);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->case_file == NULL || article == NULL)
    return;

  g_array_append_val (ids, article_id);
  do_filing (self, filing_new (ids, readout_case_article_get_negotiation (article), negotiation));
}

/* An empty name is no negotiation. */
static void
file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gint64 article_id;
  const char *negotiation;

  g_variant_get (parameter, "(x&s)", &article_id, &negotiation);
  file_article (user_data, article_id, *negotiation != '\0' ? negotiation : NULL);
}

/* ---- refusing ---- */

static void
refused_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_file_refuse_negotiation_finish (READOUT_CASE_FILE (object), result, &error))
    readout_case_pane_reload (self->case_pane);
  else
    readout_window_show_error (self, error->message);
}

static void
refuse (ReadoutWindow *self, GVariant *parameter, gboolean is_refused)
{
  gint64 article_id;
  const char *negotiation;

  g_variant_get (parameter, "(x&s)", &article_id, &negotiation);
  if (self->case_file != NULL)
    readout_case_file_refuse_negotiation_async (self->case_file, article_id, negotiation, is_refused, NULL,
                                                refused_cb, g_object_ref (self));
}

static void
refuse_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autofree char *target = g_variant_print (parameter, TRUE);
  g_autofree char *undo = g_strdup_printf ("win.readmit-negotiation(%s)", target);

  refuse (self, parameter, TRUE);
  readout_window_toast (self, _ ("It is not suggested again"), _ ("_Undo"), undo);
}

static void
readmit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  refuse (user_data, parameter, FALSE);
}

/* ---- moving one article ---- */

static void
entered_cb (GtkEntry *entry, ReadoutWindow *self)
{
  gint64 *article_id = g_object_get_data (G_OBJECT (entry), "article");
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  file_article (self, *article_id, *name != '\0' ? name : NULL);
}

static void
add_name (GtkBox *box, gint64 article_id, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.file-article");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", article_id, name);
  gtk_box_append (box, button);
}

/* The negotiations that the case has, each once. */
static void
add_names (ReadoutWindow *self, GtkBox *box, gint64 article_id)
{
  GListModel *articles = readout_case_pane_get_articles (self->case_pane);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (articles, i);
      const char *name = READOUT_IS_CASE_ARTICLE (item)
                             ? readout_case_article_get_negotiation (READOUT_CASE_ARTICLE (item))
                             : NULL;

      if (name != NULL && g_hash_table_add (seen, g_strdup (name)))
        add_name (box, article_id, name);
    }
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  gint64 article_id = g_variant_get_int64 (parameter);
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Another negotiation, or none"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Negotiation"),
                                  -1);
  g_object_set_data_full (G_OBJECT (entry), "article", g_memdup2 (&article_id, sizeof article_id), g_free);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entered_cb), self, 0);
  add_names (self, GTK_BOX (box), article_id);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  readout_menus_popup (GTK_POPOVER (popover), GTK_WIDGET (self->case_pane));
}

/* ---- all negotiations ---- */

static gboolean
has_negotiation (ReadoutWindow *self, const char *name)
{
  GListModel *articles = readout_case_pane_get_articles (self->case_pane);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (articles, i);

      if (READOUT_IS_CASE_ARTICLE (item)
          && g_strcmp0 (readout_case_article_get_negotiation (READOUT_CASE_ARTICLE (item)), name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* With the name of another one, both become one. */
static void
named_cb (ReadoutWindow *self, ReadoutCaseNegotiation *negotiation, const char *name)
{
  gboolean is_suggested = readout_case_negotiation_get_suggested (negotiation);
  const char *from = is_suggested ? NULL : readout_case_negotiation_get_name (negotiation);

  if (self->case_file == NULL || g_strcmp0 (from, name) == 0)
    return;

  if (is_suggested || has_negotiation (self, name))
    do_filing (self, filing_new (readout_case_negotiation_get_articles (negotiation), from, name));
  else
    do_filing (self, filing_new (NULL, from, name));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  if (self->case_file == NULL)
    return;

  g_set_weak_pointer (&self->negotiations, readout_negotiations_dialog_new (GTK_WINDOW (self)));
  g_signal_connect_object (self->negotiations, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  list_negotiations (self);
  gtk_window_present (GTK_WINDOW (self->negotiations));
}

static const GActionEntry entries[] = {
  { .name = "file-article", .activate = file_cb, .parameter_type = "(xs)" },
  { .name = "refuse-negotiation", .activate = refuse_cb, .parameter_type = "(xs)" },
  { .name = "readmit-negotiation", .activate = readmit_cb, .parameter_type = "(xs)" },
  { .name = "move-article", .activate = move_cb, .parameter_type = "x" },
  { .name = "undo-filing", .activate = undo_cb },
  { .name = "show-negotiations", .activate = show_cb },
};

void
readout_window_init_negotiations (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
