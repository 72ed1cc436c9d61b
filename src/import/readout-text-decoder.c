/* readout-text-decoder.c: bytes of unknown encoding into text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-text-decoder.h"

#include <string.h>
#include <uchardet.h>

#define UTF_8 "UTF-8"

/* Enough of a text to know its encoding. */
#define SAMPLE_BYTES (64 * 1024)

/* How much more plausible a later candidate must be than an earlier one. */
#define MARGIN 0.02

typedef struct
{
  const char *bytes;
  gsize length_bytes;
} Span;

static Span
skip (Span span, gsize n_bytes)
{
  return (Span){ span.bytes + n_bytes, span.length_bytes - n_bytes };
}

static gboolean
begins_with (Span span, const char *mark, gsize mark_bytes)
{
  return span.length_bytes >= mark_bytes && memcmp (span.bytes, mark, mark_bytes) == 0;
}

/* Formats whose files can hold so much text that nothing else tells them from one. */
static gboolean
is_known_format (Span span)
{
  static const struct
  {
    const char *mark;
    gsize mark_bytes;
  } formats[] = {
    { "%PDF-", 5 },
    { "PK\x03\x04", 4 },
    { "{\\rtf", 5 },
    { "\x7f"
      "ELF",
      4 },
    { "\x89PNG", 4 },
    { "\xff\xd8\xff", 3 },
    { "GIF8", 4 },
    { "\xd0\xcf\x11\xe0", 4 },
    { "\x1f\x8b", 2 },
    { "SQLite format 3", 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (begins_with (span, formats[i].mark, formats[i].mark_bytes))
        return TRUE;
    }

  return FALSE;
}

/* Tabs, line ends and form feeds belong in text, and escapes in some encodings of Japanese. */
static gboolean
is_control (guchar byte)
{
  return (byte < 0x20 && strchr ("\t\n\v\f\r\x1b", byte) == NULL) || byte == '\0' || byte == 0x7f;
}

/**
 * readout_text_is_binary:
 * @bytes: bytes in an encoding that is not UTF-16 or UTF-32
 * @length_bytes: how many
 *
 * Returns: whether they are something else than text
 */
gboolean
readout_text_is_binary (const char *bytes, gsize length_bytes)
{
  gsize n_controls = 0;

  if (is_known_format ((Span){ bytes, length_bytes }))
    return TRUE;

  for (gsize i = 0; i < length_bytes; i++)
    n_controls += is_control ((guchar)bytes[i]);

  /* A stray NUL in a short note is no reason to refuse it. */
  return n_controls > 2 && n_controls > length_bytes / 50;
}

/* Of the units of UTF-16 in an alphabet, nearly all have one of two high bytes: zero, as for spaces and line
 * ends, and that of the alphabet. */
static gboolean
has_high_bytes_at (Span span, gsize place)
{
  gsize n_high[256] = { 0 };
  gsize n_units = MIN (span.length_bytes, SAMPLE_BYTES) / 2;
  gsize n_zero_low = 0;
  gsize n_most = 0;

  for (gsize i = 0; i < n_units; i++)
    {
      n_high[(guchar)span.bytes[2 * i + place]]++;
      n_zero_low += span.bytes[2 * i + 1 - place] == '\0';
    }
  for (guint byte = 1; byte < G_N_ELEMENTS (n_high); byte++)
    n_most = MAX (n_most, n_high[byte]);

  return n_high[0] > n_units / 20 && n_zero_low <= n_high[0] / 20 && 4 * (n_high[0] + n_most) >= 3 * n_units;
}

static const char *
guess_utf16 (Span span)
{
  if (has_high_bytes_at (span, 1))
    return "UTF-16LE";

  return has_high_bytes_at (span, 0) ? "UTF-16BE" : NULL;
}

/* The charset that a byte order mark tells; UTF-32 before UTF-16, whose mark begins it. */
static const char *
read_mark (Span *span)
{
  static const struct
  {
    const char *mark;
    gsize mark_bytes;
    const char *charset;
  } marks[] = {
    { "\xff\xfe\0\0", 4, "UTF-32LE" },
    { "\0\0\xfe\xff", 4, "UTF-32BE" },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (begins_with (*span, marks[i].mark, marks[i].mark_bytes))
        {
          *span = skip (*span, marks[i].mark_bytes);
          return marks[i].charset;
        }
    }

  return NULL;
}

/* Whether the bytes are UTF-8 but for an error here and there, such as a last character that was cut.  The
 * length is counted without NULs, at which validation stops. */
static gboolean
is_nearly_utf8 (Span span)
{
  gsize n_characters = 0;
  gsize n_errors = 0;

  for (gsize i = 0; i < span.length_bytes;)
    {
      gsize left = span.length_bytes - i;
      gunichar c;

      if ((guchar)span.bytes[i] < 0x80)
        {
          i++;
          continue;
        }

      c = g_utf8_get_char_validated (span.bytes + i, (gssize)MIN (left, 6));
      if (c == (gunichar)-1 || c == (gunichar)-2)
        {
          n_errors++;
          i++;
        }
      else
        {
          n_characters++;
          i += (gsize)g_unichar_to_utf8 (c, NULL);
        }
    }

  /* A cut character of four bytes gives up to three errors. */
  return n_errors == 0 || (n_characters > 0 && n_errors <= 3) || n_errors <= n_characters / 10;
}

/* From a little before the first byte that is not ASCII: what is before it tells nothing. */
static Span
take_sample (Span span)
{
  gsize start = 0;

  while (start < span.length_bytes && (guchar)span.bytes[start] < 0x80)
    start++;
  start -= MIN (start, SAMPLE_BYTES / 16);

  span = skip (span, start);
  span.length_bytes = MIN (span.length_bytes, SAMPLE_BYTES);
  return span;
}

static gboolean
is_latin_accented (gunichar c)
{
  return c >= 0x80 && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

static gboolean
is_european (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_CYRILLIC
         || script == G_UNICODE_SCRIPT_GREEK;
}

/* Japanese mixes three scripts in a word. */
static gboolean
have_other_scripts (gunichar a, gunichar b)
{
  GUnicodeScript script_a = g_unichar_get_script (a);
  GUnicodeScript script_b = g_unichar_get_script (b);

  return script_a != script_b && (is_european (script_a) || is_european (script_b));
}

/* How odd @c looks after @before, where one of them is not ASCII.  A wrong code page puts capitals, signs and
 * letters of other alphabets into the midst of words, and letters where quotation marks belong. */
static double
get_oddity (gunichar before, gunichar c)
{
  gboolean in_word = g_unichar_isalpha (before);

  if (c == 0xfffd || (c >= 0x80 && g_unichar_iscntrl (c)) || !g_unichar_isdefined (c))
    return 2.0;
  if (!in_word)
    return g_unichar_isalpha (c) && before < 0x80 && strchr (",.;:!?", (int)before) != NULL ? 1.0 : 0.0;
  if (g_unichar_islower (before) && g_unichar_isupper (c))
    return 1.0;
  if (g_unichar_isalpha (c))
    {
      if (have_other_scripts (before, c))
        return 1.0;
      return is_latin_accented (before) && is_latin_accented (c) ? 0.5 : 0.0;
    }

  switch (g_unichar_type (c))
    {
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_OTHER_NUMBER:
      return c >= 0x80 ? 1.0 : 0.0;
    default:
      return 0.0;
    }
}

static double
get_plausibility (const char *text)
{
  gunichar before = ' ';
  double oddity = 0.0;
  gsize n_foreign = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0x80 || before >= 0x80)
        oddity += get_oddity (before, c);
      n_foreign += c >= 0x80;
      before = c;
    }

  return n_foreign > 0 ? 1.0 - oddity / (double)n_foreign : 1.0;
}

static const char *
guess_by_statistics (ReadoutCharsets *charsets, Span sample)
{
  uchardet_t detector = uchardet_new ();
  const char *charset;

  uchardet_handle_data (detector, sample.bytes, sample.length_bytes);
  uchardet_data_end (detector);
  charset = readout_charsets_find (charsets, uchardet_get_charset (detector));
  uchardet_delete (detector);

  return charset;
}

/* Of what the text says of itself, the guess of statistics and the three most common code pages, the one that
 * makes the most of the text.  uchardet takes short texts in Windows-1251 for a Mac's Cyrillic, so that this
 * comes last. */
static const char *
choose_charset (ReadoutCharsets *charsets, Span span, const char *declared)
{
  Span sample = take_sample (span);
  const char *guess = guess_by_statistics (charsets, sample);
  const char *candidates[] = {
    declared != NULL ? readout_charsets_find (charsets, declared) : NULL,
    g_strcmp0 (guess, "MAC-CYRILLIC") != 0 ? guess : NULL,
    "WINDOWS-1252",
    "WINDOWS-1251",
    "WINDOWS-1250",
    guess,
  };
  const char *best = "WINDOWS-1252";
  double best_plausibility = -G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autoptr (GString) text = NULL;
      double plausibility;

      if (candidates[i] == NULL || readout_charsets_find (charsets, candidates[i]) == NULL)
        continue;

      text = readout_charsets_convert (charsets, candidates[i], sample.bytes, sample.length_bytes);
      plausibility = get_plausibility (text->str);
      if (plausibility > best_plausibility + MARGIN)
        {
          best = candidates[i];
          best_plausibility = plausibility;
        }
    }

  return best;
}

static gboolean
is_line_separator (const char *c)
{
  return c[0] == '\xe2' && c[1] == '\x80' && (c[2] == '\xa8' || c[2] == '\xa9');
}

static gboolean
is_byte_order_mark (const char *c)
{
  return c[0] == '\xef' && c[1] == '\xbb' && c[2] == '\xbf';
}

/* Line feeds for all line ends; no NULs and other controls, and no marks that have no width and no meaning.
 */
static void
clean (GString *text)
{
  char *output = text->str;

  for (const char *c = text->str; c < text->str + text->len; c++)
    {
      if (*c == '\r' && c[1] == '\n')
        continue;
      else if (*c == '\r' || *c == '\f' || *c == '\v')
        *output++ = '\n';
      else if (is_control ((guchar)*c) || *c == '\x1b')
        continue;
      else if (is_byte_order_mark (c))
        c += 2;
      else if (is_line_separator (c))
        {
          *output++ = '\n';
          c += 2;
        }
      else
        *output++ = *c;
    }

  g_string_truncate (text, (gsize)(output - text->str));
}

static GString *
take_utf8 (Span span)
{
  GString *text = g_string_new_len (span.bytes, (gssize)span.length_bytes);

  clean (text);
  if (!g_utf8_validate_len (text->str, text->len, NULL))
    {
      char *valid = g_utf8_make_valid (text->str, (gssize)text->len);

      g_string_free (text, TRUE);
      text = g_string_new (valid);
      g_free (valid);
    }

  return text;
}

static GString *
convert (ReadoutCharsets *charsets, const char *charset, Span span)
{
  GString *text = readout_charsets_convert (charsets, charset, span.bytes, span.length_bytes);

  if (readout_text_is_binary (text->str, text->len))
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  clean (text);
  return text;
}

/* What the text is in; NULL when it is no text. */
static const char *
find_charset (ReadoutCharsets *charsets, Span *span, const char *declared)
{
  const char *charset = read_mark (span);

  if (charset == NULL)
    charset = guess_utf16 (*span);
  if (charset == NULL && readout_text_is_binary (span->bytes, span->length_bytes))
    return NULL;
  if (charset == NULL && is_nearly_utf8 (*span))
    return UTF_8;

  return charset != NULL ? charset : choose_charset (charsets, *span, declared);
}

/**
 * readout_text_decode:
 * @charsets: (nullable): converters; valid UTF-8 without NULs needs none
 * @bytes: a text in any encoding
 * @length_bytes: its length
 * @declared: (nullable): the encoding that the text itself claims to have
 * @charset: (inout) (transfer none): the encoding that it has, when somebody knows, else %NULL; gets the one
 * that it was read in
 *
 * Returns: (transfer full) (nullable): the text as valid UTF-8 with line feeds and without NULs, or %NULL
 * when it is no text
 */
GString *
readout_text_decode (ReadoutCharsets *charsets,
                     const char *bytes,
                     gsize length_bytes,
                     const char *declared,
                     const char **charset)
{
  Span span = { bytes, length_bytes };
  const char *found;

  if (*charset == NULL)
    found = find_charset (charsets, &span, declared);
  else
    {
      read_mark (&span);
      found = g_str_equal (*charset, UTF_8) ? UTF_8 : readout_charsets_find (charsets, *charset);
    }
  if (found == NULL)
    return NULL;

  *charset = found;
  if (g_str_equal (found, UTF_8))
    return take_utf8 (span);

  return readout_charsets_find (charsets, found) != NULL ? convert (charsets, found, span) : NULL;
}

/**
 * readout_text_is_blank:
 * @text: valid UTF-8
 *
 * Returns: whether there is nothing to read in it
 */
gboolean
readout_text_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c))
        return FALSE;
    }

  return TRUE;
}
