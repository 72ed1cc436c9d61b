/* readout-case-file-private.h: the inside of a case file, and how its jobs are run
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"
#include "readout-case-pages-private.h"
#include "readout-database-private.h"
#include "readout-search-query.h"
#include "readout-memo-record.h"
#include "readout-link-store-private.h"

G_BEGIN_DECLS

/*
 * The jobs of a case file run one at a time in a thread of its own, the only one that touches the connection.
 * A read goes before the writes that wait, so that it has to wait for one job at the most, and each write is
 * a job of its own.  What a write has reported is seen by every read that is asked for from then on.  Nothing
 * is written before every page has been looked at: the first write does that itself where it has not been
 * done.
 */
typedef enum
{
  READOUT_CASE_PRIORITY_READ,
  READOUT_CASE_PRIORITY_VERIFY, /* one table, and then the reads that have come meanwhile */
  READOUT_CASE_PRIORITY_WRITE,
  READOUT_CASE_PRIORITY_BESIDE, /* only begun in its turn: it has a connection of its own */
  READOUT_CASE_PRIORITY_LINK,   /* nobody waits for it */
  READOUT_CASE_PRIORITY_CHECK,  /* takes long */
  READOUT_CASE_PRIORITY_CLOSE,
} ReadoutCasePriority;

struct _ReadoutCaseFile
{
  GObject parent_instance;
  GFile *file;
  GThreadPool *thread;
  guint64 n_jobs;   /* that were ever asked for */
  gboolean closing; /* set by the one who asks, at once */

  ReadoutDatabase *database; /* the thread's alone, once it runs */
  ReadoutLinker *linker;     /* as is this one, which is NULL until an article is to be linked */
  ReadoutCasePages *pages;   /* and this one, which is NULL once the file can be written */
  const char *notice;        /* set once, by the thread, and read by all; owned */
};

/* What a job is about; each uses what it needs. */
typedef struct
{
  gint64 article_id;
  ReadoutAnalysis *analysis;
  char *negotiation;
  int entity_type;
  char *entity_name; /* or what is looked for in names */
  ReadoutSearchQuery *search;
  char *new_name;
  guint limit;
  GPtrArray *corrections; /* ReadoutCorrection */
  GArray *ids;            /* gint64: of corrections */
  GPtrArray *notes;       /* ReadoutNote */
  gint64 act_id;
  gint64 earlier_id;
  ReadoutRelationKind link_kind;
  ReadoutLinkState link_state;
  char *version; /* of what finds something in an article */
  GFile *target;
  gboolean is_forced;
  gboolean is_refused;
  gboolean in_full;
  gint64 n_bytes; /* an answer */
  gint64 memo_id;
  guint memo_version;
  gboolean is_removed;
  ReadoutMemoRecord *memo;
  GCancellable *cancellable; /* of the job that runs, not owned */
} ReadoutCaseRequest;

/* What a job does, in the thread of the case file: it finds an answer, or it changes something and tells
 * whether it could. */
typedef struct
{
  ReadoutCasePriority priority;
  gpointer (*find) (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error);
  GDestroyNotify free_answer;
  gboolean (*change) (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error);
} ReadoutCaseJob;

gboolean readout_case_file_begin_writing (ReadoutCaseFile *self, GError **error);

GThreadPool *readout_case_file_jobs_new (void);
void readout_case_file_push_job (ReadoutCaseFile *self,
                                 const ReadoutCaseJob *job,
                                 ReadoutCaseRequest request,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gpointer readout_case_file_finish_find (GAsyncResult *result, const ReadoutCaseJob *job, GError **error);
gboolean readout_case_file_finish_change (GAsyncResult *result, const ReadoutCaseJob *job, GError **error);
ReadoutCaseRequest *readout_case_file_get_request (GAsyncResult *result, const ReadoutCaseJob *job);

G_END_DECLS
