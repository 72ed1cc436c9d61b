/* readout-overview.c: where in the article the quotes and the chosen entity are, beside the scroll bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn when findings or what is chosen of them change, not while the text scrolls.  Its height is the
 * article counted in characters: that needs no layout of lines out of sight. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-overview.h"

#include <glib/gi18n.h>

#define WIDTH       12
#define MIN_HEIGHT  2 /* of a mark */
#define NEAR_PIXELS 6 /* how far from a mark a click still means it */

struct _ReadoutOverview
{
  GtkWidget parent_instance;

  ReadoutSelection *selection; /* NULL before there is one */
  GArray *places;              /* ReadoutMark, those that are drawn, in the order of the text */
  guint n_chars;               /* of the article */
  guint current;               /* the place that the keys are at; READOUT_NOT_CHOSEN for none */
};

G_DEFINE_FINAL_TYPE (ReadoutOverview, readout_overview, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What part of a mark says of those here: whose it is. */
enum
{
  OF_QUOTE,
  OF_ENTITY,
};

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const ReadoutMark *left = a, *right = b;

  return left->start_char < right->start_char ? -1 : left->start_char > right->start_char;
}

static void
add_place (ReadoutOverview *self, const ReadoutMark *mark, guint kind)
{
  ReadoutMark place = { mark->start_char, mark->end_char, mark->index, kind };

  g_array_append_val (self->places, place);
}

static void
collect (ReadoutOverview *self, ReadoutMarks *marks)
{
  guint n, chosen = readout_selection_get_chosen (self->selection, READOUT_SELECTION_ENTITY);
  const ReadoutMark *quotes = readout_marks_get_quotes (marks, &n), *mentions;

  for (guint i = 0; i < n; i++)
    add_place (self, &quotes[i], OF_QUOTE);
  mentions = readout_marks_get_mentions (marks, &n);
  for (guint i = 0; i < n; i++)
    if (mentions[i].index == chosen)
      add_place (self, &mentions[i], OF_ENTITY);
  g_array_sort (self->places, compare_places);
}

static void
refresh (ReadoutOverview *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  const char *text;

  g_array_set_size (self->places, 0);
  self->n_chars = 0;
  self->current = READOUT_NOT_CHOSEN;
  if (marks != NULL)
    {
      text = readout_article_get_text (readout_analysis_get_article (readout_marks_get_analysis (marks)),
                                       NULL);
      self->n_chars = (guint)g_utf8_strlen (text, -1);
      collect (self, marks);
    }
  gtk_widget_set_focusable (GTK_WIDGET (self), self->places->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static float
get_y (ReadoutOverview *self, guint char_offset)
{
  return (float)char_offset / (float)MAX (self->n_chars, 1)
         * (float)gtk_widget_get_height (GTK_WIDGET (self));
}

/* Quotes are wide bars, the entity's mentions ticks on the other side: the shape tells them, not the colour.
 */
static void
draw_place (ReadoutOverview *self, GtkSnapshot *snapshot, const ReadoutMark *place, const GdkRGBA *colour)
{
  float y = get_y (self, place->start_char);
  float height = MAX (get_y (self, place->end_char) - y, MIN_HEIGHT);
  graphene_rect_t bar = place->part == OF_QUOTE ? GRAPHENE_RECT_INIT (1, y, WIDTH / 2 - 2, height)
                                                : GRAPHENE_RECT_INIT (WIDTH / 2, y, WIDTH / 2, MIN_HEIGHT);

  gtk_snapshot_append_color (snapshot, colour, &bar);
}

static void
readout_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ReadoutOverview *self = READOUT_OVERVIEW (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA quote, entity;

  gtk_style_context_get_color (style, &entity);
  quote = entity;
  quote.alpha *= 0.35f;
  for (guint i = 0; i < self->places->len; i++)
    {
      const ReadoutMark *place = &g_array_index (self->places, ReadoutMark, i);

      draw_place (self, snapshot, place, place->part == OF_QUOTE && i != self->current ? &quote : &entity);
    }
}

static void
go_to (ReadoutOverview *self, guint place)
{
  const ReadoutMark *mark = &g_array_index (self->places, ReadoutMark, place);

  self->current = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, mark->start_char, mark->end_char);
}

/* The mark at a height, or the nearest of those a little above or below; READOUT_NOT_CHOSEN for none. */
static guint
find_place (ReadoutOverview *self, double x, double y)
{
  guint best = READOUT_NOT_CHOSEN;
  double best_distance = NEAR_PIXELS;

  for (guint i = 0; i < self->places->len; i++)
    {
      const ReadoutMark *place = &g_array_index (self->places, ReadoutMark, i);
      double start = get_y (self, place->start_char), end = get_y (self, place->end_char);
      double distance = y < start ? start - y : MAX (y - end, 0);

      /* Of two that are as near, the one on the side that was clicked at. */
      if (distance < best_distance
          || (distance <= best_distance && (place->part == OF_ENTITY) == (x >= WIDTH / 2.0)))
        {
          best = i;
          best_distance = distance;
        }
    }

  return best;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutOverview *self)
{
  guint place = find_place (self, x, y), offset;

  if (place != READOUT_NOT_CHOSEN)
    {
      go_to (self, place);
      return;
    }

  offset = (guint)(y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) * self->n_chars);
  g_signal_emit (self, signals[CHOSEN], 0, offset, offset);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutOverview *self)
{
  guint n = self->places->len;

  if (n == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      go_to (self, self->current == READOUT_NOT_CHOSEN ? 0 : MIN (self->current + 1, n - 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      go_to (self, self->current == READOUT_NOT_CHOSEN || self->current == 0 ? 0 : self->current - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to (self, n - 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* selection: that of the article */
void
readout_overview_set_selection (ReadoutOverview *self, ReadoutSelection *selection)
{
  g_return_if_fail (READOUT_IS_OVERVIEW (self));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_connect_object (selection, "notify::marks", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
readout_overview_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
readout_overview_dispose (GObject *object)
{
  ReadoutOverview *self = READOUT_OVERVIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (readout_overview_parent_class)->dispose (object);
}

static void
readout_overview_finalize (GObject *object)
{
  g_array_unref (READOUT_OVERVIEW (object)->places);

  G_OBJECT_CLASS (readout_overview_parent_class)->finalize (object);
}

static void
readout_overview_class_init (ReadoutOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = readout_overview_dispose;
  object_class->finalize = readout_overview_finalize;
  widget_class->snapshot = readout_overview_snapshot;
  widget_class->measure = readout_overview_measure;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
readout_overview_init (ReadoutOverview *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *label = _ ("Where the quotes and the chosen entity are");

  self->places = g_array_new (FALSE, FALSE, sizeof (ReadoutMark));
  self->current = READOUT_NOT_CHOSEN;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
