/* readout-annotator.c: keeps the analysis of a text up to date while somebody edits it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-annotator.h"

/* The sidebar shall be right 50 ms after the last key press, so that there is no time for a pause; but a text
 * whose analysis takes long waits as long again, or a typist would keep a core busy with runs that are thrown
 * away.  How long is told by a run that knew most of the text already: the first one says nothing of it. */
#define MIN_DELAY_MSEC 8
#define MAX_DELAY_MSEC 1500

/* Main thread only.  The worker gets an article of its own and answers with marks that nobody changes
 * afterwards, so that there are no locks. */
struct _ReadoutAnnotator
{
  GObject parent_instance;

  GtkTextBuffer *buffer;
  ReadoutAnalyzer *analyzer; /* NULL until the language data is loaded */
  ReadoutMetadata *metadata;
  GBytes *original;
  ReadoutCorrections *corrections; /* NULL where nothing is said */

  guint stamp; /* changes with the text and what is known of it */
  guint marks_stamp;
  ReadoutMarks *marks;
  gboolean paused;

  GCancellable *cancellable; /* not NULL while a run is out */
  guint delay_msec;
  guint delay_source;
  GPtrArray *waiting; /* GTask, for an analysis of the text as it is now */
};

G_DEFINE_FINAL_TYPE (ReadoutAnnotator, readout_annotator, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MARKS,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  ReadoutAnalyzer *analyzer;
  ReadoutArticle *article;
  ReadoutCorrections *corrections;
  guint stamp;
  gint64 usec; /* that the analysis took */
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->analyzer);
  g_object_unref (run->article);
  g_clear_pointer (&run->corrections, readout_corrections_unref);
  g_free (run);
}

static void
run_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  gint64 started = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis
      = readout_analyzer_analyze (run->analyzer, run->article, run->corrections, cancellable, &error);

  run->usec = g_get_monotonic_time () - started;
  if (analysis == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, readout_marks_new (analysis), g_object_unref);
}

static void
answer_waiting (ReadoutAnnotator *self, const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_pointer (task, g_object_ref (readout_marks_get_analysis (self->marks)), g_object_unref);
    }
}

static void
run_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutAnnotator *self = READOUT_ANNOTATOR (object);
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMarks) marks = g_task_propagate_pointer (G_TASK (result), &error);

  /* An older run than the newest text: GTask says so even when it had an answer. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (self->marks != NULL)
    self->delay_msec = (guint)CLAMP (run->usec / 1000, MIN_DELAY_MSEC, MAX_DELAY_MSEC);
  self->marks_stamp = run->stamp;
  if (error != NULL)
    g_warning ("The analysis failed: %s", error->message);
  else if (g_set_object (&self->marks, marks))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  answer_waiting (self, error);
}

static char *
dup_text (ReadoutAnnotator *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static gboolean
delay_cb (gpointer user_data)
{
  ReadoutAnnotator *self = user_data;
  g_autoptr (GTask) task = NULL;
  Run *run = g_new0 (Run, 1);

  self->delay_source = 0;
  self->cancellable = g_cancellable_new ();

  run->analyzer = g_object_ref (self->analyzer);
  run->article = readout_article_new (dup_text (self), self->metadata, self->original);
  run->corrections = self->corrections != NULL ? readout_corrections_ref (self->corrections) : NULL;
  run->stamp = self->stamp;

  task = g_task_new (self, self->cancellable, run_done_cb, NULL);
  g_task_set_source_tag (task, delay_cb);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_worker);

  return G_SOURCE_REMOVE;
}

static void
start (ReadoutAnnotator *self, guint delay_msec)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->delay_source, g_source_remove);
  if (self->analyzer != NULL && !self->paused)
    self->delay_source = g_timeout_add (delay_msec, delay_cb, self);
}

static void
change (ReadoutAnnotator *self, guint delay_msec)
{
  gboolean was_busy = readout_annotator_get_busy (self);

  self->stamp++;
  start (self, delay_msec);
  if (!was_busy)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
buffer_changed_cb (GtkTextBuffer *buffer, ReadoutAnnotator *self)
{
  change (self, self->delay_msec);
}

ReadoutAnnotator *
readout_annotator_new (GtkTextBuffer *buffer)
{
  ReadoutAnnotator *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (READOUT_TYPE_ANNOTATOR, NULL);
  self->buffer = g_object_ref (buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, 0);

  return self;
}

void
readout_annotator_set_analyzer (ReadoutAnnotator *self, ReadoutAnalyzer *analyzer)
{
  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  if (g_set_object (&self->analyzer, analyzer) && readout_annotator_get_busy (self))
    start (self, 0);
}

void
readout_annotator_set_metadata (ReadoutAnnotator *self, const ReadoutMetadata *metadata)
{
  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  readout_metadata_free (self->metadata);
  self->metadata = readout_metadata_copy (metadata);
  change (self, self->delay_msec);
}

/* original: the bytes of the file that the text came from, or NULL */
void
readout_annotator_set_original (ReadoutAnnotator *self, GBytes *original)
{
  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  g_clear_pointer (&self->original, g_bytes_unref);
  self->original = original != NULL ? g_bytes_ref (original) : NULL;
}

GBytes *
readout_annotator_get_original (ReadoutAnnotator *self)
{
  g_return_val_if_fail (READOUT_IS_ANNOTATOR (self), NULL);

  return self->original;
}

/* What the analyst says of the article, or NULL; shown as soon as can be. */
void
readout_annotator_set_corrections (ReadoutAnnotator *self, ReadoutCorrections *corrections)
{
  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  g_clear_pointer (&self->corrections, readout_corrections_unref);
  self->corrections = corrections != NULL ? readout_corrections_ref (corrections) : NULL;
  change (self, 0);
}

/* While a long text is being put in piece by piece, its pieces are not worth reading. */
void
readout_annotator_set_paused (ReadoutAnnotator *self, gboolean paused)
{
  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  self->paused = paused;
  start (self, 0);
}

ReadoutMarks *
readout_annotator_get_marks (ReadoutAnnotator *self)
{
  g_return_val_if_fail (READOUT_IS_ANNOTATOR (self), NULL);

  return self->marks;
}

gboolean
readout_annotator_get_busy (ReadoutAnnotator *self)
{
  g_return_val_if_fail (READOUT_IS_ANNOTATOR (self), FALSE);

  return self->marks_stamp != self->stamp;
}

/* Another number for another text. */
guint
readout_annotator_get_stamp (ReadoutAnnotator *self)
{
  g_return_val_if_fail (READOUT_IS_ANNOTATOR (self), 0);

  return self->stamp;
}

/* Answers with the analysis of the text as it is then. */
void
readout_annotator_settle_async (ReadoutAnnotator *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_ANNOTATOR (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_annotator_settle_async);
  g_ptr_array_add (self->waiting, task);
  if (!readout_annotator_get_busy (self) && self->marks != NULL)
    answer_waiting (self, NULL);
  else if (self->delay_source == 0 && self->cancellable == NULL)
    change (self, 0);
}

ReadoutAnalysis *
readout_annotator_settle_finish (ReadoutAnnotator *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
readout_annotator_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutAnnotator *self = READOUT_ANNOTATOR (object);

  switch (prop_id)
    {
    case PROP_MARKS:
      g_value_set_object (value, self->marks);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, readout_annotator_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_annotator_dispose (GObject *object)
{
  ReadoutAnnotator *self = READOUT_ANNOTATOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->delay_source, g_source_remove);
  g_clear_object (&self->buffer);
  g_clear_object (&self->analyzer);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (readout_annotator_parent_class)->dispose (object);
}

static void
readout_annotator_finalize (GObject *object)
{
  ReadoutAnnotator *self = READOUT_ANNOTATOR (object);

  readout_metadata_free (self->metadata);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->corrections, readout_corrections_unref);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (readout_annotator_parent_class)->finalize (object);
}

static void
readout_annotator_class_init (ReadoutAnnotatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_annotator_get_property;
  object_class->dispose = readout_annotator_dispose;
  object_class->finalize = readout_annotator_finalize;

  properties[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, READOUT_TYPE_MARKS,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
readout_annotator_init (ReadoutAnnotator *self)
{
  self->metadata = readout_metadata_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->delay_msec = MIN_DELAY_MSEC;
}
