/* readout-case-lock.c: one program at a time changes a case file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite lets several programs write by turns, but the window of each would go on showing what the other has
 * changed.  So whoever opens a case to change it holds a lock on a file beside it.  The system takes the lock
 * away with the program, however that ends; a file that was left behind keeps nobody out. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "readout-case-error.h"

/* A program that only looks something up is soon out again. */
#define N_TRIES         20
#define WAIT_MSEC       50
#define USEC_OF_MSEC(n) ((n)*1000)

struct _ReadoutCaseLock
{
  char *path;
  int file;
};

/* Links to one case lead to one lock. */
static char *
dup_lock_path (const char *path)
{
  g_autofree char *real_path = realpath (path, NULL);

  return g_strconcat (real_path != NULL ? real_path : path, "-lock", NULL);
}

static void
set_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  switch (code)
    {
    case EWOULDBLOCK:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_BUSY,
                   /* Translators: name of a file */
                   _ ("“%s” is open in another program. Please close it there, then try again."), name);
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL,
                   /* Translators: name of a file */
                   _ ("“%s” cannot be saved because the disk is full. Please make room and try again."),
                   name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY,
                   /* Translators: name of a file */
                   _ ("“%s” cannot be changed. Please copy it to a folder of your own and open the copy."),
                   name);
      break;
    default:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NO_LOCKS,
                   /* Translators: name of a file */
                   _ ("The folder of “%s” cannot keep two programs from writing to one file. Please copy the "
                      "case to a folder on this computer and open the copy."),
                   name);
    }
}

/* Whether the file that is open still has its name: the one before may have taken it away with its lock. */
static gboolean
is_in_place (ReadoutCaseLock *self)
{
  struct stat there, here;

  return stat (self->path, &there) == 0 && fstat (self->file, &here) == 0 && there.st_dev == here.st_dev
         && there.st_ino == here.st_ino;
}

/* 0, or why not. */
static int
try_to_take (ReadoutCaseLock *self)
{
  int code;

  self->file = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->file < 0)
    return errno;

  code = flock (self->file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
  if (code == 0 && is_in_place (self))
    return 0;

  g_close (self->file, NULL);
  self->file = -1;
  return code != 0 ? code : EWOULDBLOCK;
}

/* For the case file at @path.  READOUT_CASE_ERROR_BUSY when another program has it. */
ReadoutCaseLock *
readout_case_lock_take (const char *path, GError **error)
{
  ReadoutCaseLock *self = g_new0 (ReadoutCaseLock, 1);
  int code;

  self->path = dup_lock_path (path);
  code = try_to_take (self);
  for (guint i = 1; i < N_TRIES && code == EWOULDBLOCK; i++)
    {
      g_usleep (USEC_OF_MSEC (WAIT_MSEC));
      code = try_to_take (self);
    }
  if (code == 0)
    return self;

  set_error (path, code, error);
  readout_case_lock_free (self);
  return NULL;
}

/* The name goes first, while the lock still holds. */
void
readout_case_lock_free (ReadoutCaseLock *self)
{
  if (self->file >= 0)
    {
      g_unlink (self->path);
      g_close (self->file, NULL);
    }
  g_free (self->path);
  g_free (self);
}
