/* readout-link-words.c: what a row says of a link, of what was said elsewhere, and of what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-link-words.h"

#include <glib/gi18n.h>

#include "readout-difference.h"
#include "readout-labels.h"

/* is_later: whether the article in front is the later one of the two */
const char *
readout_link_words_get_kind (ReadoutLink *link, gboolean is_later)
{
  static const char *const kinds[] = {
    [READOUT_RELATION_SAME_TEXT] = N_ ("Same text"),
    [READOUT_RELATION_SAME_STORY] = N_ ("Same story"),
    [READOUT_RELATION_FOLLOW_UP] = N_ ("Follows up"),
    [READOUT_RELATION_REPEATS_QUOTE] = N_ ("Repeats a quote"),
    [READOUT_RELATION_CONTRADICTS] = N_ ("Contradicts"),
  };
  ReadoutRelationKind kind = readout_link_get_kind (link);

  if (!is_later && kind == READOUT_RELATION_FOLLOW_UP)
    return _ ("Followed up");
  if (!is_later && kind == READOUT_RELATION_REPEATS_QUOTE)
    return _ ("Repeated quote");

  return _ (kinds[kind]);
}

const char *
readout_link_words_get_state (ReadoutLinkState state)
{
  static const char *const states[] = {
    [READOUT_LINK_SUGGESTED] = N_ ("suggested"),
    [READOUT_LINK_CONFIRMED] = N_ ("confirmed"),
    [READOUT_LINK_REJECTED] = N_ ("rejected"),
  };

  return _ (states[state]);
}

const char *
readout_link_words_get_icon (ReadoutRelationKind kind)
{
  static const char *const icons[] = {
    [READOUT_RELATION_SAME_TEXT] = "edit-copy-symbolic",
    [READOUT_RELATION_SAME_STORY] = "view-list-symbolic",
    [READOUT_RELATION_FOLLOW_UP] = "go-next-symbolic",
    [READOUT_RELATION_REPEATS_QUOTE] = "readout-quote-symbolic",
    [READOUT_RELATION_CONTRADICTS] = "dialog-warning-symbolic",
  };

  return icons[kind];
}

/* The other article: title, outlet and day. */
char *
readout_link_words_dup_other (ReadoutLink *link, gboolean is_later)
{
  const ReadoutMetadata *other = is_later ? readout_link_get_earlier (link) : readout_link_get_article (link);
  g_autofree char *source = readout_label_source_line (other);

  return source != NULL ? g_strdup_printf ("%s\n%s", other->title, source) : g_strdup (other->title);
}

const char *
readout_news_words_get_kind (ReadoutNewsKind kind)
{
  static const char *const kinds[] = {
    [READOUT_NEWS_NAME] = N_ ("Named for the first time"),
    [READOUT_NEWS_NAMING] = N_ ("Said it by name for the first time"),
    [READOUT_NEWS_QUOTE] = N_ ("New quote"),
    [READOUT_NEWS_NUMBER] = N_ ("New number"),
    [READOUT_NEWS_DAY] = N_ ("New day"),
  };

  return _ (kinds[kind]);
}

const char *
readout_news_words_get_icon (ReadoutNewsKind kind)
{
  static const char *const icons[] = {
    [READOUT_NEWS_NAME] = "system-users-symbolic",
    [READOUT_NEWS_NAMING] = "avatar-default-symbolic",
    [READOUT_NEWS_QUOTE] = "readout-quote-symbolic",
    [READOUT_NEWS_NUMBER] = "accessories-calculator-symbolic",
    [READOUT_NEWS_DAY] = "x-office-calendar-symbolic",
  };

  return icons[kind];
}

/* "4 new of 31 statements" */
char *
readout_news_words_dup_summary (const ReadoutNews *news)
{
  guint n_new = news->n_statements - news->known->len;

  if (news->n_earlier == 0)
    return g_strdup (_ ("The first article on its negotiation"));

  return g_strdup_printf (
      /* Translators: number of new statements; number of all statements */
      ngettext ("%u new of %u statement", "%u new of %u statements", news->n_statements), n_new,
      news->n_statements);
}

/* "a senior official (unnamed) · The Lakemont Courier · 9 Sep 2016" */
char *
readout_track_words_dup_report (const ReadoutReport *report)
{
  const ReadoutMetadata metadata = { .outlet = report->outlet, .published = report->published };
  const char *source = report->speaker != NULL ? report->speaker : report->source;
  g_autofree char *where = readout_label_source_line (&metadata);
  g_autoptr (GString) words = g_string_new (source);

  g_string_append_printf (words, *source != '\0' ? " (%s)" : "%s", readout_label_naming (report->naming));
  if (where != NULL)
    g_string_append_printf (words, " · %s", where);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Who had it first, and how often it was reported. */
char *
readout_track_words_dup_summary (ReadoutQuoteTrack *track)
{
  guint n_reports;
  const ReadoutReport *reports = readout_quote_track_get_reports (track, &n_reports);
  g_autofree char *count = g_strdup_printf (ngettext ("%u report", "%u reports", n_reports), n_reports);
  g_autofree char *first = readout_track_words_dup_report (&reports[0]);

  /* Translators: "4 reports"; the first report: who said it, who published it, and when */
  return g_strdup_printf (_ ("%s, the first: %s"), count, first);
}

static char *
dup_distance (int n_days)
{
  if (n_days == 0)
    return g_strdup (_ ("same day"));
  if (n_days <= 7)
    return g_strdup (_ ("same week"));

  return g_strdup_printf (ngettext ("%d day apart", "%d days apart", (guint)n_days), n_days);
}

/* "5 names in common (Aleppo, John Kerry), “ceasefire”, same week" */
char *
readout_suggestion_words_dup_reason (const ReadoutSuggestion *suggestion)
{
  g_autofree char *names = g_strjoinv (", ", suggestion->names);
  g_autoptr (GString) reason = g_string_new (NULL);

  g_string_append_printf (reason,
                          ngettext ("%u name in common (%s)", "%u names in common (%s)", suggestion->n_names),
                          suggestion->n_names, names);
  if (suggestion->word != NULL)
    /* Translators: a word that two articles have in common */
    g_string_append_printf (reason, _ (", “%s”"), suggestion->word);
  if (suggestion->n_days >= 0)
    {
      g_autofree char *distance = dup_distance (suggestion->n_days);

      g_string_append_printf (reason, ", %s", distance);
    }

  return g_string_free (g_steal_pointer (&reason), FALSE);
}

/* text as markup, with the words that other does not have bold and underlined: without colour, too */
char *
readout_words_dup_marked (const char *text, const char *other)
{
  g_autoptr (GArray) spans = readout_difference_find (text, other);
  g_autoptr (GString) markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i <= spans->len; i++)
    {
      gboolean is_last = i == spans->len;
      ReadoutSpan span
          = is_last ? (ReadoutSpan){ strlen (text), strlen (text) } : g_array_index (spans, ReadoutSpan, i);
      g_autofree char *before = g_markup_escape_text (text + at, (gssize)(span.start_byte - at));
      g_autofree char *words
          = g_markup_escape_text (text + span.start_byte, (gssize)(span.end_byte - span.start_byte));

      g_string_append (markup, before);
      if (!is_last)
        g_string_append_printf (markup, "<b><u>%s</u></b>", words);
      at = span.end_byte;
    }

  return g_string_free (g_steal_pointer (&markup), FALSE);
}
