/* readout-case-file-entities.c: what can be asked of an open case file about entities over its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include "readout-case-entity-private.h"

static gpointer
list_entities (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_entities_list (self->database, request->entity_name, request->limit, error);
}

static const ReadoutCaseJob list_entities_job
    = { READOUT_CASE_PRIORITY_READ, .find = list_entities, .free_answer = (GDestroyNotify)g_ptr_array_unref };

/**
 * readout_case_file_list_entities_async:
 * @self: an open case file
 * @words: (nullable): what their names are to have, as it is typed; %NULL for all
 * @limit: how many at most
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks who and what is named in the articles.
 */
void
readout_case_file_list_entities_async (ReadoutCaseFile *self,
                                       const char *words,
                                       guint limit,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  readout_case_file_push_job (self, &list_entities_job,
                              (ReadoutCaseRequest){ .entity_name = g_strdup (words), .limit = limit },
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_list_entities_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_QUERY
 *
 * Returns: (transfer full) (element-type ReadoutCaseEntity): those in most articles first
 */
GPtrArray *
readout_case_file_list_entities_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &list_entities_job, error);
}

static gpointer
find_entity (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_entity_find (self->database, request->entity_type, request->entity_name, error);
}

static const ReadoutCaseJob find_entity_job
    = { READOUT_CASE_PRIORITY_READ, .find = find_entity, .free_answer = g_object_unref };

/**
 * readout_case_file_find_entity_async:
 * @self: an open case file
 * @type: what it is: a #ReadoutEntityType, or %READOUT_ANY_TYPE
 * @name: what some article calls it
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks how often an entity is mentioned over the case, and by which names.
 */
void
readout_case_file_find_entity_async (ReadoutCaseFile *self,
                                     int type,
                                     const char *name,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  readout_case_file_push_job (self, &find_entity_job,
                              (ReadoutCaseRequest){ .entity_type = type, .entity_name = g_strdup (name) },
                              cancellable, callback, user_data);
}

/**
 * readout_case_file_find_entity_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the entity
 */
ReadoutCaseEntity *
readout_case_file_find_entity_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &find_entity_job, error);
}

static gpointer
load_dossier (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_dossier_read (self->database, request->entity_type, request->entity_name, request->limit,
                               request->in_full, error);
}

static const ReadoutCaseJob load_dossier_job = { READOUT_CASE_PRIORITY_READ, .find = load_dossier,
                                                 .free_answer = (GDestroyNotify)readout_dossier_free };

/**
 * readout_case_file_load_dossier_async:
 * @self: an open case file
 * @type: what it is: a #ReadoutEntityType, or %READOUT_ANY_TYPE
 * @name: what some article calls it
 * @limit: how many articles, quotes and others named with it at most; at least 1
 * @in_full: whether with the forms of its name and with those that are named with it, for which all of the
 * articles have to be read
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what the articles tell of an entity.
 */
void
readout_case_file_load_dossier_async (ReadoutCaseFile *self,
                                      int type,
                                      const char *name,
                                      guint limit,
                                      gboolean in_full,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  readout_case_file_push_job (
      self, &load_dossier_job,
      (ReadoutCaseRequest){
          .entity_type = type, .entity_name = g_strdup (name), .limit = limit, .in_full = in_full },
      cancellable, callback, user_data);
}

/**
 * readout_case_file_load_dossier_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): what they tell
 */
ReadoutDossier *
readout_case_file_load_dossier_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &load_dossier_job, error);
}

static gpointer
list_namesakes (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_namesakes_read (self->database, error);
}

static const ReadoutCaseJob list_namesakes_job = { READOUT_CASE_PRIORITY_READ, .find = list_namesakes,
                                                   .free_answer = (GDestroyNotify)g_ptr_array_unref };

/**
 * readout_case_file_list_namesakes_async:
 * @self: an open case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks which entities of the case may be one.  The analyst says whether they are by a correction of the whole
 * case: %READOUT_VERB_SAME or %READOUT_VERB_DISTINCT.
 */
void
readout_case_file_list_namesakes_async (ReadoutCaseFile *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  readout_case_file_push_job (self, &list_namesakes_job, (ReadoutCaseRequest){ 0 }, cancellable, callback,
                              user_data);
}

/**
 * readout_case_file_list_namesakes_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutNamesake): two by two, those in most articles first, without
 * those of which the analyst has said whether they are one
 */
GPtrArray *
readout_case_file_list_namesakes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &list_namesakes_job, error);
}
