/* readout-cli-filter.c: JSON lines in, JSON lines out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-cli-filter.h"
#include "readout-request.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>

/* How far the reader may run ahead of the writer: enough that no thread waits while one article takes long.
 */
#define JOBS_A_THREAD 4

typedef struct
{
  char *line; /* from getline() */
  gsize length_bytes;
  gulong number;
  char *answer; /* NULL until a worker has written it */
} Job;

/* The main thread reads, workers analyse, and one more thread writes: an answer goes out as soon as it is its
 * turn, even while the reader waits for the next line.  The mutex guards all that follows it. */
typedef struct
{
  ReadoutAnalyzer *analyzer;
  FILE *output;
  guint max_jobs;

  GMutex mutex;
  GCond changed;
  GQueue jobs; /* Job, in the order of the input */
  gboolean ended;
  gboolean some_failed;
  int write_errno;
} Filter;

static void
job_free (Job *job)
{
  free (job->line);
  g_free (job->answer);
  g_free (job);
}

static char *
answer_line (Filter *filter, Job *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) id = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (ReadoutArticle) article
      = readout_request_from_json (job->line, job->length_bytes, &id, &corrections, &error);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *complaint = NULL;

  if (article != NULL)
    analysis = readout_analyzer_analyze (filter->analyzer, article, corrections, NULL, &error);
  if (analysis != NULL)
    return readout_analysis_to_json (analysis, id, FALSE);

  /* Translators: %lu is the number of a line, %s a sentence. */
  complaint = g_strdup_printf (_ ("Line %lu: %s"), job->number, error->message);
  readout_cli_complain (complaint);

  g_mutex_lock (&filter->mutex);
  filter->some_failed = TRUE;
  g_mutex_unlock (&filter->mutex);

  return readout_failure_to_json (id, error->message);
}

static void
work_worker (gpointer data, gpointer user_data)
{
  Job *job = data;
  Filter *filter = user_data;
  char *answer = answer_line (filter, job);

  g_mutex_lock (&filter->mutex);
  job->answer = answer;
  g_cond_broadcast (&filter->changed);
  g_mutex_unlock (&filter->mutex);
}

static gboolean
is_answered (Filter *filter)
{
  Job *first = g_queue_peek_head (&filter->jobs);

  return first != NULL && first->answer != NULL;
}

static void
note_write_error (Filter *filter, int write_errno)
{
  g_mutex_lock (&filter->mutex);
  if (filter->write_errno == 0)
    filter->write_errno = write_errno;
  g_cond_broadcast (&filter->changed);
  g_mutex_unlock (&filter->mutex);
}

/* Returns NULL at the end.  What has been written goes out before a wait, not after each line. */
static Job *
take_answered (Filter *filter)
{
  Job *job = NULL;

  g_mutex_lock (&filter->mutex);
  if (!is_answered (filter))
    {
      g_mutex_unlock (&filter->mutex);
      if (fflush (filter->output) == EOF)
        note_write_error (filter, errno);
      g_mutex_lock (&filter->mutex);
    }
  while (!is_answered (filter) && !(filter->ended && g_queue_is_empty (&filter->jobs)))
    g_cond_wait (&filter->changed, &filter->mutex);
  if (is_answered (filter))
    job = g_queue_pop_head (&filter->jobs);
  g_cond_broadcast (&filter->changed);
  g_mutex_unlock (&filter->mutex);

  return job;
}

/* After an error it goes on to empty the queue, so that the reader does not wait for it. */
static gpointer
write_thread (gpointer data)
{
  Filter *filter = data;
  Job *job;

  while ((job = take_answered (filter)) != NULL)
    {
      if (fputs (job->answer, filter->output) == EOF || fputc ('\n', filter->output) == EOF)
        note_write_error (filter, errno);
      job_free (job);
    }

  return NULL;
}

/* Waits for room.  Returns whether anybody still reads the answers. */
static gboolean
enqueue (Filter *filter, GThreadPool *pool, Job *job)
{
  gboolean go_on;

  g_mutex_lock (&filter->mutex);
  while (g_queue_get_length (&filter->jobs) >= filter->max_jobs)
    g_cond_wait (&filter->changed, &filter->mutex);
  g_queue_push_tail (&filter->jobs, job);
  go_on = filter->write_errno == 0;
  g_mutex_unlock (&filter->mutex);

  g_thread_pool_push (pool, job, NULL);

  return go_on;
}

static void
read_lines (Filter *filter, GThreadPool *pool, FILE *input)
{
  gboolean go_on = TRUE;

  for (gulong number = 1; go_on; number++)
    {
      Job *job = g_new0 (Job, 1);
      gsize size = 0;
      gssize length_bytes = getline (&job->line, &size, input);

      if (length_bytes < 0)
        {
          job_free (job);
          break;
        }

      job->length_bytes = (gsize)length_bytes;
      if (job->line[job->length_bytes - 1] == '\n')
        job->length_bytes--;
      job->number = number;
      go_on = enqueue (filter, pool, job);
    }
}

static ReadoutCliStatus
get_status (Filter *filter, FILE *input)
{
  if (ferror (input))
    {
      readout_cli_complain (_ ("Standard input cannot be read."));
      return READOUT_CLI_SOME_FAILED;
    }

  /* Whoever closed a pipe has seen enough; anything else is worth a word. */
  if (filter->write_errno != 0 && filter->write_errno != EPIPE)
    {
      /* Translators: %s is what the system says, such as: No space left on device */
      g_autofree char *message
          = g_strdup_printf (_ ("The answers cannot be written: %s."), g_strerror (filter->write_errno));

      readout_cli_complain (message);
    }

  clearerr (filter->output); /* all has been said */
  return filter->some_failed || filter->write_errno != 0 ? READOUT_CLI_SOME_FAILED : READOUT_CLI_DONE;
}

/**
 * readout_cli_filter_lines:
 * @analyzer: the analyzer
 * @input: one request a line
 * @output: one analysis a line, or why there is none, in the order of the requests
 * @n_threads: how many articles to analyse at the same time
 *
 * Returns: the exit status
 */
ReadoutCliStatus
readout_cli_filter_lines (ReadoutAnalyzer *analyzer, FILE *input, FILE *output, guint n_threads)
{
  Filter filter = { .analyzer = analyzer, .output = output, .max_jobs = n_threads * JOBS_A_THREAD };
  GThreadPool *pool = NULL;
  GThread *writer = NULL;
  ReadoutCliStatus status;

  g_mutex_init (&filter.mutex);
  g_cond_init (&filter.changed);
  g_queue_init (&filter.jobs);
  pool = g_thread_pool_new (work_worker, &filter, (int)n_threads, FALSE, NULL);
  writer = g_thread_new ("writer", write_thread, &filter);

  read_lines (&filter, pool, input);

  g_mutex_lock (&filter.mutex);
  filter.ended = TRUE;
  g_cond_broadcast (&filter.changed);
  g_mutex_unlock (&filter.mutex);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_thread_join (writer);

  status = get_status (&filter, input);
  g_cond_clear (&filter.changed);
  g_mutex_clear (&filter.mutex);

  return status;
}
