/* readout-json-writer.c: writes JSON as a string
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Straight into the string: a tree of nodes took a third of the time of an analysis. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-json-writer.h"

#include <string.h>

/* What an analysis of a short article takes. */
#define USUAL_BYTES 16384

/* The digits of a 64-bit number and its sign. */
#define MAX_INT_CHARS 20

struct _ReadoutJsonWriter
{
  GString *json;
  gboolean after_value; /* the next one wants a comma */
};

/**
 * readout_json_writer_new:
 *
 * Returns: (transfer full): a writer of one value; free it with readout_json_writer_finish()
 */
ReadoutJsonWriter *
readout_json_writer_new (void)
{
  ReadoutJsonWriter *self = g_new0 (ReadoutJsonWriter, 1);

  self->json = g_string_sized_new (USUAL_BYTES);

  return self;
}

/**
 * readout_json_writer_finish:
 * @self: (transfer full): a writer
 *
 * Returns: (transfer full): what was written, without a line feed
 */
char *
readout_json_writer_finish (ReadoutJsonWriter *self)
{
  char *json = g_string_free (self->json, FALSE);

  g_free (self);

  return json;
}

static void
separate (ReadoutJsonWriter *self)
{
  if (self->after_value)
    g_string_append_c (self->json, ',');
  self->after_value = TRUE;
}

static void
begin (ReadoutJsonWriter *self, char bracket)
{
  separate (self);
  g_string_append_c (self->json, bracket);
  self->after_value = FALSE;
}

static void
end (ReadoutJsonWriter *self, char bracket)
{
  g_string_append_c (self->json, bracket);
  self->after_value = TRUE;
}

/**
 * readout_json_writer_begin_object:
 * @self: a writer
 */
void
readout_json_writer_begin_object (ReadoutJsonWriter *self)
{
  begin (self, '{');
}

/**
 * readout_json_writer_end_object:
 * @self: a writer
 */
void
readout_json_writer_end_object (ReadoutJsonWriter *self)
{
  end (self, '}');
}

/**
 * readout_json_writer_begin_array:
 * @self: a writer
 */
void
readout_json_writer_begin_array (ReadoutJsonWriter *self)
{
  begin (self, '[');
}

/**
 * readout_json_writer_end_array:
 * @self: a writer
 */
void
readout_json_writer_end_array (ReadoutJsonWriter *self)
{
  end (self, ']');
}

static void
append_escape (GString *json, char c)
{
  static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
  const char *known = strchr (from, c);

  if (known != NULL)
    {
      g_string_append_c (json, '\\');
      g_string_append_c (json, to[known - from]);
    }
  else
    g_string_append_printf (json, "\\u%04x", (guint)(guchar)c);
}

static gboolean
wants_escape (char c)
{
  return (guchar)c < 0x20 || c == 0x7f || c == '"' || c == '\\';
}

static void
append_quoted (GString *json, const char *value)
{
  const char *plain = value;

  g_string_append_c (json, '"');
  for (const char *at = value; *at != '\0'; at++)
    if (wants_escape (*at))
      {
        g_string_append_len (json, plain, at - plain);
        append_escape (json, *at);
        plain = at + 1;
      }
  g_string_append (json, plain);
  g_string_append_c (json, '"');
}

/**
 * readout_json_writer_add_name:
 * @self: a writer, in an object
 * @name: of the member whose value comes next, valid UTF-8
 */
void
readout_json_writer_add_name (ReadoutJsonWriter *self, const char *name)
{
  separate (self);
  append_quoted (self->json, name);
  g_string_append_c (self->json, ':');
  self->after_value = FALSE;
}

/**
 * readout_json_writer_add_string:
 * @self: a writer
 * @value: (nullable): valid UTF-8; %NULL becomes null
 */
void
readout_json_writer_add_string (ReadoutJsonWriter *self, const char *value)
{
  separate (self);
  if (value != NULL)
    append_quoted (self->json, value);
  else
    g_string_append (self->json, "null");
}

/**
 * readout_json_writer_add_int:
 * @self: a writer
 * @value: a number
 */
void
readout_json_writer_add_int (ReadoutJsonWriter *self, gint64 value)
{
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;
  char digits[MAX_INT_CHARS];
  gsize at = sizeof digits;

  separate (self);
  do
    {
      digits[--at] = (char)('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (value < 0)
    digits[--at] = '-';
  g_string_append_len (self->json, digits + at, (gssize)(sizeof digits - at));
}

/**
 * readout_json_writer_add_double:
 * @self: a writer
 * @value: a finite number
 *
 * It can be read back as it is, and as a number that may have a fraction.
 */
void
readout_json_writer_add_double (ReadoutJsonWriter *self, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  separate (self);
  g_ascii_dtostr (digits, sizeof digits, value);
  g_string_append (self->json, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (self->json, ".0");
}

/**
 * readout_json_writer_add_json:
 * @self: a writer
 * @value: a value as JSON writes it
 */
void
readout_json_writer_add_json (ReadoutJsonWriter *self, const char *value)
{
  separate (self);
  g_string_append (self->json, value);
}
