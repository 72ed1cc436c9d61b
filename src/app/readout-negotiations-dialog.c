/* readout-negotiations-dialog.c: the negotiations of a case, to be accepted, named and joined
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-negotiations-dialog.h"

#include <glib/gi18n.h>

#include "readout-case-negotiation.h"
#include "readout-labels.h"

struct _ReadoutNegotiationsDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwPreferencesPage *page;

  GPtrArray *negotiations;   /* ReadoutCaseNegotiation; NULL until they were read */
  GPtrArray *groups;         /* AdwPreferencesGroup, those of the page: of the first of them */
  AdwPreferencesGroup *more; /* behind them; NULL when all are there */
};

G_DEFINE_FINAL_TYPE (ReadoutNegotiationsDialog, readout_negotiations_dialog, ADW_TYPE_WINDOW)

enum
{
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A large case may suggest hundreds. */
#define AT_ONCE 30

#define NEGOTIATION_KEY "readout-negotiation"

static void
apply_cb (ReadoutNegotiationsDialog *self, AdwEntryRow *entry)
{
  ReadoutCaseNegotiation *negotiation = g_object_get_data (G_OBJECT (entry), NEGOTIATION_KEY);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*name != '\0')
    g_signal_emit (self, signals[NAMED], 0, negotiation, name);
}

/* "12 articles, 5 Sep 2016 – 23 Sep 2016" */
static char *
dup_period (ReadoutCaseNegotiation *negotiation)
{
  guint n_articles = readout_case_negotiation_get_articles (negotiation)->len;
  g_autofree char *first = readout_label_date (readout_case_negotiation_get_first_day (negotiation));
  g_autofree char *last = readout_label_date (readout_case_negotiation_get_last_day (negotiation));
  g_autofree char *count = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  return first != NULL && last != NULL ? g_strdup_printf ("%s, %s – %s", count, first, last)
                                       : g_steal_pointer (&count);
}

static void
add_names (AdwPreferencesGroup *group, const char *title, const char *const *names)
{
  g_autofree char *joined = g_strjoinv (", ", (GStrv)names);
  g_autofree char *subtitle = g_markup_escape_text (joined, -1);
  GtkWidget *row;

  if (*joined == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
create_entry (ReadoutNegotiationsDialog *self, ReadoutCaseNegotiation *negotiation)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Name"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), readout_case_negotiation_get_name (negotiation));
  g_object_set_data_full (G_OBJECT (entry), NEGOTIATION_KEY, g_object_ref (negotiation), g_object_unref);
  g_signal_connect_object (entry, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
accept_cb (GtkWidget *button)
{
  g_signal_emit_by_name (g_object_get_data (G_OBJECT (button), "entry"), "apply");
}

/* One that the analyst has not made is accepted with the name that stands there. */
static void
add_accept (AdwPreferencesGroup *group, GtkWidget *entry)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Accept"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "entry", entry);
  g_signal_connect (button, "clicked", G_CALLBACK (accept_cb), NULL);
  adw_preferences_group_set_header_suffix (group, button);
}

static void
add_negotiation (ReadoutNegotiationsDialog *self, ReadoutCaseNegotiation *negotiation)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gboolean is_suggested = readout_case_negotiation_get_suggested (negotiation);
  GtkWidget *entry = create_entry (self, negotiation);
  g_autofree char *title = g_markup_escape_text (readout_case_negotiation_get_name (negotiation), -1);
  g_autofree char *period = dup_period (negotiation);

  adw_preferences_group_set_title (group, is_suggested ? _ ("Suggested Negotiation") : title);
  adw_preferences_group_set_description (group, period);
  adw_preferences_group_add (group, entry);
  if (is_suggested)
    add_accept (group, entry);
  add_names (group, _ ("Parties"), readout_case_negotiation_get_parties (negotiation));
  add_names (group, _ ("Mediators"), readout_case_negotiation_get_mediators (negotiation));
  add_names (group, _ ("Venues"), readout_case_negotiation_get_venues (negotiation));
  add_names (group, _ ("Issues"), readout_case_negotiation_get_issues (negotiation));
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
}

static void fill (ReadoutNegotiationsDialog *self, guint n_wanted);

static void
more_cb (ReadoutNegotiationsDialog *self)
{
  guint first = self->groups->len;

  fill (self, first + AT_ONCE);
  gtk_widget_child_focus (g_ptr_array_index (self->groups, first), GTK_DIR_TAB_FORWARD);
}

static void
add_more (ReadoutNegotiationsDialog *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show More"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  self->more = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_add (self->more, button);
  adw_preferences_page_add (self->page, self->more);
}

static void
remove_more (ReadoutNegotiationsDialog *self)
{
  if (self->more != NULL)
    adw_preferences_page_remove (self->page, self->more);
  self->more = NULL;
}

static void
fill (ReadoutNegotiationsDialog *self, guint n_wanted)
{
  remove_more (self);
  for (guint i = self->groups->len; i < MIN (n_wanted, self->negotiations->len); i++)
    add_negotiation (self, g_ptr_array_index (self->negotiations, i));
  if (self->groups->len < self->negotiations->len)
    add_more (self);
}

/* negotiations: (element-type ReadoutCaseNegotiation) */
void
readout_negotiations_dialog_show (ReadoutNegotiationsDialog *self, GPtrArray *negotiations)
{
  guint n_wanted;

  g_return_if_fail (READOUT_IS_NEGOTIATIONS_DIALOG (self));

  n_wanted = MAX (self->groups->len, AT_ONCE);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  g_clear_pointer (&self->negotiations, g_ptr_array_unref);
  self->negotiations = g_ptr_array_ref (negotiations);
  fill (self, n_wanted);
  gtk_stack_set_visible_child_name (self->stack, negotiations->len > 0 ? "list" : "empty");
}

static void
readout_negotiations_dialog_finalize (GObject *object)
{
  ReadoutNegotiationsDialog *self = READOUT_NEGOTIATIONS_DIALOG (object);

  g_ptr_array_unref (self->groups);
  g_clear_pointer (&self->negotiations, g_ptr_array_unref);

  G_OBJECT_CLASS (readout_negotiations_dialog_parent_class)->finalize (object);
}

static void
readout_negotiations_dialog_class_init (ReadoutNegotiationsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = readout_negotiations_dialog_finalize;

  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, READOUT_TYPE_CASE_NEGOTIATION, G_TYPE_STRING);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/readout_app/Readout/readout-negotiations-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutNegotiationsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNegotiationsDialog, page);
}

static void
readout_negotiations_dialog_init (ReadoutNegotiationsDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

ReadoutNegotiationsDialog *
readout_negotiations_dialog_new (GtkWindow *parent)
{
  return g_object_new (READOUT_TYPE_NEGOTIATIONS_DIALOG, "transient-for", parent, NULL);
}
