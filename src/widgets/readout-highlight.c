/* readout-highlight.c: how each kind of finding looks in the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-highlight.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-labels.h"

/* How much stronger the colour behind the words is, for who asks for it. */
#define HIGH_CONTRAST 2.5f

/* Each type of entities is told by its line as well as by its colour, quotes by a bar in the margin besides.
 * The line above has the colour of the text: GTK of the floor frees a colour of its own twice. */
typedef struct
{
  const char *name;
  PangoUnderline underline;
  PangoOverline overline;
  gboolean italic;
  const char *light; /* the line, or what is behind the words */
  const char *dark;
  float light_alpha; /* of what is behind the words; 0 for a line */
  float dark_alpha;
} Look;

static const Look looks[READOUT_N_HIGHLIGHTS] = {
  [READOUT_ENTITY_PERSON]
  = { "person", PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_NONE, FALSE, "#1a5fb4", "#78aeed", 0, 0 },
  [READOUT_ENTITY_ORGANIZATION]
  = { "organization", PANGO_UNDERLINE_DOUBLE, PANGO_OVERLINE_NONE, FALSE, "#813d9c", "#cf9de3", 0, 0 },
  [READOUT_ENTITY_PLACE]
  = { "place", PANGO_UNDERLINE_ERROR, PANGO_OVERLINE_NONE, FALSE, "#1b7d46", "#6fd39a", 0, 0 },
  [READOUT_ENTITY_NATIONALITY]
  = { "nationality", PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_NONE, TRUE, "#1b7d46", "#6fd39a", 0, 0 },
  [READOUT_ENTITY_GROUP]
  = { "group", PANGO_UNDERLINE_DOUBLE, PANGO_OVERLINE_NONE, TRUE, "#a51d2d", "#ff9a90", 0, 0 },
  [READOUT_ENTITY_EVENT]
  = { "event", PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_SINGLE, FALSE, "#9c5300", "#ffbe6f", 0, 0 },
  [READOUT_HIGHLIGHT_QUOTE]
  = { "quote", PANGO_UNDERLINE_NONE, PANGO_OVERLINE_NONE, FALSE, "#f5c211", "#f6d32d", 0.20f, 0.13f },
  [READOUT_HIGHLIGHT_ATTITUDE]
  = { "attitude", PANGO_UNDERLINE_NONE, PANGO_OVERLINE_NONE, FALSE, "#f5c211", "#f6d32d", 0.07f, 0.05f },
};

static float
get_strength (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? HIGH_CONTRAST : 1;
}

static GdkRGBA
get_colour (const Look *look, gboolean dark)
{
  GdkRGBA colour;

  gdk_rgba_parse (&colour, dark ? look->dark : look->light);
  if (look->light_alpha > 0)
    colour.alpha = (dark ? look->dark_alpha : look->light_alpha) * get_strength ();

  return colour;
}

/* As a tag and in the settings. */
const char *
readout_highlight_get_name (guint highlight)
{
  g_return_val_if_fail (highlight < READOUT_N_HIGHLIGHTS, NULL);

  return looks[highlight].name;
}

/* What it means, for people. */
const char *
readout_highlight_get_label (guint highlight)
{
  if (highlight < READOUT_N_ENTITY_TYPES)
    return readout_label_entity_types ((ReadoutEntityType)highlight);

  return highlight == READOUT_HIGHLIGHT_QUOTE ? _ ("What somebody said")
                                              : _ ("What somebody is reported to want or think");
}

/* Of the colours of readout_highlight_colour_tag(). */
GtkTextTag *
readout_highlight_create_tag (guint highlight, GtkTextBuffer *buffer)
{
  const Look *look = &looks[highlight];
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, look->name, NULL);

  if (look->underline != PANGO_UNDERLINE_NONE)
    g_object_set (tag, "underline", look->underline, NULL);
  if (look->overline != PANGO_OVERLINE_NONE)
    g_object_set (tag, "overline", look->overline, NULL);
  if (look->italic)
    g_object_set (tag, "style", PANGO_STYLE_ITALIC, NULL);

  return tag;
}

void
readout_highlight_colour_tag (guint highlight, GtkTextTag *tag, gboolean dark)
{
  GdkRGBA colour = get_colour (&looks[highlight], dark);
  gboolean is_line = looks[highlight].light_alpha == 0;

  g_object_set (tag, is_line ? "underline-rgba" : "background-rgba", &colour, NULL);
}

static float
mix_with_white (float value, float alpha)
{
  return 1 - alpha + alpha * value;
}

/* On white paper, and for what knows nothing of transparency. */
void
readout_highlight_print_tag (guint highlight, GtkTextTag *tag)
{
  GdkRGBA colour = get_colour (&looks[highlight], FALSE);
  GdkRGBA mixed = { mix_with_white (colour.red, colour.alpha), mix_with_white (colour.green, colour.alpha),
                    mix_with_white (colour.blue, colour.alpha), 1 };

  if (looks[highlight].light_alpha > 0)
    g_object_set (tag, "background-rgba", &mixed, NULL);
}

/* A tag that is not shown stays where it is, and says nothing. */
void
readout_highlight_show_tag (guint highlight, GtkTextTag *tag, gboolean shown)
{
  const Look *look = &looks[highlight];

  g_object_set (tag, "underline-set", shown && look->underline != PANGO_UNDERLINE_NONE, "overline-set",
                shown && look->overline != PANGO_OVERLINE_NONE, "style-set", shown && look->italic,
                "background-set", shown && look->light_alpha > 0, NULL);
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute)
{
  pango_attr_list_insert (attributes, attribute);
}

/* The same look, for words outside of the text. */
PangoAttrList *
readout_highlight_create_attributes (guint highlight)
{
  const Look *look = &looks[highlight];
  GdkRGBA colour = get_colour (look, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  guint16 red = (guint16)(colour.red * 65535), green = (guint16)(colour.green * 65535);
  guint16 blue = (guint16)(colour.blue * 65535);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (look->light_alpha > 0)
    {
      insert (attributes, pango_attr_background_new (red, green, blue));
      insert (attributes, pango_attr_background_alpha_new ((guint16)(colour.alpha * 65535)));
      return attributes;
    }

  insert (attributes, pango_attr_underline_new (look->underline));
  insert (attributes, pango_attr_underline_color_new (red, green, blue));
  if (look->overline != PANGO_OVERLINE_NONE)
    insert (attributes, pango_attr_overline_new (look->overline));
  if (look->italic)
    insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));

  return attributes;
}
