/* readout-import-reader.c: bytes of any supported format into text and metadata
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-import-reader.h"
#include "readout-text-decoder.h"
#ifdef HAVE_HTML
#include "readout-html-reader.h"
#endif

#include <string.h>

static ReadoutImportResult *
read_text (GString *text, const char *charset)
{
  ReadoutImportResult *result;

  if (readout_text_is_blank (text->str))
    return readout_import_result_new (READOUT_IMPORT_OUTCOME_EMPTY);

  result = readout_import_result_new (READOUT_IMPORT_OUTCOME_TEXT);
  result->text = g_strndup (text->str, text->len);
  result->charset = g_strdup (charset);

  return result;
}

#ifdef HAVE_HTML
static ReadoutImportResult *
read_html (GString *html)
{
  g_autoptr (ReadoutImportResult) result = readout_import_result_new (READOUT_IMPORT_OUTCOME_TEXT);

  result->text = readout_html_read (html->str, html->len, result->metadata);
  if (result->text == NULL)
    return readout_import_result_new (READOUT_IMPORT_OUTCOME_DAMAGED);
  if (readout_text_is_blank (result->text))
    return readout_import_result_new (READOUT_IMPORT_OUTCOME_EMPTY);

  return g_steal_pointer (&result);
}
#endif

/**
 * readout_import_read:
 * @charsets: (nullable): converters; valid UTF-8 without NULs needs none
 * @bytes: the content of a file
 * @length_bytes: its length
 * @is_html_name: whether the name of the file is one of a web page
 * @charset: (nullable): the encoding, when somebody knows
 *
 * Returns: (transfer full): the text, or why there is none
 */
ReadoutImportResult *
readout_import_read (ReadoutCharsets *charsets,
                     const char *bytes,
                     gsize length_bytes,
                     gboolean is_html_name,
                     const char *charset)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *declared = NULL;

#ifdef HAVE_HTML
  declared = readout_html_find_charset (bytes, length_bytes);
#endif
  text = readout_text_decode (charsets, bytes, length_bytes, declared, &charset);
  if (text == NULL)
    return readout_import_result_new (READOUT_IMPORT_OUTCOME_BINARY);

#ifdef HAVE_HTML
  if (readout_html_looks_like_page (text->str, is_html_name))
    return read_html (text);
#endif

  return read_text (text, charset);
}
