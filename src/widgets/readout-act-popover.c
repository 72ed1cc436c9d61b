/* readout-act-popover.c: asks what exactly a correction says, and where it holds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-act-popover.h"

#include <glib/gi18n.h>

#include "readout-filter.h"

#define N_KEYS 9

struct _ReadoutActPopover
{
  GtkPopover parent_instance;

  GtkLabel *heading;
  GtkEditable *entry;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *scopes;
  GtkToggleButton *here;
  GtkToggleButton *in_case;
  GtkToggleButton *always;
  GtkButton *button;

  guint n_choices;
  gboolean takes_words; /* what is typed can be the answer too */
  GtkWidget *words_row; /* the row that stands for it */
};

G_DEFINE_FINAL_TYPE (ReadoutActPopover, readout_act_popover, GTK_TYPE_POPOVER)

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a row of the list is about. */
static GQuark
get_title_quark (void)
{
  return g_quark_from_static_string ("readout-title");
}

static const char *
get_words (ReadoutActPopover *self)
{
  return gtk_editable_get_text (self->entry);
}

static gboolean
has_words (ReadoutActPopover *self)
{
  g_autofree char *words = g_strstrip (g_strdup (get_words (self)));

  return *words != '\0';
}

ReadoutScope
readout_act_popover_get_scope (ReadoutActPopover *self)
{
  g_return_val_if_fail (READOUT_IS_ACT_POPOVER (self), READOUT_SCOPE_HERE);

  if (gtk_toggle_button_get_active (self->always))
    return READOUT_SCOPE_ALWAYS;

  return gtk_toggle_button_get_active (self->in_case) ? READOUT_SCOPE_CASE : READOUT_SCOPE_HERE;
}

/* The choice that would be applied: the selected row, or the words where there is no list. */
static gboolean
get_choice (ReadoutActPopover *self, guint *choice)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || (GtkWidget *)row == self->words_row)
    {
      *choice = READOUT_ACT_WORDS;
      return self->n_choices == 0 ? !gtk_widget_get_visible (GTK_WIDGET (self->entry)) || has_words (self)
                                  : row != NULL && has_words (self);
    }

  *choice = (guint)gtk_list_box_row_get_index (row);
  return TRUE;
}

static void
refresh_button (ReadoutActPopover *self)
{
  guint choice;

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), get_choice (self, &choice));
}

static void
apply_cb (ReadoutActPopover *self)
{
  g_autofree char *words = g_strstrip (g_strdup (get_words (self)));
  guint choice;

  if (!get_choice (self, &choice))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[APPLIED], 0, choice, words);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  ReadoutActPopover *self = user_data;
  g_autofree char *needle = g_utf8_casefold (get_words (self), -1);
  const char *title = g_object_get_qdata (G_OBJECT (row), get_title_quark ());

  if ((GtkWidget *)row == self->words_row)
    return has_words (self);

  return !gtk_widget_get_visible (GTK_WIDGET (self->entry)) || readout_filter_contains (title, needle);
}

/* The first row that fits, so that Return takes it; but nothing before somebody has said what he looks for.
 */
static void
select_first (ReadoutActPopover *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      break;

  gtk_list_box_select_row (self->list, has_words (self) ? row : NULL);
}

static void
words_cb (ReadoutActPopover *self)
{
  if (self->words_row != NULL)
    {
      /* Translators: what was typed, to be taken as it is */
      g_autofree char *label = g_strdup_printf (_ ("“%s”, in these words"), get_words (self));

      gtk_label_set_label (GTK_LABEL (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->words_row))),
                           label);
    }
  gtk_list_box_invalidate_filter (self->list);
  if (self->n_choices > 0)
    select_first (self);
  refresh_button (self);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Each has the number key that takes it, as long as there are keys. */
static GtkWidget *
create_choice (guint number, const char *title, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *column;
  g_autofree char *key = number <= N_KEYS ? g_strdup_printf ("%u", number) : g_strdup ("");
  GtkWidget *key_label = create_label (key, "dim-label");

  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (column), create_label (title, NULL));
  if (detail != NULL)
    {
      GtkWidget *label = create_label (detail, "dim-label");

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (column), label);
    }
  gtk_label_set_width_chars (GTK_LABEL (key_label), 1);
  gtk_box_append (GTK_BOX (box), key_label);
  gtk_box_append (GTK_BOX (box), column);

  return box;
}

static GtkWidget *
append_row (ReadoutActPopover *self, GtkWidget *child, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  g_object_set_qdata_full (G_OBJECT (row), get_title_quark (), g_strdup (title), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (self->scroller, TRUE);

  return row;
}

/* detail: NULL, or what tells the choice from another one */
void
readout_act_popover_add_choice (ReadoutActPopover *self, const char *title, const char *detail)
{
  g_return_if_fail (READOUT_IS_ACT_POPOVER (self));

  append_row (self, create_choice (++self->n_choices, title, detail), title);
  refresh_button (self);
}

/* The one that holds now, so that Return changes nothing. */
void
readout_act_popover_set_choice (ReadoutActPopover *self, guint choice)
{
  g_return_if_fail (READOUT_IS_ACT_POPOVER (self));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)choice));
}

/* What is typed can be the answer too; after all choices were added. */
void
readout_act_popover_take_words (ReadoutActPopover *self)
{
  g_return_if_fail (READOUT_IS_ACT_POPOVER (self));

  self->words_row = append_row (self, create_label ("", NULL), "");
  gtk_list_box_invalidate_filter (self->list);
}

/* Shows an entry; label says what belongs there, words are there already. */
void
readout_act_popover_ask_words (ReadoutActPopover *self, const char *label, const char *words)
{
  g_return_if_fail (READOUT_IS_ACT_POPOVER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  g_object_set (self->entry, "placeholder-text", label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_editable_set_text (self->entry, words);
  refresh_button (self);
}

/* Shows where the correction can hold.  Without a case, there are this article and always. */
void
readout_act_popover_ask_scope (ReadoutActPopover *self, ReadoutScope scope, gboolean has_case)
{
  GtkToggleButton *buttons[] = { self->here, self->in_case, self->always };

  g_return_if_fail (READOUT_IS_ACT_POPOVER (self));

  gtk_widget_set_visible (self->scopes, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->in_case), has_case);
  gtk_toggle_button_set_active (buttons[scope], TRUE);
}

/* A number takes a choice, as long as nothing is being typed. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutActPopover *self)
{
  guint digit = gdk_keyval_to_unicode (keyval) - '0';

  if (keyval == GDK_KEY_Down && self->n_choices > 0
      && gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_WIDGET (self->entry)))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_DOWN);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || has_words (self) || digit < 1
      || digit > MIN (N_KEYS, self->n_choices))
    return GDK_EVENT_PROPAGATE;

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)digit - 1));
  apply_cb (self);
  return GDK_EVENT_STOP;
}

ReadoutActPopover *
readout_act_popover_new (const char *heading, const char *button)
{
  ReadoutActPopover *self = g_object_new (READOUT_TYPE_ACT_POPOVER, NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_button_set_label (self->button, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  refresh_button (self);

  return self;
}

/* To the first thing that is asked, so that Return is enough where nothing is. */
static gboolean
readout_act_popover_grab_focus (GtkWidget *widget)
{
  ReadoutActPopover *self = READOUT_ACT_POPOVER (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (self->n_choices > 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
readout_act_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (readout_act_popover_parent_class)->map (widget);

  gtk_widget_grab_focus (widget);
}

static void
readout_act_popover_class_init (ReadoutActPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = readout_act_popover_map;
  widget_class->grab_focus = readout_act_popover_grab_focus;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-act-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, list);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, scopes);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, here);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, in_case);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, always);
  gtk_widget_class_bind_template_child (widget_class, ReadoutActPopover, button);
  gtk_widget_class_bind_template_callback (widget_class, words_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh_button);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
readout_act_popover_init (ReadoutActPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}
