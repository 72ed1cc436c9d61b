/* readout-memo-sheet.c: the paper of a memo, with fonts and colours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-sheet.h"
#include "readout-memo-text.h"

#include <string.h>

#define REFERENCE_SCALE 0.86

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72.0);
  context = pango_font_map_create_context (fonts);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/**
 * readout_memo_sheet_new:
 * @house: how it looks
 *
 * Returns: (transfer full): the paper, for one thread at a time
 */
ReadoutMemoSheet *
readout_memo_sheet_new (const ReadoutMemoHouse *house)
{
  ReadoutMemoSheet *self = g_new0 (ReadoutMemoSheet, 1);
  gboolean is_a4 = house->paper == READOUT_MEMO_PAPER_A4;

  self->house = readout_memo_house_copy (house);
  self->context = create_context ();
  self->width = is_a4 ? 595.276 : 612.0;
  self->height = is_a4 ? 841.890 : 792.0;
  self->text_width = self->width - 2 * READOUT_MEMO_MARGIN;
  self->text_height = self->height - 2 * READOUT_MEMO_MARGIN;

  return self;
}

/**
 * readout_memo_sheet_free:
 * @self: (transfer full): a sheet
 */
void
readout_memo_sheet_free (ReadoutMemoSheet *self)
{
  readout_memo_house_free (self->house);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * readout_memo_sheet_get_colour:
 * @self: a sheet
 * @ink: what is drawn with it
 *
 * Returns: its colour
 */
ReadoutMemoColour
readout_memo_sheet_get_colour (const ReadoutMemoSheet *self, ReadoutMemoInk ink)
{
  switch (ink)
    {
    case READOUT_MEMO_INK_MUTED:
      return (ReadoutMemoColour){ 0.38, 0.39, 0.41 };
    case READOUT_MEMO_INK_ACCENT:
      return (ReadoutMemoColour){ self->house->red, self->house->green, self->house->blue };
    case READOUT_MEMO_INK_RULE:
      return (ReadoutMemoColour){ 0.78, 0.79, 0.81 };
    case READOUT_MEMO_INK_TEXT:
    default:
      return (ReadoutMemoColour){ 0.10, 0.10, 0.11 };
    }
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start_byte, gsize end_byte)
{
  attribute->start_index = (guint)start_byte;
  attribute->end_index = (guint)end_byte;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
create_ink (const ReadoutMemoSheet *self, ReadoutMemoInk ink)
{
  ReadoutMemoColour colour = readout_memo_sheet_get_colour (self, ink);

  return pango_attr_foreground_new ((guint16)(colour.red * G_MAXUINT16),
                                    (guint16)(colour.green * G_MAXUINT16),
                                    (guint16)(colour.blue * G_MAXUINT16));
}

static void
add_run (const ReadoutMemoSheet *self, PangoAttrList *list, const ReadoutMemoRun *run, gsize start_byte)
{
  gsize end_byte = start_byte + strlen (run->text);

  if ((run->style & READOUT_MEMO_STYLE_STRONG) != 0)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start_byte, end_byte);
  if ((run->style & READOUT_MEMO_STYLE_EMPHASIS) != 0)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start_byte, end_byte);
  if ((run->style & READOUT_MEMO_STYLE_MUTED) != 0)
    add_attribute (list, create_ink (self, READOUT_MEMO_INK_MUTED), start_byte, end_byte);
  if (run->kind == READOUT_MEMO_RUN_REFERENCE || run->kind == READOUT_MEMO_RUN_BACK)
    {
      add_attribute (list, create_ink (self, READOUT_MEMO_INK_ACCENT), start_byte, end_byte);
      add_attribute (list, pango_attr_scale_new (REFERENCE_SCALE), start_byte, end_byte);
      /* not alone on a line: it stays with the blank and the word before it */
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), start_byte - MIN (start_byte, 1), end_byte);
    }
}

/* "9 September 2016" stands on one line. */
static void
keep_dates (PangoAttrList *list, const char *words)
{
  static GRegex *dates;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&dates))
    g_once_init_leave (
        &dates, g_regex_new ("\\b\\d{1,2}\\.? \\p{Lu}\\p{Ll}{2,} \\d{4}\\b", G_REGEX_OPTIMIZE, 0, NULL));

  for (g_regex_match (dates, words, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start_byte, end_byte;

      g_match_info_fetch_pos (match, 0, &start_byte, &end_byte);
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), (gsize)start_byte, (gsize)end_byte);
    }
}

/* The lines after the first stand where the first tab of it leads to. */
static void
set_hang (PangoLayout *layout, double hang)
{
  PangoTabArray *tabs
      = pango_tab_array_new_with_positions (1, FALSE, PANGO_TAB_LEFT, pango_units_from_double (hang));

  pango_layout_set_indent (layout, -pango_units_from_double (hang));
  pango_layout_set_tabs (layout, tabs);
  pango_tab_array_free (tabs);
}

/**
 * readout_memo_sheet_create_font:
 * @self: a sheet
 * @look: how a line looks
 *
 * Returns: (transfer full): its font
 */
PangoFontDescription *
readout_memo_sheet_create_font (const ReadoutMemoSheet *self, const ReadoutMemoLook *look)
{
  const char *family = look->is_serif ? self->house->serif : self->house->sans;
  g_autofree char *words
      = g_strconcat (family, ", ", look->is_serif ? "Serif" : "Sans", " ", look->font, NULL);

  return pango_font_description_from_string (words);
}

/**
 * readout_memo_sheet_create_layout:
 * @self: a sheet
 * @look: how it looks
 * @text: the words
 *
 * Returns: (transfer full): the text with its fonts and colours; it has no width yet, and is aligned by its
 *   first strong character
 */
PangoLayout *
readout_memo_sheet_create_layout (const ReadoutMemoSheet *self,
                                  const ReadoutMemoLook *look,
                                  ReadoutMemoText *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = readout_memo_sheet_create_font (self, look);
  PangoAttrList *list = pango_attr_list_new ();
  g_autofree char *words = readout_memo_text_dup_words (text);
  gsize byte = 0;

  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);

      add_run (self, list, run, byte);
      byte += strlen (run->text);
    }
  add_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, byte);
  keep_dates (list, words);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, TRUE);
  if (look->hang > 0)
    set_hang (layout, look->hang);
  pango_font_description_free (font);
  pango_attr_list_unref (list);

  return layout;
}
