/* readout-split.c: a content between two panes, which fold away where there is no room for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-split.h"

#include <adwaita.h>

/* Below this width of the content the panes come over it.  It is asked for as the natural width, so that what
 * the content shows at the moment does not fold a pane. */
#define CONTENT_WIDTH 460

/* The start pane folds first: its flap holds the content and the end pane together. */
struct _ReadoutSplit
{
  GtkWidget parent_instance;

  AdwFlap *outer;
  AdwFlap *inner;
  GtkWidget *content_bin;
  GtkWidget *content;
  GtkWidget *start;
  GtkWidget *end;
};

static void readout_split_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ReadoutSplit,
                               readout_split,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, readout_split_buildable_init))

enum
{
  PROP_0,
  PROP_START,
  PROP_CONTENT,
  PROP_END,
  PROP_SHOW_START,
  PROP_SHOW_END,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
measure_content (GtkWidget *bin,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (bin);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, CONTENT_WIDTH);
}

static void
allocate_content (GtkWidget *bin, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (bin);

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

/* Two panes over one narrow content would lie on each other. */
static void
reveal_cb (AdwFlap *flap, GParamSpec *pspec, ReadoutSplit *self)
{
  gboolean is_start = flap == self->outer;
  AdwFlap *other = is_start ? self->inner : self->outer;

  if (adw_flap_get_reveal_flap (flap) && adw_flap_get_folded (self->inner))
    adw_flap_set_reveal_flap (other, FALSE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[is_start ? PROP_SHOW_START : PROP_SHOW_END]);
}

/**
 * readout_split_get_start_folded:
 *
 * Returns: whether the start pane comes over the content when it is shown
 */
gboolean
readout_split_get_start_folded (ReadoutSplit *self)
{
  g_return_val_if_fail (READOUT_IS_SPLIT (self), FALSE);

  return adw_flap_get_folded (self->outer);
}

/**
 * readout_split_get_end_folded:
 *
 * Returns: whether the end pane comes over the content when it is shown
 */
gboolean
readout_split_get_end_folded (ReadoutSplit *self)
{
  g_return_val_if_fail (READOUT_IS_SPLIT (self), FALSE);

  return adw_flap_get_folded (self->inner);
}

static void
set_content (ReadoutSplit *self, GtkWidget *content)
{
  self->content = content;
  adw_bin_set_child (ADW_BIN (self->content_bin), content);
}

static void
readout_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ReadoutSplit *self = READOUT_SPLIT (object);

  switch (prop_id)
    {
    case PROP_START:
      self->start = g_value_get_object (value);
      adw_flap_set_flap (self->outer, self->start);
      break;
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    case PROP_END:
      self->end = g_value_get_object (value);
      adw_flap_set_flap (self->inner, self->end);
      break;
    case PROP_SHOW_START:
      adw_flap_set_reveal_flap (self->outer, g_value_get_boolean (value));
      break;
    case PROP_SHOW_END:
      adw_flap_set_reveal_flap (self->inner, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutSplit *self = READOUT_SPLIT (object);

  switch (prop_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_SHOW_START:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->outer));
      break;
    case PROP_SHOW_END:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->inner));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_split_dispose (GObject *object)
{
  ReadoutSplit *self = READOUT_SPLIT (object);

  if (self->outer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->outer));
  self->outer = NULL;

  G_OBJECT_CLASS (readout_split_parent_class)->dispose (object);
}

static void
readout_split_class_init (ReadoutSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = readout_split_set_property;
  object_class->get_property = readout_split_get_property;
  object_class->dispose = readout_split_dispose;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END]
      = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_START] = g_param_spec_boolean (
      "show-start", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHOW_END] = g_param_spec_boolean (
      "show-end", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "split");
}

static AdwFlap *
create_flap (ReadoutSplit *self, GtkPackType position, GtkWidget *content)
{
  AdwFlap *flap = ADW_FLAP (adw_flap_new ());

  adw_flap_set_flap_position (flap, position);
  adw_flap_set_fold_threshold_policy (flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_separator (flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_content (flap, content);
  /* A swipe over the text selects words. */
  adw_flap_set_swipe_to_open (flap, FALSE);
  g_signal_connect_object (flap, "notify::reveal-flap", G_CALLBACK (reveal_cb), self, 0);

  return flap;
}

static void
readout_split_init (ReadoutSplit *self)
{
  self->content_bin = g_object_new (ADW_TYPE_BIN, NULL);
  gtk_widget_set_layout_manager (self->content_bin,
                                 gtk_custom_layout_new (NULL, measure_content, allocate_content));
  self->inner = create_flap (self, GTK_PACK_END, self->content_bin);
  self->outer = create_flap (self, GTK_PACK_START, GTK_WIDGET (self->inner));
  gtk_widget_set_parent (GTK_WIDGET (self->outer), GTK_WIDGET (self));
}

static void
readout_split_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  g_object_set (buildable, type != NULL ? type : "content", child, NULL);
}

static void
readout_split_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = readout_split_add_child;
}
