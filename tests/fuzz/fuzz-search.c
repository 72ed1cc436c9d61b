/* fuzz-search.c: anything typed into the search of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-test-case.h"

#include <glib/gstdio.h>
#include <string.h>

/* One case for all inputs: a search changes nothing. */
static ReadoutCaseFile *
get_case (void)
{
  static ReadoutCaseFile *case_file;

  if (case_file == NULL)
    {
      g_autofree char *folder = readout_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "water.readout", NULL);
      g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
      g_autoptr (GError) error = NULL;

      case_file = readout_test_create_case (path, &error);
      g_assert_no_error (error);
      readout_test_add_article (case_file, analysis, NULL, &error);
      g_assert_no_error (error);
      g_unlink (path); /* the open file stays until the end */
      g_rmdir (folder);
    }

  return case_file;
}

/* The expression makes sense to SQLite, or the analyst is told why it makes none. */
static void
search (const ReadoutSearchQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_test_find (get_case (), query, &error);

  g_assert_true (hits != NULL || g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY));
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      ReadoutSearchHit *hit = g_ptr_array_index (hits, i);
      guint n_matches;
      const ReadoutSpan *matches = readout_search_hit_get_matches (hit, &n_matches);

      for (guint k = 0; k < n_matches; k++)
        g_assert_cmpuint (matches[k].end_byte, <=, strlen (readout_search_hit_get_snippet (hit)));
    }
}

/* The second line, where there is one, is whose words are looked for. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *typed = g_strndup ((const char *)data, size);
  char *speaker = strchr (typed, '\n');
  ReadoutSearchQuery query = { .words = typed, .limit = 10 };

  if (speaker != NULL)
    {
      *speaker = '\0';
      query.speaker = speaker + 1;
    }

  search (&query);
  query.as_typed = TRUE;
  search (&query);

  return 0;
}
