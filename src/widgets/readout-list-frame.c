/* readout-list-frame.c: a list, with its keys told below it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-list-frame.h"

struct _ReadoutListFrame
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *list; /* in the child */
  GtkLabel *hints;
  GtkEventController *focus;
  gboolean was_visited; /* the list had the focus before */
  guint hints_source;
  guint focus_source;
};

G_DEFINE_FINAL_TYPE (ReadoutListFrame, readout_list_frame, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_LIST,
  PROP_HINTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* ---- the keys that are told ---- */

static gboolean
hints_cb (gpointer user_data)
{
  ReadoutListFrame *self = user_data;
  gboolean has_hints = *gtk_label_get_label (self->hints) != '\0';

  self->hints_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->hints), has_hints && readout_list_frame_has_focus (self));

  return G_SOURCE_REMOVE;
}

/* The keys are told to who can press them: while the list has the focus.  That can move while rows are being
 * laid out, when nothing may change its size. */
static void
refresh_hints (ReadoutListFrame *self)
{
  self->was_visited = self->was_visited || readout_list_frame_has_focus (self);
  if (self->hints_source == 0)
    self->hints_source = g_idle_add (hints_cb, self);
}

/* A line breaks between two keys, not between a key and what it does. */
static char *
dup_unbroken (const char *hints)
{
  g_auto (GStrv) parts = g_strsplit (hints, " · ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", -1);

      g_free (parts[i]);
      parts[i] = g_strjoinv ("\u00a0", words);
    }

  return g_strjoinv (" · ", parts);
}

/* hints: the keys of the list and what they do, in one line, with " · " between them */
void
readout_list_frame_set_hints (ReadoutListFrame *self, const char *hints)
{
  g_autofree char *unbroken = NULL;

  g_return_if_fail (READOUT_IS_LIST_FRAME (self));

  unbroken = dup_unbroken (hints != NULL ? hints : "");
  gtk_label_set_label (self->hints, unbroken);
  refresh_hints (self);
}

/* Those that can be seen; NULL while none can. */
const char *
readout_list_frame_get_hints (ReadoutListFrame *self)
{
  g_return_val_if_fail (READOUT_IS_LIST_FRAME (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->hints)) ? gtk_label_get_label (self->hints) : NULL;
}

/* ---- the focus ---- */

gboolean
readout_list_frame_has_focus (ReadoutListFrame *self)
{
  g_return_val_if_fail (READOUT_IS_LIST_FRAME (self), FALSE);

  return gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

/* A row out of view has no widget. */
static GtkWidget *
find_selected (ReadoutListFrame *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      return row;

  return NULL;
}

static gboolean
focus_cb (gpointer user_data)
{
  ReadoutListFrame *self = user_data;
  GtkWidget *row = find_selected (self);

  self->focus_source = 0;
  gtk_widget_grab_focus (row != NULL ? row : self->list);

  return G_SOURCE_REMOVE;
}

/* The row that is selected gets the focus; one that comes into view has its widget after the list was laid
 * out again. */
void
readout_list_frame_focus_selected (ReadoutListFrame *self)
{
  GtkWidget *row;

  g_return_if_fail (READOUT_IS_LIST_FRAME (self));

  row = find_selected (self);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  else
    self->focus_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, focus_cb, self, NULL);
}

/* In a list that has no selection and had no focus yet. */
static gboolean
focus_first (ReadoutListFrame *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  while (row != NULL && !(gtk_widget_get_mapped (row) && gtk_widget_grab_focus (row)))
    row = gtk_widget_get_next_sibling (row);

  return row != NULL;
}

/* Tab goes to the selected row, through what is in a row, and then past the list, which may have thousands.
 */
static gboolean
readout_list_frame_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ReadoutListFrame *self = READOUT_LIST_FRAME (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      if (row != NULL)
        return gtk_widget_child_focus (row, direction);
      row = find_selected (self);
      if (row != NULL && gtk_widget_get_mapped (row) && gtk_widget_grab_focus (row))
        return TRUE;
      if (!self->was_visited && focus_first (self))
        return TRUE;
    }

  return GTK_WIDGET_CLASS (readout_list_frame_parent_class)->focus (widget, direction);
}

static GtkWidget *
get_sibling (GtkWidget *row, int step)
{
  return step > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
}

/* The row beside the one that has the focus; one that cannot have it is passed over. */
static void
move_in_view (ReadoutListFrame *self, int step)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  do
    row = row != NULL ? get_sibling (row, step) : NULL;
  while (row != NULL && !gtk_widget_grab_focus (row));
  if (row != NULL)
    gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
}

/* As an arrow key does. */
static void
move (ReadoutListFrame *self, int step)
{
  if (GTK_IS_LIST_BOX (self->list))
    g_signal_emit_by_name (self->list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, step, FALSE, FALSE);
  else
    move_in_view (self, step);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

static gboolean
has_modifiers (GdkModifierType state)
{
  return (state & gtk_accelerator_get_default_mod_mask ()) != 0;
}

static gboolean
letter_cb (ReadoutListFrame *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint key = gdk_keyval_to_lower (keyval);

  if (has_modifiers (state) || (key != GDK_KEY_j && key != GDK_KEY_k))
    return GDK_EVENT_PROPAGATE;

  move (self, key == GDK_KEY_j ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* The arrow keys of GTK stop before a row that cannot be opened, such as a heading. */
static gboolean
arrow_cb (ReadoutListFrame *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = keyval == GDK_KEY_Down ? 1 : -1;
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  GtkWidget *next = row != NULL ? get_sibling (row, step) : NULL;

  if (has_modifiers (state) || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up) || next == NULL
      || GTK_IS_LIST_BOX (self->list) || gtk_widget_has_css_class (next, "activatable"))
    return GDK_EVENT_PROPAGATE;

  move (self, step);
  return GDK_EVENT_STOP;
}

/* ---- GObject ---- */

static void
set_child (ReadoutListFrame *self, GtkWidget *child)
{
  self->child = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), GTK_WIDGET (self->hints));
}

static void
readout_list_frame_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ReadoutListFrame *self = READOUT_LIST_FRAME (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_LIST:
      self->list = g_value_get_object (value);
      break;
    case PROP_HINTS:
      readout_list_frame_set_hints (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_list_frame_dispose (GObject *object)
{
  ReadoutListFrame *self = READOUT_LIST_FRAME (object);

  g_clear_handle_id (&self->hints_source, g_source_remove);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (self->hints != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->hints)));

  G_OBJECT_CLASS (readout_list_frame_parent_class)->dispose (object);
}

static void
readout_list_frame_class_init (ReadoutListFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = readout_list_frame_set_property;
  object_class->dispose = readout_list_frame_dispose;
  widget_class->focus = readout_list_frame_focus;

  properties[PROP_CHILD]
      = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIST]
      = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HINTS]
      = g_param_spec_string ("hints", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
create_hints (void)
{
  GtkLabel *hints = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (hints, 0);
  gtk_label_set_wrap (hints, TRUE);
  gtk_label_set_wrap_mode (hints, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (hints, 30);
  gtk_widget_set_visible (GTK_WIDGET (hints), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (hints), "hints");
  gtk_widget_add_css_class (GTK_WIDGET (hints), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (hints), "dim-label");

  return hints;
}

static void
readout_list_frame_init (ReadoutListFrame *self)
{
  GtkEventController *letters = gtk_event_controller_key_new (), *arrows = gtk_event_controller_key_new ();

  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->hints = create_hints ();
  gtk_widget_set_parent (GTK_WIDGET (self->hints), GTK_WIDGET (self));
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (self->focus, "notify::contains-focus", G_CALLBACK (refresh_hints), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), self->focus);
  g_signal_connect_object (letters, "key-pressed", G_CALLBACK (letter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), letters);
  g_signal_connect_object (arrows, "key-pressed", G_CALLBACK (arrow_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (arrows, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), arrows);
}
