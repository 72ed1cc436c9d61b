/* readout-window.c: one window, with at most one case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-window.h"

#include <glib/gi18n.h>

#include "readout-application.h"
#include "readout-labels.h"
#include "readout-outcome.h"
#include "readout-rows.h"
#include "readout-window-private.h"

G_DEFINE_FINAL_TYPE (ReadoutWindow, readout_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  SESSION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutPage *
readout_window_get_page (ReadoutWindow *self)
{
  g_return_val_if_fail (READOUT_IS_WINDOW (self), NULL);

  return self->page;
}

ReadoutPage *
readout_window_get_nth_page (ReadoutWindow *self, guint position)
{
  return READOUT_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tabs, (int)position)));
}

ReadoutCaseFile *
readout_window_get_case (ReadoutWindow *self)
{
  g_return_val_if_fail (READOUT_IS_WINDOW (self), NULL);

  return self->case_file;
}

/* Whether a case can be opened here without mixing with what is there. */
gboolean
readout_window_is_blank (ReadoutWindow *self)
{
  g_return_val_if_fail (READOUT_IS_WINDOW (self), FALSE);

  return self->case_file == NULL && !self->opening_case;
}

const char *
readout_window_get_status (ReadoutWindow *self)
{
  g_return_val_if_fail (READOUT_IS_WINDOW (self), NULL);

  return gtk_label_get_label (self->status_label);
}

/* The text of the status line, and the state of win.status, by which a program can read it. */
void
readout_window_set_status (ReadoutWindow *self, const char *status)
{
  gtk_label_set_label (self->status_label, status);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status_label), status);
  g_simple_action_set_state (self->status, g_variant_new_string (status));
}

void
readout_window_show_error (ReadoutWindow *self, const char *sentence)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  readout_window_set_status (self, sentence);
  readout_banner_show (self->banner, sentence, NULL, NULL, NULL);
}

/* button: NULL for none; else its label, with its action */
AdwToast *
readout_window_toast (ReadoutWindow *self, const char *title, const char *button, const char *action)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);

  return toast;
}

static char *
dup_findings (ReadoutAnalysis *analysis)
{
  guint n_entities, n_quotes;
  g_autofree char *entities = NULL, *quotes = NULL;

  readout_analysis_get_entities (analysis, &n_entities);
  readout_analysis_get_quotes (analysis, &n_quotes);
  entities = g_strdup_printf (ngettext ("%u entity", "%u entities", n_entities), n_entities);
  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);

  /* Translators: "12 entities" and "3 quotes" */
  return g_strdup_printf (_ ("Ready: %s, %s"), entities, quotes);
}

static void
refresh_status (ReadoutWindow *self)
{
  ReadoutMarks *marks;
  g_autofree char *findings = NULL;

  if (self->page == NULL)
    {
      readout_window_set_status (self, _ ("Ready"));
      return;
    }

  marks = readout_annotator_get_marks (readout_page_get_annotator (self->page));
  if (readout_page_get_loading (self->page))
    readout_window_set_status (self, _ ("Opening…"));
  else if (readout_annotator_get_busy (readout_page_get_annotator (self->page)) || marks == NULL)
    readout_window_set_status (self, readout_page_is_blank (self->page) ? _ ("Ready") : _ ("Reading…"));
  else
    {
      findings = dup_findings (readout_marks_get_analysis (marks));
      readout_window_set_status (self, findings);
    }
}

static const char *
get_saved_state (ReadoutWindow *self)
{
  if (readout_page_get_modified (self->page))
    return _ ("not saved");
  if (readout_page_get_article_id (self->page) != 0)
    return _ ("saved in the case");

  return _ ("not in a case");
}

static void
refresh_counts (ReadoutWindow *self)
{
  ReadoutMarks *marks
      = self->page != NULL ? readout_annotator_get_marks (readout_page_get_annotator (self->page)) : NULL;
  g_autofree char *words = NULL, *counts = NULL;
  guint n_words;

  gtk_widget_set_visible (GTK_WIDGET (self->counts_label), marks != NULL);
  if (marks == NULL)
    return;

  n_words = readout_analysis_get_n_words (readout_marks_get_analysis (marks));
  words = g_strdup_printf (ngettext ("%'u word", "%'u words", n_words), n_words);
  /* Translators: "431 words" and "not saved" */
  counts = g_strdup_printf (_ ("%s · %s"), words, get_saved_state (self));
  gtk_label_set_label (self->counts_label, counts);
}

static void
refresh_title (ReadoutWindow *self)
{
  g_autofree char *case_name
      = self->case_file != NULL ? readout_case_file_dup_name (self->case_file) : g_strdup ("");
  g_autofree char *title = NULL;

  if (self->page == NULL)
    title = g_strdup (_ ("Readout"));
  else
    title = g_strdup_printf ("%s%s", readout_page_get_modified (self->page) ? "• " : "",
                             readout_page_get_title (self->page));

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, case_name);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
refresh_actions (ReadoutWindow *self)
{
  static const char *const needs_page[]
      = { "close-tab",     "replace",     "go-to-line",   "print",     "find",     "find-next",
          "find-previous", "switch-side", "edit-details", "edit-date", "show-row", "show-card" };
  static const char *const needs_case[]
      = { "search-case", "close-case", "show-entities", "export-hits", "show-history",
          "show-bin",    "copy-case",  "export-case",   "check-case" };
  static const char *const needs_writable_case[] = { "undo-case", "compact-case" };
  gboolean can_write = self->case_file != NULL && !readout_case_file_get_read_only (self->case_file);
  gboolean can_export = self->case_file != NULL && readout_case_pane_get_n_articles (self->case_pane) > 0;
  gboolean can_save = self->page != NULL && !readout_page_get_loading (self->page)
                      && !readout_page_is_blank (self->page)
                      && (self->case_file == NULL || !readout_case_file_get_read_only (self->case_file));

  for (guint i = 0; i < G_N_ELEMENTS (needs_page); i++)
    readout_window_set_enabled (self, needs_page[i], self->page != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (needs_case); i++)
    readout_window_set_enabled (self, needs_case[i], self->case_file != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (needs_writable_case); i++)
    readout_window_set_enabled (self, needs_writable_case[i], can_write);
  readout_window_set_enabled (self, "save", can_save);
  readout_window_set_enabled (self, "discard", self->page != NULL && readout_page_get_modified (self->page));
  readout_window_refresh_files (self);
  readout_window_set_enabled (self, "export-memo", can_export);
  readout_window_set_enabled (self, "write-memo", can_export);
  readout_window_set_enabled (self, "export-case-memo", can_export);
  readout_rows_show_tooltip (self->export_button,
                             can_export ? _ ("Export Memo")
                                        : _ ("A memo is made from the articles of a case: open a case, or "
                                             "save this article to one"));
}

/* Without an article: what a newcomer can do, or where the articles of the open case are. */
static void
refresh_empty (ReadoutWindow *self)
{
  gboolean has_case = self->case_file != NULL;

  gtk_widget_set_visible (self->sample_button, !has_case);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty),
                             has_case ? _ ("Choose an Article") : _ ("See Who Said What"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->empty),
      has_case
          ? _ ("Choose one of the case, drop others here, or paste one with Ctrl+V.")
          : _ ("Drop articles here, or paste one with Ctrl+V. Readout finds the people, places and quotes in "
               "them, keeps them in a case, and makes a memo of it."));
}

/* What is to be open at the next start is another now. */
void
readout_window_change_session (ReadoutWindow *self)
{
  g_signal_emit (self, signals[SESSION_CHANGED], 0);
}

/* Brings everything that depends on page, case and analysis up to date, but the status line, which also tells
 * what happened last. */
void
readout_window_refresh (ReadoutWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->page != NULL ? "articles" : "empty");
  refresh_empty (self);
  refresh_title (self);
  refresh_counts (self);
  refresh_actions (self);
  readout_window_refresh_acts (self);
  readout_window_refresh_notes (self);
  readout_window_refresh_links (self);
  readout_window_change_session (self);
}

ReadoutKeeper *
readout_window_get_keeper (ReadoutWindow *self)
{
  return readout_application_get_keeper (
      READOUT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static AdwTabPage *
get_tab (ReadoutWindow *self, ReadoutPage *page)
{
  return adw_tab_view_get_page (self->tabs, GTK_WIDGET (page));
}

AdwTabPage *
readout_window_find_article (ReadoutWindow *self, gint64 article_id)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);

      if (readout_page_get_article_id (page) == article_id)
        return get_tab (self, page);
    }

  return NULL;
}

/* The title in the tab; every page tells its own, in front or not. */
static void
page_title_cb (ReadoutPage *page, GParamSpec *pspec, ReadoutWindow *self)
{
  g_autofree char *title = NULL;

  title
      = g_strdup_printf ("%s%s", readout_page_get_modified (page) ? "• " : "", readout_page_get_title (page));
  adw_tab_page_set_title (get_tab (self, page), title);
  adw_tab_page_set_loading (get_tab (self, page), readout_page_get_loading (page));
  if (page == self->page)
    readout_window_refresh (self);
}

static void
page_news_cb (ReadoutWindow *self)
{
  refresh_status (self);
  readout_window_refresh (self);
}

static void
disconnect_page (ReadoutWindow *self)
{
  if (self->page == NULL)
    return;

  readout_window_unfollow_acts (self, self->page);
  readout_window_unfollow_notes (self, self->page);
  g_signal_handlers_disconnect_by_func (readout_page_get_annotator (self->page), page_news_cb, self);
  g_signal_handlers_disconnect_by_func (self->page, page_news_cb, self);
  g_clear_object (&self->page);
}

static void
selected_page_cb (ReadoutWindow *self)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tabs);
  ReadoutPage *page = tab != NULL ? READOUT_PAGE (adw_tab_page_get_child (tab)) : NULL;

  if (page == self->page)
    return;

  disconnect_page (self);
  if (page != NULL)
    {
      ReadoutAnnotator *annotator = readout_page_get_annotator (page);

      self->page = g_object_ref (page);
      readout_window_follow_acts (self, page);
      readout_window_follow_notes (self, page);
      g_signal_connect_object (annotator, "notify::marks", G_CALLBACK (page_news_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (annotator, "notify::busy", G_CALLBACK (page_news_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "notify::loading", G_CALLBACK (page_news_cb), self, G_CONNECT_SWAPPED);
    }
  readout_inspector_set_selection (self->inspector, page != NULL ? readout_page_get_selection (page) : NULL);
  readout_notes_pane_set_book (readout_inspector_get_notes (self->inspector),
                               page != NULL ? readout_page_get_notes (page) : NULL);
  readout_case_pane_set_current (self->case_pane, page != NULL ? readout_page_get_article_id (page) : 0);
  page_news_cb (self);
}

static void
set_page_size (ReadoutWindow *self, ReadoutPage *page)
{
  readout_page_set_size (page, g_settings_get_double (self->settings, "zoom"),
                         g_settings_get_int (self->settings, "column-width"));
}

void
readout_window_append_page (ReadoutWindow *self, ReadoutPage *page)
{
  AdwTabPage *tab = adw_tab_view_append (self->tabs, GTK_WIDGET (page));
  readout_annotator_set_analyzer (readout_page_get_annotator (page), self->analyzer);
  readout_window_connect_book (self, readout_page_get_book (page));
  readout_window_connect_notes (self, page);
  readout_page_set_entity_counts (page, self->entity_counts);
  set_page_size (self, page);
  g_settings_bind (self->settings, "line-numbers", readout_page_get_view (page), "show-line-numbers",
                   G_SETTINGS_BIND_GET);
  readout_page_check_spelling (page, self->settings);
  readout_window_set_highlights (self, page);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (page_title_cb), self, 0);
  g_signal_connect_object (page, "notify::modified", G_CALLBACK (page_title_cb), self, 0);
  g_signal_connect_object (page, "notify::loading", G_CALLBACK (page_title_cb), self, 0);
  page_title_cb (page, NULL, self);
  readout_window_begin_draft (self, page);
  adw_tab_view_set_selected_page (self->tabs, tab);
}

ReadoutPage *
readout_window_add_page (ReadoutWindow *self)
{
  ReadoutPage *page = readout_page_new ();

  g_return_val_if_fail (READOUT_IS_WINDOW (self), NULL);

  readout_window_append_page (self, page);

  return page;
}

/* analyzer: NULL while the language data is being loaded */
void
readout_window_set_analyzer (ReadoutWindow *self, ReadoutAnalyzer *analyzer)
{
  int n_pages;

  g_return_if_fail (READOUT_IS_WINDOW (self));

  if (!g_set_object (&self->analyzer, analyzer))
    return;

  n_pages = adw_tab_view_get_n_pages (self->tabs);
  for (guint i = 0; i < (guint)n_pages; i++)
    readout_annotator_set_analyzer (readout_page_get_annotator (readout_window_get_nth_page (self, i)),
                                    analyzer);
  if (self->reanalysis != NULL)
    readout_reanalysis_set_analyzer (self->reanalysis, analyzer);
  if (self->wants_sample)
    readout_window_open_sample_case (self);
}

void
readout_window_zoom (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    set_page_size (self, readout_window_get_nth_page (self, i));
}

static void
restore_size (ReadoutWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_set (self->split, "show-start", g_settings_get_boolean (self->settings, "show-case"), "show-end",
                g_settings_get_boolean (self->settings, "show-inspector"), NULL);
}

/* A pane that is folded for want of room is not one that somebody closed. */
static void
store_size (ReadoutWindow *self)
{
  gboolean show_start, show_end;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));

  g_object_get (self->split, "show-start", &show_start, "show-end", &show_end, NULL);
  if (!readout_split_get_start_folded (self->split))
    g_settings_set_boolean (self->settings, "show-case", show_start);
  if (!readout_split_get_end_folded (self->split))
    g_settings_set_boolean (self->settings, "show-inspector", show_end);
}

ReadoutWindow *
readout_window_new (AdwApplication *application, GSettings *settings)
{
  ReadoutWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  self = g_object_new (READOUT_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::zoom", G_CALLBACK (readout_window_zoom), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::column-width", G_CALLBACK (readout_window_zoom), self,
                           G_CONNECT_SWAPPED);
  readout_window_follow_highlights (self);
  restore_size (self);

  return self;
}

/* What is open over the text or beside it, else back to the text. */
void
readout_window_close_bars (ReadoutWindow *self)
{
  if (readout_split_get_end_folded (self->split))
    g_object_set (self->split, "show-start", FALSE, "show-end", FALSE, NULL);
  else if (readout_split_get_start_folded (self->split))
    g_object_set (self->split, "show-start", FALSE, NULL);

  readout_banner_hide (self->banner);
  if (self->page != NULL && readout_find_bar_get_opened (readout_page_get_find_bar (self->page)))
    readout_find_bar_close (readout_page_get_find_bar (self->page));
  else if (self->page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* What no widget with the focus wanted for itself. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutWindow *self)
{
  if (keyval == GDK_KEY_Escape)
    readout_window_close_bars (self);
  else if (keyval == GDK_KEY_v && (state & GDK_CONTROL_MASK) != 0 && self->page == NULL)
    readout_window_paste_article (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
readout_window_close_request_vfunc (GtkWindow *window)
{
  ReadoutWindow *self = READOUT_WINDOW (window);

  if (!readout_window_close_request (self))
    return TRUE;

  store_size (self);
  return GTK_WINDOW_CLASS (readout_window_parent_class)->close_request (window);
}

static void
case_closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplication) application = user_data;
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_close_finish (READOUT_CASE_FILE (object), result, &error))
    g_warning ("The case was not closed well: %s", error->message);
  g_application_release (application);
}

/* The program stays until the case is one file again. */
static void
close_case (ReadoutCaseFile *case_file)
{
  GApplication *application = g_application_get_default ();

  g_application_hold (application);
  readout_case_file_close_async (case_file, NULL, case_closed_cb, g_object_ref (application));
}

static void
readout_window_dispose (GObject *object)
{
  ReadoutWindow *self = READOUT_WINDOW (object);

  /* They hold the panes, and in GTK of the floor they outlive the window. */
  g_action_map_remove_action (G_ACTION_MAP (self), "show-case");
  g_action_map_remove_action (G_ACTION_MAP (self), "show-inspector");
  disconnect_page (self);
  readout_window_end_drafts (self);
  g_clear_object (&self->wanted_case);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  readout_window_end_care (self);
  if (self->case_file != NULL)
    close_case (self->case_file);
  readout_window_clear_links (self);
  g_clear_pointer (&self->filing, readout_filing_free);
  g_clear_weak_pointer (&self->negotiations);
  g_clear_weak_pointer (&self->entities);
  g_clear_pointer (&self->said_of_names, g_array_unref);
  g_clear_object (&self->case_file);
  g_clear_object (&self->case_shelf);
  g_clear_object (&self->reanalysis);
  g_clear_object (&self->case_notes);
  g_clear_object (&self->entity_counts);
  g_clear_object (&self->always);
  g_clear_object (&self->settings);
  g_clear_object (&self->analyzer);
  g_clear_object (&self->exported);
  g_clear_object (&self->outcomes);
  g_clear_object (&self->queued);
  g_clear_object (&self->status);
  g_clear_pointer (&self->recent_speakers, g_ptr_array_unref);
  g_clear_pointer (&self->act_sentence, g_free);
  g_clear_weak_pointer (&self->act_toast);

  G_OBJECT_CLASS (readout_window_parent_class)->dispose (object);
}

static void
readout_window_class_init (ReadoutWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = readout_window_close_request_vfunc;

  signals[SESSION_CHANGED] = g_signal_new ("session-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (READOUT_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, split);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, sample_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, case_pane);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, status_label);
  gtk_widget_class_bind_template_child (widget_class, ReadoutWindow, counts_label);
  gtk_widget_class_bind_template_callback (widget_class, selected_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_window_refresh);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
readout_window_init (ReadoutWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->outcomes = g_list_store_new (READOUT_TYPE_OUTCOME);
  self->queued = g_list_store_new (G_TYPE_FILE);
  self->recent_speakers = g_ptr_array_new_with_free_func (g_free);
  readout_window_init_actions (self);
  readout_window_init_care (self);
  readout_window_init_keeping (self);
  readout_window_init_acts (self);
  readout_window_init_highlights (self);
  readout_window_init_notes (self);
  readout_window_init_links (self);
  readout_window_init_negotiations (self);
  readout_window_init_entities (self);
  readout_window_init_search (self);
  readout_window_init_close (self);
  readout_window_init_dnd (self);
  readout_window_init_recent (self);
  /* With these keys one goes to the start and the end of a text. */
  adw_tab_view_remove_shortcuts (
      self->tabs, ADW_TAB_VIEW_SHORTCUT_CONTROL_HOME | ADW_TAB_VIEW_SHORTCUT_CONTROL_END
                      | ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_HOME | ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_END);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (readout_window_change_session), NULL);
  g_signal_connect (self, "notify::default-height", G_CALLBACK (readout_window_change_session), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (readout_window_change_session), NULL);
  g_signal_connect_object (self->split, "notify", G_CALLBACK (readout_window_change_session), self,
                           G_CONNECT_SWAPPED);
  page_news_cb (self);
}
