/* readout-search-filter.c: which articles and sources are searched, and the searches that are saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-search-filter.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-typed-date.h"

struct _ReadoutSearchFilter
{
  GtkPopover parent_instance;

  GtkDropDown *outlet;
  GtkDropDown *negotiation;
  GtkDropDown *naming;
  GtkEditable *from;
  GtkEditable *to;
  GtkEditable *name;
  GtkWidget *save;
  GtkWidget *saved_heading;
  GtkListBox *saved;
  GtkWidget *failure;

  GtkStringList *outlets; /* the first one of each is any */
  GtkStringList *negotiations;
  GtkStringList *namings;
  ReadoutCaseFile *case_file;
  char *first_day; /* ISO 8601; NULL for none */
  char *last_day;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (ReadoutSearchFilter, readout_search_filter, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  CHOSEN,
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what is left out ---- */

/* NULL for any. */
static const char *
get_chosen (GtkDropDown *drop_down, GtkStringList *strings)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION
             ? gtk_string_list_get_string (strings, selected)
             : NULL;
}

static const char *
get_naming (ReadoutSearchFilter *self)
{
  guint selected = gtk_drop_down_get_selected (self->naming);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION
             ? readout_enum_to_nick (READOUT_TYPE_NAMING, (int)selected - 1)
             : NULL;
}

static void
choose (GtkDropDown *drop_down, GtkStringList *strings, const char *wanted)
{
  guint n_strings = g_list_model_get_n_items (G_LIST_MODEL (strings)), position = 0;

  for (guint i = 1; i < n_strings && wanted != NULL; i++)
    if (g_str_equal (gtk_string_list_get_string (strings, i), wanted))
      position = i;
  /* What no article has any more is still what was looked for. */
  if (wanted != NULL && position == 0)
    {
      gtk_string_list_append (strings, wanted);
      position = n_strings;
    }
  gtk_drop_down_set_selected (drop_down, position);
}

static void
changed_cb (ReadoutSearchFilter *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* A day that is not understood is said to be wrong, and leaves nothing out. */
static char *
read_day (GtkEditable *entry)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gboolean is_day;
  GDate day;

  is_day = readout_typed_date_parse (typed, readout_typed_date_locale_has_month_first (), &day);
  if (*typed == '\0' || is_day)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
      *typed == '\0' || is_day ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);

  return is_day ? g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day),
                                   g_date_get_day (&day))
                : NULL;
}

static void
day_cb (ReadoutSearchFilter *self)
{
  g_free (self->first_day);
  self->first_day = read_day (self->from);
  g_free (self->last_day);
  self->last_day = read_day (self->to);
  changed_cb (self);
}

gboolean
readout_search_filter_is_active (ReadoutSearchFilter *self)
{
  ReadoutSearchQuery query = { 0 };

  g_return_val_if_fail (READOUT_IS_SEARCH_FILTER (self), FALSE);

  readout_search_filter_fill (self, &query);
  return query.outlet != NULL || query.negotiation != NULL || query.naming != NULL || query.first_day != NULL
         || query.last_day != NULL;
}

/* The strings stay the filter's. */
void
readout_search_filter_fill (ReadoutSearchFilter *self, ReadoutSearchQuery *query)
{
  g_return_if_fail (READOUT_IS_SEARCH_FILTER (self));

  query->outlet = get_chosen (self->outlet, self->outlets);
  query->negotiation = get_chosen (self->negotiation, self->negotiations);
  query->naming = get_naming (self);
  query->first_day = self->first_day;
  query->last_day = self->last_day;
}

/* Shows what a query leaves out; tells nobody. */
void
readout_search_filter_take (ReadoutSearchFilter *self, const ReadoutSearchQuery *query)
{
  int naming;

  g_return_if_fail (READOUT_IS_SEARCH_FILTER (self));

  self->updating = TRUE;
  choose (self->outlet, self->outlets, query->outlet);
  choose (self->negotiation, self->negotiations, query->negotiation);
  gtk_drop_down_set_selected (self->naming,
                              query->naming != NULL
                                      && readout_enum_from_nick (READOUT_TYPE_NAMING, query->naming, &naming)
                                  ? (guint)naming + 1
                                  : 0);
  gtk_editable_set_text (self->from, query->first_day != NULL ? query->first_day : "");
  gtk_editable_set_text (self->to, query->last_day != NULL ? query->last_day : "");
  self->updating = FALSE;
}

void
readout_search_filter_clear (ReadoutSearchFilter *self)
{
  readout_search_filter_take (self, &(ReadoutSearchQuery){ 0 });
}

static void
clear_cb (ReadoutSearchFilter *self)
{
  readout_search_filter_clear (self);
  changed_cb (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* Takes the keys of @names. */
static void
set_choices (GtkDropDown *drop_down, GtkStringList *strings, GHashTable *names)
{
  g_autofree char *chosen = g_strdup (get_chosen (drop_down, strings));
  guint n_names, n_old = g_list_model_get_n_items (G_LIST_MODEL (strings));
  g_autofree const char **sorted = (const char **)g_hash_table_get_keys_as_array (names, &n_names);

  qsort (sorted, n_names, sizeof *sorted, compare_names);
  gtk_string_list_splice (strings, 1, n_old - 1, sorted);
  choose (drop_down, strings, chosen);
}

/* articles: (element-type ReadoutCaseArticle): those of the case */
void
readout_search_filter_set_articles (ReadoutSearchFilter *self, GPtrArray *articles)
{
  g_autoptr (GHashTable) outlets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) negotiations = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (READOUT_IS_SEARCH_FILTER (self));

  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);
      const char *outlet = readout_case_article_get_metadata (article)->outlet;
      const char *negotiation = readout_case_article_get_negotiation (article);

      if (outlet != NULL)
        g_hash_table_add (outlets, (gpointer)outlet);
      if (negotiation != NULL)
        g_hash_table_add (negotiations, (gpointer)negotiation);
    }

  self->updating = TRUE;
  set_choices (self->outlet, self->outlets, outlets);
  set_choices (self->negotiation, self->negotiations, negotiations);
  self->updating = FALSE;
}

/* ---- the searches that are saved ---- */

#define SEARCH_KEY "readout-saved-search"

static void list_saved (ReadoutSearchFilter *self);

static void
show_failure (ReadoutSearchFilter *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->failure), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->failure, sentence != NULL);
}

static void
run_cb (ReadoutSearchFilter *self, GtkListBoxRow *row)
{
  const ReadoutSavedSearch *search = g_object_get_data (G_OBJECT (row), SEARCH_KEY);

  gtk_editable_set_text (self->name, search->name);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, search->query);
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutSearchFilter) self = user_data;
  g_autoptr (GError) error = NULL;

  readout_case_file_delete_search_finish (READOUT_CASE_FILE (object), result, &error);
  show_failure (self, error != NULL ? error->message : NULL);
  list_saved (self);
}

static void
delete_cb (GtkWidget *button, ReadoutSearchFilter *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const ReadoutSavedSearch *search = g_object_get_data (G_OBJECT (row), SEARCH_KEY);

  if (self->case_file != NULL)
    readout_case_file_delete_search_async (self->case_file, search->name, NULL, deleted_cb,
                                           g_object_ref (self));
}

static GtkWidget *
create_delete (ReadoutSearchFilter *self, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: name of a saved search */
  g_autofree char *label = g_strdup_printf (_ ("Delete “%s”"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (button, !readout_case_file_get_read_only (self->case_file));
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, 0);

  return button;
}

/* Takes the search. */
static void
add_saved (ReadoutSearchFilter *self, ReadoutSavedSearch *search)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (search->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, search->query->words);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_delete (self, search->name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), SEARCH_KEY, search, (GDestroyNotify)readout_saved_search_free);
  gtk_list_box_append (self->saved, row);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutSearchFilter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches
      = readout_case_file_list_searches_finish (READOUT_CASE_FILE (object), result, &error);
  GtkWidget *row;

  if (READOUT_CASE_FILE (object) != self->case_file)
    return;
  if (searches == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->saved))) != NULL)
    gtk_list_box_remove (self->saved, row);
  gtk_widget_set_visible (self->saved_heading, searches->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), searches->len > 0);
  while (searches->len > 0)
    add_saved (self, g_ptr_array_steal_index (searches, 0));
}

static void
list_saved (ReadoutSearchFilter *self)
{
  if (self->case_file != NULL)
    readout_case_file_list_searches_async (self->case_file, NULL, listed_cb, g_object_ref (self));
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutSearchFilter) self = user_data;
  g_autoptr (GError) error = NULL;

  readout_case_file_save_search_finish (READOUT_CASE_FILE (object), result, &error);
  show_failure (self, error != NULL ? error->message : NULL);
  list_saved (self);
}

/* query: the present one, with what is looked for */
void
readout_search_filter_save (ReadoutSearchFilter *self, const char *name, const ReadoutSearchQuery *query)
{
  g_return_if_fail (READOUT_IS_SEARCH_FILTER (self));

  if (self->case_file != NULL)
    readout_case_file_save_search_async (self->case_file, name, query, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (ReadoutSearchFilter *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (*name != '\0')
    g_signal_emit (self, signals[SAVE], 0, name);
}

static void
name_cb (ReadoutSearchFilter *self)
{
  gtk_widget_set_sensitive (self->save, *gtk_editable_get_text (self->name) != '\0');
}

/* case_file: NULL while no case is open */
void
readout_search_filter_set_case (ReadoutSearchFilter *self, ReadoutCaseFile *case_file)
{
  g_return_if_fail (READOUT_IS_SEARCH_FILTER (self));

  g_set_object (&self->case_file, case_file);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name),
                            case_file != NULL && !readout_case_file_get_read_only (case_file));
  readout_search_filter_clear (self);
  show_failure (self, NULL);
  list_saved (self);
}

/* ---- the widget ---- */

static void
fill_namings (ReadoutSearchFilter *self)
{
  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    gtk_string_list_append (self->namings, readout_label_naming ((ReadoutNaming)i));
}

static void
readout_search_filter_dispose (GObject *object)
{
  g_clear_object (&READOUT_SEARCH_FILTER (object)->case_file);

  G_OBJECT_CLASS (readout_search_filter_parent_class)->dispose (object);
}

static void
readout_search_filter_finalize (GObject *object)
{
  g_free (READOUT_SEARCH_FILTER (object)->first_day);
  g_free (READOUT_SEARCH_FILTER (object)->last_day);

  G_OBJECT_CLASS (readout_search_filter_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, outlet);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, negotiation);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, naming);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, from);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, to);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, name);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, save);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, saved_heading);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, saved);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, failure);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, outlets);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, negotiations);
  gtk_widget_class_bind_template_child (widget_class, ReadoutSearchFilter, namings);
}

static void
readout_search_filter_class_init (ReadoutSearchFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_search_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = readout_search_filter_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN]
      = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SAVE]
      = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-search-filter.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
}

static void
readout_search_filter_init (ReadoutSearchFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = TRUE;
  fill_namings (self);
  self->updating = FALSE;
}
