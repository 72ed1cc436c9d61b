/* readout-bench-news.c: as many articles as a measurement of a case needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * News is about stories.  A story has its own people, places, bodies and words; some people and bodies, and
 * most words, are those of all stories, the more frequent ones by Zipf's law.  New stories begin all the
 * time, so that the names of a case grow with its articles.  An outlet may print what another one has
 * printed, and reports of one story repeat its quotes.  The same run makes the same articles. */

#include "config.h"

#include "readout-bench-news.h"

#include <math.h>

#define SEED             1648
#define N_WORDS          30000
#define N_KNOWN_PEOPLE   400
#define N_STORY_PEOPLE   6
#define N_STORY_PLACES   3
#define N_STORY_BODIES   3
#define N_STORY_WORDS    40
#define N_STORY_QUOTES   12
#define N_STORIES        12 /* at a time */
#define N_OUTLETS        40
#define MIN_PARAGRAPHS   8
#define MAX_PARAGRAPHS   16
#define ARTICLES_A_STORY 25
#define ARTICLES_A_DAY   30
#define ONE_COPY_IN      12

typedef struct
{
  char *people[N_STORY_PEOPLE];
  char *places[N_STORY_PLACES];
  char *bodies[N_STORY_BODIES];
  guint words[N_STORY_WORDS];
  char *quotes[N_STORY_QUOTES];
  char *last_text; /* NULL until there was an article */
  guint n_articles;
} Story;

struct _ReadoutBenchNews
{
  GRand *random;
  char *words[N_WORDS];
  char *people[N_KNOWN_PEOPLE];
  Story *stories[N_STORIES];
  guint n_articles;
};

static guint
draw (ReadoutBenchNews *self, guint n)
{
  return (guint)g_rand_int_range (self->random, 0, (gint32)n);
}

/* The first of @n twice as often as the second, and so on. */
static guint
draw_by_rank (ReadoutBenchNews *self, guint n)
{
  double rank = exp (g_rand_double (self->random) * log (n + 1.0));

  return CLAMP ((guint)rank, 1, n) - 1;
}

/* ---- words and names ---- */

static char *
make_word (ReadoutBenchNews *self, guint n_syllables)
{
  static const char *const onsets[] = { "b", "d", "f", "g", "k",  "l",  "m",  "n",  "p",  "r",
                                        "s", "t", "v", "z", "br", "dr", "gr", "kl", "st", "tr" };
  static const char *const rests[] = { "a", "e", "i", "o", "u", "an", "en", "er", "in", "or", "al", "is" };
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < n_syllables; i++)
    g_string_append_printf (word, "%s%s", onsets[draw (self, G_N_ELEMENTS (onsets))],
                            rests[draw (self, G_N_ELEMENTS (rests))]);

  return g_string_free (word, FALSE);
}

static char *
make_name (ReadoutBenchNews *self, guint n_syllables)
{
  char *name = make_word (self, n_syllables);

  *name = g_ascii_toupper (*name);
  return name;
}

static char *
make_person (ReadoutBenchNews *self)
{
  static const char *const given[]
      = { "Anna",  "Boris", "Carla", "David",   "Elena", "Frank", "Grace", "Hassan", "Irina", "James",
          "Karim", "Laura", "Maria", "Nikolai", "Omar",  "Peter", "Rosa",  "Sergei", "Tomas", "Vera" };
  g_autofree char *surname = make_name (self, 2 + draw (self, 2));

  return g_strdup_printf ("%s %s", given[draw (self, G_N_ELEMENTS (given))], surname);
}

static char *
make_body (ReadoutBenchNews *self)
{
  static const char *const kinds[] = { "Ministry of %s Affairs", "%s Council", "%s Front", "Bank of %s",
                                       "%s Observatory for Human Rights" };
  g_autofree char *name = make_name (self, 3);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (kinds[draw (self, G_N_ELEMENTS (kinds))], name);
#pragma GCC diagnostic pop
}

/* ---- stories ---- */

static const char *
draw_word (ReadoutBenchNews *self, const Story *story)
{
  guint rank
      = draw (self, 4) == 0 ? story->words[draw_by_rank (self, N_STORY_WORDS)] : draw_by_rank (self, N_WORDS);

  return self->words[rank];
}

static char *
make_clause (ReadoutBenchNews *self, const Story *story, guint n_words)
{
  static const char *const small[] = { "the", "of", "and", "in", "a", "to", "with", "for" };
  GString *clause = g_string_new ("the");

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (clause, " %s",
                            i % 3 == 2 ? small[draw (self, G_N_ELEMENTS (small))] : draw_word (self, story));

  return g_string_free (clause, FALSE);
}

static Story *
story_new (ReadoutBenchNews *self)
{
  Story *story = g_new0 (Story, 1);

  for (guint i = 0; i < N_STORY_PEOPLE; i++)
    story->people[i] = draw (self, 3) == 0 ? g_strdup (self->people[draw_by_rank (self, N_KNOWN_PEOPLE)])
                                           : make_person (self);
  for (guint i = 0; i < N_STORY_PLACES; i++)
    story->places[i] = make_name (self, 3);
  for (guint i = 0; i < N_STORY_BODIES; i++)
    story->bodies[i] = make_body (self);
  for (guint i = 0; i < N_STORY_WORDS; i++)
    story->words[i] = draw (self, N_WORDS);
  for (guint i = 0; i < N_STORY_QUOTES; i++)
    story->quotes[i] = make_clause (self, story, 8 + draw (self, 12));

  return story;
}

static void
story_free (Story *story)
{
  for (guint i = 0; i < N_STORY_PEOPLE; i++)
    g_free (story->people[i]);
  for (guint i = 0; i < N_STORY_PLACES; i++)
    g_free (story->places[i]);
  for (guint i = 0; i < N_STORY_BODIES; i++)
    g_free (story->bodies[i]);
  for (guint i = 0; i < N_STORY_QUOTES; i++)
    g_free (story->quotes[i]);
  g_free (story->last_text);
  g_free (story);
}

/* ---- articles ---- */

static void
append_paragraph (ReadoutBenchNews *self, const Story *story, GString *text)
{
  const char *person = story->people[draw_by_rank (self, N_STORY_PEOPLE)];
  const char *other = self->people[draw_by_rank (self, N_KNOWN_PEOPLE)];
  const char *place = story->places[draw_by_rank (self, N_STORY_PLACES)];
  const char *body = story->bodies[draw_by_rank (self, N_STORY_BODIES)];
  const char *quote = story->quotes[draw_by_rank (self, N_STORY_QUOTES)];
  g_autofree char *clause = make_clause (self, story, 10 + draw (self, 15));
  g_autofree char *fresh = make_clause (self, story, 10 + draw (self, 15));

  switch (draw (self, 5))
    {
    case 0:
      g_string_append_printf (text, "“T%s,” said %s, the foreign minister. %s met %s in %s on Monday.",
                              quote + 1, person, person, other, place);
      break;
    case 1:
      g_string_append_printf (text, "The %s said on Tuesday that %s. %s told reporters in %s that %s.", body,
                              clause, person, place, fresh);
      break;
    case 2:
      g_string_append_printf (text, "A senior official briefed on the talks said that %s.", clause);
      break;
    case 3:
      g_string_append_printf (text, "According to %s, %s. In %s, T%s.", other, clause, place, fresh + 1);
      break;
    default:
      g_string_append_printf (text, "T%s. The %s and %s agreed to meet again in %s next week.", clause + 1,
                              body, person, place);
    }
  g_string_append (text, "\n\n");
}

/* Another outlet prints what the last one had, with one paragraph more. */
static char *
make_text (ReadoutBenchNews *self, Story *story)
{
  GString *text = g_string_new (NULL);
  guint n_paragraphs = MIN_PARAGRAPHS + draw (self, MAX_PARAGRAPHS - MIN_PARAGRAPHS + 1);

  if (story->last_text != NULL && draw (self, ONE_COPY_IN) == 0)
    g_string_append (text, story->last_text);
  else
    {
      g_autofree char *headline = make_clause (self, story, 6);

      g_string_append_printf (text, "T%s\n\n", headline + 1);
      for (guint i = 0; i < n_paragraphs; i++)
        append_paragraph (self, story, text);
    }
  append_paragraph (self, story, text);

  return g_string_free (text, FALSE);
}

/**
 * readout_bench_news_new:
 *
 * Returns: (transfer full): a source of articles
 */
ReadoutBenchNews *
readout_bench_news_new (void)
{
  ReadoutBenchNews *self = g_new0 (ReadoutBenchNews, 1);

  self->random = g_rand_new_with_seed (SEED);
  for (guint i = 0; i < N_WORDS; i++)
    self->words[i] = make_word (self, 1 + i * 4 / N_WORDS + (i > 100));
  for (guint i = 0; i < N_KNOWN_PEOPLE; i++)
    self->people[i] = make_person (self);
  for (guint i = 0; i < N_STORIES; i++)
    self->stories[i] = story_new (self);

  return self;
}

/**
 * readout_bench_news_free:
 * @self: (transfer full): a source of articles
 */
void
readout_bench_news_free (ReadoutBenchNews *self)
{
  g_rand_free (self->random);
  for (guint i = 0; i < N_WORDS; i++)
    g_free (self->words[i]);
  for (guint i = 0; i < N_KNOWN_PEOPLE; i++)
    g_free (self->people[i]);
  for (guint i = 0; i < N_STORIES; i++)
    story_free (self->stories[i]);
  g_free (self);
}

/* One that ends is followed by another. */
static Story *
draw_story (ReadoutBenchNews *self)
{
  guint nth = draw (self, N_STORIES);

  if (self->stories[nth]->n_articles >= ARTICLES_A_STORY)
    {
      story_free (self->stories[nth]);
      self->stories[nth] = story_new (self);
    }

  return self->stories[nth];
}

/**
 * readout_bench_news_make_article:
 * @self: a source of articles
 *
 * Returns: (transfer full): the next article
 */
ReadoutArticle *
readout_bench_news_make_article (ReadoutBenchNews *self)
{
  Story *story = draw_story (self);
  g_autofree char *outlet = g_strdup_printf ("Outlet %u", draw_by_rank (self, N_OUTLETS) + 1);
  g_autofree char *published = NULL;
  ReadoutMetadata metadata = { .outlet = outlet };
  char *text = make_text (self, story);
  GDate day;

  g_date_set_dmy (&day, 1, G_DATE_JANUARY, 2010);
  g_date_add_days (&day, self->n_articles++ / ARTICLES_A_DAY);
  published = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day),
                               g_date_get_day (&day));
  metadata.published = published;
  story->n_articles++;
  g_free (story->last_text);
  story->last_text = g_strdup (text);

  return readout_article_new (text, &metadata, NULL);
}
