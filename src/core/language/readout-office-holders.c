/* readout-office-holders.c: who held which office when, of public record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#include "readout-office-holders.h"

/* One person in one office.  The words belong to the lines of the table. */
typedef struct
{
  const char *office;
  const char *of;
  const char *person;
  GDate first; /* on which it was surely held */
  GDate last;
} Tenure;

struct _ReadoutOfficeHolders
{
  GStrv lines;
  GArray *tenures;
};

enum
{
  COLUMN_OFFICE,
  COLUMN_OF,
  COLUMN_PERSON,
  COLUMN_FROM,
  COLUMN_TO,
  N_COLUMNS,
};

/* Cuts a line where its tabs are. */
static gboolean
split_line (char *line, const char *columns[N_COLUMNS])
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      char *tab = strchr (line, '\t');

      if ((tab != NULL) != (i + 1 < N_COLUMNS))
        return FALSE;
      if (tab != NULL)
        *tab = '\0';
      if (*line == '\0')
        return FALSE;

      columns[i] = line;
      line += strlen (line) + 1;
    }

  return TRUE;
}

/* The days of "2013-02-01", "2013-02" or "2013". */
static gboolean
read_period (const char *text, GDate *first, GDate *last)
{
  int year = 0, month = 1, day = 1;
  int n_parts = sscanf (text, "%4d-%2d-%2d", &year, &month, &day);

  if (n_parts < 1 || strlen (text) != (gsize)(n_parts * 3 + 1) || year < 1
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_set_dmy (first, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  *last = *first;
  if (n_parts == 1)
    g_date_add_years (last, 1);
  else if (n_parts == 2)
    g_date_add_months (last, 1);
  if (n_parts < 3)
    g_date_subtract_days (last, 1);

  return TRUE;
}

static gboolean
add_line (ReadoutOfficeHolders *self, char *line)
{
  const char *columns[N_COLUMNS];
  Tenure tenure;
  GDate unused;

  if (!split_line (line, columns) || !read_period (columns[COLUMN_FROM], &unused, &tenure.first)
      || !read_period (columns[COLUMN_TO], &tenure.last, &unused)
      || g_date_compare (&tenure.first, &tenure.last) > 0)
    return FALSE;

  tenure.office = columns[COLUMN_OFFICE];
  tenure.of = columns[COLUMN_OF];
  tenure.person = columns[COLUMN_PERSON];
  g_array_append_val (self->tenures, tenure);

  return TRUE;
}

/**
 * readout_office_holders_new_from_text:
 * @text: a table: office, country or organization, person, first and last day; the first line that is no
 * comment names the columns
 * @error: return location for an error: the table is damaged
 *
 * Returns: (transfer full): the facts of @text
 */
ReadoutOfficeHolders *
readout_office_holders_new_from_text (const char *text, GError **error)
{
  g_autoptr (ReadoutOfficeHolders) self = g_new0 (ReadoutOfficeHolders, 1);
  gboolean has_head = FALSE;

  self->lines = g_strsplit (text, "\n", -1);
  self->tenures = g_array_new (FALSE, FALSE, sizeof (Tenure));

  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      if (*self->lines[i] == '\0' || *self->lines[i] == '#')
        continue;
      if (has_head && !add_line (self, self->lines[i]))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "line %u is damaged", i + 1);
          return NULL;
        }
      has_head = TRUE;
    }

  return g_steal_pointer (&self);
}

/**
 * readout_office_holders_new_from_file:
 * @path: path of the table
 * @error: return location for an error
 *
 * Returns: (transfer full): the facts of the file
 */
ReadoutOfficeHolders *
readout_office_holders_new_from_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  return readout_office_holders_new_from_text (text, error);
}

/**
 * readout_office_holders_free:
 * @self: (transfer full): facts
 */
void
readout_office_holders_free (ReadoutOfficeHolders *self)
{
  g_strfreev (self->lines);
  g_array_unref (self->tenures);
  g_free (self);
}

static gboolean
holds_on (const Tenure *tenure, const GDate *day)
{
  return g_date_compare (&tenure->first, day) <= 0 && g_date_compare (day, &tenure->last) <= 0;
}

/* NULL when several countries or organizations have the office. */
static const char *
find_only_body (const ReadoutOfficeHolders *self, const char *office)
{
  const char *of = NULL;

  for (guint i = 0; i < self->tenures->len; i++)
    {
      const Tenure *tenure = &g_array_index (self->tenures, Tenure, i);

      if (g_ascii_strcasecmp (tenure->office, office) != 0)
        continue;
      if (of != NULL && !g_str_equal (tenure->of, of))
        return NULL;
      of = tenure->of;
    }

  return of;
}

/**
 * readout_office_holders_find:
 * @self: facts
 * @office: an office in its usual words, in any case of letters
 * @of: (nullable): the country or organization, by its usual name; %NULL asks for an office that the table
 * knows of one of them only
 * @day: a valid day
 *
 * Returns: (nullable) (transfer none): who held the office on that day; %NULL when the table does not tell,
 * or tells of two, as on a day of change
 */
const char *
readout_office_holders_find (const ReadoutOfficeHolders *self,
                             const char *office,
                             const char *of,
                             const GDate *day)
{
  const char *person = NULL;

  if (of == NULL)
    of = find_only_body (self, office);

  for (guint i = 0; i < self->tenures->len; i++)
    {
      const Tenure *tenure = &g_array_index (self->tenures, Tenure, i);

      if (g_strcmp0 (tenure->of, of) != 0 || !holds_on (tenure, day)
          || g_ascii_strcasecmp (tenure->office, office) != 0)
        continue;
      if (person != NULL)
        return NULL;
      person = tenure->person;
    }

  return person;
}
