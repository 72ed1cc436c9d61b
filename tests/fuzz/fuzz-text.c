/* fuzz-text.c: any bytes into text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-text-decoder.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ReadoutCharsets *charsets = NULL;
  const char *charset = NULL;
  g_autoptr (GString) text = NULL;

  if (charsets == NULL)
    charsets = readout_charsets_new ();

  text = readout_text_decode (charsets, (const char *)data, size, NULL, &charset);
  if (text == NULL)
    return 0;

  g_assert_true (g_utf8_validate_len (text->str, text->len, NULL)); /* no NUL either */
  g_assert_null (strchr (text->str, '\r'));
  readout_text_is_blank (text->str);

  return 0;
}
