/* readout-lexicon-compiler.c: from tab-separated facts about words to the lexicon that the core maps
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * readout-lexicon-compiler OUTPUT FILE.tsv…
 *
 * What the files look like is told in data/language/SOURCES.md.  Every bad row is named on standard error, as
 * "file:line: what is wrong"; then nothing is written. */

#include "readout-lexicon-builder.h"

#include <string.h>

typedef struct
{
  const char *nick;
  guint bit;
} Nick;

static const Nick kind_nicks[] = {
  { "country", READOUT_LEXICON_COUNTRY },
  { "city", READOUT_LEXICON_CITY },
  { "place", READOUT_LEXICON_PLACE },
  { "government", READOUT_LEXICON_GOVERNMENT },
  { "nationality", READOUT_LEXICON_NATIONALITY },
  { "organization", READOUT_LEXICON_ORGANIZATION },
  { "outlet", READOUT_LEXICON_OUTLET },
  { "group", READOUT_LEXICON_GROUP },
  { "event", READOUT_LEXICON_EVENT },
  { "person", READOUT_LEXICON_PERSON },
  { "title", READOUT_LEXICON_TITLE },
  { "role", READOUT_LEXICON_ROLE },
  { "given name", READOUT_LEXICON_GIVEN_NAME },
  { "surname", READOUT_LEXICON_SURNAME },
  { "particle", READOUT_LEXICON_NAME_PARTICLE },
  { "suffix", READOUT_LEXICON_NAME_SUFFIX },
  { "month", READOUT_LEXICON_MONTH },
  { "weekday", READOUT_LEXICON_WEEKDAY },
  { "organization head", READOUT_LEXICON_ORGANIZATION_HEAD },
  { "place head", READOUT_LEXICON_PLACE_HEAD },
  { "event head", READOUT_LEXICON_EVENT_HEAD },
  { "group head", READOUT_LEXICON_GROUP_HEAD },
  { "verb", READOUT_LEXICON_REPORTING_VERB },
  { "phrase", READOUT_LEXICON_REPORTING_PHRASE },
  { "document", READOUT_LEXICON_DOCUMENT },
  { "function word", READOUT_LEXICON_FUNCTION_WORD },
  { "common word", READOUT_LEXICON_COMMON_WORD },
  { "rank of source", READOUT_LEXICON_SOURCE_RANK },
  { "institution of source", READOUT_LEXICON_SOURCE_INSTITUTION },
  { "access of source", READOUT_LEXICON_SOURCE_ACCESS },
  { "anonymity of source", READOUT_LEXICON_SOURCE_ANONYMITY },
  { NULL },
};

static const Nick flag_nicks[] = {
  { "ambiguous", READOUT_LEXICON_AMBIGUOUS },
  { "abbreviation", READOUT_LEXICON_ABBREVIATION },
  { "plural", READOUT_LEXICON_PLURAL },
  { "female", READOUT_LEXICON_FEMALE },
  { "male", READOUT_LEXICON_MALE },
  { "major", READOUT_LEXICON_MAJOR },
  { "capital", READOUT_LEXICON_CAPITAL },
  { "former", READOUT_LEXICON_FORMER },
  { "adjective", READOUT_LEXICON_ADJECTIVE },
  { "noun", READOUT_LEXICON_NOUN },
  { "agency", READOUT_LEXICON_AGENCY },
  { "before name", READOUT_LEXICON_BEFORE_NAME },
  { "office", READOUT_LEXICON_OFFICE },
  { "honorific", READOUT_LEXICON_HONORIFIC },
  { "rank", READOUT_LEXICON_RANK },
  { "spokesperson", READOUT_LEXICON_SPOKESPERSON },
  { "collective", READOUT_LEXICON_COLLECTIVE },
  { "direct", READOUT_LEXICON_DIRECT },
  { "indirect", READOUT_LEXICON_INDIRECT },
  { "that", READOUT_LEXICON_THAT },
  { "addressee", READOUT_LEXICON_ADDRESSEE },
  { "attitude", READOUT_LEXICON_ATTITUDE },
  { NULL },
};

/* What each file is about, unless its column "kind" says it row by row. */
static const Nick file_kinds[] = {
  { "calendar.tsv", 0 },
  { "cities.tsv", READOUT_LEXICON_CITY },
  { "common-words.tsv", READOUT_LEXICON_COMMON_WORD },
  { "communities.tsv", READOUT_LEXICON_NATIONALITY },
  { "companies.tsv", READOUT_LEXICON_ORGANIZATION },
  { "countries.tsv", READOUT_LEXICON_COUNTRY },
  { "documents.tsv", READOUT_LEXICON_DOCUMENT },
  { "events.tsv", READOUT_LEXICON_EVENT },
  { "function-words.tsv", READOUT_LEXICON_FUNCTION_WORD },
  { "given-names.tsv", READOUT_LEXICON_GIVEN_NAME },
  { "governments.tsv", READOUT_LEXICON_GOVERNMENT },
  { "groups.tsv", READOUT_LEXICON_GROUP },
  { "head-words.tsv", 0 },
  { "name-parts.tsv", 0 },
  { "organizations.tsv", READOUT_LEXICON_ORGANIZATION },
  { "outlets.tsv", READOUT_LEXICON_OUTLET },
  { "parties.tsv", READOUT_LEXICON_ORGANIZATION },
  { "people.tsv", READOUT_LEXICON_PERSON },
  { "places.tsv", READOUT_LEXICON_PLACE },
  { "reporting-phrases.tsv", READOUT_LEXICON_REPORTING_PHRASE },
  { "reporting-verbs.tsv", READOUT_LEXICON_REPORTING_VERB },
  { "roles.tsv", READOUT_LEXICON_ROLE },
  { "subdivisions.tsv", READOUT_LEXICON_PLACE },
  { "surnames.tsv", READOUT_LEXICON_SURNAME },
  { "titles.tsv", READOUT_LEXICON_TITLE },
  { "unnamed-sources.tsv", 0 },
  { NULL },
};

/* The columns that files may have, in any order; SOURCES.md explains each. */
typedef enum
{
  COLUMN_NAME,
  COLUMN_KIND,
  COLUMN_ALSO,
  COLUMN_OF,
  COLUMN_NUMBER,
  COLUMN_FLAGS,
  COLUMN_FORMS,
  COLUMN_PLURAL,
  COLUMN_ROLE,
  COLUMN_CAPITAL,
  COLUMN_ADJECTIVE,
  COLUMN_PEOPLE,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  "name",  "kind",   "also", "of",      "number",    "flags",
  "forms", "plural", "role", "capital", "adjective", "people",
};

#define LOWER_CASE_KINDS                                                                              \
  (READOUT_LEXICON_ROLE | READOUT_LEXICON_REPORTING_VERB | READOUT_LEXICON_REPORTING_PHRASE           \
   | READOUT_LEXICON_DOCUMENT | READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_COMMON_WORD           \
   | READOUT_LEXICON_SOURCE_RANK | READOUT_LEXICON_SOURCE_INSTITUTION | READOUT_LEXICON_SOURCE_ACCESS \
   | READOUT_LEXICON_SOURCE_ANONYMITY)

typedef struct
{
  ReadoutLexiconBuilder *builder;
  ReadoutLexiconKind file_kind;
  int positions[N_COLUMNS]; /* of each column in the row, -1 when the file has no such column */
  guint n_cells;
  char **cells;
  char *place; /* "file:line" of the row */
  guint n_complaints;
} Reader;

G_GNUC_PRINTF (2, 3)
static void
complain (Reader *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("%s: %s\n", self->place, message);
  self->n_complaints++;
}

static const char *
get_cell (const Reader *self, Column column)
{
  return self->positions[column] >= 0 ? self->cells[self->positions[column]] : "";
}

static guint
find_nick (const Nick *nicks, const char *nick)
{
  for (; nicks->nick != NULL; nicks++)
    if (g_str_equal (nicks->nick, nick))
      return nicks->bit;

  return 0;
}

/* "ambiguous; plural"; @separator is ", " in brackets after a form. */
static guint
parse_nicks (Reader *self, const Nick *nicks, const char *list, const char *separator)
{
  g_auto (GStrv) items = g_strsplit (list, separator, -1);
  guint bits = 0;

  for (guint i = 0; items[i] != NULL; i++)
    {
      guint bit = find_nick (nicks, items[i]);

      if (bit == 0)
        complain (self, "\"%s\" is no word of this column", items[i]);
      bits |= bit;
    }

  return bits;
}

static gboolean
is_abbreviation (const char *words)
{
  guint n_upper = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c) || c == ' ')
        return FALSE;
      n_upper += g_unichar_isupper (c);
    }

  return n_upper >= 2;
}

static gboolean
is_lower_case (const char *words)
{
  g_autofree char *lower = g_utf8_strdown (words, -1);

  return g_str_equal (lower, words);
}

static void
add_words (Reader *self, const char *words, ReadoutLexiconSense sense)
{
  g_autoptr (GError) error = NULL;

  if ((sense.kind & READOUT_LEXICON_NAMES) != 0 && is_abbreviation (words))
    sense.flags |= READOUT_LEXICON_ABBREVIATION;
  if ((sense.kind & LOWER_CASE_KINDS) != 0 && is_lower_case (words))
    sense.flags |= READOUT_LEXICON_ANY_CASE;

  if (!readout_lexicon_builder_add (self->builder, words, &sense, self->place, &error))
    complain (self, "%s", error->message);
}

/* One item of a list, with its own flags in brackets: "America (ambiguous)". */
static void
add_form (Reader *self, const char *form, ReadoutLexiconSense sense)
{
  g_autofree char *words = g_strdup (form);
  char *bracket = strstr (words, " (");

  if (bracket != NULL && g_str_has_suffix (words, ")"))
    {
      words[strlen (words) - 1] = '\0';
      *bracket = '\0';
      sense.flags |= parse_nicks (self, flag_nicks, bracket + strlen (" ("), ", ");
    }

  if (*words == '\0')
    complain (self, "a form is empty");
  else
    add_words (self, words, sense);
}

static void
add_forms (Reader *self, const char *list, ReadoutLexiconSense sense)
{
  g_auto (GStrv) forms = g_strsplit (list, "; ", -1);

  for (guint i = 0; forms[i] != NULL; i++)
    add_form (self, forms[i], sense);
}

static void
add_column (Reader *self, Column column, ReadoutLexiconSense sense)
{
  const char *cell = get_cell (self, column);

  if (*cell != '\0')
    add_forms (self, cell, sense);
}

/* A capital stands for its government, unless country and capital share the name. */
static void
add_capital (Reader *self, const char *country, ReadoutLexiconFlag flags)
{
  const char *cell = get_cell (self, COLUMN_CAPITAL);
  g_auto (GStrv) forms = g_strsplit (cell, "; ", -1);
  g_auto (GStrv) first = g_strsplit (forms[0] != NULL ? forms[0] : "", " (", 2);
  ReadoutLexiconSense city = { .kind = READOUT_LEXICON_CITY, .of = country };
  ReadoutLexiconSense government
      = { .kind = READOUT_LEXICON_GOVERNMENT, .canonical = country, .of = country };

  if (*cell == '\0')
    return;

  city.canonical = first[0];
  city.flags = READOUT_LEXICON_MAJOR | READOUT_LEXICON_CAPITAL;
  add_forms (self, cell, city);

  if ((flags & READOUT_LEXICON_FORMER) == 0 && !g_str_equal (first[0], country))
    add_forms (self, cell, government);
}

/* "a Russian" and "Russian officials" are one word with two uses. */
static void
add_people (Reader *self, const char *country)
{
  const char *adjectives = get_cell (self, COLUMN_ADJECTIVE);
  g_auto (GStrv) forms = g_strsplit (adjectives, "; ", -1);
  ReadoutLexiconSense sense = { .kind = READOUT_LEXICON_NATIONALITY, .canonical = forms[0], .of = country };

  if (*adjectives == '\0')
    return;

  sense.flags = READOUT_LEXICON_ADJECTIVE;
  add_forms (self, adjectives, sense);
  sense.flags = READOUT_LEXICON_NOUN;
  add_column (self, COLUMN_PEOPLE, sense);
}

/* Other things that the same names are: the White House is a government and an organization. */
static void
add_other_kinds (Reader *self, const char *name, ReadoutLexiconSense sense)
{
  const char *also = get_cell (self, COLUMN_ALSO);

  if (*also == '\0')
    return;

  sense.kind = parse_nicks (self, kind_nicks, also, "; ");
  sense.canonical = name;
  add_words (self, name, sense);
  add_column (self, COLUMN_FORMS, sense);
}

static void
add_role (Reader *self, ReadoutLexiconSense sense)
{
  g_auto (GStrv) forms = g_strsplit (get_cell (self, COLUMN_ROLE), "; ", -1);

  sense.kind = READOUT_LEXICON_ROLE;
  sense.canonical = forms[0];
  add_column (self, COLUMN_ROLE, sense);
}

static ReadoutLexiconSense
read_sense (Reader *self)
{
  const char *kind = get_cell (self, COLUMN_KIND);
  const char *number = get_cell (self, COLUMN_NUMBER);
  const char *flags = get_cell (self, COLUMN_FLAGS);
  ReadoutLexiconSense sense = {
    .kind = self->file_kind,
    .canonical = *number != '\0' ? number : get_cell (self, COLUMN_NAME),
    .of = get_cell (self, COLUMN_OF),
  };

  if (*flags != '\0')
    sense.flags = parse_nicks (self, flag_nicks, flags, "; ");
  if (self->positions[COLUMN_KIND] >= 0)
    sense.kind = parse_nicks (self, kind_nicks, kind, "; ");

  /* A metonym stands for its country, whatever it is called. */
  if (sense.kind == READOUT_LEXICON_GOVERNMENT)
    sense.canonical = sense.of;

  return sense;
}

static void
add_row (Reader *self)
{
  const char *name = get_cell (self, COLUMN_NAME);
  ReadoutLexiconSense sense = read_sense (self);
  ReadoutLexiconSense plural = sense;

  if (sense.kind == 0 || *sense.canonical == '\0')
    {
      complain (self, "the row lacks what the column \"%s\" should say", sense.kind == 0 ? "kind" : "of");
      return;
    }

  add_words (self, name, sense);
  add_column (self, COLUMN_FORMS, sense);
  plural.flags |= READOUT_LEXICON_PLURAL;
  add_column (self, COLUMN_PLURAL, plural);
  add_other_kinds (self, name, sense);
  if (self->positions[COLUMN_ROLE] >= 0)
    add_role (self, sense);
  if (sense.kind == READOUT_LEXICON_COUNTRY)
    {
      add_capital (self, name, sense.flags);
      add_people (self, name);
    }
}

static gboolean
has_clean_cells (char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      gsize length = strlen (cells[i]);

      if (length > 0
          && (cells[i][0] == ' ' || cells[i][length - 1] == ' ' || strstr (cells[i], "  ") != NULL))
        return FALSE;
    }

  return TRUE;
}

static void
read_row (Reader *self, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  self->cells = cells;

  if (!g_utf8_validate (line, -1, NULL))
    complain (self, "the row is not UTF-8");
  else if (g_strv_length (cells) != self->n_cells)
    complain (self, "the row has %u cells, not %u", g_strv_length (cells), self->n_cells);
  else if (!has_clean_cells (cells))
    complain (self, "a cell has a space too many");
  else if (*get_cell (self, COLUMN_NAME) == '\0')
    complain (self, "the name is empty");
  else
    add_row (self);
}

static void
read_column_names (Reader *self, const char *line)
{
  g_auto (GStrv) names = g_strsplit (line, "\t", -1);

  self->n_cells = g_strv_length (names);
  for (guint i = 0; i < self->n_cells; i++)
    {
      Column column = COLUMN_NAME;

      while (column < N_COLUMNS && !g_str_equal (column_names[column], names[i]))
        column++;
      if (column < N_COLUMNS)
        self->positions[column] = (int)i;
      else
        complain (self, "there is no column \"%s\"", names[i]);
    }

  if (self->positions[COLUMN_NAME] < 0)
    complain (self, "the column \"name\" is missing");
}

static void
read_lines (Reader *self, const char *path, char **lines)
{
  gboolean has_names = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;

      g_free (self->place);
      self->place = g_strdup_printf ("%s:%u", path, i + 1);

      if (has_names)
        read_row (self, lines[i]);
      else
        read_column_names (self, lines[i]);
      if (self->n_complaints > 0 && !has_names)
        return;
      has_names = TRUE;
    }
}

/* Returns the number of complaints. */
static guint
read_file (ReadoutLexiconBuilder *builder, const char *path)
{
  g_autofree char *base_name = g_path_get_basename (path);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  const Nick *file = file_kinds;
  Reader reader = { .builder = builder };

  while (file->nick != NULL && !g_str_equal (file->nick, base_name))
    file++;
  if (file->nick == NULL || !g_file_get_contents (path, &contents, NULL, &error))
    {
      g_printerr ("%s: %s\n", path, error != NULL ? error->message : "nobody knows what this file is about");
      return 1;
    }

  reader.file_kind = file->bit;
  for (guint i = 0; i < N_COLUMNS; i++)
    reader.positions[i] = -1;
  lines = g_strsplit (contents, "\n", -1);
  read_lines (&reader, path, lines);
  g_free (reader.place);

  return reader.n_complaints;
}

static int
write_lexicon (ReadoutLexiconBuilder *builder, const char *path)
{
  g_autoptr (GBytes) bytes = readout_lexicon_builder_end (builder);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error))
    return 0;

  g_printerr ("%s\n", error->message);

  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (ReadoutLexiconBuilder) builder = readout_lexicon_builder_new ();
  guint n_complaints = 0;

  if (argc < 3)
    {
      g_printerr ("Usage: %s OUTPUT FILE.tsv…\n", argv[0]);
      return 2;
    }

  for (int i = 2; i < argc; i++)
    n_complaints += read_file (builder, argv[i]);
  n_complaints += readout_lexicon_builder_check (builder);

  return n_complaints == 0 ? write_lexicon (builder, argv[1]) : 1;
}
