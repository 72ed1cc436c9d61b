/* test-import-reader.c: bytes into text, as the helper does it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-import-reader.h"

#include <string.h>

#define RUSSIAN \
  "Москва, 9 сентября. Министр иностранных дел Сергей Лавров заявил, что переговоры с США продолжатся."
#define FRENCH \
  "Genève, 9 septembre. « Les deux délégations ont négocié toute la journée », a déclaré l’émissaire."
#define GERMAN "Genf. Der Außenminister äußerte sich zurückhaltend: „Über Aleppo müssen wir noch reden.“"

#define UKRAINIAN "«Ще нічого не вирішено», — сказав міністр закордонних справ України у п’ятницю в Женеві."
#define POLISH \
  "Minister przyjechał do Genewy. Jeszcze nie osiągnęliśmy porozumienia, powiedział dziennikarzom."
#define GREEK \
  "Ο υπουργός Εξωτερικών έφτασε στη Γενεύη. Δεν υπάρχει ακόμη συμφωνία, είπε στους δημοσιογράφους."
#define ARABIC   "وصل وزير الخارجية إلى جنيف لإجراء محادثات حول وقف إطلاق النار."
#define JAPANESE "外相はジュネーブに到着し、停戦について協議した。まだ合意には至っていないと述べた。"
#define CHINESE  "外交部长抵达日内瓦，就停火问题举行会谈。他说目前还没有达成协议。"

static ReadoutImportResult *
read_bytes (const char *bytes, gsize length_bytes, gboolean is_html_name)
{
  g_autoptr (ReadoutCharsets) charsets = readout_charsets_new ();

  return readout_import_read (charsets, bytes, length_bytes, is_html_name, NULL);
}

static void
assert_text (const char *bytes, gsize length_bytes, const char *text)
{
  g_autoptr (ReadoutImportResult) result = read_bytes (bytes, length_bytes, FALSE);

  g_assert_cmpint (result->outcome, ==, READOUT_IMPORT_OUTCOME_TEXT);
  g_assert_cmpstr (result->text, ==, text);
}

static void
assert_outcome (const char *bytes, gsize length_bytes, ReadoutImportOutcome outcome)
{
  g_autoptr (ReadoutImportResult) result = read_bytes (bytes, length_bytes, FALSE);

  g_assert_cmpint (result->outcome, ==, outcome);
  g_assert_null (result->text);
}

static void
test_encodings (void)
{
  const struct
  {
    const char *text;
    const char *charset;
    const char *mark;
  } cases[] = {
    { RUSSIAN, "UTF-8", "" },
    { RUSSIAN, "UTF-8", "\xef\xbb\xbf" },
    { RUSSIAN, "UTF-16LE", "" },
    { RUSSIAN, "UTF-16BE", "" },
    { RUSSIAN, "WINDOWS-1251", "" },
    { RUSSIAN, "KOI8-R", "" },
    { RUSSIAN, "ISO-8859-5", "" },
    { FRENCH, "UTF-16LE", "" },
    { FRENCH, "UTF-16BE", "" },
    { FRENCH, "WINDOWS-1252", "" },
    { GERMAN, "WINDOWS-1252", "" },
    { GERMAN, "UTF-8", "\xef\xbb\xbf" },
    { RUSSIAN, "IBM866", "" },
    { UKRAINIAN, "WINDOWS-1251", "" },
    { POLISH, "WINDOWS-1250", "" },
    { POLISH, "ISO-8859-2", "" },
    { GREEK, "WINDOWS-1253", "" },
    { ARABIC, "WINDOWS-1256", "" },
    { JAPANESE, "SHIFT_JIS", "" },
    { JAPANESE, "EUC-JP", "" },
    { CHINESE, "GB18030", "" },
    { "Talks in Geneva.", "UTF-16LE", "" },
    { "Talks in Geneva.", "UTF-16BE", "" },
    { "Talks in Geneva.", "ASCII", "" },
    { "Лавров заявил.", "WINDOWS-1251", "" },
    { "A café.", "WINDOWS-1252", "" },
    { "“No,” he said.", "WINDOWS-1252", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) bytes = g_string_new (cases[i].mark);
      gsize length_bytes;
      g_autofree char *converted
          = g_convert (cases[i].text, -1, cases[i].charset, "UTF-8", NULL, &length_bytes, NULL);

      g_assert_nonnull (converted);
      g_string_append_len (bytes, converted, (gssize)length_bytes);
      g_test_message ("%s: %s", cases[i].charset, cases[i].text);
      assert_text (bytes->str, bytes->len, cases[i].text);
    }
}

static void
test_marks (void)
{
  assert_text ("\xff\xfe\x16\x04\x0a\x00\x00\x00"
               "a\x00",
               10, "Ж\na");
  assert_text ("\xfe\xff\x04\x16\x00\x0a\x00\x61", 8, "Ж\na");
  assert_text ("\xff\xfe\x00\x00\x16\x04\x00\x00", 8, "Ж");
  assert_text ("\x00\x00\xfe\xff\x00\x00\x04\x16", 8, "Ж");
  assert_text ("a\xef\xbb\xbf"
               "b",
               5, "ab");
  assert_text ("\xff\xfe\x16\x04\x00\xd8"
               "a\x00",
               8, "Ж\uFFFDa");                        /* half of a pair */
  assert_text ("\xff\xfe\x16\x04\x0a", 5, "Ж\uFFFD"); /* half of a unit */
}

static void
test_line_ends (void)
{
  assert_text ("a\r\nb\r\n", 6, "a\nb\n");
  assert_text ("a\rb\r", 4, "a\nb\n");
  assert_text ("a\fb", 3, "a\nb");
  assert_text ("a\xe2\x80\xa8"
               "b",
               5, "a\nb");
}

static void
test_nuls (void)
{
  assert_text ("Talks\0 in Geneva\0.", 18, "Talks in Geneva.");
  assert_text ("hello\0world\0", 12, "helloworld");
}

/* The last character of a file that was cut is lost, not the rest. */
static void
test_cut_utf8 (void)
{
  g_autofree char *text = g_strdup (RUSSIAN);
  g_autoptr (ReadoutImportResult) result = read_bytes (text, strlen (text) - 2, FALSE);

  g_assert_cmpint (result->outcome, ==, READOUT_IMPORT_OUTCOME_TEXT);
  g_assert_true (g_str_has_prefix (result->text, "Москва, 9 сентября."));
  g_assert_true (g_str_has_suffix (result->text, "\uFFFD"));
}

static void
test_not_text (void)
{
  assert_outcome ("", 0, READOUT_IMPORT_OUTCOME_EMPTY);
  assert_outcome (" \n\xe2\x80\x8b\xef\xbb\xbf", 8, READOUT_IMPORT_OUTCOME_EMPTY);
  assert_outcome ("\xff\xfe", 2, READOUT_IMPORT_OUTCOME_EMPTY);
  assert_outcome ("%PDF-1.4 and much text", 22, READOUT_IMPORT_OUTCOME_BINARY);
  assert_outcome ("PK\3\4 and much text", 18, READOUT_IMPORT_OUTCOME_BINARY);
  assert_outcome ("\0\1\2\3\4\5\6\7", 8, READOUT_IMPORT_OUTCOME_BINARY);
}

#ifdef HAVE_HTML
static void
test_page (void)
{
  const char *page
      = "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>Talks resume - The Lake Courier</title>\n"
        "<meta property='og:title' content='Talks  resume'>\n"
        "<meta property='og:site_name' content='The Lake Courier'>\n"
        "<meta name='Author' content='Ann Example'>\n"
        "<meta property='article:published_time' content='2016-09-09T22:10:00+02:00'>\n"
        "<link rel='canonical' href='https://courier.example/talks'>\n"
        "<style>p { color: red }</style><script>var p = '<p>no</p>';</script></head>\n"
        "<body><header><h1>The Lake Courier</h1></header><nav><a href='/'>Home</a></nav>\n"
        "<article><p>Short teaser</p></article>\n"
        "<article><h1>Talks resume</h1><p>Both&nbsp;sides <b>met</b>\n in Geneva&hellip;</p>\n"
        "<p hidden>Subscribe</p><aside>More news</aside>"
        "<ul><li>First</li><li>Second<br>line</li></ul><pre>one\ntwo</pre>\n"
        "<p>&#8220;No,&#8221; he said.</p><form>Your mail</form></article>\n"
        "<footer>Imprint</footer></body></html>";
  g_autoptr (ReadoutImportResult) result = read_bytes (page, strlen (page), FALSE);

  g_assert_cmpint (result->outcome, ==, READOUT_IMPORT_OUTCOME_TEXT);
  g_assert_cmpstr (
      result->text, ==,
      "Talks resume\n\nBoth sides met in Geneva…\n\nFirst\n\nSecond\nline\n\none\ntwo\n\n“No,” he said.");
  g_assert_cmpstr (result->metadata->title, ==, "Talks resume");
  g_assert_cmpstr (result->metadata->outlet, ==, "The Lake Courier");
  g_assert_cmpstr (result->metadata->author, ==, "Ann Example");
  g_assert_cmpstr (result->metadata->address, ==, "https://courier.example/talks");
  g_assert_cmpstr (result->metadata->published, ==, "2016-09-09");
}

static void
test_densest_part (void)
{
  const char *page
      = "<html><body><div class=menu><a href=1>A long menu of links</a> <a href=2>and of more links"
        "</a></div><div><div>12 comments</div><div><p>The two ministers met in Geneva.</p><p>They will"
        " meet again.</p></div></div></body></html>";
  g_autoptr (ReadoutImportResult) result = read_bytes (page, strlen (page), FALSE);

  g_assert_cmpstr (result->text, ==, "The two ministers met in Geneva.\n\nThey will meet again.");
}

static void
test_declared_charset (void)
{
  const char *page
      = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head>"
        "<body><p>Переговоры</p></body></html>";
  gsize length_bytes;
  g_autofree char *bytes = g_convert (page, -1, "WINDOWS-1251", "UTF-8", NULL, &length_bytes, NULL);
  g_autoptr (ReadoutImportResult) result = read_bytes (bytes, length_bytes, FALSE);

  g_assert_cmpstr (result->text, ==, "Переговоры");
}

static void
test_no_page (void)
{
  const char *note = "He wrote <sic> and a < b.";

  assert_text (note, strlen (note), note);
  assert_outcome ("<html><body><script>a</script></body></html>", 44, READOUT_IMPORT_OUTCOME_EMPTY);
}

static void
test_deep_page (void)
{
  g_autoptr (GString) page = g_string_new ("<html><body><p>Start</p>");
  g_autoptr (ReadoutImportResult) result = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (page, "<div><b>");
  g_string_append (page, "<p>End</p>");

  result = read_bytes (page->str, page->len, FALSE);
  g_assert_cmpint (result->outcome, ==, READOUT_IMPORT_OUTCOME_DAMAGED);
}

static void
test_entity_bomb (void)
{
  const char *page
      = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
        "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
        "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
        "<html><body><p>Talks &c;&c;&c;&f; resume.</p></body></html>";
  g_autoptr (ReadoutImportResult) result = read_bytes (page, strlen (page), FALSE);

  g_assert_cmpint (result->outcome, ==, READOUT_IMPORT_OUTCOME_TEXT);
  g_assert_nonnull (strstr (result->text, "resume."));
  g_assert_null (strstr (result->text, "aaaaaaaaaa&"));
  g_assert_cmpuint (strlen (result->text), <, 200);
}
#endif

static void
test_result (void)
{
  g_autoptr (ReadoutImportResult) result = readout_import_result_new (READOUT_IMPORT_OUTCOME_TEXT);
  g_autoptr (ReadoutImportResult) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length_bytes;

  result->text = g_strdup ("Ж");
  result->metadata->published = g_strdup ("2016-09-09");
  bytes = readout_import_result_to_bytes (result);
  copy = readout_import_result_from_bytes (bytes);
  g_assert_cmpstr (copy->text, ==, "Ж");
  g_assert_true (readout_metadata_equal (copy->metadata, result->metadata));

  /* Cut anywhere, it is not taken for a result. */
  length_bytes = g_bytes_get_size (bytes);
  for (gsize i = 0; i < length_bytes; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);

      g_assert_null (readout_import_result_from_bytes (part));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-reader/encodings", test_encodings);
  g_test_add_func ("/import-reader/marks", test_marks);
  g_test_add_func ("/import-reader/line-ends", test_line_ends);
  g_test_add_func ("/import-reader/nuls", test_nuls);
  g_test_add_func ("/import-reader/cut-utf8", test_cut_utf8);
  g_test_add_func ("/import-reader/not-text", test_not_text);
#ifdef HAVE_HTML
  g_test_add_func ("/import-reader/page", test_page);
  g_test_add_func ("/import-reader/densest-part", test_densest_part);
  g_test_add_func ("/import-reader/declared-charset", test_declared_charset);
  g_test_add_func ("/import-reader/no-page", test_no_page);
  g_test_add_func ("/import-reader/deep-page", test_deep_page);
  g_test_add_func ("/import-reader/entity-bomb", test_entity_bomb);
#endif
  g_test_add_func ("/import-reader/result", test_result);

  return g_test_run ();
}
