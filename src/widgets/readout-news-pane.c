/* readout-news-pane.c: the article in front against its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-news-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-link-words.h"
#include "readout-list-frame.h"
#include "readout-quote-track.h"

struct _ReadoutNewsPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *summary;
  GtkStack *stack;
  AdwStatusPage *empty;
  ReadoutListFrame *frame;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ReadoutNewsPane, readout_news_pane, GTK_TYPE_WIDGET)

/* What a row does when it is opened, and to what links it belongs: kept as data of the row. */
#define SECTION_KEY  "readout-section"
#define ACTION_KEY   "readout-action"
#define TARGET_KEY   "readout-target"
#define POSITION_KEY "readout-position"

static GtkWidget *
create_label (const char *text, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static GtkWidget *
create_row (const char *icon, const char *title, const char *caption)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  g_autofree char *label = g_strjoin (", ", title, caption, NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_label (title, NULL, 3));
  if (caption != NULL)
    gtk_box_append (GTK_BOX (texts), create_label (caption, "dim-label", 3));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "finding-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

static void
set_action (GtkWidget *row, const char *action, GVariant *target)
{
  g_object_set_data (G_OBJECT (row), ACTION_KEY, (gpointer)action);
  g_object_set_data_full (G_OBJECT (row), TARGET_KEY, g_variant_ref_sink (target),
                          (GDestroyNotify)g_variant_unref);
}

static void
add_row (ReadoutNewsPane *self, GtkWidget *row, const char *section)
{
  g_object_set_data (G_OBJECT (row), SECTION_KEY, (gpointer)section);
  gtk_list_box_append (self->list, row);
}

static void
add_news (ReadoutNewsPane *self, gint64 article_id, ReadoutNews *news)
{
  for (guint i = 0; i < news->items->len && news->n_earlier > 0; i++)
    {
      const ReadoutNewsItem *item = &g_array_index (news->items, ReadoutNewsItem, i);
      const char *kind = readout_news_words_get_kind (item->kind);
      GtkWidget *row = create_row (readout_news_words_get_icon (item->kind), item->words, kind);
      const char *const passages[] = { item->passage, NULL };

      set_action (row, "win.open-passage", g_variant_new ("(x^as)", article_id, passages));
      add_row (self, row, N_ ("New Here"));
    }
}

static GtkWidget *
create_button (const char *icon, const char *label, guint position, ReadoutLinkState state)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.decide-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", position, (guint)state);

  return button;
}

static void
add_buttons (GtkWidget *row, guint position, ReadoutLinkState state)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  if (state == READOUT_LINK_SUGGESTED)
    {
      gtk_box_append (GTK_BOX (box),
                      create_button ("emblem-ok-symbolic", _ ("Confirm"), position, READOUT_LINK_CONFIRMED));
      gtk_box_append (GTK_BOX (box),
                      create_button ("edit-delete-symbolic", _ ("Reject"), position, READOUT_LINK_REJECTED));
    }
  else
    gtk_box_append (GTK_BOX (box),
                    create_button ("edit-undo-symbolic", _ ("Take Back"), position, READOUT_LINK_SUGGESTED));
}

static void
add_link (ReadoutNewsPane *self, gint64 article_id, ReadoutLink *link, guint position)
{
  gboolean is_later = readout_link_get_article_id (link) == article_id;
  ReadoutLinkState state = readout_link_get_state (link);
  const char *kind = readout_link_words_get_kind (link, is_later);
  g_autofree char *title = NULL;
  g_autofree char *other = readout_link_words_dup_other (link, is_later);
  guint n_passages;
  GtkWidget *row;

  readout_link_get_passages (link, &n_passages);
  /* Translators: "Repeats a quote" and "confirmed" */
  title = state == READOUT_LINK_SUGGESTED
              ? g_strdup (kind)
              : g_strdup_printf (_ ("%s (%s)"), kind, readout_link_words_get_state (state));
  row = create_row (readout_link_words_get_icon (readout_link_get_kind (link)), title, other);
  if (n_passages > 0)
    set_action (row, "win.compare-link", g_variant_new_uint32 (position));
  else
    set_action (row, "win.open-article",
                g_variant_new_int64 (is_later ? readout_link_get_earlier_id (link)
                                              : readout_link_get_article_id (link)));
  g_object_set_data (G_OBJECT (row), POSITION_KEY, GUINT_TO_POINTER (position + 1));
  add_buttons (row, position, state);
  add_row (self, row, state == READOUT_LINK_REJECTED ? N_ ("Rejected") : N_ ("Related Articles"));
}

/* What has to be looked at first; of one kind, the latest article first, as they come. */
static const ReadoutRelationKind kinds[] = {
  READOUT_RELATION_CONTRADICTS, READOUT_RELATION_REPEATS_QUOTE, READOUT_RELATION_SAME_TEXT,
  READOUT_RELATION_SAME_STORY,  READOUT_RELATION_FOLLOW_UP,
};

/* The agency is the head of all that print its text. */
static void
add_agency (ReadoutNewsPane *self, const char *agency, GPtrArray *links)
{
  g_autofree char *title = NULL, *caption = NULL;
  guint n_copies = 0;

  for (guint i = 0; i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);

      n_copies += readout_link_get_kind (link) == READOUT_RELATION_SAME_TEXT
                  && readout_link_get_state (link) != READOUT_LINK_REJECTED;
    }
  if (agency == NULL || n_copies == 0)
    return;

  /* Translators: name of a wire service */
  title = g_strdup_printf (_ ("Text of %s"), agency);
  caption = g_strdup_printf (ngettext ("%u other article prints it", "%u other articles print it", n_copies),
                             n_copies);
  add_row (self, create_row ("edit-copy-symbolic", title, caption), N_ ("Related Articles"));
}

static void
add_links_of (
    ReadoutNewsPane *self, gint64 article_id, GPtrArray *links, ReadoutRelationKind kind, gboolean rejected)
{
  for (guint i = 0; i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);

      if (readout_link_get_kind (link) == kind
          && (readout_link_get_state (link) == READOUT_LINK_REJECTED) == rejected)
        add_link (self, article_id, link, i);
    }
}

/* What was rejected stands last. */
static void
add_links (
    ReadoutNewsPane *self, gint64 article_id, const ReadoutNews *news, GPtrArray *links, gboolean rejected)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      if (kinds[k] == READOUT_RELATION_SAME_TEXT && !rejected)
        add_agency (self, news->agency, links);
      add_links_of (self, article_id, links, kinds[k], rejected);
    }
}

static void
add_tracks (ReadoutNewsPane *self, gint64 article_id, GPtrArray *tracks)
{
  for (guint i = 0; i < tracks->len; i++)
    {
      guint n_reports;
      const ReadoutReport *reports
          = readout_quote_track_get_reports (g_ptr_array_index (tracks, i), &n_reports);
      g_autofree char *caption = NULL;
      const char *words = NULL;
      GtkWidget *row;

      for (guint k = 0; k < n_reports && words == NULL; k++)
        if (reports[k].article_id == article_id)
          words = reports[k].words;
      if (words == NULL)
        continue;

      caption = readout_track_words_dup_summary (g_ptr_array_index (tracks, i));
      row = create_row ("readout-quote-symbolic", words, caption);
      set_action (row, "win.compare-track", g_variant_new_uint32 (i));
      add_row (self, row, N_ ("Reported Elsewhere"));
    }
}

static void
remove_rows (ReadoutNewsPane *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* in_case: whether the article in front is in a case, and what there is to show is still being read */
void
readout_news_pane_clear (ReadoutNewsPane *self, gboolean in_case)
{
  g_return_if_fail (READOUT_IS_NEWS_PANE (self));

  remove_rows (self);
  gtk_label_set_label (self->summary, "");
  adw_status_page_set_title (self->empty, in_case ? _ ("Reading the Case…") : _ ("Not in a Case"));
  adw_status_page_set_description (
      self->empty,
      in_case ? NULL
              : _ ("What is new in the article, and how it is related to others, appears here when it "
                   "is saved in a case."));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Who goes through the list by keys goes on where he was. */
static void
stay_near (ReadoutNewsPane *self, int position, gboolean has_focus)
{
  for (; position >= 0; position--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

      if (row == NULL)
        continue;
      gtk_list_box_select_row (self->list, row);
      break;
    }
  if (has_focus)
    readout_news_pane_focus (self);
}

void
readout_news_pane_show (
    ReadoutNewsPane *self, gint64 article_id, ReadoutNews *news, GPtrArray *links, GPtrArray *tracks)
{
  gboolean has_focus;
  GtkListBoxRow *selected;
  g_autofree char *summary = NULL;
  int position;

  g_return_if_fail (READOUT_IS_NEWS_PANE (self));

  has_focus = readout_news_pane_has_focus (self);
  selected = gtk_list_box_get_selected_row (self->list);
  position = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  remove_rows (self);
  summary = readout_news_words_dup_summary (news);
  gtk_label_set_label (self->summary, summary);
  add_links (self, article_id, news, links, FALSE);
  add_tracks (self, article_id, tracks);
  add_news (self, article_id, news);
  add_links (self, article_id, news, links, TRUE);

  adw_status_page_set_title (self->empty, _ ("No Related Articles"));
  adw_status_page_set_description (self->empty, _ ("No other article of the case is like this one."));
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "list" : "empty");
  stay_near (self, position, has_focus);
}

gboolean
readout_news_pane_has_focus (ReadoutNewsPane *self)
{
  g_return_val_if_fail (READOUT_IS_NEWS_PANE (self), FALSE);

  return readout_list_frame_has_focus (self->frame);
}

/* The row that is selected, or the first one. */
void
readout_news_pane_focus (ReadoutNewsPane *self)
{
  g_return_if_fail (READOUT_IS_NEWS_PANE (self));

  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }

  if (gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  readout_list_frame_focus_selected (self->frame);
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *section = g_object_get_data (G_OBJECT (row), SECTION_KEY);
  GtkWidget *label;

  if (before != NULL && g_object_get_data (G_OBJECT (before), SECTION_KEY) == (gpointer)section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_ (section));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
activated_cb (ReadoutNewsPane *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), ACTION_KEY),
                                      g_object_get_data (G_OBJECT (row), TARGET_KEY));
}

static gboolean
key_cb (ReadoutNewsPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint position = row != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION_KEY)) : 0;
  gboolean rejects = keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete;

  if (position == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (!rejects && keyval != GDK_KEY_c && keyval != GDK_KEY_C))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.decide-link", "(uu)", position - 1,
                              (guint)(rejects ? READOUT_LINK_REJECTED : READOUT_LINK_CONFIRMED));
  return GDK_EVENT_STOP;
}

static void
readout_news_pane_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_NEWS_PANE (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_news_pane_parent_class)->dispose (object);
}

static void
readout_news_pane_class_init (ReadoutNewsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_news_pane_dispose;

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-news-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, summary);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, frame);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNewsPane, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_news_pane_init (ReadoutNewsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  readout_news_pane_clear (self, FALSE);
}
