/* readout-draft-folder.c: where the drafts of one run of the program are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     1/lock            held while the program runs
 *     1/session.json
 *     1/ID.draft        one for each article that is not saved
 *     1/ID.original     the bytes that its text came from
 *     1/ID.damaged      a draft that cannot be read, kept for its owner
 *     2/…               of a second program that runs at the same time */

#define G_LOG_DOMAIN "readout-drafts"

#include "config.h"

#include "readout-draft-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* What somebody types concerns nobody else. */
#define FILE_MODE   0600
#define FOLDER_MODE 0700

/* How many programs may run at the same time. */
#define MAX_FOLDERS 64

#define MAX_SESSION_BYTES (4 * 1024 * 1024)

#define DRAFT    ".draft"
#define ORIGINAL ".original"
#define DAMAGED  ".damaged"

struct _ReadoutDraftFolder
{
  char *path;
  int lock;
};

/**
 * readout_draft_folder_dup_default:
 *
 * Returns: (transfer full): the folder in which those of all runs are
 */
char *
readout_draft_folder_dup_default (void)
{
  return g_build_filename (g_get_user_state_dir (), "readout", NULL);
}

static void
set_unreadable (const char *path, const char *reason, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: path of a file; a sentence that says what is wrong with it */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” cannot be read: %s"), shown, reason);
}

static void
set_unwritable (const char *path, const char *reason, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: path of a file; the reason from the system */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” cannot be written: %s"), shown, reason);
}

static char *
dup_path (ReadoutDraftFolder *self, const char *id, const char *ending)
{
  g_autofree char *name = g_strconcat (id, ending, NULL);

  return g_build_filename (self->path, name, NULL);
}

static char *
dup_id (const char *name, const char *ending)
{
  return g_str_has_suffix (name, ending) ? g_strndup (name, strlen (name) - strlen (ending)) : NULL;
}

/* ---- the lock ---- */

/* The lock goes with the process, however it ends.  -1 when another one has it, or there is none. */
static int
lock_folder (const char *path)
{
  g_autofree char *name = g_build_filename (path, "lock", NULL);
  int lock = open (name, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);

  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) < 0)
    {
      close (lock);
      return -1;
    }

  return lock;
}

static ReadoutDraftFolder *
folder_new (char *path, int lock)
{
  ReadoutDraftFolder *self = g_new0 (ReadoutDraftFolder, 1);

  self->path = path;
  self->lock = lock;

  return self;
}

static char *
dup_numbered (const char *parent, guint n)
{
  g_autofree char *name = g_strdup_printf ("%u", n);

  return g_build_filename (parent, name, NULL);
}

/* The first that no other run has. */
static ReadoutDraftFolder *
find_free (const char *parent, guint *n)
{
  for (*n = 1; *n <= MAX_FOLDERS; (*n)++)
    {
      g_autofree char *path = dup_numbered (parent, *n);
      int lock;

      if (g_mkdir_with_parents (path, FOLDER_MODE) < 0)
        return NULL;
      lock = lock_folder (path);
      if (lock >= 0)
        return folder_new (g_steal_pointer (&path), lock);
    }

  return NULL;
}

/* ---- what other runs left ---- */

static GPtrArray *
list_names (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return names;
}

static gboolean
is_draft_or_original (const char *name)
{
  return g_str_has_suffix (name, DRAFT) || g_str_has_suffix (name, ORIGINAL);
}

static void
take_over (ReadoutDraftFolder *self, const char *path)
{
  g_autoptr (GPtrArray) names = list_names (path);
  int lock = lock_folder (path);

  if (lock < 0)
    return;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *from = g_build_filename (path, name, NULL);
      g_autofree char *to = g_build_filename (self->path, name, NULL);

      if (is_draft_or_original (name) && g_rename (from, to) < 0)
        g_warning ("%s stays where it is: %s", from, g_strerror (errno));
    }
  close (lock);
}

/* Of a run that was ended while it wrote. */
static void
remove_unfinished (ReadoutDraftFolder *self)
{
  g_autoptr (GPtrArray) names = list_names (self->path);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (self->path, name, NULL);
      gboolean is_unfinished = strstr (name, DRAFT ".") != NULL || strstr (name, ORIGINAL ".") != NULL
                               || g_str_has_prefix (name, "session.json.");

      if (is_unfinished)
        g_unlink (path);
    }
}

/**
 * readout_draft_folder_open:
 * @parent: the folder in which those of all runs are; made when it is not there
 * @error: return location for an error, a sentence
 *
 * Returns: (transfer full) (nullable): the folder of this run, with all that was left by runs that have ended
 */
ReadoutDraftFolder *
readout_draft_folder_open (const char *parent, GError **error)
{
  guint n;
  ReadoutDraftFolder *self = find_free (parent, &n);

  if (self == NULL)
    {
      set_unwritable (parent, g_strerror (errno), error);
      return NULL;
    }

  for (guint other = 1; other <= MAX_FOLDERS; other++)
    {
      g_autofree char *path = dup_numbered (parent, other);

      if (other != n && g_file_test (path, G_FILE_TEST_IS_DIR))
        take_over (self, path);
    }
  remove_unfinished (self);

  return self;
}

/**
 * readout_draft_folder_close:
 * @self: (transfer full): a folder; what is in it stays
 */
void
readout_draft_folder_close (ReadoutDraftFolder *self)
{
  close (self->lock);
  g_free (self->path);
  g_free (self);
}

/* ---- drafts ---- */

/**
 * readout_draft_folder_list:
 * @self: a folder
 *
 * Returns: (transfer full): the identifiers of the drafts in it
 */
GStrv
readout_draft_folder_list (ReadoutDraftFolder *self)
{
  g_autoptr (GPtrArray) names = list_names (self->path);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id = dup_id (g_ptr_array_index (names, i), DRAFT);

      if (id != NULL)
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

static GBytes *
read_file (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GStatBuf status;
  char *content;
  gsize length_bytes;

  if (g_stat (path, &status) == 0 && (guint64)status.st_size > max_bytes)
    {
      set_unreadable (path, _ ("It is too large."), error);
      return NULL;
    }
  if (!g_file_get_contents (path, &content, &length_bytes, &reason))
    {
      set_unreadable (path, reason->message, error);
      return NULL;
    }

  return g_bytes_new_take (content, length_bytes);
}

/* It may be of use to its owner, but not to the program, which would complain of it at each start. */
static void
put_aside (ReadoutDraftFolder *self, const char *id, const GError *reason, GError **error)
{
  g_autofree char *from = dup_path (self, id, DRAFT);
  g_autofree char *to = dup_path (self, id, DAMAGED);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) || g_rename (from, to) < 0)
    set_unreadable (from, reason->message, error);
  else
    set_unreadable (to, reason->message, error);
}

/**
 * readout_draft_folder_read:
 * @self: a folder
 * @id: the identifier of a draft
 * @error: return location for an error, a sentence that names the file
 *
 * A draft that cannot be read is put aside; one of a later version stays where it is.
 *
 * Returns: (transfer full) (nullable): the draft
 */
ReadoutDraft *
readout_draft_folder_read (ReadoutDraftFolder *self, const char *id, GError **error)
{
  g_autofree char *path = dup_path (self, id, DRAFT);
  g_autofree char *original = dup_path (self, id, ORIGINAL);
  g_autoptr (GBytes) bytes = read_file (path, READOUT_DRAFT_MAX_BYTES, error);
  g_autoptr (GError) reason = NULL;
  ReadoutDraft *draft;

  if (bytes == NULL)
    return NULL;

  draft = readout_draft_from_bytes (bytes, &reason);
  if (draft == NULL)
    put_aside (self, id, reason, error);
  else
    draft->original = read_file (original, READOUT_DRAFT_MAX_BYTES, NULL);

  return draft;
}

static gboolean
write_file (const char *path, const char *content, gsize length_bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_set_contents_full (path, content, (gssize)length_bytes,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE,
                                &reason))
    return TRUE;

  set_unwritable (path, reason->message, error);
  return FALSE;
}

/* It does not change: once is enough. */
static gboolean
write_original (ReadoutDraftFolder *self, const char *id, GBytes *original, GError **error)
{
  g_autofree char *path = dup_path (self, id, ORIGINAL);
  gsize length_bytes;
  const char *content = g_bytes_get_data (original, &length_bytes);

  return g_file_test (path, G_FILE_TEST_EXISTS)
         || write_file (path, content != NULL ? content : "", length_bytes, error);
}

/**
 * readout_draft_folder_write:
 * @self: a folder
 * @id: the identifier of the draft
 * @draft: what is to be kept
 * @error: return location for an error, a sentence
 *
 * Whatever happens, the draft as it was or as it is now is on the disk.
 *
 * Returns: whether the new one is
 */
gboolean
readout_draft_folder_write (ReadoutDraftFolder *self,
                            const char *id,
                            const ReadoutDraft *draft,
                            GError **error)
{
  g_autofree char *path = dup_path (self, id, DRAFT);
  g_autoptr (GBytes) bytes = readout_draft_to_bytes (draft);
  gsize length_bytes;
  const char *content = g_bytes_get_data (bytes, &length_bytes);

  if (length_bytes > READOUT_DRAFT_MAX_BYTES)
    {
      set_unwritable (path, _ ("It is too large."), error);
      return FALSE;
    }

  return (draft->original == NULL || write_original (self, id, draft->original, error))
         && write_file (path, content, length_bytes, error);
}

static gboolean
remove_file (const char *path, GError **error)
{
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  set_unwritable (path, g_strerror (errno), error);
  return FALSE;
}

/**
 * readout_draft_folder_remove:
 * @self: a folder
 * @id: the identifier of a draft, which need not be there
 * @error: return location for an error, a sentence
 *
 * Returns: whether there is no such draft now
 */
gboolean
readout_draft_folder_remove (ReadoutDraftFolder *self, const char *id, GError **error)
{
  g_autofree char *path = dup_path (self, id, DRAFT);
  g_autofree char *original = dup_path (self, id, ORIGINAL);

  return remove_file (path, error) && remove_file (original, error);
}

/* ---- the session ---- */

/**
 * readout_draft_folder_read_session:
 * @self: a folder
 * @error: return location for an error, a sentence
 *
 * Returns: (transfer full) (nullable): the session of the run that had the folder before; one without windows
 * when there was none
 */
ReadoutSession *
readout_draft_folder_read_session (ReadoutDraftFolder *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->path, "session.json", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) reason = NULL;
  ReadoutSession *session;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return readout_session_new ();

  bytes = read_file (path, MAX_SESSION_BYTES, error);
  if (bytes == NULL)
    return NULL;

  session = readout_session_from_bytes (bytes, &reason);
  if (session == NULL)
    set_unreadable (path, reason->message, error);

  return session;
}

/**
 * readout_draft_folder_write_session:
 * @self: a folder
 * @json: a session
 * @error: return location for an error, a sentence
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_draft_folder_write_session (ReadoutDraftFolder *self, const char *json, GError **error)
{
  g_autofree char *path = g_build_filename (self->path, "session.json", NULL);

  return write_file (path, json, strlen (json), error);
}
