/* readout-memo-chart.c: dots over days, drawn with lines and letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-chart.h"
#include "readout-memo-words.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LANE_HEIGHT 17.0
#define AXIS_HEIGHT 20.0
#define LABEL_SHARE 0.26 /* of the width, for the names of the lanes */
#define RADIUS      3.2
#define TICK_GAP    86.0 /* from one date to the next, at least */
#define KEY_HEIGHT  16.0
#define KEY_GAP     14.0

typedef struct
{
  guint lane;
  guint day; /* Julian */
  ReadoutMemoMark mark;
} Mark;

struct _ReadoutMemoChart
{
  char *title;
  char *cut_off;
  GPtrArray *lanes; /* their names */
  GArray *marks;
};

/**
 * readout_memo_chart_new:
 * @title: what it shows
 * @cut_off: the day of the information cut-off, ISO 8601, which gets a line
 *
 * Returns: (transfer full): a chart without marks
 */
ReadoutMemoChart *
readout_memo_chart_new (const char *title, const char *cut_off)
{
  ReadoutMemoChart *self = g_new0 (ReadoutMemoChart, 1);

  self->title = g_strdelimit (g_strdup (title), "|;", ' ');
  self->cut_off = g_strdup (cut_off);
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  return self;
}

/**
 * readout_memo_chart_free:
 * @self: (transfer full): a chart
 */
void
readout_memo_chart_free (ReadoutMemoChart *self)
{
  g_free (self->title);
  g_free (self->cut_off);
  g_ptr_array_unref (self->lanes);
  g_array_unref (self->marks);
  g_free (self);
}

static guint
find_lane (ReadoutMemoChart *self, const char *name)
{
  g_autofree char *clean = g_strdelimit (g_strdup (name), "|;", ' ');
  guint lane;

  if (!g_ptr_array_find_with_equal_func (self->lanes, clean, g_str_equal, &lane))
    {
      lane = self->lanes->len;
      g_ptr_array_add (self->lanes, g_steal_pointer (&clean));
    }

  return lane;
}

static gboolean
parse_day (const char *iso_date, guint *day)
{
  GDate date;
  guint year, month, number;

  if (iso_date == NULL || !readout_date_is_valid (iso_date)
      || sscanf (iso_date, "%4u-%2u-%2u", &year, &month, &number) != 3)
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)number, (GDateMonth)month, (GDateYear)year);
  *day = g_date_valid (&date) ? g_date_get_julian (&date) : 0;

  return *day != 0;
}

/**
 * readout_memo_chart_add:
 * @self: a chart
 * @lane: the name of the line on which it stands
 * @day: ISO 8601; what is no day has no place
 * @mark: what stands there
 */
void
readout_memo_chart_add (ReadoutMemoChart *self, const char *lane, const char *day, ReadoutMemoMark mark)
{
  Mark new_mark = { 0, 0, mark };

  if (!parse_day (day, &new_mark.day))
    return;

  new_mark.lane = find_lane (self, lane);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *known = &g_array_index (self->marks, Mark, i);

      if (known->lane == new_mark.lane && known->day == new_mark.day && known->mark == mark)
        return;
    }
  g_array_append_val (self->marks, new_mark);
}

/**
 * readout_memo_chart_get_n_marks:
 * @self: a chart
 *
 * Returns: how many marks it has
 */
guint
readout_memo_chart_get_n_marks (ReadoutMemoChart *self)
{
  return self->marks->len;
}

/**
 * readout_memo_chart_get_title:
 * @self: a chart
 *
 * Returns: what it shows
 */
const char *
readout_memo_chart_get_title (ReadoutMemoChart *self)
{
  return self->title;
}

static char *
dup_iso (guint julian)
{
  GDate date;
  char words[16];

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_date_strftime (words, sizeof words, "%Y-%m-%d", &date);

  return g_strdup (words);
}

/**
 * readout_memo_chart_dup_words:
 * @self: a chart
 *
 * Returns: (transfer full): the chart as readout_memo_chart_parse() reads it
 */
char *
readout_memo_chart_dup_words (ReadoutMemoChart *self)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s|%s", self->title, self->cut_off);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      g_autofree char *day = dup_iso (mark->day);

      g_string_append_printf (words, ";%s|%s|%d", (char *)g_ptr_array_index (self->lanes, mark->lane), day,
                              mark->mark);
    }

  return g_string_free (words, FALSE);
}

/**
 * readout_memo_chart_parse:
 * @words: what readout_memo_chart_dup_words() gave
 *
 * Marks that cannot be read are left out.
 *
 * Returns: (transfer full): the chart
 */
ReadoutMemoChart *
readout_memo_chart_parse (const char *words)
{
  g_auto (GStrv) items = g_strsplit (words, ";", -1);
  g_auto (GStrv) head = g_strsplit (items[0] != NULL ? items[0] : "", "|", 2);
  ReadoutMemoChart *self = readout_memo_chart_new (head[0] != NULL ? head[0] : "",
                                                   head[0] != NULL && head[1] != NULL ? head[1] : "");

  for (guint i = 1; items[0] != NULL && items[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (items[i], "|", 3);
      guint64 mark;

      if (g_strv_length (parts) == 3
          && g_ascii_string_to_unsigned (parts[2], 10, 0, READOUT_N_MEMO_MARKS - 1, &mark, NULL))
        readout_memo_chart_add (self, parts[0], parts[1], (ReadoutMemoMark)mark);
    }

  return self;
}

static const char *
get_mark_words (ReadoutMemoMark mark)
{
  switch (mark)
    {
    case READOUT_MEMO_MARK_AHEAD:
      return _ ("ahead");
    case READOUT_MEMO_MARK_WANTS:
      return _ ("wants");
    case READOUT_MEMO_MARK_OFFERS:
      return _ ("offers");
    case READOUT_MEMO_MARK_REFUSES:
      return _ ("refuses");
    case READOUT_MEMO_MARK_DONE:
    default:
      return _ ("reported");
    }
}

/**
 * readout_memo_chart_dup_description:
 * @self: a chart
 *
 * Returns: (transfer full): what it shows, in words, for those who do not see it
 */
char *
readout_memo_chart_dup_description (ReadoutMemoChart *self)
{
  GString *words = g_string_new (self->title);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      g_autofree char *iso = dup_iso (mark->day);
      g_autofree char *date = readout_memo_dup_date (iso);

      g_string_append_printf (words, "%s %s, %s (%s)", i == 0 ? ":" : ";",
                              (char *)g_ptr_array_index (self->lanes, mark->lane), date,
                              get_mark_words (mark->mark));
    }

  return g_string_free (words, FALSE);
}

/**
 * readout_memo_chart_get_height:
 * @self: a chart
 *
 * Returns: what it needs, in points
 */
double
readout_memo_chart_get_height (ReadoutMemoChart *self)
{
  return self->lanes->len * LANE_HEIGHT + AXIS_HEIGHT + KEY_HEIGHT;
}

typedef struct
{
  ReadoutMemoChart *chart;
  cairo_t *cr;
  const ReadoutMemoSheet *sheet;
  PangoFontDescription *font;
  double left; /* of the first day */
  double right;
  guint first_day;
  guint last_day;
} Drawing;

static void
set_ink (Drawing *self, ReadoutMemoInk ink)
{
  ReadoutMemoColour colour = readout_memo_sheet_get_colour (self->sheet, ink);

  cairo_set_source_rgb (self->cr, colour.red, colour.green, colour.blue);
}

static double
find_x (Drawing *self, guint day)
{
  double share = ((double)day - self->first_day) / (self->last_day - self->first_day);

  return self->left + share * (self->right - self->left);
}

/* Returns the width that the words take. */
static double
draw_words (Drawing *self, const char *words, double x, double y, double width, gboolean is_centred)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->sheet->context);
  PangoRectangle logical;
  double used;

  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, words, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, pango_units_from_double (width));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_get_extents (layout, NULL, &logical);
  used = pango_units_to_double (logical.width);
  cairo_move_to (self->cr, is_centred ? x - used / 2 : x, y - pango_units_to_double (logical.height) / 2);
  pango_cairo_show_layout (self->cr, layout);

  return used;
}

static void
draw_line (Drawing *self, double x0, double y0, double x1, double y1, double width)
{
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, x0, y0);
  cairo_line_to (self->cr, x1, y1);
  cairo_stroke (self->cr);
}

/* Forms differ as well as fill, for those who print without colours. */
static void
draw_mark (Drawing *self, ReadoutMemoMark mark, double x, double y)
{
  set_ink (self, READOUT_MEMO_INK_ACCENT);
  cairo_set_line_width (self->cr, 1.2);
  cairo_new_path (self->cr);
  switch (mark)
    {
    case READOUT_MEMO_MARK_WANTS:
      cairo_move_to (self->cr, x - RADIUS, y + RADIUS);
      cairo_line_to (self->cr, x, y - RADIUS);
      cairo_line_to (self->cr, x + RADIUS, y + RADIUS);
      cairo_close_path (self->cr);
      cairo_fill (self->cr);
      break;
    case READOUT_MEMO_MARK_OFFERS:
      cairo_rectangle (self->cr, x - RADIUS * 0.85, y - RADIUS * 0.85, RADIUS * 1.7, RADIUS * 1.7);
      cairo_stroke (self->cr);
      break;
    case READOUT_MEMO_MARK_REFUSES:
      draw_line (self, x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS, 1.4);
      draw_line (self, x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS, 1.4);
      break;
    case READOUT_MEMO_MARK_AHEAD:
      cairo_arc (self->cr, x, y, RADIUS, 0, 2 * G_PI);
      cairo_stroke (self->cr);
      break;
    case READOUT_MEMO_MARK_DONE:
    default:
      cairo_arc (self->cr, x, y, RADIUS, 0, 2 * G_PI);
      cairo_fill (self->cr);
    }
}

static void
draw_lanes (Drawing *self)
{
  for (guint i = 0; i < self->chart->lanes->len; i++)
    {
      double y = (i + 0.5) * LANE_HEIGHT;

      set_ink (self, READOUT_MEMO_INK_TEXT);
      draw_words (self, g_ptr_array_index (self->chart->lanes, i), 0, y,
                  self->sheet->text_width * LABEL_SHARE - 8, FALSE);
      set_ink (self, READOUT_MEMO_INK_RULE);
      draw_line (self, self->left - RADIUS, y, self->right + RADIUS, y, 0.35);
    }
}

static void
draw_marks (Drawing *self)
{
  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->chart->marks, Mark, i);

      draw_mark (self, mark->mark, find_x (self, mark->day), (mark->lane + 0.5) * LANE_HEIGHT);
    }
}

static void
draw_axis (Drawing *self)
{
  double y = self->chart->lanes->len * LANE_HEIGHT + 4;
  guint n_days = self->last_day - self->first_day;
  guint step = MAX (1, (guint)(TICK_GAP / (self->right - self->left) * n_days + 0.999));

  for (guint day = self->first_day; day <= self->last_day; day += step)
    {
      double x = find_x (self, day);
      g_autofree char *iso = dup_iso (day);
      g_autofree char *date = readout_memo_dup_short_date (iso);

      set_ink (self, READOUT_MEMO_INK_RULE);
      draw_line (self, x, y - 3, x, y, 0.6);
      set_ink (self, READOUT_MEMO_INK_MUTED);
      draw_words (self, date, x, y + 7, 0, TRUE);
    }
}

static void
draw_cut_off (Drawing *self)
{
  static const double dashes[] = { 2, 2 };
  guint day;

  if (!parse_day (self->chart->cut_off, &day) || day < self->first_day || day > self->last_day)
    return;

  set_ink (self, READOUT_MEMO_INK_MUTED);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_line (self, find_x (self, day), 0, find_x (self, day), self->chart->lanes->len * LANE_HEIGHT + 4, 0.7);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* What the marks mean: those that are there. */
static void
draw_key (Drawing *self)
{
  double y = readout_memo_chart_get_height (self->chart) - KEY_HEIGHT / 2;
  double x = self->left;

  for (guint mark = 0; mark < READOUT_N_MEMO_MARKS; mark++)
    for (guint i = 0; i < self->chart->marks->len; i++)
      if (g_array_index (self->chart->marks, Mark, i).mark == (ReadoutMemoMark)mark)
        {
          draw_mark (self, (ReadoutMemoMark)mark, x, y);
          set_ink (self, READOUT_MEMO_INK_MUTED);
          x += RADIUS + 4
               + draw_words (self, get_mark_words ((ReadoutMemoMark)mark), x + RADIUS + 4, y, 0, FALSE)
               + KEY_GAP;
          break;
        }
}

static void
find_days (Drawing *self)
{
  guint cut_off;

  self->first_day = G_MAXUINT;
  for (guint i = 0; i < self->chart->marks->len; i++)
    {
      guint day = g_array_index (self->chart->marks, Mark, i).day;

      self->first_day = MIN (self->first_day, day);
      self->last_day = MAX (self->last_day, day);
    }
  if (parse_day (self->chart->cut_off, &cut_off) && cut_off > self->first_day
      && cut_off < self->last_day + 60)
    self->last_day = MAX (self->last_day, cut_off);
  if (self->first_day == self->last_day)
    {
      self->first_day--;
      self->last_day++;
    }
}

/**
 * readout_memo_chart_draw:
 * @self: a chart with marks
 * @cr: where to draw, from its origin on
 * @sheet: the paper, whose text width it fills
 *
 * Draws lines and letters, no pixels.
 */
void
readout_memo_chart_draw (ReadoutMemoChart *self, cairo_t *cr, const ReadoutMemoSheet *sheet)
{
  Drawing drawing = { .chart = self, .cr = cr, .sheet = sheet };

  if (self->marks->len == 0)
    return;

  drawing.font = readout_memo_sheet_create_font (sheet, readout_memo_get_look (READOUT_MEMO_LOOK_CHART));
  drawing.left = sheet->text_width * LABEL_SHARE + RADIUS;
  drawing.right = sheet->text_width - 30;
  find_days (&drawing);
  draw_lanes (&drawing);
  draw_cut_off (&drawing);
  draw_marks (&drawing);
  draw_axis (&drawing);
  draw_key (&drawing);
  pango_font_description_free (drawing.font);
}

static cairo_status_t
append_bytes (void *closure, const guchar *data, guint length_bytes)
{
  g_byte_array_append (closure, data, length_bytes);

  return CAIRO_STATUS_SUCCESS;
}

/* Cairo numbers the surfaces of a process; nothing refers to the number. */
static GBytes *
drop_surface_number (GByteArray *svg)
{
  g_autoptr (GRegex) regex = g_regex_new ("<g id=\"surface[0-9]+\">", 0, 0, NULL);
  char *clean = g_regex_replace_literal (regex, (const char *)svg->data, svg->len, 0, "<g>", 0, NULL);

  g_byte_array_unref (svg);
  return g_bytes_new_take (clean, strlen (clean));
}

/**
 * readout_memo_chart_to_svg:
 * @self: a chart with marks
 * @sheet: the paper
 *
 * Returns: (transfer full): the chart as SVG
 */
GBytes *
readout_memo_chart_to_svg (ReadoutMemoChart *self, const ReadoutMemoSheet *sheet)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, sheet->text_width,
                                                                  readout_memo_chart_get_height (self));
  cairo_t *cr = cairo_create (surface);

  readout_memo_chart_draw (self, cr, sheet);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return drop_surface_number (bytes);
}
