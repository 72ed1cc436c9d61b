/* test-case-entities.c: one entity over the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-test-case.h"

#include <string.h>

#include "readout-analysis-builder.h"

typedef struct
{
  char *folder;
  char *path;
  ReadoutCaseFile *case_file;
} Fixture;

/* What an article says of somebody; the words stand in its text. */
typedef struct
{
  ReadoutEntityType type;
  const char *name;
  const char *mention;
  const char *role; /* or NULL */
  const char *said; /* or NULL */
} Named;

static ReadoutSpan
find (const char *text, const char *words)
{
  const char *found = strstr (text, words);

  g_assert_nonnull (found);
  return (ReadoutSpan){ (gsize)(found - text), (gsize)(found - text) + strlen (words) };
}

static void
add_quote (ReadoutAnalysisBuilder *builder, const char *text, const Named *named, int entity)
{
  ReadoutSpan span = find (text, named->said);
  ReadoutQuote quote = {
    .span = span,
    .kind = READOUT_QUOTE_DIRECT,
    .parts = &span,
    .n_parts = 1,
    .source = { .span = find (text, named->mention),
                .entity = entity,
                .naming = READOUT_NAMING_NAMED,
                .unnamed = { .side = READOUT_NO_ENTITY, .same_as = READOUT_NO_QUOTE } },
    .confidence = 1,
  };

  readout_analysis_builder_add_quote (builder, &quote);
}

static void
add_named (ReadoutAnalysisBuilder *builder, const char *text, const Named *named)
{
  ReadoutEntity entity = { .type = named->type, .name = named->name, .confidence = 1 };
  int index = readout_analysis_builder_add_entity (builder, &entity);
  ReadoutMention mention
      = { .span = find (text, named->mention), .kind = READOUT_MENTION_NAME, .confidence = 1 };

  readout_analysis_builder_add_mention (builder, index, &mention);
  if (named->role != NULL)
    readout_analysis_builder_add_role (
        builder, index, &(ReadoutRole){ find (text, named->role), named->role, READOUT_NO_ENTITY, NULL });
  if (named->said != NULL)
    add_quote (builder, text, named, index);
}

static gint64
add_article (Fixture *fixture, const char *published, const char *text, const Named *named, guint n_named)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  for (guint i = 0; i < n_named; i++)
    add_named (builder, text, &named[i]);
  analysis = readout_analysis_builder_end (builder);
  id = readout_test_add_article (fixture->case_file, analysis, NULL, &error);
  g_assert_no_error (error);

  return id;
}

static void
open_case (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->case_file = readout_test_open_case (fixture->path, &error);
  g_assert_no_error (error);
}

static void
close_case (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  readout_test_close_case (fixture->case_file, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->case_file);
}

static void
fill (Fixture *fixture)
{
  static const Named first[] = {
    { READOUT_ENTITY_PERSON, "Sergei Orlov", "Sergei Orlov", "envoy", "The gates stay shut" },
    { READOUT_ENTITY_PLACE, "Arvenia", "Arvenia", NULL, NULL },
    { READOUT_ENTITY_PERSON, "Lena Brandt", "Lena Brandt", NULL, NULL },
  };
  static const Named second[] = {
    { READOUT_ENTITY_PERSON, "Sergey Orlov", "Sergey Orlov", "Foreign Minister", NULL },
    { READOUT_ENTITY_PERSON, "Lena Brandt", "Brandt", NULL, "Sergey Orlov has to wait" },
    { READOUT_ENTITY_PLACE, "Arvenia", "Arvenia", NULL, NULL },
  };
  static const Named third[] = {
    { READOUT_ENTITY_PERSON, "Sergei Orlov", "Orlov", "Envoy", NULL },
    { READOUT_ENTITY_PERSON, "Brandt", "Brandt", NULL, NULL },
  };

  add_article (fixture, "2016-03-01",
               "“The gates stay shut,” said Sergei Orlov, the envoy of Arvenia, to Lena Brandt.", first,
               G_N_ELEMENTS (first));
  add_article (fixture, "2016-03-05",
               "“Sergey Orlov has to wait,” said Brandt of the Foreign Minister of Arvenia.", second,
               G_N_ELEMENTS (second));
  add_article (fixture, "2016-03-03", "Envoy Orlov met Brandt.", third, G_N_ELEMENTS (third));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "water.readout", NULL);
  fixture->case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  fill (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_case (fixture);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- what is asked ---- */

/* "Arvenia 2, Sergei Orlov = Sergey Orlov 3" */
static char *
list (Fixture *fixture, const char *words)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities = NULL;
  GString *text = g_string_new (NULL);

  readout_case_file_list_entities_async (fixture->case_file, words, 10, NULL, readout_test_result_cb,
                                         &result);
  readout_test_wait_for (&result);
  entities = readout_case_file_list_entities_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entities->len; i++)
    {
      ReadoutCaseEntity *entity = g_ptr_array_index (entities, i);
      guint n_names;
      const ReadoutCaseName *names = readout_case_entity_get_names (entity, &n_names);

      g_string_append (text, i > 0 ? ", " : "");
      for (guint k = 0; k < n_names; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? " = " : "", names[k].name);
      g_string_append_printf (text, " %u", readout_case_entity_get_n_articles (entity));
    }

  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture *fixture, const char *words, const char *expected)
{
  g_autofree char *found = list (fixture, words);

  g_assert_cmpstr (found, ==, expected);
}

static ReadoutDossier *
load (Fixture *fixture, ReadoutEntityType type, const char *name, guint limit, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_dossier_async (fixture->case_file, type, name, limit, TRUE, NULL,
                                        readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_load_dossier_finish (fixture->case_file, result, error);
}

/* "Brandt ~ Lena Brandt: surname", a line each */
static void
assert_namesakes (Fixture *fixture, const char *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  readout_case_file_list_namesakes_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  namesakes = readout_case_file_list_namesakes_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < namesakes->len; i++)
    {
      const ReadoutNamesake *one = g_ptr_array_index (namesakes, i);

      g_string_append_printf (text, "%s ~ %s: %s\n", one->name, one->other,
                              readout_enum_to_nick (READOUT_TYPE_NAMESAKES_REASON, (int)one->reason));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
say (Fixture *fixture, ReadoutVerb verb, const char *form, const char *other)
{
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = NULL;
  ReadoutCorrection said = { .scope = READOUT_SCOPE_CASE,
                             .verb = verb,
                             .forms = (const char *const[]){ form, NULL },
                             .other_forms = (const char *const[]){ other, NULL } };

  g_ptr_array_add (corrections, readout_correction_new (&said));
  stored = readout_test_add_corrections (fixture->case_file, corrections, &error);
  g_assert_no_error (error);
}

/* ---- tests ---- */

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_list (fixture, NULL, "Arvenia 2, Lena Brandt 2, Sergei Orlov 2, Brandt 1, Sergey Orlov 1");
  assert_list (fixture, "brandt", "Lena Brandt 2, Brandt 1");
  assert_list (fixture, "bran", "Lena Brandt 2, Brandt 1"); /* as it is typed */

  readout_test_remove_article (fixture->case_file, 1, &error);
  g_assert_no_error (error);
  assert_list (fixture, NULL, "Arvenia 1, Brandt 1, Lena Brandt 1, Sergei Orlov 1, Sergey Orlov 1");
}

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = load (fixture, READOUT_ENTITY_PERSON, "Sergei Orlov", 10, &error);
  const ReadoutDossierRole *role;

  g_assert_no_error (error);
  g_assert_cmpuint (dossier->roles->len, ==, 1); /* "envoy" and "Envoy" are one */
  role = &g_array_index (dossier->roles, ReadoutDossierRole, 0);
  g_assert_cmpstr (role->words, ==, "Envoy");
  g_assert_cmpstr (role->first_day, ==, "2016-03-01");
  g_assert_cmpstr (role->last_day, ==, "2016-03-03");
  g_assert_cmpint (role->article_id, ==, 3);
  g_assert_cmpuint (role->n_articles, ==, 2);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = load (fixture, READOUT_ENTITY_PERSON, "Sergei Orlov", 10, &error);
  const ReadoutDossierArticle *article;
  const ReadoutCaseName *companion;

  g_assert_no_error (error);
  g_assert_cmpuint (readout_case_entity_get_n_articles (dossier->entity), ==, 2);
  g_assert_cmpuint (readout_case_entity_get_n_mentions (dossier->entity), ==, 2);
  g_assert_cmpuint (dossier->forms->len, ==, 2);
  article = &g_array_index (dossier->articles, ReadoutDossierArticle, 0);
  g_assert_cmpint (article->article_id, ==, 3); /* the latest first */
  g_assert_cmpstr (article->passage, ==, "Orlov");
  g_assert_cmpuint (dossier->n_said, ==, 1);
  g_assert_cmpstr (g_array_index (dossier->said, ReadoutReport, 0).words, ==, "The gates stay shut");
  g_assert_cmpuint (dossier->n_told, ==, 0);
  g_assert_cmpuint (dossier->companions->len, ==, 3);
  companion = &g_array_index (dossier->companions, ReadoutCaseName, 0);
  g_assert_cmpstr (companion->name, ==, "Arvenia");
  g_assert_cmpuint (companion->n_articles, ==, 1);
}

/* What others said of it; and no more of anything than was asked for. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = load (fixture, READOUT_ENTITY_PERSON, "Sergey Orlov", 1, &error);
  const ReadoutReport *report;

  g_assert_no_error (error);
  g_assert_cmpuint (dossier->n_told, ==, 1);
  report = &g_array_index (dossier->told, ReadoutReport, 0);
  g_assert_cmpstr (report->words, ==, "Sergey Orlov has to wait");
  g_assert_cmpstr (report->speaker, ==, "Lena Brandt");
  g_assert_cmpuint (dossier->companions->len, ==, 1);
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = load (fixture, READOUT_ENTITY_PLACE, "Sergei Orlov", 10, &error);

  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_assert_null (dossier);
}

/* Joined names are one entity, nothing in the articles is rewritten, and undo parts them after a restart. */
static void
test_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (ReadoutCaseAct) undone = NULL;
  guint n_entities;

  say (fixture, READOUT_VERB_SAME, "Sergei Orlov", "Sergey Orlov");
  assert_list (fixture, NULL, "Sergei Orlov = Sergey Orlov 3, Arvenia 2, Lena Brandt 2, Brandt 1");
  dossier = load (fixture, READOUT_ENTITY_PERSON, "Sergey Orlov", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (readout_case_entity_get_name (dossier->entity), ==, "Sergei Orlov");
  g_assert_cmpuint (dossier->roles->len, ==, 2);
  g_assert_cmpstr (g_array_index (dossier->roles, ReadoutDossierRole, 0).words, ==, "Foreign Minister");

  article = readout_test_load_article (fixture->case_file, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      readout_analysis_get_entities (readout_case_article_get_analysis (article), &n_entities)[0].name, ==,
      "Sergey Orlov");

  close_case (fixture);
  open_case (fixture);
  undone = readout_test_undo (fixture->case_file, 0, &error);
  g_assert_no_error (error);
  assert_list (fixture, "orlov", "Sergei Orlov 2, Sergey Orlov 1");
}

/* In the list of those who are named with it, joined names are one too. */
static void
test_joined_companions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) dossier = NULL;

  say (fixture, READOUT_VERB_SAME, "Lena Brandt", "Brandt");
  dossier = load (fixture, READOUT_ENTITY_PERSON, "Sergei Orlov", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dossier->companions->len, ==, 2);
  g_assert_cmpstr (g_array_index (dossier->companions, ReadoutCaseName, 0).name, ==, "Lena Brandt");
  g_assert_cmpuint (g_array_index (dossier->companions, ReadoutCaseName, 0).n_articles, ==, 2);
}

static void
test_namesakes (Fixture *fixture, gconstpointer data)
{
  assert_namesakes (fixture, "Brandt ~ Lena Brandt: surname\n"
                             "Sergey Orlov ~ Sergei Orlov: fuller\n");

  say (fixture, READOUT_VERB_DISTINCT, "Lena Brandt", "Brandt");
  say (fixture, READOUT_VERB_SAME, "Sergei Orlov", "Sergey Orlov");
  assert_namesakes (fixture, "");
}

/* What one article tells apart is not the same. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  static const Named named[] = {
    { READOUT_ENTITY_PERSON, "Sergei Orlov", "Sergei Orlov", NULL, NULL },
    { READOUT_ENTITY_PERSON, "Sergey Orlov", "Sergey Orlov", NULL, NULL },
  };

  add_article (fixture, NULL, "Sergei Orlov is not Sergey Orlov.", named, G_N_ELEMENTS (named));
  assert_namesakes (fixture, "Brandt ~ Lena Brandt: surname\n");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);

  add ("/case-entities/list", test_list);
  add ("/case-entities/roles", test_roles);
  add ("/case-entities/page", test_page);
  add ("/case-entities/told", test_told);
  add ("/case-entities/unknown", test_unknown);
  add ("/case-entities/join", test_join);
  add ("/case-entities/joined-companions", test_joined_companions);
  add ("/case-entities/namesakes", test_namesakes);
  add ("/case-entities/together", test_together);

  return g_test_run ();
}
