/* readout-finding-json.c: members and lists of what was found in an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-finding-json.h"

/**
 * readout_finding_json_begin:
 * @self: JSON
 * @span: a place in the text
 *
 * Begins an object that has a place, in a list.
 */
void
readout_finding_json_begin (ReadoutFindingJson *self, ReadoutSpan span)
{
  readout_json_writer_begin_object (self->writer);
  readout_finding_json_add_place (self, span);
}

/**
 * readout_finding_json_begin_member:
 * @self: JSON
 * @name: a member
 *
 * Begins an object that is a member of the one around it.
 */
void
readout_finding_json_begin_member (ReadoutFindingJson *self, const char *name)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_begin_object (self->writer);
}

/**
 * readout_finding_json_end:
 * @self: JSON
 *
 * Ends an object.
 */
void
readout_finding_json_end (ReadoutFindingJson *self)
{
  readout_json_writer_end_object (self->writer);
}

/**
 * readout_finding_json_begin_list:
 * @self: JSON
 * @name: a member
 *
 * Begins a list that is a member of the object around it.
 */
void
readout_finding_json_begin_list (ReadoutFindingJson *self, const char *name)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_begin_array (self->writer);
}

/**
 * readout_finding_json_end_list:
 * @self: JSON
 *
 * Ends a list.
 */
void
readout_finding_json_end_list (ReadoutFindingJson *self)
{
  readout_json_writer_end_array (self->writer);
}

/**
 * readout_finding_json_add_place:
 * @self: JSON
 * @span: a place in the text
 *
 * Adds the members "start" and "end", in characters from the start of the text.
 */
void
readout_finding_json_add_place (ReadoutFindingJson *self, ReadoutSpan span)
{
  readout_finding_json_add_int (self, "start",
                                (gint64)readout_character_map_get_offset (self->map, span.start_byte));
  readout_finding_json_add_int (self, "end",
                                (gint64)readout_character_map_get_offset (self->map, span.end_byte));
}

/**
 * readout_finding_json_add_string:
 * @self: JSON
 * @name: a member
 * @value: (nullable): its value; %NULL becomes null
 */
void
readout_finding_json_add_string (ReadoutFindingJson *self, const char *name, const char *value)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_add_string (self->writer, value);
}

/**
 * readout_finding_json_add_nick:
 * @self: JSON
 * @name: a member
 * @type: an enumeration
 * @value: one of its values, which is written as its nick
 */
void
readout_finding_json_add_nick (ReadoutFindingJson *self, const char *name, GType type, int value)
{
  readout_finding_json_add_string (self, name, readout_enum_to_nick (type, value));
}

/**
 * readout_finding_json_add_int:
 * @self: JSON
 * @name: a member
 * @value: its value
 */
void
readout_finding_json_add_int (ReadoutFindingJson *self, const char *name, gint64 value)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_add_int (self->writer, value);
}

/**
 * readout_finding_json_add_double:
 * @self: JSON
 * @name: a member
 * @value: its value
 */
void
readout_finding_json_add_double (ReadoutFindingJson *self, const char *name, double value)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_add_double (self->writer, value);
}

/**
 * readout_finding_json_add_boolean:
 * @self: JSON
 * @name: a member
 * @value: its value
 */
void
readout_finding_json_add_boolean (ReadoutFindingJson *self, const char *name, gboolean value)
{
  readout_json_writer_add_name (self->writer, name);
  readout_json_writer_add_json (self->writer, value ? "true" : "false");
}

/**
 * readout_finding_json_add_if_true:
 * @self: JSON
 * @name: a member that most findings do not have
 * @value: whether this one has it
 */
void
readout_finding_json_add_if_true (ReadoutFindingJson *self, const char *name, gboolean value)
{
  if (value)
    readout_finding_json_add_boolean (self, name, TRUE);
}

/**
 * readout_finding_json_add_index:
 * @self: JSON
 * @name: a member
 * @index: of an entity or an issue; below zero for none, which becomes null
 */
void
readout_finding_json_add_index (ReadoutFindingJson *self, const char *name, int index)
{
  if (index < 0)
    readout_finding_json_add_string (self, name, NULL);
  else
    readout_finding_json_add_int (self, name, index);
}

/**
 * readout_finding_json_add_indices:
 * @self: JSON
 * @name: a member
 * @indices: (array length=n_indices): of entities
 * @n_indices: how many there are
 */
void
readout_finding_json_add_indices (ReadoutFindingJson *self,
                                  const char *name,
                                  const int *indices,
                                  guint n_indices)
{
  readout_finding_json_begin_list (self, name);
  for (guint i = 0; i < n_indices; i++)
    readout_json_writer_add_int (self->writer, indices[i]);
  readout_finding_json_end_list (self);
}

/**
 * readout_finding_json_add_words:
 * @self: JSON
 * @name: a member
 * @span: words in the text; none become null
 */
void
readout_finding_json_add_words (ReadoutFindingJson *self, const char *name, ReadoutSpan span)
{
  if (readout_span_is_empty (span))
    {
      readout_finding_json_add_string (self, name, NULL);
      return;
    }

  readout_finding_json_begin_member (self, name);
  readout_finding_json_add_place (self, span);
  readout_finding_json_end (self);
}
