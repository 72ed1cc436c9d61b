/* readout-import-process.c: has a file read by a process with no rights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create() */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-import-process.h"
#include "readout-import.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib-unix.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define HELPER_NAME     "readout-import-helper"
#define MAX_WAIT_USEC   (60 * G_USEC_PER_SEC)
#define BLOCK_BYTES     (256 * 1024)
#define MAX_EXTRA_BYTES (1024 * 1024)

/* A character of one byte becomes three at most. */
#define MAX_GROWTH 3

typedef struct
{
  GPid pid;
  int output;
  GByteArray *result;
  gsize max_result_bytes;
} Process;

static char *
find_beside_build (void)
{
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  for (guint i = 0; i < 3 && folder != NULL; i++)
    {
      char *parent = g_path_get_dirname (folder);
      g_autofree char *helper = g_build_filename (parent, "src", "import", HELPER_NAME, NULL);

      if (g_file_test (helper, G_FILE_TEST_IS_EXECUTABLE))
        {
          g_free (parent);
          return g_steal_pointer (&helper);
        }

      g_free (folder);
      folder = parent;
    }

  return NULL;
}

/* $READOUT_LIBEXEC_DIR is for packages that are moved after they are built, and for tests.  A program in the
 * build tree takes the helper from there. */
static char *
find_helper (void)
{
  const char *folder = g_getenv ("READOUT_LIBEXEC_DIR");
  char *helper;

  if (folder != NULL)
    return g_build_filename (folder, HELPER_NAME, NULL);

  helper = find_beside_build ();
  return helper != NULL ? helper : g_build_filename (PKGLIBEXECDIR, HELPER_NAME, NULL);
}

static void
set_helper_missing (const char *name, GError **error)
{
  g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_HELPER,
               /* Translators: %s is the name of a file. */
               _ ("“%s” cannot be opened, as the part of Readout that reads files does not start. "
                  "Please install Readout again."),
               name);
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written = write (fd, data, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;

      data += written;
      left -= (gsize)written;
    }

  return TRUE;
}

/* Memory with a descriptor: unlike a pipe, nobody has to be there to fill it. */
static int
open_input (GBytes *bytes)
{
  int fd = memfd_create ("article", MFD_CLOEXEC);

  if (fd >= 0 && (!write_all (fd, bytes) || lseek (fd, 0, SEEK_SET) < 0))
    {
      close (fd);
      fd = -1;
    }

  return fd;
}

static gboolean
has_html_name (const char *name)
{
  static const char *const endings[] = { ".html", ".htm", ".xhtml" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
start (Process *process, GBytes *bytes, const char *name, const char *charset, GError **error)
{
  g_autofree char *helper = find_helper ();
  g_autofree char *option = charset != NULL ? g_strconcat ("--charset=", charset, NULL) : NULL;
  const char *html = has_html_name (name) ? "--html" : NULL;
  const char *argv[] = { helper, html != NULL ? html : option, html != NULL ? option : NULL, NULL };
  int input = open_input (bytes);
  int output[2] = { -1, -1 };
  gboolean started = FALSE;

  if (input >= 0 && g_unix_open_pipe (output, FD_CLOEXEC, NULL))
    started = g_spawn_async_with_pipes_and_fds (
        NULL, argv, NULL,
        G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL,
        input, output[1], -1, NULL, NULL, 0, &process->pid, NULL, NULL, NULL, NULL);

  if (input >= 0)
    close (input);
  if (output[1] >= 0)
    close (output[1]);
  process->output = output[0];
  if (!started)
    set_helper_missing (name, error);

  return started;
}

static gboolean
wait_for_output (Process *process, gint64 deadline, GCancellable *cancellable)
{
  GPollFD cancelled = { .fd = -1 };
  gboolean has_cancelled_fd = g_cancellable_make_pollfd (cancellable, &cancelled);
  struct pollfd fds[] = { { process->output, POLLIN, 0 }, { cancelled.fd, POLLIN, 0 } };
  gint64 left_msec = (deadline - g_get_monotonic_time ()) / 1000;

  poll (fds, has_cancelled_fd ? 2 : 1, (int)MAX (left_msec, 0));
  if (has_cancelled_fd)
    g_cancellable_release_fd (cancellable);

  return fds[0].revents != 0 && fds[1].revents == 0;
}

/* Returns the number of bytes, 0 at the end, -1 when there is nothing yet or no more. */
static gssize
read_block (Process *process)
{
  gsize length_bytes = process->result->len;
  gssize n_read;

  g_byte_array_set_size (process->result, (guint)(length_bytes + BLOCK_BYTES));
  n_read = read (process->output, process->result->data + length_bytes, BLOCK_BYTES);
  g_byte_array_set_size (process->result, (guint)(length_bytes + (gsize)MAX (n_read, 0)));

  return n_read;
}

static gboolean
read_result (Process *process, const char *name, GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + MAX_WAIT_USEC;

  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (wait_for_output (process, deadline, cancellable))
        {
          gssize n_read = read_block (process);

          if (n_read == 0 || process->result->len > process->max_result_bytes)
            return TRUE;
          if (n_read < 0 && errno != EINTR && errno != EAGAIN)
            return TRUE;
        }
      else if (g_get_monotonic_time () >= deadline)
        {
          g_set_error (
              error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_HELPER,
              /* Translators: %s is the name of a file. */
              _ ("Reading “%s” took too long and was stopped. Please divide the file into articles."), name);
          return FALSE;
        }
    }

  return FALSE;
}

static int
end (Process *process, gboolean kill_it)
{
  int status = -1;

  if (kill_it)
    kill (process->pid, SIGKILL);
  while (waitpid (process->pid, &status, 0) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (process->pid);

  return status;
}

/* A file that is too much for the helper ends it by a signal.  It exits by itself only before it has looked.
 */
static void
set_error_from_status (int status, const char *name, GError **error)
{
  if (WIFEXITED (status))
    set_helper_missing (name, error);
  else
    g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_DAMAGED,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” cannot be read. It may be damaged."), name);
}

static ReadoutImportResult *
parse (Process *process, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&process->result));
  ReadoutImportResult *result = NULL;

  if (g_bytes_get_size (bytes) <= process->max_result_bytes)
    result = readout_import_result_from_bytes (bytes);
  if (result == NULL)
    g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_HELPER,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” cannot be opened: reading it gave a result that makes no sense."), name);

  return result;
}

/**
 * readout_import_process_run:
 * @bytes: the content of a file
 * @name: its name, for messages and to tell web pages
 * @charset: (nullable): the encoding, when somebody knows
 * @cancellable: (nullable): ends the process
 * @error: return location for an error: %READOUT_IMPORT_ERROR_HELPER, %READOUT_IMPORT_ERROR_DAMAGED or
 *   %G_IO_ERROR_CANCELLED
 *
 * Starts the helper, gives it @bytes and waits for what it makes of them.  Whatever the content does to the
 * helper ends there.  Not for the main thread.
 *
 * Returns: (transfer full) (nullable): the result, checked
 */
ReadoutImportResult *
readout_import_process_run (
    GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable, GError **error)
{
  Process process = { .output = -1 };
  ReadoutImportResult *result = NULL;

  process.max_result_bytes = MAX_GROWTH * g_bytes_get_size (bytes) + MAX_EXTRA_BYTES;
  if (start (&process, bytes, name, charset, error))
    {
      gboolean has_result;
      int status;

      process.result = g_byte_array_new ();
      has_result = read_result (&process, name, cancellable, error);
      status = end (&process, !has_result || process.result->len > process.max_result_bytes);

      if (has_result && status == 0)
        result = parse (&process, name, error);
      else if (has_result)
        set_error_from_status (status, name, error);
    }

  g_clear_pointer (&process.result, g_byte_array_unref);
  if (process.output >= 0)
    close (process.output);

  return result;
}
