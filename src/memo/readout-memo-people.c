/* readout-memo-people.c: the people of a memo and their roles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More names nobody remembers, nor more roles of one. */
#define MAX_PEOPLE 8
#define MAX_ROLES  2

/* Where an article gives a name or a role; cited when its line is written, so that receipts are numbered as
 * the reader meets them. */
typedef struct
{
  const ReadoutMemoArticle *article;
  const ReadoutEntity *entity;
  const ReadoutRole *role;
} Place;

/* One name over all articles. */
typedef struct
{
  guint order; /* of the first mention */
  char *name;  /* the longest form */
  Place name_place;
  GArray *roles; /* Place: each role once */
  guint n_articles;
  guint n_statements;
} Person;

static Person *
person_new (guint order)
{
  Person *self = g_new0 (Person, 1);

  self->order = order;
  self->roles = g_array_new (FALSE, FALSE, sizeof (Place));

  return self;
}

static void
person_free (gpointer data)
{
  Person *self = data;

  g_free (self->name);
  g_array_unref (self->roles);
  g_free (self);
}

/* "Envoy" adds nothing to "envoy for the islands". */
static gboolean
has_role (Person *self, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (guint i = 0; i < self->roles->len; i++)
    {
      g_autofree char *known = g_utf8_casefold (g_array_index (self->roles, Place, i).role->text, -1);

      if (strstr (known, folded) != NULL)
        return TRUE;
    }

  return FALSE;
}

static guint
count_statements (const ReadoutMemoArticle *article, guint entity)
{
  guint n = 0;

  for (guint i = 0; i < article->statements->len; i++)
    {
      const ReadoutQuote *quote = g_ptr_array_index (article->statements, i);

      n += quote->source.entity == (int)entity ? 1 : 0;
    }

  return n;
}

static void
add_appearance (Person *self, const ReadoutMemoArticle *article, guint index)
{
  const ReadoutEntity *entity = readout_memo_get_entity (article, (int)index);
  Place place = { article, entity, entity->n_roles > 0 ? &entity->roles[0] : NULL };
  g_autofree char *name = readout_memo_dup_span (article->analysis, readout_memo_find_name (article, entity));

  if (self->name == NULL || strlen (name) > strlen (self->name))
    {
      g_free (self->name);
      self->name = g_steal_pointer (&name);
      self->name_place = place;
    }

  for (guint i = 0; i < entity->n_roles; i++)
    {
      place.role = &entity->roles[i];
      if (self->roles->len < MAX_ROLES && !has_role (self, place.role->text))
        g_array_append_val (self->roles, place);
    }

  self->n_articles++;
  self->n_statements += count_statements (article, index);
}

/* All people, and by name. */
typedef struct
{
  GPtrArray *people;
  GHashTable *by_name;
  GHashTable *full_names; /* by what they end with; both belong to the articles */
} People;

/* By what a name ends with it can be known: "Kerry" of "John Kerry", unless another one ends so too. */
static void
add_ends (GHashTable *full_names, const char *name)
{
  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      const char *known = g_hash_table_lookup (full_names, space + 1);
      gboolean is_other = known != NULL && !g_str_equal (known, name);

      g_hash_table_insert (full_names, (gpointer)(space + 1), (gpointer)(is_other ? "" : name));
    }
}

static void
add_names (GHashTable *full_names, const ReadoutMemoArticle *article)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (entities[i].type == READOUT_ENTITY_PERSON)
      add_ends (full_names, entities[i].name);
}

/* "Kerry" in one article is the "John Kerry" of the others. */
static const char *
find_full_name (const People *self, const char *name)
{
  const char *full = g_hash_table_lookup (self->full_names, name);

  return full != NULL && *full != '\0' ? full : name;
}

static Person *
get_person (People *self, const char *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);
  Person *person = g_hash_table_lookup (self->by_name, key);

  if (person == NULL)
    {
      person = person_new (self->people->len);
      g_ptr_array_add (self->people, person);
      g_hash_table_insert (self->by_name, g_steal_pointer (&key), person);
    }

  return person;
}

static void
add_people_of_article (People *self, const ReadoutMemoArticle *article)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (entities[i].type == READOUT_ENTITY_PERSON
        && !readout_span_is_empty (readout_memo_find_name (article, &entities[i])))
      add_appearance (get_person (self, find_full_name (self, entities[i].name)), article, i);
}

/* Of whom the role is known stands first, then who speaks most, then who is in most articles, then who came
 * first. */
static int
compare_people (gconstpointer a, gconstpointer b)
{
  const Person *first = *(Person *const *)a;
  const Person *second = *(Person *const *)b;
  int order = (first->roles->len == 0) - (second->roles->len == 0);

  if (order != 0)
    return order;
  if (first->n_statements != second->n_statements)
    return first->n_statements < second->n_statements ? 1 : -1;
  if (first->n_articles != second->n_articles)
    return first->n_articles < second->n_articles ? 1 : -1;

  return first->order < second->order ? -1 : 1;
}

static guint
cite (ReadoutMemoMaterial *material, const Place *place)
{
  return readout_memo_cite_person (material, place->article, place->entity, place->role);
}

static ReadoutMemoText *
name_cell_new (Person *self, ReadoutMemoMaterial *material)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  guint receipt = cite (material, &self->name_place);

  readout_memo_text_append_verbatim (cell, READOUT_MEMO_STYLE_STRONG, self->name, receipt);
  readout_memo_material_refer (material, cell, receipt);

  return cell;
}

/* The receipt beside the name often has the first role too. */
static ReadoutMemoText *
roles_cell_new (Person *self, ReadoutMemoMaterial *material)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  guint name_receipt = cite (material, &self->name_place);

  for (guint i = 0; i < self->roles->len; i++)
    {
      const Place *place = &g_array_index (self->roles, Place, i);
      guint receipt = cite (material, place);
      g_autofree char *words = readout_memo_dup_role (material, place->article, place->role, receipt);

      if (i > 0)
        readout_memo_text_append (cell, READOUT_MEMO_STYLE_PLAIN, "; ");
      readout_memo_text_append_verbatim (cell, READOUT_MEMO_STYLE_PLAIN, words, receipt);
      if (receipt != name_receipt)
        readout_memo_material_refer (material, cell, receipt);
    }
  if (self->roles->len == 0)
    /* Translators: instead of the role of a person */
    readout_memo_text_append (cell, READOUT_MEMO_STYLE_MUTED, _ ("not stated"));

  return cell;
}

static ReadoutMemoText *
number_cell_new (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  return readout_memo_text_new_plain (words);
}

static ReadoutMemoTable *
people_table_new (GPtrArray *people, ReadoutMemoMaterial *material)
{
  ReadoutMemoTable *table = readout_memo_table_new ();

  readout_memo_table_add_column (table, _ ("Name"));
  readout_memo_table_add_column (table, _ ("Role, as the articles state it"));
  readout_memo_table_add_column (table, _ ("Articles"));
  readout_memo_table_add_column (table, _ ("Statements"));

  for (guint i = 0; i < people->len; i++)
    {
      Person *person = g_ptr_array_index (people, i);

      readout_memo_table_add_cell (table, name_cell_new (person, material));
      readout_memo_table_add_cell (table, roles_cell_new (person, material));
      readout_memo_table_add_cell (table, number_cell_new (person->n_articles));
      readout_memo_table_add_cell (table, number_cell_new (person->n_statements));
    }

  return table;
}

/* Of somebody who has no role and says nothing there is nothing to say. */
static void
keep_those_who_matter (GPtrArray *people)
{
  for (guint i = people->len; i > 0; i--)
    {
      const Person *person = g_ptr_array_index (people, i - 1);

      if (person->roles->len == 0 && person->n_statements == 0)
        g_ptr_array_remove_index (people, i - 1);
    }

  g_ptr_array_sort (people, compare_people);
  if (people->len > MAX_PEOPLE)
    g_ptr_array_set_size (people, MAX_PEOPLE);
}

/**
 * readout_memo_add_people:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds the people who say most, and their roles.  One name is one person, over all articles.
 */
void
readout_memo_add_people (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) full_names = g_hash_table_new (g_str_hash, g_str_equal);
  People all = { people, by_name, full_names };

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_names (full_names, readout_memo_material_get_article (material, i));
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_people_of_article (&all, readout_memo_material_get_article (material, i));
  keep_those_who_matter (people);

  if (people->len > 0)
    readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, people_table_new (people, material));
}
