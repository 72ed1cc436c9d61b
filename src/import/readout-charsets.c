/* readout-charsets.c: converters to UTF-8, opened while files may still be opened
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-charsets.h"

#include <errno.h>
#include <string.h>

#define INVALID ((GIConv)-1)

#define OUTPUT_BLOCK_BYTES (64 * 1024)

typedef struct
{
  const char *label;   /* as web pages and uchardet write it */
  const char *charset; /* what is meant, as iconv writes it */
  gsize unit_bytes;    /* how much to leave out at an error */
} Entry;

/* Labels mean what browsers take them for: Windows code pages hold all that their ISO relatives do.  KOI8-U
 * has the letters of Ukrainian in the place of signs that no article uses. */
static const Entry entries[] = {
  { "UTF-16LE", "UTF-16LE", 2 },
  { "UTF-16BE", "UTF-16BE", 2 },
  { "UTF-32LE", "UTF-32LE", 4 },
  { "UTF-32BE", "UTF-32BE", 4 },
  { "WINDOWS-1250", "CP1250", 1 },
  { "WINDOWS-1251", "CP1251", 1 },
  { "WINDOWS-1252", "CP1252", 1 },
  { "WINDOWS-1253", "CP1253", 1 },
  { "WINDOWS-1254", "CP1254", 1 },
  { "WINDOWS-1255", "CP1255", 1 },
  { "WINDOWS-1256", "CP1256", 1 },
  { "WINDOWS-1257", "CP1257", 1 },
  { "WINDOWS-1258", "CP1258", 1 },
  { "CP1251", "CP1251", 1 },
  { "ISO-8859-1", "CP1252", 1 },
  { "LATIN1", "CP1252", 1 },
  { "US-ASCII", "CP1252", 1 },
  { "ISO-8859-2", "ISO-8859-2", 1 },
  { "ISO-8859-3", "ISO-8859-3", 1 },
  { "ISO-8859-4", "ISO-8859-4", 1 },
  { "ISO-8859-5", "ISO-8859-5", 1 },
  { "ISO-8859-6", "ISO-8859-6", 1 },
  { "ISO-8859-7", "ISO-8859-7", 1 },
  { "ISO-8859-8", "CP1255", 1 },
  { "ISO-8859-9", "CP1254", 1 },
  { "ISO-8859-10", "ISO-8859-10", 1 },
  { "ISO-8859-11", "TIS-620", 1 },
  { "ISO-8859-13", "ISO-8859-13", 1 },
  { "ISO-8859-15", "ISO-8859-15", 1 },
  { "ISO-8859-16", "ISO-8859-16", 1 },
  { "KOI8-R", "KOI8-U", 1 },
  { "KOI8-U", "KOI8-U", 1 },
  { "IBM852", "IBM852", 1 },
  { "IBM855", "IBM855", 1 },
  { "IBM865", "IBM865", 1 },
  { "IBM866", "IBM866", 1 },
  { "MAC-CYRILLIC", "MAC-CYRILLIC", 1 },
  { "TIS-620", "TIS-620", 1 },
  { "VISCII", "VISCII", 1 },
  { "BIG5", "BIG5", 1 },
  { "EUC-JP", "EUC-JP", 1 },
  { "EUC-KR", "UHC", 1 },
  { "UHC", "UHC", 1 },
  { "EUC-TW", "EUC-TW", 1 },
  { "GB2312", "GB18030", 1 },
  { "GBK", "GB18030", 1 },
  { "GB18030", "GB18030", 1 },
  { "ISO-2022-JP", "ISO-2022-JP", 1 },
  { "SHIFT_JIS", "CP932", 1 },
};

struct _ReadoutCharsets
{
  GIConv converters[G_N_ELEMENTS (entries)];
};

/**
 * readout_charsets_new:
 *
 * Opens a converter for every charset that texts are known to come in.  Later no file is opened any more.
 *
 * Returns: (transfer full): the converters, for one thread
 */
ReadoutCharsets *
readout_charsets_new (void)
{
  ReadoutCharsets *self = g_new0 (ReadoutCharsets, 1);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    self->converters[i] = g_iconv_open ("UTF-8", entries[i].charset);

  return self;
}

/**
 * readout_charsets_free:
 * @self: (transfer full): converters
 */
void
readout_charsets_free (ReadoutCharsets *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (self->converters[i] != INVALID)
        g_iconv_close (self->converters[i]);
    }

  g_free (self);
}

static int
find_entry (ReadoutCharsets *self, const char *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (g_ascii_strcasecmp (entries[i].label, label) == 0 && self->converters[i] != INVALID)
        return (int)i;
    }

  return -1;
}

/**
 * readout_charsets_find:
 * @self: converters
 * @label: a charset as a web page or a guess names it
 *
 * Returns: (transfer none) (nullable): its name for readout_charsets_convert()
 */
const char *
readout_charsets_find (ReadoutCharsets *self, const char *label)
{
  int i = find_entry (self, label);

  return i >= 0 ? entries[i].label : NULL;
}

/* iconv() stopped: returns whether there is more to convert. */
static gboolean
go_on_after (int error, const Entry *entry, char **input, gsize *left, GString *text)
{
  gsize skipped = MIN (entry->unit_bytes, *left);

  if (error == E2BIG)
    return TRUE;

  g_string_append (text, "\uFFFD");
  *input += skipped;
  *left -= skipped;
  return *left > 0;
}

/**
 * readout_charsets_convert:
 * @self: converters
 * @charset: what readout_charsets_find() gave
 * @bytes: a text in @charset
 * @length_bytes: its length
 *
 * Returns: (transfer full): the text as UTF-8; U+FFFD stands for what @charset does not know
 */
GString *
readout_charsets_convert (ReadoutCharsets *self, const char *charset, const char *bytes, gsize length_bytes)
{
  int i = find_entry (self, charset);
  g_autofree char *block = g_malloc (OUTPUT_BLOCK_BYTES);
  GString *text = g_string_sized_new (length_bytes + length_bytes / 8);
  char *input = (char *)bytes;
  gsize left = length_bytes;
  gboolean go_on = length_bytes > 0;

  g_return_val_if_fail (i >= 0, text);

  g_iconv (self->converters[i], NULL, NULL, NULL, NULL);
  while (go_on)
    {
      char *output = block;
      gsize room = OUTPUT_BLOCK_BYTES;
      gsize converted = g_iconv (self->converters[i], &input, &left, &output, &room);
      int error = errno;

      g_string_append_len (text, block, output - block);
      go_on = converted == (gsize)-1 && go_on_after (error, &entries[i], &input, &left, text);
    }

  return text;
}
