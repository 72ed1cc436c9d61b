/* test-case-drive.c: what a drive can do to a case: it goes away, or cannot lock
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layer under SQLite answers as such a drive does. */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "readout-test-case.h"

typedef struct
{
  char *folder;
  char *path; /* a closed case with one article */
} Fixture;

/* ---- the layer ---- */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* behind this one in the same memory */
} DriveFile;

static gboolean drive_is_gone;
static gboolean drive_has_no_locks;
static sqlite3_vfs *real_vfs;

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((DriveFile *)file)->real;
}

static int
drive_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
drive_read (sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
  return drive_is_gone ? SQLITE_IOERR_READ
                       : real_of (file)->pMethods->xRead (real_of (file), data, length, offset);
}

static int
drive_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 offset)
{
  return drive_is_gone ? SQLITE_IOERR_WRITE
                       : real_of (file)->pMethods->xWrite (real_of (file), data, length, offset);
}

static int
drive_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return drive_is_gone ? SQLITE_IOERR_TRUNCATE : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
drive_sync (sqlite3_file *file, int flags)
{
  return drive_is_gone ? SQLITE_IOERR_FSYNC : real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
drive_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return drive_is_gone ? SQLITE_IOERR_FSTAT : real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
drive_lock (sqlite3_file *file, int level)
{
  return drive_has_no_locks ? SQLITE_IOERR_LOCK : real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
drive_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
drive_check_lock (sqlite3_file *file, int *is_locked)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), is_locked);
}

static int
drive_control (sqlite3_file *file, int what, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), what, argument);
}

static int
drive_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
drive_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
drive_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, memory);
}

static int
drive_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
drive_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
drive_shm_unmap (sqlite3_file *file, int delete_flag)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), delete_flag);
}

static const sqlite3_io_methods drive_methods = {
  .iVersion = 2,
  .xClose = drive_close,
  .xRead = drive_read,
  .xWrite = drive_write,
  .xTruncate = drive_truncate,
  .xSync = drive_sync,
  .xFileSize = drive_size,
  .xLock = drive_lock,
  .xUnlock = drive_unlock,
  .xCheckReservedLock = drive_check_lock,
  .xFileControl = drive_control,
  .xSectorSize = drive_sector_size,
  .xDeviceCharacteristics = drive_characteristics,
  .xShmMap = drive_shm_map,
  .xShmLock = drive_shm_lock,
  .xShmBarrier = drive_shm_barrier,
  .xShmUnmap = drive_shm_unmap,
};

static int
drive_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  DriveFile *self = (DriveFile *)file;
  int status;

  self->real = (sqlite3_file *)(self + 1);
  status = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &drive_methods : NULL;

  return status;
}

/* From now on each file that SQLite opens is on the drive. */
static void
install_drive (void)
{
  static sqlite3_vfs drive;

  real_vfs = sqlite3_vfs_find (NULL);
  drive = *real_vfs;
  drive.zName = "drive";
  drive.szOsFile = (int)sizeof (DriveFile) + real_vfs->szOsFile;
  drive.xOpen = drive_open;
  g_assert_cmpint (sqlite3_vfs_register (&drive, TRUE), ==, SQLITE_OK);
}

/* ---- the tests ---- */

static ReadoutCaseFile *
open_case (const char *path)
{
  g_autoptr (GError) error = NULL;
  ReadoutCaseFile *case_file = readout_test_open_case (path, &error);

  g_assert_no_error (error);
  return case_file;
}

static gint64
add_text (ReadoutCaseFile *case_file, const char *text, GError **error)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_plain_analysis (text, NULL, NULL);

  return readout_test_add_article (case_file, analysis, NULL, error);
}

static void
assert_sound (const char *path, guint n_articles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = open_case (path);
  g_autoptr (GPtrArray) articles = readout_test_list_articles (case_file, &error);
  g_auto (GStrv) found = readout_test_check_case (case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, n_articles);
  g_assert_cmpstr (found[0], ==, NULL);
  g_assert_true (readout_test_close_case (case_file, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_analysis ();
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GError) error = NULL;

  drive_is_gone = FALSE;
  drive_has_no_locks = FALSE;
  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "case.readout", NULL);
  case_file = readout_test_create_case (fixture->path, &error);
  g_assert_no_error (error);
  readout_test_add_article (case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  readout_test_close_case (case_file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* What was said to be saved is there when the drive is back; what could not be saved was said not to be. */
static void
test_drive_taken_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCaseFile) case_file = open_case (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add_text (case_file, "Water.", &error), ==, 2);
  g_assert_no_error (error);
  drive_is_gone = TRUE;
  g_assert_cmpint (add_text (case_file, "Fire.", &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_AWAY);
  g_assert_nonnull (strstr (error->message, "saved before"));
  g_clear_error (&error);
  readout_test_close_case (case_file, NULL);

  drive_is_gone = FALSE;
  assert_sound (fixture->path, 2);
}

static void
test_drive_back_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutCaseFile) case_file = open_case (fixture->path);
  g_autoptr (GError) error = NULL;

  drive_is_gone = TRUE;
  g_assert_cmpint (add_text (case_file, "Fire.", &error), ==, 0);
  g_clear_error (&error);
  drive_is_gone = FALSE;
  g_assert_cmpint (add_text (case_file, "Water.", &error), ==, 2);
  g_assert_no_error (error);
  g_assert_true (readout_test_close_case (case_file, &error));
  assert_sound (fixture->path, 2);
}

/* To go on writing would be to write into a file that is deleted on closing. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.readout", NULL);
  g_autoptr (ReadoutCaseFile) case_file = open_case (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add_text (case_file, "Water.", &error), ==, 2);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_cmpint (add_text (case_file, "Fire.", &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_AWAY);
  g_assert_nonnull (strstr (error->message, "not where it was"));
  g_clear_error (&error);

  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  g_assert_cmpint (add_text (case_file, "Fire.", &error), ==, 3);
  g_assert_no_error (error);
  g_assert_true (readout_test_close_case (case_file, &error));
  assert_sound (fixture->path, 3);
}

/* A folder on a network that has no locks: two programs could spoil the file, so nobody writes. */
static void
test_no_locks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sum_before = readout_test_sum_file (fixture->path);
  g_autofree char *sum_after = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  drive_has_no_locks = TRUE;
  case_file = open_case (fixture->path);
  g_assert_true (readout_case_file_get_read_only (case_file));
  g_assert_nonnull (strstr (readout_case_file_get_notice (case_file), "folder on this computer"));
  articles = readout_test_list_articles (case_file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (articles->len, ==, 1);
  g_assert_cmpint (add_text (case_file, "Fire.", &error), ==, 0);
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY);
  g_clear_error (&error);
  readout_test_close_case (case_file, NULL);
  drive_has_no_locks = FALSE;
  sum_after = readout_test_sum_file (fixture->path);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

/* A copy that cannot be written is not there, and what was there before it still is. */
static void
test_copy_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target_path = g_build_filename (fixture->folder, "copy.readout", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (target_path);
  g_autoptr (ReadoutCaseFile) case_file = open_case (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (target_path, "what was there", -1, &error));
  drive_is_gone = TRUE;
  g_assert_false (readout_test_copy (case_file, target, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  drive_is_gone = FALSE;
  g_assert_true (g_file_get_contents (target_path, &content, NULL, &error));
  g_assert_cmpstr (content, ==, "what was there");
  readout_test_close_case (case_file, NULL);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);
  install_drive ();

  add ("/case-drive/taken-away", test_drive_taken_away);
  add ("/case-drive/back-at-once", test_drive_back_at_once);
  add ("/case-drive/moved", test_moved);
  add ("/case-drive/no-locks", test_no_locks);
  add ("/case-drive/copy-fails", test_copy_fails);

  return g_test_run ();
}
