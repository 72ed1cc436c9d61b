/* readout-article-row.c: an article in the list of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-article-row.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-link-words.h"
#include "readout-rows.h"

struct _ReadoutArticleRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *title;
  GtkWidget *source;
  GtkWidget *counts;
  GtkWidget *suggestion;
  GtkLabel *reason;
  GtkActionable *accept;
  GtkActionable *refuse;
  GtkMenuButton *menu_button;

  gint64 article_id;
};

G_DEFINE_FINAL_TYPE (ReadoutArticleRow, readout_article_row, GTK_TYPE_WIDGET)

static char *
dup_counts (ReadoutCaseArticle *article)
{
  guint n_quotes = readout_case_article_get_n_quotes (article);
  guint n_entities = readout_case_article_get_n_entities (article);
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  g_autofree char *entities = g_strdup_printf (ngettext ("%u entity", "%u entities", n_entities), n_entities);

  /* Translators: "2 quotes" and "14 entities" */
  return g_strdup_printf (_ ("%s · %s"), quotes, entities);
}

static GMenuModel *
create_menu (gint64 article_id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (_ ("_Open"), NULL);
  g_autoptr (GMenuItem) move = g_menu_item_new (_ ("Move to _Negotiation…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove from Case"), NULL);

  g_menu_item_set_action_and_target (open, "win.open-article", "x", article_id);
  g_menu_item_set_action_and_target (move, "win.move-article", "x", article_id);
  g_menu_item_set_action_and_target (remove, "win.remove-article", "x", article_id);
  g_menu_append_item (menu, open);
  g_menu_append_item (menu, move);
  g_menu_append_item (menu, remove);

  return G_MENU_MODEL (menu);
}

static void
show_suggestion (ReadoutArticleRow *self, const ReadoutSuggestion *suggestion)
{
  g_autofree char *why = NULL, *reason = NULL;

  gtk_widget_set_visible (self->suggestion, suggestion != NULL);
  if (suggestion == NULL)
    return;

  why = readout_suggestion_words_dup_reason (suggestion);
  /* Translators: name of a negotiation; why an article may belong to it */
  reason = g_strdup_printf (_ ("%s? %s"), suggestion->negotiation, why);
  gtk_label_set_label (self->reason, reason);
  readout_rows_show_tooltip (GTK_WIDGET (self->reason), reason);
  gtk_actionable_set_action_target (self->accept, "(xs)", suggestion->article_id, suggestion->negotiation);
  gtk_actionable_set_action_target (self->refuse, "(xs)", suggestion->article_id, suggestion->negotiation);
  gtk_actionable_set_action_name (self->accept, "win.file-article");
  gtk_actionable_set_action_name (self->refuse, "win.refuse-negotiation");
}

void
readout_article_row_set_article (ReadoutArticleRow *self,
                                 ReadoutCaseArticle *article,
                                 const ReadoutSuggestion *suggestion)
{
  const ReadoutMetadata *metadata;
  g_autofree char *source = NULL, *counts = NULL;

  g_return_if_fail (READOUT_IS_ARTICLE_ROW (self));

  metadata = readout_case_article_get_metadata (article);
  source = readout_label_source_line (metadata);
  counts = dup_counts (article);
  self->article_id = readout_case_article_get_id (article);

  gtk_label_set_label (GTK_LABEL (self->title), metadata->title);
  readout_rows_show_tooltip (self->title, metadata->title);
  readout_rows_show_optional (self->source, source);
  gtk_label_set_label (GTK_LABEL (self->counts), counts);
  show_suggestion (self, suggestion);
}

/* What a screen reader says of the row. */
char *
readout_article_row_dup_label (ReadoutArticleRow *self)
{
  g_autoptr (GString) label = NULL;

  g_return_val_if_fail (READOUT_IS_ARTICLE_ROW (self), NULL);

  label = g_string_new (NULL);
  /* Translators: title of an article, outlet and date, and "2 quotes · 14 entities" */
  g_string_printf (label, _ ("%s, %s, %s"), gtk_label_get_label (GTK_LABEL (self->title)),
                   gtk_label_get_label (GTK_LABEL (self->source)),
                   gtk_label_get_label (GTK_LABEL (self->counts)));
  if (gtk_widget_get_visible (self->suggestion))
    g_string_append_printf (label, ", %s", gtk_label_get_label (self->reason));

  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* The list itself opens at a double click only. */
static void
click_cb (ReadoutArticleRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-article", "x", self->article_id);
}

static void
secondary_click_cb (ReadoutArticleRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
readout_article_row_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_ARTICLE_ROW (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_article_row_parent_class)->dispose (object);
}

static void
readout_article_row_class_init (ReadoutArticleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_article_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, source);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, counts);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, reason);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, accept);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, refuse);
  gtk_widget_class_bind_template_child (widget_class, ReadoutArticleRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, click_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_click_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* Not before it is asked for: a menu costs more than all the rest of a row, and rows come by while the list
 * is scrolled. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = create_menu (READOUT_ARTICLE_ROW (user_data)->article_id);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
readout_article_row_init (ReadoutArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
}
