/* readout-profile-bar.c: how the sources of an article's statements are named, in one bar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-profile-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-rows.h"

#define SIDE 12 /* so small it can stand for one part */
#define GAP  1

/* How the lines in a part run, so that no part is told by its colour alone. */
typedef enum
{
  PATTERN_PLAIN,
  PATTERN_UPRIGHT,
  PATTERN_SLANTED,
  PATTERN_LEVEL,
  PATTERN_DOTS,
  PATTERN_CROSSED,
  PATTERN_HOLLOW,
} Pattern;

typedef struct
{
  const char *light;
  const char *dark;
  Pattern pattern;
} Look;

static const Look looks[READOUT_N_NAMINGS] = {
  [READOUT_NAMING_NAMED] = { "#1a5fb4", "#78aeed", PATTERN_PLAIN },
  [READOUT_NAMING_SPOKESPERSON] = { "#1b7d46", "#6fd39a", PATTERN_UPRIGHT },
  [READOUT_NAMING_UNNAMED] = { "#c64600", "#ffa348", PATTERN_SLANTED },
  [READOUT_NAMING_COLLECTIVE] = { "#813d9c", "#cf9de3", PATTERN_LEVEL },
  [READOUT_NAMING_DOCUMENT] = { "#26705f", "#7ad1bd", PATTERN_DOTS },
  [READOUT_NAMING_OUTLET] = { "#865e3c", "#d8b48f", PATTERN_CROSSED },
  [READOUT_NAMING_UNATTRIBUTED] = { "#77767b", "#9a9996", PATTERN_HOLLOW },
};

struct _ReadoutProfileBar
{
  GtkWidget parent_instance;

  guint counts[READOUT_N_NAMINGS];
  guint n_statements;
};

G_DEFINE_FINAL_TYPE (ReadoutProfileBar, readout_profile_bar, GTK_TYPE_WIDGET)

static void
stroke (cairo_t *cr, double x, double y, double to_x, double to_y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

static void
draw_lines (cairo_t *cr, Pattern pattern, double width, double height)
{
  double step = 5;

  cairo_set_line_width (cr, 1.5);
  for (double x = step / 2; x < width + height; x += step)
    {
      if (pattern == PATTERN_UPRIGHT)
        stroke (cr, x, 0, x, height);
      if (pattern == PATTERN_SLANTED || pattern == PATTERN_CROSSED)
        stroke (cr, x, 0, x - height, height);
      if (pattern == PATTERN_CROSSED)
        stroke (cr, x - height, 0, x, height);
    }
  for (double y = step / 2; y < height && pattern == PATTERN_LEVEL; y += step)
    stroke (cr, 0, y, width, y);
}

static void
draw_dots (cairo_t *cr, double width, double height)
{
  double step = 5;

  for (double y = step / 2; y < height; y += step)
    for (double x = step / 2; x < width; x += step)
      {
        cairo_arc (cr, x, y, 1.1, 0, 2 * G_PI);
        cairo_fill (cr);
      }
}

static void
draw_pattern (cairo_t *cr, Pattern pattern, double width, double height)
{
  switch (pattern)
    {
    case PATTERN_PLAIN:
      break;
    case PATTERN_DOTS:
      draw_dots (cr, width, height);
      break;
    case PATTERN_HOLLOW:
      cairo_rectangle (cr, 2, 2, width - 4, height - 4);
      if (width > 4)
        cairo_fill (cr);
      break;
    default:
      draw_lines (cr, pattern, width, height);
    }
}

static void
snapshot_part (GtkSnapshot *snapshot, ReadoutNaming naming, const graphene_rect_t *area, gboolean is_dark)
{
  const Look *look = &looks[naming];
  cairo_t *cr;
  GdkRGBA colour;

  gdk_rgba_parse (&colour, is_dark ? look->dark : look->light);
  gtk_snapshot_append_color (snapshot, &colour, area);
  if (look->pattern == PATTERN_PLAIN)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, area);
  cairo_translate (cr, area->origin.x, area->origin.y);
  cairo_set_source_rgba (cr, is_dark ? 0 : 1, is_dark ? 0 : 1, is_dark ? 0 : 1, 0.75);
  draw_pattern (cr, look->pattern, area->size.width, area->size.height);
  cairo_destroy (cr);
}

static void
readout_profile_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ReadoutProfileBar *self = READOUT_PROFILE_BAR (widget);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  float x = is_rtl ? width : 0;

  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    {
      float share = self->n_statements > 0 ? width * (float)self->counts[i] / (float)self->n_statements : 0;
      graphene_rect_t area;

      if (self->counts[i] == 0)
        continue;
      x -= is_rtl ? share : 0;
      graphene_rect_init (&area, x, 0, MAX (share - GAP, 1), height);
      snapshot_part (snapshot, (ReadoutNaming)i, &area, is_dark);
      x += is_rtl ? 0 : share;
    }
}

static void
readout_profile_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIDE;
}

/* "12 statements: named 7, unnamed 5" */
static char *
dup_description (ReadoutProfileBar *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_first = TRUE;

  g_string_append_printf (text, ngettext ("%u statement", "%u statements", self->n_statements),
                          self->n_statements);
  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    if (self->counts[i] > 0)
      {
        g_string_append_printf (text, "%s%s %u", is_first ? ": " : ", ",
                                readout_label_naming ((ReadoutNaming)i), self->counts[i]);
        is_first = FALSE;
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* counts: how many statements there are of each naming */
void
readout_profile_bar_set_counts (ReadoutProfileBar *self, const guint counts[READOUT_N_NAMINGS])
{
  g_autofree char *description = NULL;

  g_return_if_fail (READOUT_IS_PROFILE_BAR (self));

  self->n_statements = 0;
  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    {
      self->counts[i] = counts[i];
      self->n_statements += counts[i];
    }

  description = dup_description (self);
  readout_rows_show_tooltip (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How sources are named"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
readout_profile_bar_class_init (ReadoutProfileBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = readout_profile_bar_snapshot;
  widget_class->measure = readout_profile_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "profilebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
readout_profile_bar_init (ReadoutProfileBar *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
