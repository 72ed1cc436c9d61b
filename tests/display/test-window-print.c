/* test-window-print.c: the article as it comes out of the printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-page-private.h"
#include "readout-test-fixture.h"

#define TITLE "Turnout at 50% in Doha"

/* Bytes of a pixel of a picture. */
#define N_COLOURS 3

static char *
print (Fixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "article.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = readout_window_create_print (fixture->window);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  return path;
}

static GBytes *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GBytes *output = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);

  return output;
}

/* The text of each page. */
static GStrv
read_pages (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GBytes) output = run (argv);
  g_autofree char *text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));

  return g_strsplit (text, "\f", -1);
}

static char *
create_long_article (void)
{
  GString *text = g_string_new (TITLE "\n\nقال سامح شكري إن الوفد لم يغادر جنيف بعد.\n");

  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (
        text,
        "\nParagraph %u. John Kerry met Sergei Lavrov in Geneva. “We are not there yet,” said "
        "a senior Western diplomat who took part in the talks.\n",
        i);

  return g_string_free (text, FALSE);
}

static ReadoutPage *
type_and_mark (Fixture *fixture, const char *text)
{
  ReadoutPage *page = fixture_type_article (fixture, text);

  wait_until (!readout_highlighter_get_busy (page->highlighter));
  return page;
}

/* Each page has the title and its number above, and its source below; no paragraph is lost. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  ReadoutMetadata given = { .outlet = (char *)"The Daily Courier", .published = (char *)"2016-09-09" };
  g_autofree char *text = create_long_article ();
  g_autofree char *path = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *all = NULL;
  guint n_pages;

  readout_page_set_metadata (type_and_mark (fixture, text), &given);
  path = print (fixture);
  pages = read_pages (path);
  n_pages = g_strv_length (pages) - 1; /* behind the last form feed there is nothing */
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/%u", i + 1, n_pages);

      g_assert_true (g_str_has_prefix (g_strchug (pages[i]), TITLE));
      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], "The Daily Courier"));
    }

  all = g_strjoinv ("\n", pages);
  g_assert_nonnull (strstr (all, "سامح"));
  for (guint i = 1; i <= 40; i++)
    {
      g_autofree char *start = g_strdup_printf ("Paragraph %u. John", i);

      g_assert_nonnull (strstr (all, start));
    }
}

/* Whether a pixel of the first page has about this colour. */
static gboolean
has_colour (const char *path, guint8 red, guint8 green, guint8 blue)
{
  const char *argv[] = { "pdftoppm", "-r", "72", "-l", "1", path, NULL };
  g_autoptr (GBytes) picture = run (argv);
  gsize size;
  const guint8 *pixel = g_bytes_get_data (picture, &size);
  const guint8 *end = pixel + size;

  for (pixel += size % N_COLOURS; pixel < end; pixel += N_COLOURS)
    if (ABS (pixel[0] - red) < 4 && ABS (pixel[1] - green) < 4 && ABS (pixel[2] - blue) < 4)
      return TRUE;

  return FALSE;
}

/* A quote is set off palely; one that is not marked on the screen is not on paper.  That the screen is dark
 * does not matter. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  static const char *const hidden[] = { "quote", NULL };
  g_autofree char *light = NULL;
  g_autofree char *dark = NULL;
  g_autofree char *plain = NULL;
  g_auto (GStrv) pages = NULL;

  type_and_mark (fixture, ARTICLE);
  light = print (fixture);
  g_assert_true (has_colour (light, 253, 243, 207));
  pages = read_pages (light);
  g_test_message ("%s", pages[0]);
  g_assert_nonnull (strstr (pages[0], "Marks in the Text: People"));
  g_assert_nonnull (strstr (pages[0], "What somebody said"));
  g_assert_null (strstr (pages[0], "Events"));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = print (fixture);
  g_assert_true (has_colour (dark, 253, 243, 207));
  g_assert_true (has_colour (dark, 255, 255, 255));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  g_settings_set_strv (fixture->window->settings, "hidden-highlights", hidden);
  plain = print (fixture);
  g_assert_false (has_colour (plain, 253, 243, 207));
  g_settings_reset (fixture->window->settings, "hidden-highlights");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window-print/pages", test_pages);
  add ("/window-print/marks", test_marks);

  return g_test_run ();
}
