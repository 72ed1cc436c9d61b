/* readout-cli-case-entity.c: tells what the articles of a case say of one entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-entity.h"
#include "readout-cli-findings.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Of what there is much, the newest is enough; with --json all of it comes. */
#define N_FOR_PEOPLE 25

#define MAX_OFFERED 8

/* ---- for people ---- */

static void
print_roles (GArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const ReadoutDossierRole *role = &g_array_index (roles, ReadoutDossierRole, i);

      printf ("  %s", role->words);
      if (role->time != NULL)
        printf (", %s", role->time);
      if (role->first_day != NULL)
        printf (" · %s", role->first_day);
      if (g_strcmp0 (role->first_day, role->last_day) != 0)
        printf (" – %s", role->last_day);
      printf (" (%u)\n", role->n_articles);
    }
}

static void
print_place (const char *outlet, const char *published)
{
  if (outlet != NULL)
    printf (" · %s", outlet);
  if (published != NULL)
    printf (" · %s", published);
  printf ("\n");
}

static void
print_articles (GArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    {
      const ReadoutDossierArticle *article = &g_array_index (articles, ReadoutDossierArticle, i);

      printf ("  %4" G_GINT64_FORMAT "  %s (%u)", article->article_id, article->title, article->n_mentions);
      print_place (article->outlet, article->published);
    }
}

static void
print_reports (GArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const ReadoutReport *report = &g_array_index (reports, ReadoutReport, i);

      printf ("  %4" G_GINT64_FORMAT "  “%s”\n        — %s (%s)", report->article_id, report->words,
              report->speaker != NULL ? report->speaker : report->source,
              readout_cli_get_naming (report->naming));
      print_place (report->outlet, report->published);
    }
}

static void
print_companions (GArray *companions)
{
  for (guint i = 0; i < companions->len; i++)
    {
      const ReadoutCaseName *name = &g_array_index (companions, ReadoutCaseName, i);

      printf ("  %5u  %s (%s)\n", name->n_articles, name->name, readout_cli_get_entity_type (name->type));
    }
}

static void
print_title (const char *title, guint n)
{
  if (n > 0)
    printf ("%s (%u):\n", title, n);
}

static void
print_names (const ReadoutDossier *dossier)
{
  g_autofree char *others = readout_cli_dup_other_names (dossier->entity);

  printf ("%s (%s)\n", readout_case_entity_get_name (dossier->entity),
          readout_cli_get_entity_type (readout_case_entity_get_entity_type (dossier->entity)));
  if (*others != '\0')
    printf ("  = %s\n", others);
  printf ("  %s:", _ ("Written"));
  for (guint i = 0; i < dossier->forms->len; i++)
    {
      const ReadoutDossierForm *form = &g_array_index (dossier->forms, ReadoutDossierForm, i);

      printf ("%s %s (%u)", i > 0 ? "," : "", form->words, form->n_mentions);
    }
  printf ("\n");
}

static void
print_dossier (const ReadoutDossier *dossier)
{
  print_names (dossier);
  print_title (_ ("Roles"), dossier->roles->len);
  print_roles (dossier->roles);
  print_title (_ ("Articles"), readout_case_entity_get_n_articles (dossier->entity));
  print_articles (dossier->articles);
  print_title (_ ("Own statements"), dossier->n_said);
  print_reports (dossier->said);
  print_title (_ ("Statements of others"), dossier->n_told);
  print_reports (dossier->told);
  print_title (_ ("Named together"), dossier->companions->len);
  print_companions (dossier->companions);
}

/* ---- for scripts ---- */

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_forms (JsonBuilder *builder, GArray *forms)
{
  begin_list (builder, "written");
  for (guint i = 0; i < forms->len; i++)
    {
      const ReadoutDossierForm *form = &g_array_index (forms, ReadoutDossierForm, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_string (builder, "words", form->words);
      readout_cli_json_add_int (builder, "mentions", form->n_mentions);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_roles (JsonBuilder *builder, GArray *roles)
{
  begin_list (builder, "roles");
  for (guint i = 0; i < roles->len; i++)
    {
      const ReadoutDossierRole *role = &g_array_index (roles, ReadoutDossierRole, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_string (builder, "words", role->words);
      readout_cli_json_add_string (builder, "time", role->time);
      readout_cli_json_add_string (builder, "first_day", role->first_day);
      readout_cli_json_add_string (builder, "last_day", role->last_day);
      readout_cli_json_add_int (builder, "articles", role->n_articles);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_articles (JsonBuilder *builder, GArray *articles)
{
  begin_list (builder, "in_articles");
  for (guint i = 0; i < articles->len; i++)
    {
      const ReadoutDossierArticle *article = &g_array_index (articles, ReadoutDossierArticle, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_int (builder, "article", article->article_id);
      readout_cli_json_add_string (builder, "title", article->title);
      readout_cli_json_add_string (builder, "outlet", article->outlet);
      readout_cli_json_add_string (builder, "published", article->published);
      readout_cli_json_add_int (builder, "mentions", article->n_mentions);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_reports (JsonBuilder *builder, const char *name, GArray *reports)
{
  begin_list (builder, name);
  for (guint i = 0; i < reports->len; i++)
    readout_cli_json_add_report (builder, &g_array_index (reports, ReadoutReport, i));
  json_builder_end_array (builder);
}

static void
add_companions (JsonBuilder *builder, GArray *companions)
{
  begin_list (builder, "named_with");
  for (guint i = 0; i < companions->len; i++)
    {
      const ReadoutCaseName *name = &g_array_index (companions, ReadoutCaseName, i);

      json_builder_begin_object (builder);
      readout_cli_json_add_string (builder, "type",
                                   readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, (int)name->type));
      readout_cli_json_add_string (builder, "name", name->name);
      readout_cli_json_add_int (builder, "articles", name->n_articles);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const ReadoutDossier *dossier)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  readout_cli_json_add_entity (builder, dossier->entity);
  readout_cli_json_add_int (builder, "mentions", readout_case_entity_get_n_mentions (dossier->entity));
  add_forms (builder, dossier->forms);
  add_roles (builder, dossier->roles);
  add_articles (builder, dossier->articles);
  add_reports (builder, "said", dossier->said);
  add_reports (builder, "told", dossier->told);
  add_companions (builder, dossier->companions);
  json_builder_end_object (builder);
  readout_cli_json_print (builder);
}

/* ---- whom ---- */

/* The one that has just this name, or else the only one whose name has the words. */
static ReadoutCaseEntity *
choose (GPtrArray *entities, const char *name)
{
  for (guint i = 0; i < entities->len; i++)
    {
      ReadoutCaseEntity *entity = g_ptr_array_index (entities, i);
      guint n_names;
      const ReadoutCaseName *names = readout_case_entity_get_names (entity, &n_names);

      for (guint k = 0; k < n_names; k++)
        if (g_str_equal (names[k].name, name))
          return entity;
    }

  return entities->len == 1 ? g_ptr_array_index (entities, 0) : NULL;
}

static void
complain (GPtrArray *entities, const char *name)
{
  g_autoptr (GString) offered = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < MIN (entities->len, MAX_OFFERED); i++)
    g_string_append_printf (offered, "%s%s", i > 0 ? ", " : "",
                            readout_case_entity_get_name (g_ptr_array_index (entities, i)));
  sentence = entities->len == 0
                 /* Translators: what was looked for */
                 ? g_strdup_printf (
                     _ ("No article names “%s”. “readout-cli case entities” tells whom they name."), name)
                 /* Translators: what was looked for; some names */
                 : g_strdup_printf (_ ("Several have “%s” in their name. Please give one of them: %s."), name,
                                    offered->str);
  readout_cli_complain (sentence);
}

static ReadoutDossier *
load_dossier (ReadoutCaseFile *case_file, ReadoutCaseEntity *entity, guint limit, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_dossier_async (case_file, readout_case_entity_get_entity_type (entity),
                                        readout_case_entity_get_name (entity), limit, TRUE, NULL,
                                        readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_load_dossier_finish (case_file, result, error);
}

static ReadoutCliStatus
show_entity (ReadoutCaseFile *case_file, const char *name, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities = readout_cli_load_entities (case_file, name, &error);
  g_autoptr (ReadoutDossier) dossier = NULL;
  ReadoutCaseEntity *entity = entities != NULL ? choose (entities, name) : NULL;

  if (entities != NULL && entity == NULL)
    {
      complain (entities, name);
      return READOUT_CLI_SOME_FAILED;
    }

  dossier
      = entity != NULL ? load_dossier (case_file, entity, as_json ? G_MAXINT : N_FOR_PEOPLE, &error) : NULL;
  if (dossier == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (dossier);
  else
    print_dossier (dossier);
  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_entity (GOptionContext *context, GStrv arguments)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for scripts"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, show_entity (case_file, parameters[1], as_json));
}
