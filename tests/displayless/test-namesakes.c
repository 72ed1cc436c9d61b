/* test-namesakes.c: which names of a case mean one entity, or may well do so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-namesakes.h"
#include "readout-same-names.h"

/* "Jon Roe ~ John Roe: fuller", a line each */
static char *
describe (const ReadoutTypedName *names, guint n_names)
{
  g_autoptr (GArray) pairs = readout_namesakes_find (names, n_names);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutNamesakes *pair = &g_array_index (pairs, ReadoutNamesakes, i);

      g_string_append_printf (lines, "%s ~ %s: %s\n", names[pair->first].name, names[pair->second].name,
                              readout_enum_to_nick (READOUT_TYPE_NAMESAKES_REASON, (int)pair->reason));
    }

  return g_string_free (lines, FALSE);
}

#define assert_namesakes(names, expected)                            \
  G_STMT_START                                                       \
  {                                                                  \
    g_autofree char *found = describe (names, G_N_ELEMENTS (names)); \
                                                                     \
    g_assert_cmpstr (found, ==, expected);                           \
  }                                                                  \
  G_STMT_END

static void
test_persons (void)
{
  const ReadoutTypedName names[] = {
    { READOUT_ENTITY_PERSON, "Sergei Orlov" }, { READOUT_ENTITY_PERSON, "Sergey Orlov" },
    { READOUT_ENTITY_PERSON, "Weil" },         { READOUT_ENTITY_PERSON, "Tomas A. Weil" },
    { READOUT_ENTITY_PERSON, "Tomas Weil" },   { READOUT_ENTITY_PERSON, "Lena Brandt" },
  };

  assert_namesakes (names, "Sergey Orlov ~ Sergei Orlov: fuller\n"
                           "Weil ~ Tomas A. Weil: surname\n"
                           "Weil ~ Tomas Weil: surname\n"
                           "Tomas Weil ~ Tomas A. Weil: fuller\n");
}

/* A short name that may be either tells nothing, and a word of a name is no name. */
static void
test_doubt (void)
{
  const ReadoutTypedName names[] = {
    { READOUT_ENTITY_PERSON, "Roe" },
    { READOUT_ENTITY_PERSON, "Jane Roe" },
    { READOUT_ENTITY_PERSON, "Martin Roe" },
    { READOUT_ENTITY_PERSON, "Piet Halm" },
    { READOUT_ENTITY_PERSON, "Piet W. Halm" },
    { READOUT_ENTITY_PERSON, "Piet H. Halm" },
    { READOUT_ENTITY_PERSON, "Tigran Sarkis" },
    { READOUT_ENTITY_PLACE, "Iran" },
    { READOUT_ENTITY_PLACE, "Roe" },
  };

  assert_namesakes (names, "");
}

static void
test_bodies (void)
{
  const ReadoutTypedName names[] = {
    { READOUT_ENTITY_ORGANIZATION, "Lower Valley Council" },
    { READOUT_ENTITY_ORGANIZATION, "the lower valley council" },
    { READOUT_ENTITY_ORGANIZATION, "LVC" },
    { READOUT_ENTITY_PLACE, "Zürich" },
    { READOUT_ENTITY_PLACE, "Zurich" },
    { READOUT_ENTITY_ORGANIZATION, "Union of Water Works" },
    { READOUT_ENTITY_ORGANIZATION, "United Wine Works" },
    { READOUT_ENTITY_ORGANIZATION, "UWW" },
    { READOUT_ENTITY_PERSON, "Lou Vera Cole" },
  };

  assert_namesakes (names, "the lower valley council ~ Lower Valley Council: spelling\n"
                           "LVC ~ Lower Valley Council: initials\n"
                           "Zurich ~ Zürich: spelling\n");
}

/* ---- what the analyst says ---- */

static ReadoutCorrection *
say (ReadoutVerb verb, const char *form, const char *other, const char *revoked)
{
  return readout_correction_new (&(ReadoutCorrection){ .scope = READOUT_SCOPE_CASE,
                                                       .verb = verb,
                                                       .revoked = revoked,
                                                       .forms = (const char *const[]){ form, NULL },
                                                       .other_forms = (const char *const[]){ other, NULL } });
}

static ReadoutSameNames *
take (ReadoutCorrection *first, ReadoutCorrection *second, ReadoutCorrection *third)
{
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  ReadoutCorrection *all[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (all) && all[i] != NULL; i++)
    g_ptr_array_add (corrections, all[i]);

  return readout_same_names_new (corrections);
}

static gboolean
are_same (ReadoutSameNames *names, const char *a, const char *b)
{
  GPtrArray *group = readout_same_names_get_group (names, a);

  return group != NULL && group == readout_same_names_get_group (names, b);
}

static void
test_said_same (void)
{
  g_autoptr (ReadoutSameNames) names
      = take (say (READOUT_VERB_SAME, "Sergei Orlov", "Sergey Orlov", NULL),
              say (READOUT_VERB_SAME, "Sergey Orlov", "Orlov", NULL),
              say (READOUT_VERB_SAME, "Lena Brandt", "Brandt", "2016-09-10T00:00:00Z"));
  g_autoptr (GPtrArray) groups = readout_same_names_list_groups (names);

  g_assert_true (are_same (names, "Sergei Orlov", "Orlov"));
  g_assert_cmpstr (g_ptr_array_index (readout_same_names_get_group (names, "Orlov"), 0), ==, "Sergei Orlov");
  g_assert_null (readout_same_names_get_group (names, "Brandt")); /* was taken back */
  g_assert_cmpuint (groups->len, ==, 1);
}

static void
test_said_distinct (void)
{
  g_autoptr (ReadoutSameNames) names
      = take (say (READOUT_VERB_SAME, "Sergei Orlov", "S. Orlov", NULL),
              say (READOUT_VERB_DISTINCT, "Sergei Orlov", "S. Orlov", NULL), NULL);

  g_assert_false (are_same (names, "Sergei Orlov", "S. Orlov"));
  g_assert_true (readout_same_names_are_distinct (names, "S. Orlov", "Sergei Orlov"));
}

static void
test_said_otherwise_later (void)
{
  g_autoptr (ReadoutSameNames) names = take (say (READOUT_VERB_DISTINCT, "Sergei Orlov", "S. Orlov", NULL),
                                             say (READOUT_VERB_SAME, "S. Orlov", "Sergei Orlov", NULL), NULL);

  g_assert_true (are_same (names, "Sergei Orlov", "S. Orlov"));
  g_assert_false (readout_same_names_are_distinct (names, "S. Orlov", "Sergei Orlov"));
}

/* "Not the same" is not overruled by what was said of a third name. */
static void
test_distinct_by_way_of_another (void)
{
  g_autoptr (ReadoutSameNames) names
      = take (say (READOUT_VERB_DISTINCT, "Sergei Orlov", "Semyon Orlov", NULL),
              say (READOUT_VERB_SAME, "Sergei Orlov", "Orlov", NULL),
              say (READOUT_VERB_SAME, "Semyon Orlov", "Orlov", NULL));

  g_assert_true (are_same (names, "Sergei Orlov", "Orlov"));
  g_assert_false (are_same (names, "Semyon Orlov", "Orlov"));
}

/* That a name is none of two leaves it with its own. */
static void
test_distinct_from_outside (void)
{
  g_autoptr (ReadoutSameNames) names
      = take (say (READOUT_VERB_SAME, "Lower Valley Council", "LVC", NULL),
              say (READOUT_VERB_DISTINCT, "Upper Valley Council", "LVC", NULL), NULL);

  g_assert_true (are_same (names, "Lower Valley Council", "LVC"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/namesakes/persons", test_persons);
  g_test_add_func ("/namesakes/doubt", test_doubt);
  g_test_add_func ("/namesakes/bodies", test_bodies);
  g_test_add_func ("/namesakes/said-same", test_said_same);
  g_test_add_func ("/namesakes/said-distinct", test_said_distinct);
  g_test_add_func ("/namesakes/said-otherwise-later", test_said_otherwise_later);
  g_test_add_func ("/namesakes/distinct-by-way-of-another", test_distinct_by_way_of_another);
  g_test_add_func ("/namesakes/distinct-from-outside", test_distinct_from_outside);

  return g_test_run ();
}
