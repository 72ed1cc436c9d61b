/* readout-memo-style.c: how each kind of line looks on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-style.h"

#include <string.h>

#define REFERENCE_SCALE 0.86

const ReadoutMemoInk READOUT_MEMO_INK_TEXT = { 0.10, 0.10, 0.11 };
const ReadoutMemoInk READOUT_MEMO_INK_MUTED = { 0.38, 0.39, 0.41 };
const ReadoutMemoInk READOUT_MEMO_INK_ACCENT = { 0.13, 0.27, 0.43 };
const ReadoutMemoInk READOUT_MEMO_INK_RULE = { 0.78, 0.79, 0.81 };

/* The generic families, which every system has. */
static const ReadoutMemoLook looks[] = {
  [READOUT_MEMO_LOOK_GENRE] = { "Sans Bold 8.5", &READOUT_MEMO_INK_ACCENT, 12, 0, 0, TRUE, "P" },
  [READOUT_MEMO_LOOK_TITLE] = { "Serif Bold 19", &READOUT_MEMO_INK_TEXT, 25, 0, 0, TRUE, "H1" },
  [READOUT_MEMO_LOOK_SECTION] = { "Serif Bold 14", &READOUT_MEMO_INK_ACCENT, 19, 26, 0, TRUE, "H2" },
  [READOUT_MEMO_LOOK_HEADING] = { "Sans Bold 10", &READOUT_MEMO_INK_TEXT, 15, 14, 0, TRUE, "H3" },
  [READOUT_MEMO_LOOK_SUBHEADING] = { "Sans 9", &READOUT_MEMO_INK_MUTED, 13, 8, 0, TRUE, "H4" },
  [READOUT_MEMO_LOOK_PARAGRAPH] = { "Serif 10.5", &READOUT_MEMO_INK_TEXT, 15.5, 8, 0, FALSE, "P" },
  [READOUT_MEMO_LOOK_STATEMENT] = { "Serif 10.5", &READOUT_MEMO_INK_TEXT, 15.5, 10, 0, TRUE, "P" },
  [READOUT_MEMO_LOOK_ATTRIBUTION] = { "Sans 8.5", &READOUT_MEMO_INK_TEXT, 12.5, 2, 14, FALSE, "P" },
  [READOUT_MEMO_LOOK_NOTE] = { "Sans 8.5", &READOUT_MEMO_INK_TEXT, 12.5, 10, 0, TRUE, "P" },
  [READOUT_MEMO_LOOK_PASSAGE] = { "Serif 9", &READOUT_MEMO_INK_TEXT, 13, 2, 14, FALSE, "P" },
  [READOUT_MEMO_LOOK_FIELD_NAME] = { "Sans 8.5", &READOUT_MEMO_INK_MUTED, 14, 0, 0, FALSE, "TH" },
  [READOUT_MEMO_LOOK_FIELD] = { "Sans 9", &READOUT_MEMO_INK_TEXT, 14, 0, 0, FALSE, "TD" },
  [READOUT_MEMO_LOOK_COLUMN_TITLE] = { "Sans Bold 8", &READOUT_MEMO_INK_MUTED, 12, 10, 0, TRUE, "TH" },
  [READOUT_MEMO_LOOK_CELL] = { "Sans 8.5", &READOUT_MEMO_INK_TEXT, 12.5, 0, 0, FALSE, "TD" },
  [READOUT_MEMO_LOOK_RUNNING] = { "Sans 7.5", &READOUT_MEMO_INK_MUTED, 11, 0, 0, FALSE, NULL },
};

/**
 * readout_memo_get_look:
 * @id: a kind of line
 *
 * Returns: (transfer none): how it looks
 */
const ReadoutMemoLook *
readout_memo_get_look (ReadoutMemoLookId id)
{
  g_return_val_if_fail (id < G_N_ELEMENTS (looks), NULL);

  return &looks[id];
}

/**
 * readout_memo_create_context:
 *
 * Returns: (transfer full): a context that measures as a PDF file does: in points, and without a pixel grid
 */
PangoContext *
readout_memo_create_context (void)
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

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start_byte, gsize end_byte)
{
  attribute->start_index = (guint)start_byte;
  attribute->end_index = (guint)end_byte;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
create_ink (const ReadoutMemoInk *ink)
{
  return pango_attr_foreground_new ((guint16)(ink->red * G_MAXUINT16), (guint16)(ink->green * G_MAXUINT16),
                                    (guint16)(ink->blue * G_MAXUINT16));
}

static void
add_run (PangoAttrList *list, const ReadoutMemoRun *run, gsize start_byte)
{
  gsize end_byte = start_byte + strlen (run->text);

  if ((run->style & READOUT_MEMO_STYLE_STRONG) != 0)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start_byte, end_byte);
  if ((run->style & READOUT_MEMO_STYLE_EMPHASIS) != 0)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start_byte, end_byte);
  if ((run->style & READOUT_MEMO_STYLE_MUTED) != 0)
    add_attribute (list, create_ink (&READOUT_MEMO_INK_MUTED), start_byte, end_byte);
  if (run->kind == READOUT_MEMO_RUN_REFERENCE || run->kind == READOUT_MEMO_RUN_BACK)
    {
      add_attribute (list, create_ink (&READOUT_MEMO_INK_ACCENT), start_byte, end_byte);
      add_attribute (list, pango_attr_scale_new (REFERENCE_SCALE), start_byte, end_byte);
      /* not alone on a line: it stays with the blank and the word before it */
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), start_byte - MIN (start_byte, 1), end_byte);
    }
}

/**
 * readout_memo_create_layout:
 * @context: a context of readout_memo_create_context()
 * @look: how it looks
 * @text: the words
 *
 * Returns: (transfer full): the text with its fonts and colours; it has no width yet, and is aligned by its
 *   first strong character
 */
PangoLayout *
readout_memo_create_layout (PangoContext *context, const ReadoutMemoLook *look, ReadoutMemoText *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (look->font);
  PangoAttrList *list = pango_attr_list_new ();
  g_autofree char *words = readout_memo_text_dup_words (text);
  gsize byte = 0;

  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);

      add_run (list, run, byte);
      byte += strlen (run->text);
    }
  add_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, byte);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, TRUE);
  pango_font_description_free (font);
  pango_attr_list_unref (list);

  return layout;
}
