/* journal-typist.c: somebody who types until the power fails
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     journal-typist FOLDER
 *
 * Types without end, and says on standard output when each key was pressed, as a gint64 of the monotonic
 * clock. */

#include "config.h"

#include "readout-journal.h"

#include <stdlib.h>
#include <unistd.h>

/* A fast typist's keys are 80 ms apart; this one wants to be caught in the midst of it. */
#define KEY_MSEC 5

/* What is there before, as long as a long article. */
#define N_BEFORE 60000

typedef struct
{
  ReadoutJournal *journal;
  GString *text;
  GMainLoop *loop;
} Typist;

static ReadoutDraft *
take (gpointer data)
{
  Typist *typist = data;

  return readout_draft_new (g_strdup (typist->text->str));
}

static gboolean
key_cb (gpointer data)
{
  Typist *typist = data;
  gint64 now;

  g_string_append_c (typist->text, (char)('a' + typist->text->len % 26));
  readout_journal_change (typist->journal, "article");
  now = g_get_monotonic_time ();

  /* Nobody listens any more: the test has failed. */
  if (write (STDOUT_FILENO, &now, sizeof now) != sizeof now)
    g_main_loop_quit (typist->loop);

  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typist typist = { .text = g_string_new (NULL), .loop = loop };

  if (argc != 2)
    return EXIT_FAILURE;

  for (guint i = 0; i < N_BEFORE; i++)
    g_string_append_c (typist.text, '.');
  typist.journal = readout_journal_new (argv[1]);
  readout_journal_add (typist.journal, "article", take, &typist);
  g_timeout_add (KEY_MSEC, key_cb, &typist);
  g_main_loop_run (loop);

  return EXIT_SUCCESS;
}
