/* readout-memo-grades.c: how reliable the analyst holds the outlets of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-grades.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line of its own among those of the outlets. */
#define SHOWN "on"

/**
 * readout_memo_grades_are_shown:
 * @field: the grades of a memo
 *
 * Returns: whether the source notes show grades
 */
gboolean
readout_memo_grades_are_shown (const char *field)
{
  g_auto (GStrv) lines = g_strsplit (field, "\n", -1);

  return g_strv_contains ((const char *const *)lines, SHOWN);
}

/**
 * readout_memo_grades_set_shown:
 * @field: the grades of a memo
 * @is_shown: whether the source notes show grades
 *
 * Returns: (transfer full): the same grades, shown or not
 */
char *
readout_memo_grades_set_shown (const char *field, gboolean is_shown)
{
  g_auto (GStrv) lines = g_strsplit (field, "\n", -1);
  GString *grades = g_string_new (is_shown ? SHOWN "\n" : "");

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !g_str_equal (lines[i], SHOWN))
      g_string_append_printf (grades, "%s\n", lines[i]);

  return g_string_free (grades, FALSE);
}

/* "Outlet=B": the name of an outlet may have the sign too. */
static gboolean
is_of (const char *line, const char *outlet)
{
  const char *sign = strrchr (line, '=');

  return sign != NULL && strlen (outlet) == (gsize)(sign - line)
         && strncmp (line, outlet, (gsize)(sign - line)) == 0;
}

/**
 * readout_memo_grades_get:
 * @field: the grades of a memo
 * @outlet: (nullable): who published something
 *
 * Returns: the grade that the analyst gives the outlet, %READOUT_MEMO_GRADE_UNSET where he gives none
 */
char
readout_memo_grades_get (const char *field, const char *outlet)
{
  g_auto (GStrv) lines = g_strsplit (field, "\n", -1);

  for (guint i = 0; lines[i] != NULL && outlet != NULL; i++)
    {
      char grade = is_of (lines[i], outlet) ? lines[i][strlen (outlet) + 1] : '\0';

      if (grade != '\0' && strchr (READOUT_MEMO_GRADES, grade) != NULL)
        return grade;
    }

  return READOUT_MEMO_GRADE_UNSET;
}

/**
 * readout_memo_grades_set:
 * @field: the grades of a memo
 * @outlet: who published something
 * @grade: one of %READOUT_MEMO_GRADES
 *
 * Returns: (transfer full): the grades, with that of @outlet
 */
char *
readout_memo_grades_set (const char *field, const char *outlet, char grade)
{
  g_auto (GStrv) lines = g_strsplit (field, "\n", -1);
  GString *grades = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !is_of (lines[i], outlet))
      g_string_append_printf (grades, "%s\n", lines[i]);
  if (grade != READOUT_MEMO_GRADE_UNSET)
    g_string_append_printf (grades, "%s=%c\n", outlet, grade);

  return g_string_free (grades, FALSE);
}

/**
 * readout_memo_grade_get_meaning:
 * @grade: one of %READOUT_MEMO_GRADES
 *
 * Returns: (transfer none): what it says of an outlet, in the words of the Admiralty code
 */
const char *
readout_memo_grade_get_meaning (char grade)
{
  switch (grade)
    {
    case 'A':
      return _ ("completely reliable");
    case 'B':
      return _ ("usually reliable");
    case 'C':
      return _ ("fairly reliable");
    case 'D':
      return _ ("not usually reliable");
    case 'E':
      return _ ("unreliable");
    case 'F':
    default:
      return _ ("cannot be judged");
    }
}
