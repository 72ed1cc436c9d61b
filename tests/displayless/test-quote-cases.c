/* test-quote-cases.c: hard cases of who said what
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are in tests/data/quote-cases.txt, which says how they are written. */

#include "config.h"

#include <string.h>

#include "readout-analyzer.h"

static ReadoutAnalyzer *analyzer;

typedef struct
{
  char *name;
  GString *text;
  GPtrArray *expected; /* lines */
} Case;

static void
case_free (gpointer data)
{
  Case *a_case = data;

  g_free (a_case->name);
  g_string_free (a_case->text, TRUE);
  g_ptr_array_unref (a_case->expected);
  g_free (a_case);
}

static Case *
case_new (const char *name)
{
  Case *a_case = g_new0 (Case, 1);

  a_case->name = g_strdup (name);
  a_case->text = g_string_new (NULL);
  a_case->expected = g_ptr_array_new_with_free_func (g_free);

  return a_case;
}

static GPtrArray *
read_cases (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (case_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "quote-cases.txt", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Case *last = cases->len > 0 ? g_ptr_array_index (cases, cases->len - 1) : NULL;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (g_str_has_prefix (lines[i], "= "))
        g_ptr_array_add (cases, case_new (lines[i] + 2));
      else if (g_str_has_prefix (lines[i], "> "))
        g_ptr_array_add (last->expected, g_strdup (lines[i] + 2));
      else
        g_string_append_printf (last->text, "%s%s", last->text->len > 0 ? "\n\n" : "", lines[i]);
    }

  return cases;
}

/* "the words … of a part ¶ and of a paragraph" */
static char *
join_parts (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), NULL);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *words = readout_analysis_dup_text (analysis, quote->parts[i]);
      gsize before = i > 0 ? quote->parts[i - 1].end_byte : 0;

      if (i > 0)
        g_string_append (joined,
                         g_strstr_len (text + before, (gssize)(quote->parts[i].start_byte - before), "\n\n")
                             ? " ¶ "
                             : " … ");
      g_string_append (joined, words);
    }
  g_string_replace (joined, "\n\n", " ¶ ", 0);
  if (joined->len > 0 && joined->str[joined->len - 1] == '.')
    g_string_truncate (joined, joined->len - 1);

  return g_string_free (joined, FALSE);
}

static char *
describe (ReadoutAnalysis *analysis, const ReadoutQuote *quote, gboolean with_naming)
{
  g_autofree char *words = join_parts (analysis, quote);
  g_autofree char *source = readout_analysis_dup_text (analysis, quote->source.span);
  g_autofree char *meant = readout_analysis_dup_text (analysis, quote->source.meant);

  return g_strdup_printf (
      "%s %s [%s%s%s] %s", readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, (int)quote->kind),
      with_naming ? readout_enum_to_nick (READOUT_TYPE_NAMING, (int)quote->source.naming) : "-", source,
      *meant != '\0' ? " = " : "", meant, words);
}

static void
check_case (gconstpointer data)
{
  const Case *a_case = data;
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (a_case->text->str), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);
  guint n_quotes;
  const ReadoutQuote *quotes;

  g_assert_no_error (error);
  quotes = readout_analysis_get_quotes (analysis, &n_quotes);
  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *found = describe (analysis, &quotes[i], TRUE);

      g_test_message ("%s", found);
    }

  g_assert_cmpuint (n_quotes, ==, a_case->expected->len);
  for (guint i = 0; i < n_quotes; i++)
    {
      const char *expected = g_ptr_array_index (a_case->expected, i);
      gboolean with_naming = strstr (expected, " - [") == NULL;
      g_autofree char *found = describe (analysis, &quotes[i], with_naming);
      g_autofree char *trimmed = g_str_has_suffix (expected, ".")
                                     ? g_strndup (expected, strlen (expected) - 1)
                                     : g_strdup (expected);

      g_assert_cmpstr (found, ==, trimmed);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  cases = read_cases ();
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *a_case = g_ptr_array_index (cases, i);
      g_autofree char *path = g_strconcat ("/quote-cases/", a_case->name, NULL);

      g_strdelimit (path + strlen ("/quote-cases/"), "/", ' ');
      g_test_add_data_func (path, a_case, check_case);
    }

  status = g_test_run ();
  g_clear_object (&analyzer);

  return status;
}
