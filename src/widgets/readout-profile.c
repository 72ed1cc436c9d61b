/* readout-profile.c: how the sources of an article are named, with a legend by which quotes are filtered
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-profile.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-profile-bar.h"
#include "readout-rows.h"

/* More names than these are for the list of entities. */
#define MAX_NAMES 4

struct _ReadoutProfile
{
  GtkWidget parent_instance;

  GtkWidget *content;
  ReadoutProfileBar *bar;
  GtkFlowBox *legend;
  GtkLabel *detail;

  GtkToggleButton *buttons[READOUT_N_NAMINGS];
  GtkLabel *labels[READOUT_N_NAMINGS];
  gboolean resetting;
};

G_DEFINE_FINAL_TYPE (ReadoutProfile, readout_profile, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
readout_profile_is_active (ReadoutProfile *self)
{
  g_return_val_if_fail (READOUT_IS_PROFILE (self), FALSE);

  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return TRUE;

  return FALSE;
}

/* Whether quotes of a naming shall be shown: all of them, as long as none is chosen. */
gboolean
readout_profile_passes (ReadoutProfile *self, ReadoutNaming naming)
{
  g_return_val_if_fail (READOUT_IS_PROFILE (self), TRUE);

  return gtk_toggle_button_get_active (self->buttons[naming]) || !readout_profile_is_active (self);
}

void
readout_profile_reset (ReadoutProfile *self)
{
  g_return_if_fail (READOUT_IS_PROFILE (self));

  self->resetting = TRUE;
  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    gtk_toggle_button_set_active (self->buttons[i], FALSE);
  self->resetting = FALSE;
}

static void
toggled_cb (ReadoutProfile *self)
{
  if (!self->resetting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_count (ReadoutProfile *self, ReadoutNaming naming, guint count)
{
  GtkWidget *button = GTK_WIDGET (self->buttons[naming]);
  /* Translators: how sources are named ("unnamed"), and how many statements there are of them */
  g_autofree char *label = g_strdup_printf (_ ("%s %u"), readout_label_naming (naming), count);

  gtk_label_set_label (self->labels[naming], label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (gtk_widget_get_parent (button),
                          count > 0 || gtk_toggle_button_get_active (self->buttons[naming]));
}

static const char *
get_name (ReadoutMarks *marks, int entity)
{
  guint n_entities;

  return readout_analysis_get_entities (readout_marks_get_analysis (marks), &n_entities)[entity].name;
}

/* "United States 5, Russia 2" */
static char *
dup_sides (ReadoutMarks *marks)
{
  const GArray *sides = readout_marks_get_sourcing (marks)->sides;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (sides->len, MAX_NAMES); i++)
    {
      const ReadoutSide *side = &g_array_index (sides, ReadoutSide, i);

      /* Isolated, so that a name from right to left does not take the number to its other side. */
      g_string_append_printf (names, "%s\u2068%s\u2069 %u", i > 0 ? ", " : "", get_name (marks, side->entity),
                              side->n_statements);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_silent (ReadoutMarks *marks)
{
  const GArray *silent = readout_marks_get_sourcing (marks)->silent;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (silent->len, MAX_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            get_name (marks, g_array_index (silent, int, i)));
  if (silent->len > MAX_NAMES)
    g_string_append (names, "…");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_line (GString *lines, const char *label, const char *words)
{
  if (*words != '\0')
    g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", label, words);
}

/* Who speaks for whom, who is never quoted, and what nobody stands for with his name. */
static void
show_detail (ReadoutProfile *self, ReadoutMarks *marks)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *sides = dup_sides (marks), *silent = dup_silent (marks);
  guint n_unnamed = readout_marks_get_sourcing (marks)->unnamed_only->len;
  g_autofree char *unnamed = n_unnamed > 0 ? g_strdup_printf ("%u", n_unnamed) : g_strdup ("");

  append_line (lines, _ ("Speaking for"), sides);
  append_line (lines, _ ("Never quoted"), silent);
  append_line (lines, _ ("Claims on unnamed sources alone"), unnamed);
  readout_rows_show_optional (GTK_WIDGET (self->detail), lines->str);
}

/* What somebody said, not what somebody is reported to think or to want. */
static void
count_statements (ReadoutMarks *marks, guint counts[READOUT_N_NAMINGS])
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (readout_marks_get_analysis (marks), &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    if (readout_quote_is_statement (&quotes[i]))
      counts[quotes[i].source.naming]++;
}

/* marks: NULL for none */
void
readout_profile_set_marks (ReadoutProfile *self, ReadoutMarks *marks)
{
  guint counts[READOUT_N_NAMINGS] = { 0 }, n_statements = 0;

  g_return_if_fail (READOUT_IS_PROFILE (self));

  if (marks != NULL)
    count_statements (marks, counts);

  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    {
      show_count (self, (ReadoutNaming)i, counts[i]);
      n_statements += counts[i];
    }
  readout_profile_bar_set_counts (self->bar, counts);
  if (marks != NULL)
    show_detail (self, marks);
  gtk_widget_set_visible (GTK_WIDGET (self), n_statements > 0 || readout_profile_is_active (self));
}

/* A piece of the bar, and what it stands for. */
static void
add_button (ReadoutProfile *self, ReadoutNaming naming)
{
  guint counts[READOUT_N_NAMINGS] = { 0 };
  GtkWidget *button = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *piece = g_object_new (READOUT_TYPE_PROFILE_BAR, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  counts[naming] = 1;
  readout_profile_bar_set_counts (READOUT_PROFILE_BAR (piece), counts);
  gtk_box_append (GTK_BOX (box), piece);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "legend");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, readout_label_naming_detail (naming));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_insert (self->legend, button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  self->buttons[naming] = GTK_TOGGLE_BUTTON (button);
  self->labels[naming] = GTK_LABEL (label);
}

static void
readout_profile_dispose (GObject *object)
{
  g_clear_pointer (&READOUT_PROFILE (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_profile_parent_class)->dispose (object);
}

static void
readout_profile_class_init (ReadoutProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_profile_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (READOUT_TYPE_PROFILE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutProfile, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutProfile, bar);
  gtk_widget_class_bind_template_child (widget_class, ReadoutProfile, legend);
  gtk_widget_class_bind_template_child (widget_class, ReadoutProfile, detail);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_profile_init (ReadoutProfile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    add_button (self, (ReadoutNaming)i);
}
