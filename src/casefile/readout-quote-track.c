/* readout-quote-track.c: one utterance, as the articles of a case report it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-quote-track-private.h"

struct _ReadoutQuoteTrack
{
  GObject parent_instance;
  GArray *reports; /* ReadoutReport, the first of all first */
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteTrack, readout_quote_track, G_TYPE_OBJECT)

/* What is in it, but not itself. */
void
readout_report_clear (gpointer data)
{
  ReadoutReport *report = data;

  g_free (report->title);
  g_free (report->outlet);
  g_free (report->published);
  g_free (report->words);
  g_free (report->source);
  g_free (report->speaker);
}

static void
readout_quote_track_finalize (GObject *object)
{
  g_array_unref (READOUT_QUOTE_TRACK (object)->reports);

  G_OBJECT_CLASS (readout_quote_track_parent_class)->finalize (object);
}

static void
readout_quote_track_class_init (ReadoutQuoteTrackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_quote_track_finalize;
}

static void
readout_quote_track_init (ReadoutQuoteTrack *self)
{
  self->reports = g_array_new (FALSE, TRUE, sizeof (ReadoutReport));
  g_array_set_clear_func (self->reports, readout_report_clear);
}

ReadoutQuoteTrack *
readout_quote_track_new (void)
{
  return g_object_new (READOUT_TYPE_QUOTE_TRACK, NULL);
}

/* Takes what @report points to. */
void
readout_quote_track_take (ReadoutQuoteTrack *self, ReadoutReport report)
{
  g_array_append_val (self->reports, report);
}

static int
compare_reports (gconstpointer a, gconstpointer b)
{
  const ReadoutReport *left = a, *right = b;
  int order;

  /* Nobody knows whether what has no day came first. */
  if ((left->published == NULL) != (right->published == NULL))
    return left->published == NULL ? 1 : -1;
  order = g_strcmp0 (left->published, right->published);
  if (order != 0)
    return order;
  if (left->article_id != right->article_id)
    return left->article_id < right->article_id ? -1 : 1;

  return left->quote < right->quote ? -1 : left->quote > right->quote;
}

void
readout_quote_track_seal (ReadoutQuoteTrack *self)
{
  g_array_sort (self->reports, compare_reports);
}

/**
 * readout_quote_track_get_reports:
 * @self: an utterance
 * @n_reports: (out): how many reports there are
 *
 * Returns: (transfer none) (array length=n_reports): its reports, who had it first first
 */
const ReadoutReport *
readout_quote_track_get_reports (ReadoutQuoteTrack *self, guint *n_reports)
{
  g_return_val_if_fail (READOUT_IS_QUOTE_TRACK (self), NULL);

  *n_reports = self->reports->len;
  return (const ReadoutReport *)(const void *)self->reports->data;
}

/**
 * readout_quote_track_get_speaker:
 * @self: an utterance
 *
 * Returns: (transfer none) (nullable): who said it, when one of the reports names somebody
 */
const char *
readout_quote_track_get_speaker (ReadoutQuoteTrack *self)
{
  g_return_val_if_fail (READOUT_IS_QUOTE_TRACK (self), NULL);

  for (guint i = 0; i < self->reports->len; i++)
    {
      const ReadoutReport *report = &g_array_index (self->reports, ReadoutReport, i);

      if (report->speaker != NULL && report->naming == READOUT_NAMING_NAMED)
        return report->speaker;
    }

  return NULL;
}
