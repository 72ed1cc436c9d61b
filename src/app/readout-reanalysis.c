/* readout-reanalysis.c: brings the findings in a case up to date when the analyst's corrections change
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One article after the other, so that a case of thousands leaves the case file and a core to the analyst. An
 * article is analysed with the corrections that hold when it is its turn; one that is changed meanwhile keeps
 * what its own save has found. */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-analyze.h"
#include "readout-reanalysis.h"

struct _ReadoutReanalysis
{
  GObject parent_instance;

  ReadoutCaseShelf *shelf;
  ReadoutCorrectionShelf *always; /* NULL where there is none */
  ReadoutAnalyzer *analyzer;      /* NULL while the language data is being loaded */

  GHashTable *waiting; /* gint64: nothing; the numbers of articles */
  gboolean is_busy;
  gboolean has_changed; /* since the last time that nothing waited */
};

G_DEFINE_FINAL_TYPE (ReadoutReanalysis, readout_reanalysis, G_TYPE_OBJECT)

enum
{
  DONE,
  PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One article on its way. */
typedef struct
{
  ReadoutReanalysis *owner;
  gint64 article_id;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->owner);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static ReadoutCaseFile *
case_file_of (ReadoutReanalysis *self)
{
  return readout_case_shelf_get_case_file (self->shelf);
}

static void
append (GPtrArray *all, ReadoutCorrectionShelf *shelf)
{
  GPtrArray *list = shelf != NULL ? readout_correction_shelf_get_list (shelf) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (list, i));
}

/* What holds for an article of the case; 0 for one that is to become one. */
ReadoutCorrections *
readout_reanalysis_dup_corrections (ReadoutReanalysis *self, gint64 article_id)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_return_val_if_fail (READOUT_IS_REANALYSIS (self), NULL);

  append (all, self->always);
  append (all, READOUT_CORRECTION_SHELF (self->shelf));

  return readout_corrections_new_for_article (all, article_id);
}

static void start_next (ReadoutReanalysis *self);

/* What goes wrong with one article, such as a case that is closed, leaves its findings as they are. */
static void
end_run (Run *run)
{
  run->owner->is_busy = FALSE;
  start_next (run->owner);
}

static void
replaced_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;

  if (readout_case_file_replace_findings_finish (READOUT_CASE_FILE (object), result, NULL))
    run->owner->has_changed = TRUE;
  end_run (run);
}

static void
analyzed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyze_finish (result, NULL);
  gint64 article_id = run->article_id;
  ReadoutCaseFile *case_file = case_file_of (run->owner);

  if (analysis == NULL)
    end_run (run);
  else
    readout_case_file_replace_findings_async (case_file, article_id, analysis, NULL, replaced_cb,
                                              g_steal_pointer (&run));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  ReadoutReanalysis *self = run->owner;
  g_autoptr (ReadoutArticle) article
      = readout_case_file_load_text_finish (READOUT_CASE_FILE (object), result, NULL);
  g_autoptr (ReadoutCorrections) corrections = NULL;

  if (article == NULL)
    {
      end_run (run);
      return;
    }

  corrections = readout_reanalysis_dup_corrections (self, run->article_id);
  readout_analyze_async (self->analyzer, article, corrections, NULL, analyzed_cb, g_steal_pointer (&run));
}

static gboolean
take_waiting (ReadoutReanalysis *self, gint64 *article_id)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->waiting);
  if (!g_hash_table_iter_next (&iter, &key, NULL))
    return FALSE;

  *article_id = *(gint64 *)key;
  g_hash_table_iter_remove (&iter);
  return TRUE;
}

static void
tell_done (ReadoutReanalysis *self)
{
  if (!self->has_changed)
    return;

  self->has_changed = FALSE;
  g_signal_emit (self, signals[DONE], 0);
}

static void
start_next (ReadoutReanalysis *self)
{
  gint64 article_id;
  Run *run;

  if (self->is_busy || self->analyzer == NULL)
    return;
  if (!take_waiting (self, &article_id))
    {
      tell_done (self);
      return;
    }

  self->is_busy = TRUE;
  g_signal_emit (self, signals[PROGRESS], 0, g_hash_table_size (self->waiting) + 1);
  run = g_new0 (Run, 1);
  run->owner = g_object_ref (self);
  run->article_id = article_id;
  readout_case_file_load_text_async (case_file_of (self), article_id, NULL, loaded_cb, run);
}

static void
add_waiting (ReadoutReanalysis *self, gint64 article_id)
{
  g_hash_table_add (self->waiting, g_memdup2 (&article_id, sizeof article_id));
}

/* ids: NULL when they could not be listed */
static void
add_all (ReadoutReanalysis *self, GArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_waiting (self, g_array_index (ids, gint64, i));
  start_next (self);
}

static void
affected_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutReanalysis) self = user_data;
  g_autoptr (GArray) ids = readout_case_file_list_affected_finish (READOUT_CASE_FILE (object), result, NULL);

  add_all (self, ids);
}

/* touched: NULL when a list has been read for the first time: what it says is in the findings already */
static void
changed_cb (ReadoutReanalysis *self, GPtrArray *touched)
{
  if (touched != NULL && !readout_case_file_get_read_only (case_file_of (self)))
    readout_case_file_list_affected_async (case_file_of (self), touched, NULL, affected_cb,
                                           g_object_ref (self));
}

/* always: NULL where there is none */
ReadoutReanalysis *
readout_reanalysis_new (ReadoutCaseShelf *shelf, ReadoutCorrectionShelf *always)
{
  ReadoutReanalysis *self;

  g_return_val_if_fail (READOUT_IS_CASE_SHELF (shelf), NULL);

  self = g_object_new (READOUT_TYPE_REANALYSIS, NULL);
  self->shelf = g_object_ref (shelf);
  g_signal_connect_object (shelf, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (g_set_object (&self->always, always))
    g_signal_connect_object (always, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
outdated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutReanalysis) self = user_data;
  g_autoptr (GArray) ids = readout_case_file_list_outdated_finish (READOUT_CASE_FILE (object), result, NULL);

  add_all (self, ids);
}

/* The articles whose findings are missing or were made with other language data.  Each that is done says so
 * in the case, so that this goes on where it was, whenever the program is ended. */
void
readout_reanalysis_add_outdated (ReadoutReanalysis *self)
{
  g_return_if_fail (READOUT_IS_REANALYSIS (self));

  if (self->analyzer != NULL && !readout_case_file_get_read_only (case_file_of (self)))
    readout_case_file_list_outdated_async (case_file_of (self), readout_analyzer_get_version (self->analyzer),
                                           NULL, outdated_cb, g_object_ref (self));
}

void
readout_reanalysis_set_analyzer (ReadoutReanalysis *self, ReadoutAnalyzer *analyzer)
{
  g_return_if_fail (READOUT_IS_REANALYSIS (self));

  g_set_object (&self->analyzer, analyzer);
  readout_reanalysis_add_outdated (self);
  start_next (self);
}

void
readout_reanalysis_add_article (ReadoutReanalysis *self, gint64 article_id)
{
  g_return_if_fail (READOUT_IS_REANALYSIS (self));

  add_waiting (self, article_id);
  start_next (self);
}

static void
readout_reanalysis_finalize (GObject *object)
{
  ReadoutReanalysis *self = READOUT_REANALYSIS (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->always);
  g_clear_object (&self->analyzer);
  g_hash_table_unref (self->waiting);

  G_OBJECT_CLASS (readout_reanalysis_parent_class)->finalize (object);
}

static void
readout_reanalysis_class_init (ReadoutReanalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_reanalysis_finalize;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
readout_reanalysis_init (ReadoutReanalysis *self)
{
  self->waiting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}
