/* test-lexicon.c: the lexicon's file, its lookups, and what happens when it is damaged or missing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "readout-language.h"
#include "readout-lexicon-format.h"

static char *
find_lexicon (void)
{
  return g_test_build_filename (G_TEST_BUILT, "..", "data", "language", "en.lexicon", NULL);
}

static ReadoutLexicon *
open_lexicon (void)
{
  g_autofree char *path = find_lexicon ();
  g_autoptr (GError) error = NULL;
  ReadoutLexicon *lexicon = readout_lexicon_new_from_file (path, &error);

  g_assert_no_error (error);

  return lexicon;
}

static GByteArray *
read_lexicon (void)
{
  g_autofree char *path = find_lexicon ();
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_byte_array_new_take ((guint8 *)contents, length);
}

static const ReadoutLexiconEntry *
look_up (ReadoutLexicon *lexicon, const char *words, gboolean *is_prefix)
{
  return readout_lexicon_lookup (lexicon, words, strlen (words), is_prefix);
}

static void
test_lookup (void)
{
  g_autoptr (ReadoutLexicon) lexicon = open_lexicon ();
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;
  gboolean is_prefix = FALSE;

  g_assert_cmpuint (readout_lexicon_get_n_entries (lexicon), >, 1000);

  entry = look_up (lexicon, "Georgia", &is_prefix);
  g_assert_nonnull (entry);
  g_assert_true (readout_lexicon_entry_get_kinds (entry) & READOUT_LEXICON_COUNTRY);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_COUNTRY, &sense));
  g_assert_cmpint (sense.kind, ==, READOUT_LEXICON_COUNTRY);
  g_assert_cmpstr (sense.canonical, ==, "Georgia");
  g_assert_cmpstr (sense.of, ==, "");
  g_assert_false (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_MONTH, &sense));

  g_assert_null (look_up (lexicon, "Qwertyuiop", &is_prefix));
  g_assert_false (is_prefix);
  g_assert_null (look_up (lexicon, "", NULL));
}

static void
test_only_the_given_length_counts (void)
{
  g_autoptr (ReadoutLexicon) lexicon = open_lexicon ();
  const char *text = "Syrians fled";
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;

  entry = readout_lexicon_lookup (lexicon, text, strlen ("Syria"), NULL);
  g_assert_nonnull (entry);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_COUNTRY, &sense));

  entry = readout_lexicon_lookup (lexicon, text, strlen ("Syrians"), NULL);
  g_assert_nonnull (entry);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_NATIONALITY, &sense));
  g_assert_true (sense.flags & READOUT_LEXICON_PLURAL);
}

static void
test_prefixes (void)
{
  g_autoptr (ReadoutLexicon) lexicon = open_lexicon ();
  gboolean is_prefix = FALSE;

  g_assert_null (look_up (lexicon, "Bosnia and", &is_prefix));
  g_assert_true (is_prefix);
  g_assert_nonnull (look_up (lexicon, "Bosnia", &is_prefix));
  g_assert_true (is_prefix);
  g_assert_nonnull (look_up (lexicon, "Bosnia and Herzegovina", &is_prefix));
  g_assert_false (is_prefix);
  g_assert_null (look_up (lexicon, "Bosn", &is_prefix));
  g_assert_false (is_prefix);
}

static void
test_case (void)
{
  g_autoptr (ReadoutLexicon) lexicon = open_lexicon ();
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;

  entry = look_up (lexicon, "US", NULL);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_COUNTRY, &sense));
  g_assert_cmpstr (sense.canonical, ==, "United States");
  g_assert_true (sense.flags & READOUT_LEXICON_ABBREVIATION);

  entry = look_up (lexicon, "us", NULL);
  g_assert_nonnull (entry);
  g_assert_false (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_COUNTRY, &sense));

  g_assert_null (look_up (lexicon, "HOWEVER", NULL));
  entry = readout_lexicon_lookup_any_case (lexicon, "HOWEVER", strlen ("HOWEVER"), NULL);
  g_assert_nonnull (entry);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_FUNCTION_WORD, &sense));
  g_assert_true (sense.flags & READOUT_LEXICON_ANY_CASE);
  g_assert_null (readout_lexicon_lookup_any_case (lexicon, "GEORGIA", strlen ("GEORGIA"), NULL));
}

static void
test_very_long_words (void)
{
  g_autoptr (ReadoutLexicon) lexicon = open_lexicon ();
  g_autofree char *words = g_strnfill (100000, 'A');
  gboolean is_prefix = TRUE;

  g_assert_null (look_up (lexicon, words, &is_prefix));
  g_assert_false (is_prefix);
  is_prefix = TRUE;
  g_assert_null (readout_lexicon_lookup_any_case (lexicon, words, strlen (words), &is_prefix));
  g_assert_false (is_prefix);
}

static void
assert_normalized (const char *words, const char *expected)
{
  gsize size = strlen (words) + 1;
  g_autofree char *buffer = g_malloc (size);
  gsize length = readout_lexicon_normalize (words, strlen (words), buffer, size);

  g_assert_cmpstr (buffer, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

static void
test_normalize (void)
{
  char small[6];

  assert_normalized ("N’Djamena", "N'Djamena");
  assert_normalized ("al\xe2\x80\x91Qaeda", "al-Qaeda");
  assert_normalized ("Is\xc2\xadlama\xc2\xad"
                     "bad",
                     "Islamabad");
  assert_normalized ("  White\xc2\xa0\n House ", "White House");
  assert_normalized ("E\xcc\x81lyse\xcc\x81"
                     "e",
                     "Elysee");
  assert_normalized ("Élysée", "Élysée");
  assert_normalized ("", "");

  g_assert_cmpuint (readout_lexicon_normalize ("Damascus", 8, small, sizeof small), ==, 5);
  g_assert_cmpstr (small, ==, "Damas");
  g_assert_cmpuint (readout_lexicon_normalize ("Málaga", strlen ("Málaga"), small, 3), ==, 1);
  g_assert_cmpstr (small, ==, "M");
}

static void
assert_refused (GByteArray *file, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_lexicon_new_from_bytes (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "Install Readout again."));
}

static void
test_truncated (void)
{
  g_autoptr (GByteArray) file = read_lexicon ();

  for (gsize length = 0; length < 200; length++)
    assert_refused (file, length);
  for (guint part = 1; part < 50; part++)
    assert_refused (file, file->len * (gsize)part / 50);
  assert_refused (file, file->len - 1);
}

static void
test_flipped (void)
{
  g_autoptr (GByteArray) file = read_lexicon ();
  const guint version_at = 8;

  for (guint i = 0; i < 400; i++)
    {
      /* every byte of the header, then samples of the rest */
      guint at = i < 40 ? i : (guint)g_test_rand_int_range (40, (gint32)file->len);
      guint8 bit = (guint8)(1u << g_test_rand_int_range (0, 8));

      if (at >= version_at && at < version_at + sizeof (guint32))
        continue;
      file->data[at] ^= bit;
      assert_refused (file, file->len);
      file->data[at] ^= bit;
    }
}

/* What a faulty compiler could write: the checksum holds, the contents do not. */
static void
seal (GByteArray *file)
{
  readout_data_seal (file->data, file->len, READOUT_LEXICON_MAGIC, READOUT_LEXICON_VERSION);
}

static guint
read_all_senses (ReadoutLexicon *lexicon, const char *words)
{
  const ReadoutLexiconEntry *entry = look_up (lexicon, words, NULL);
  guint n_bytes = 0;

  for (guint i = 0; entry != NULL && i < readout_lexicon_entry_get_n_senses (entry); i++)
    {
      ReadoutLexiconSense sense = readout_lexicon_get_nth_sense (lexicon, entry, i);

      n_bytes += (guint)strlen (sense.canonical) + (guint)strlen (sense.of);
    }

  return n_bytes;
}

static void
test_wrong_but_sealed (void)
{
  static const char *const words[] = { "Syria", "Washington", "US", "said", "the", "President", "Qwerty" };
  g_autoptr (GByteArray) good = read_lexicon ();
  guint n_refused = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GByteArray) file = g_byte_array_sized_new (good->len);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ReadoutLexicon) lexicon = NULL;

      g_byte_array_append (file, good->data, good->len);
      for (guint j = 0; j < 20; j++)
        file->data[g_test_rand_int_range (12, (gint32)file->len)] = (guint8)g_test_rand_int_range (0, 256);
      seal (file);

      bytes = g_bytes_new (file->data, file->len);
      lexicon = readout_lexicon_new_from_bytes (bytes, NULL);
      n_refused += lexicon == NULL;
      for (guint j = 0; lexicon != NULL && j < G_N_ELEMENTS (words); j++)
        read_all_senses (lexicon, words[j]);
    }

  g_assert_cmpuint (n_refused, >, 0);
}

static void
test_newer_version (void)
{
  g_autoptr (GByteArray) file = read_lexicon ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  file->data[8] = 99;
  bytes = g_bytes_new (file->data, file->len);

  g_assert_null (readout_lexicon_new_from_bytes (bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "99"));
}

static void
test_language_of_the_build (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutLanguage) language = readout_language_new ("en", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (readout_language_get_code (language), ==, "en");
  g_assert_nonnull (readout_lexicon_lookup (readout_language_get_lexicon (language), "Syria", 5, NULL));
}

static void
test_language_missing (void)
{
  g_autofree char *folder = g_dir_make_tmp ("readout-language-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "en.lexicon", NULL);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) damaged = NULL;

  g_setenv ("READOUT_LANGUAGE_DIR", folder, TRUE);
  g_assert_null (readout_language_new ("en", &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (missing->message, path));

  g_assert_true (g_file_set_contents (path, "no lexicon", -1, NULL));
  g_assert_null (readout_language_new ("en", &damaged));
  g_assert_error (damaged, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (damaged->message, path));

  g_unsetenv ("READOUT_LANGUAGE_DIR");
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/lookup", test_lookup);
  g_test_add_func ("/lexicon/only-the-given-length-counts", test_only_the_given_length_counts);
  g_test_add_func ("/lexicon/prefixes", test_prefixes);
  g_test_add_func ("/lexicon/case", test_case);
  g_test_add_func ("/lexicon/very-long-words", test_very_long_words);
  g_test_add_func ("/lexicon/normalize", test_normalize);
  g_test_add_func ("/lexicon/truncated", test_truncated);
  g_test_add_func ("/lexicon/flipped", test_flipped);
  g_test_add_func ("/lexicon/wrong-but-sealed", test_wrong_but_sealed);
  g_test_add_func ("/lexicon/newer-version", test_newer_version);
  g_test_add_func ("/language/of-the-build", test_language_of_the_build);
  g_test_add_func ("/language/missing", test_language_missing);

  return g_test_run ();
}
