/* test-tagger.c: the model of names: its file, what it finds, and how fast
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "readout-data-format.h"
#include "readout-language.h"
#include "readout-tagger-pieces.h"

/* Far below what the slowest machine reaches, and far above what a mistake in the loop would leave. */
#define MIN_WORDS_PER_SECOND 20000

#define HEADER_BYTES sizeof (ReadoutTaggerHeader)

static ReadoutLanguage *language;
static ReadoutWords *words;

static GByteArray *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "language", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_byte_array_new_take ((guint8 *)contents, length);
}

static ReadoutTagger *
load (GByteArray *model, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (model->data, model->len);

  return readout_tagger_new_from_bytes (bytes, words, error);
}

static void
assert_refused (GByteArray *model, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutTagger) tagger = load (model, &error);

  g_assert_null (tagger);
  g_assert_error (error, G_IO_ERROR, code);
}

/* With the checksum set right: only the check of the values themselves is left to refuse it. */
static void
seal (GByteArray *model)
{
  readout_data_seal (model->data, model->len, READOUT_TAGGER_MAGIC, READOUT_TAGGER_VERSION);
}

static ReadoutWords *
read_words (void)
{
  g_autoptr (GByteArray) file = read_data ("en.words");
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);

  return readout_words_new_from_bytes (bytes, NULL);
}

static void
test_damaged_words (void)
{
  g_autoptr (GByteArray) file = read_data ("en.words");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      file->data[i * (file->len / 3) + 40] ^= 1;
      bytes = g_bytes_new (file->data, file->len);
      g_assert_null (readout_words_new_from_bytes (bytes, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      file->data[i * (file->len / 3) + 40] ^= 1;
    }
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) model = read_data ("en.names");
  ReadoutTaggerHeader *header = (ReadoutTaggerHeader *)(gpointer)model->data;
  guint8 *last = &model->data[model->len - 1];

  *last ^= 1;
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
  *last ^= 1;

  header->data.magic[0] = 'X';
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
  header->data.magic[0] = READOUT_TAGGER_MAGIC[0];

  header->data.version = GUINT32_TO_LE (READOUT_TAGGER_VERSION + 1);
  assert_refused (model, G_IO_ERROR_NOT_SUPPORTED);
  header->data.version = GUINT32_TO_LE (READOUT_TAGGER_VERSION);

  header->n_rows = GUINT32_TO_LE (GUINT32_FROM_LE (header->n_rows) + 1);
  seal (model);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
}

static void
test_senseless_transitions (void)
{
  g_autoptr (GByteArray) model = read_data ("en.names");
  guint32 *transitions = (guint32 *)(gpointer)(model->data + HEADER_BYTES);

  transitions[0] = GUINT32_TO_LE (0x7fc00000); /* not a number */
  seal (model);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
}

static void
test_cut_off (void)
{
  g_autoptr (GByteArray) model = read_data ("en.names");

  g_byte_array_set_size (model, model->len - 8);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
  g_byte_array_set_size (model, HEADER_BYTES);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
  g_byte_array_set_size (model, 3);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
  g_byte_array_set_size (model, 0);
  assert_refused (model, G_IO_ERROR_INVALID_DATA);
}

static GArray *
tag (const char *text)
{
  ReadoutPassage passage;
  GArray *tags;

  readout_passage_init (&passage, readout_language_get_lexicon (language), text, strlen (text));
  tags = readout_tagger_find (readout_language_get_tagger (language), &passage, NULL);
  readout_passage_clear (&passage);

  return tags;
}

typedef struct
{
  const char *words;
  ReadoutTaggerType type;
} Expected;

static void
assert_names (const char *text, const Expected *expected, guint n_expected)
{
  g_autoptr (GArray) tags = tag (text);

  for (guint i = 0; i < tags->len; i++)
    {
      const ReadoutTag *found = &g_array_index (tags, ReadoutTag, i);
      g_autofree char *name
          = g_strndup (text + found->span.start_byte, found->span.end_byte - found->span.start_byte);

      g_test_message ("%s: %d, %.2f", name, found->type, (double)found->likely[found->type]);
      g_assert_cmpuint (i, <, n_expected);
      g_assert_cmpstr (name, ==, expected[i].words);
      g_assert_cmpint (found->type, ==, expected[i].type);
      g_assert_cmpfloat (found->likely[found->type], >, 0.0f);
      g_assert_cmpfloat (found->likely[found->type], <=, 1.0f);
    }
  g_assert_cmpuint (tags->len, ==, n_expected);
}

static void
test_names (void)
{
  static const Expected meeting[] = {
    { "Russian", READOUT_TAGGER_NATIONALITY },
    { "Sergei Lavrov", READOUT_TAGGER_PERSON },
    { "Staffan de Mistura", READOUT_TAGGER_PERSON },
    { "Geneva", READOUT_TAGGER_PLACE },
  };
  static const Expected body[] = {
    { "Ministry of Foreign Affairs", READOUT_TAGGER_ORGANIZATION },
    { "Ankara", READOUT_TAGGER_PLACE },
    { "Nour al-Haddad", READOUT_TAGGER_PERSON },
  };

  assert_names ("Russian Foreign Minister Sergei Lavrov met Staffan de Mistura in Geneva on Monday.", meeting,
                G_N_ELEMENTS (meeting));
  assert_names ("The Ministry of Foreign Affairs in Ankara said that Nour al-Haddad had left.", body,
                G_N_ELEMENTS (body));
}

/* A part of a token can be a name. */
static void
test_hyphens (void)
{
  static const Expected expected[] = {
    { "US", READOUT_TAGGER_PLACE },
    { "Aleppo", READOUT_TAGGER_PLACE },
  };

  assert_names ("The US-led coalition was near Aleppo.", expected, G_N_ELEMENTS (expected));
}

static void
test_no_names (void)
{
  static const char *const texts[] = {
    "",
    "Patience is thin. However, talks will go on for as long as both sides want them.",
    "The price rose by 3.5 per cent on Monday.",
    "--- ... !!! ???",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_names (texts[i], NULL, 0);
}

/* One long run of capitals, of parts between hyphens, of marks: nothing is lost or read twice. */
static void
test_long_runs (void)
{
  static const char *const units[] = { "Abc ", "A-", "ÄÖÜ ", "van der ", "X. ", "’s " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) tags = NULL;
      gsize last = 0;

      for (guint n = 0; n < 3000; n++)
        g_string_append (text, units[i]);
      tags = tag (text->str);

      for (guint k = 0; k < tags->len; k++)
        {
          const ReadoutTag *found = &g_array_index (tags, ReadoutTag, k);

          g_assert_cmpuint (found->span.start_byte, >=, last);
          g_assert_cmpuint (found->span.end_byte, >, found->span.start_byte);
          g_assert_cmpuint (found->span.end_byte, <=, text->len);
          last = found->span.end_byte;
        }
    }
}

static void
test_speed (void)
{
  static const char sentence[]
      = "On Tuesday the envoy of Sweden, Karin Lund, told the General Assembly that the "
        "talks between Moscow and Washington would go on in Vienna next week. ";
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) tags = NULL;
  gint64 start;
  double seconds;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, sentence);

  start = g_get_monotonic_time ();
  tags = tag (text->str);
  seconds = (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  g_assert_cmpuint (tags->len, >=, 6000);
  g_test_maximized_result (25000 / seconds, "%.0f words a second", 25000 / seconds);
  g_assert_cmpfloat (25000 / seconds, >, MIN_WORDS_PER_SECOND);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  language = readout_language_new ("en", &error);
  g_assert_no_error (error);
  words = read_words ();
  g_assert_nonnull (words);

  g_test_add_func ("/tagger/damaged-words", test_damaged_words);
  g_test_add_func ("/tagger/damaged", test_damaged);
  g_test_add_func ("/tagger/senseless-transitions", test_senseless_transitions);
  g_test_add_func ("/tagger/cut-off", test_cut_off);
  g_test_add_func ("/tagger/names", test_names);
  g_test_add_func ("/tagger/hyphens", test_hyphens);
  g_test_add_func ("/tagger/no-names", test_no_names);
  g_test_add_func ("/tagger/long-runs", test_long_runs);
  g_test_add_func ("/tagger/speed", test_speed);
  status = g_test_run ();

  readout_words_unref (words);
  readout_language_unref (language);

  return status;
}
