/* test-journal-kill.c: at most three seconds of typing are lost, whenever the program is killed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-draft-folder.h"
#include "readout-test-utils.h"

#include <string.h>

/* Two hundred kills: so many at once, so many times. */
#define N_TYPISTS 50
#define N_ROUNDS  4

/* A kill in the first three seconds may lose everything; the others have to tell. */
#define MAX_LIFE_USEC (6 * G_USEC_PER_SEC)
#define MAX_LOSS_USEC (3 * G_USEC_PER_SEC)

#define N_BEFORE 60000

typedef struct
{
  char *folder;
  GSubprocess *process;
  gint64 end;
  gint64 killed;
} Typist;

static void
start (Typist *typist, gint64 life_usec)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "displayless", "journal-typist", NULL);
  g_autoptr (GError) error = NULL;

  typist->folder = readout_test_make_folder ();
  typist->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, typist->folder, NULL);
  g_assert_no_error (error);
  typist->end = g_get_monotonic_time () + life_usec;
}

/* How many keys it had pressed three seconds before it was killed, and in all. */
static void
count_keys (Typist *typist, guint *n_safe, guint *n_all)
{
  GInputStream *pipe = g_subprocess_get_stdout_pipe (typist->process);
  g_autoptr (GError) error = NULL;
  gint64 pressed;
  gsize n_bytes;

  *n_safe = 0;
  *n_all = 0;
  while (g_input_stream_read_all (pipe, &pressed, sizeof pressed, &n_bytes, NULL, &error)
         && n_bytes == sizeof pressed)
    {
      *n_safe += pressed < typist->killed - MAX_LOSS_USEC;
      ++*n_all;
    }
  g_assert_no_error (error);
}

/* What is on the disk is what was typed up to some key. */
static guint
count_kept (const char *folder_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDraftFolder) folder = readout_draft_folder_open (folder_path, &error);
  g_auto (GStrv) ids = NULL;
  g_autoptr (ReadoutDraft) draft = NULL;
  gsize length;

  g_assert_no_error (error);
  ids = readout_draft_folder_list (folder);
  if (ids[0] == NULL)
    return 0;

  draft = readout_draft_folder_read (folder, ids[0], &error);
  g_assert_no_error (error);
  g_assert_false (draft->is_cut);
  length = strlen (draft->text);
  g_assert_cmpuint (length, >=, N_BEFORE);
  for (gsize i = N_BEFORE; i < length; i++)
    g_assert_cmpint (draft->text[i], ==, (char)('a' + i % 26));

  return (guint)(length - N_BEFORE);
}

static void
end (Typist *typist)
{
  g_autoptr (GError) error = NULL;
  guint n_safe, n_all, n_kept;

  typist->killed = g_get_monotonic_time ();
  g_subprocess_force_exit (typist->process);
  g_subprocess_wait (typist->process, NULL, &error);
  g_assert_no_error (error);

  count_keys (typist, &n_safe, &n_all);
  n_kept = count_kept (typist->folder);
  g_assert_cmpuint (n_kept, >=, n_safe);
  /* One key may have been pressed and not told. */
  g_assert_cmpuint (n_kept, <=, n_all + 1);

  readout_test_remove_folder (typist->folder);
  g_free (typist->folder);
  g_object_unref (typist->process);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Typist *one = a, *other = b;

  return one->end < other->end ? -1 : one->end > other->end;
}

static void
test_killed (void)
{
  Typist typists[N_TYPISTS];

  for (guint i = 0; i < N_TYPISTS; i++)
    start (&typists[i], g_test_rand_int_range (0, MAX_LIFE_USEC));
  qsort (typists, N_TYPISTS, sizeof *typists, compare_ends);

  for (guint i = 0; i < N_TYPISTS; i++)
    {
      gint64 left = typists[i].end - g_get_monotonic_time ();

      if (left > 0)
        g_usleep ((gulong)left);
      end (&typists[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 1; i <= N_ROUNDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/journal-kill/%u", i);

      g_test_add_func (path, test_killed);
    }

  return g_test_run ();
}
