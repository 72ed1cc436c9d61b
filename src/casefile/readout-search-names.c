/* readout-search-names.c: the names of a case that a mistyped word may mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word that stands nowhere in the case is compared with all words of names, which the index of names has
 * folded as words are folded in a search.  The distance is the number of letters put in, left out, changed or
 * swapped with their neighbour (optimal string alignment). */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-names-private.h"

#include <string.h>

#include "readout-statement-private.h"

/* In shorter words one letter makes another word. */
#define MIN_LETTERS     4
#define LETTERS_FOR_TWO 8
#define MAX_LETTERS     32
#define MAX_NAMES       8

static guint
min3 (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

static void
fill_row (const gunichar *a, const gunichar *b, glong n_b, glong i, guint rows[3][MAX_LETTERS + 1])
{
  guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

  row[0] = (guint)i;
  for (glong j = 1; j <= n_b; j++)
    {
      row[j] = min3 (above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = MIN (row[j], two_above[j - 2] + 1);
    }
}

/* How many letters differ; more than @limit when it is more than that, or a word is too long to be one. */
guint
readout_edit_distance (const char *a, const char *b, guint limit)
{
  glong n_a, n_b;
  g_autofree gunichar *letters_a = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *letters_b = g_utf8_to_ucs4_fast (b, -1, &n_b);
  guint rows[3][MAX_LETTERS + 1];

  if (n_a > MAX_LETTERS || n_b > MAX_LETTERS || ABS (n_a - n_b) > (glong)limit)
    return limit + 1;

  for (glong j = 0; j <= n_b; j++)
    rows[0][j] = (guint)j;
  for (glong i = 1; i <= n_a; i++)
    fill_row (letters_a, letters_b, n_b, i, rows);

  return rows[n_a % 3][n_b];
}

/* As the index does: without case and accents. */
static char *
fold (const char *word)
{
  g_autofree char *decomposed = g_utf8_normalize (word, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
stands_somewhere (ReadoutDatabase *database, const char *word, gboolean *found, GError **error)
{
  g_autofree char *expression = g_strconcat ("\"", word, "\"", NULL);
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "SELECT rowid FROM search WHERE search MATCH ? LIMIT 1");
  ReadoutStep step;

  readout_statement_bind_text (statement, expression);
  step = readout_statement_step (statement, error);
  *found = step == READOUT_STEP_ROW;
  return step != READOUT_STEP_FAILED;
}

static int
compare_distances (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *)a, *right = *(const char *const *)b;

  return left[0] != right[0] ? left[0] - right[0] : strcmp (left, right);
}

/* Each with its distance as the first character, so that they can be put in order. */
static gboolean
read_near (ReadoutStatement *statement, const char *folded, guint limit, GPtrArray *near, GError **error)
{
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      const char *name = readout_statement_read_text (statement);
      guint distance = readout_edit_distance (folded, name, limit);

      if (distance <= limit)
        g_ptr_array_add (near, g_strdup_printf ("%u%s", distance, name));
    }

  return step == READOUT_STEP_DONE;
}

/* The words of names that are written almost as @word, the nearest first; none when @word itself stands in an
 * article, or is too short to tell. */
GStrv
readout_search_list_near_names (ReadoutDatabase *database, const char *word, GError **error)
{
  g_autofree char *folded = fold (word);
  glong n_letters = g_utf8_strlen (folded, -1);
  guint limit = n_letters >= LETTERS_FOR_TWO ? 2 : 1;
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (ReadoutStatement) statement = NULL;
  gboolean found = FALSE;

  if (n_letters < MIN_LETTERS || n_letters > MAX_LETTERS - 2)
    return g_strv_builder_end (names);
  if (!stands_somewhere (database, word, &found, error))
    return NULL;
  if (found)
    return g_strv_builder_end (names);

  if (!readout_database_run (
          database,
          "CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_words USING fts5vocab ('main', 'name_search', 'row')",
          error))
    return NULL;
  statement = readout_statement_borrow (
      database, "SELECT term FROM temp.name_words WHERE length (term) BETWEEN ?1 - ?2 AND ?1 + ?2");
  readout_statement_bind_int (statement, n_letters);
  readout_statement_bind_int (statement, limit);
  if (!read_near (statement, folded, limit, near, error))
    return NULL;

  g_ptr_array_sort (near, compare_distances);
  for (guint i = 0; i < MIN (near->len, MAX_NAMES); i++)
    g_strv_builder_add (names, (const char *)g_ptr_array_index (near, i) + 1);
  return g_strv_builder_end (names);
}
