/* readout-dossier-items.c: what a case tells of its entities, as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-dossier-items.h"

#include <glib/gi18n.h>

#include "readout-dossier-item.h"
#include "readout-heading.h"
#include "readout-labels.h"

static void
add (GPtrArray *items, ReadoutDossierContent content)
{
  g_ptr_array_add (items, readout_dossier_item_new (content));
}

static void
add_heading (GPtrArray *items, const char *title)
{
  g_ptr_array_add (items, readout_heading_new (title));
}

/* How many there are, where not all of them follow. */
static void
add_counted_heading (GPtrArray *items, const char *title, guint n)
{
  /* Translators: a heading, and how much there is below it */
  g_autofree char *counted = g_strdup_printf (_ ("%s · %u"), title, n);

  add_heading (items, counted);
}

static char *
dup_n_articles (guint n_articles)
{
  return g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
}

static char *
dup_other_names (ReadoutCaseEntity *entity)
{
  guint n_names;
  const ReadoutCaseName *names = readout_case_entity_get_names (entity, &n_names);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;

  for (guint i = 1; i < n_names; i++)
    g_strv_builder_add (builder, names[i].name);
  others = g_strv_builder_end (builder);

  return n_names > 1 ? g_strjoinv (", ", others) : NULL;
}

/* ---- two names ---- */

static const char *
label_reason (ReadoutNamesakesReason reason)
{
  switch (reason)
    {
    case READOUT_NAMESAKES_SPELLING:
      return _ ("Written with the same letters");
    case READOUT_NAMESAKES_FULLER:
      return _ ("One name may be a form of the other");
    case READOUT_NAMESAKES_SURNAME:
      return _ ("Nobody else in the case has this surname");
    case READOUT_NAMESAKES_INITIALS:
      return _ ("These are its initials");
    default:
      g_assert_not_reached ();
    }
}

/* "Kerry — Secretary of State, 3 articles" */
static char *
dup_side (const char *name, const char *role, guint n_articles)
{
  g_autofree char *articles = dup_n_articles (n_articles);

  /* Translators: a name, its role, and "3 articles" */
  return role != NULL ? g_strdup_printf (_ ("%s — %s, %s"), name, role, articles)
                      /* Translators: a name, and "3 articles" */
                      : g_strdup_printf (_ ("%s — %s"), name, articles);
}

static void
add_pair (GPtrArray *items, const ReadoutNamesake *namesake)
{
  g_autofree char *first = dup_side (namesake->name, namesake->role, namesake->n_articles);
  g_autofree char *second = dup_side (namesake->other, namesake->other_role, namesake->n_other_articles);

  add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_PAIR,
                                       .title = g_strdup_printf ("%s\n%s", first, second),
                                       .caption = g_strdup (label_reason (namesake->reason)),
                                       .type = namesake->type,
                                       .name = g_strdup (namesake->other),
                                       .other = g_strdup (namesake->name) });
}

/* entity: whose those are that are wanted, or NULL for all */
static void
add_pairs (GPtrArray *items, GPtrArray *namesakes, ReadoutCaseEntity *entity)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      const ReadoutNamesake *namesake = g_ptr_array_index (namesakes, i);

      if (entity != NULL && !readout_case_entity_has_name (entity, namesake->type, namesake->name)
          && !readout_case_entity_has_name (entity, namesake->type, namesake->other))
        continue;
      if (!has_heading)
        add_heading (items, _ ("Perhaps the Same"));
      has_heading = TRUE;
      add_pair (items, namesake);
    }
}

/* ---- the list ---- */

static void
add_entity (GPtrArray *items, ReadoutCaseEntity *entity)
{
  g_autofree char *others = dup_other_names (entity);
  g_autofree char *articles = dup_n_articles (readout_case_entity_get_n_articles (entity));

  add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_ENTITY,
                                       .title = g_strdup (readout_case_entity_get_name (entity)),
                                       /* Translators: "3 articles", and the other names of somebody */
                                       .caption = others != NULL
                                                      ? g_strdup_printf (_ ("%s · also %s"), articles, others)
                                                      : g_steal_pointer (&articles),
                                       .type = readout_case_entity_get_entity_type (entity),
                                       .name = g_strdup (readout_case_entity_get_name (entity)) });
}

static void
add_more (GPtrArray *items)
{
  add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_MORE, .title = g_strdup (_ ("Show More")) });
}

GPtrArray *
readout_dossier_items_list (GPtrArray *entities, GPtrArray *namesakes, gboolean has_more)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_pairs (items, namesakes, NULL);
  if (entities->len > 0 && items->len > 0)
    add_heading (items, _ ("All"));
  for (guint i = 0; i < entities->len; i++)
    add_entity (items, g_ptr_array_index (entities, i));
  if (has_more)
    add_more (items);

  return items;
}

/* ---- the page of one ---- */

static char *
dup_forms (GArray *forms)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < forms->len; i++)
    {
      const ReadoutDossierForm *form = &g_array_index (forms, ReadoutDossierForm, i);

      g_string_append_printf (text, "%s%s (%u)", i > 0 ? ", " : "", form->words, form->n_mentions);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_names (GPtrArray *items, const ReadoutDossier *dossier)
{
  guint n_names;
  const ReadoutCaseName *names = readout_case_entity_get_names (dossier->entity, &n_names);
  guint n_mentions = readout_case_entity_get_n_mentions (dossier->entity);
  g_autofree char *articles = dup_n_articles (readout_case_entity_get_n_articles (dossier->entity));
  g_autofree char *mentions
      = g_strdup_printf (ngettext ("%u mention", "%u mentions", n_mentions), n_mentions);

  add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_WORDS,
                                       .type = names[0].type,
                                       .name = g_strdup (names[0].name),
                                       /* Translators: type of an entity, "5 mentions", "3 articles" */
                                       .title = g_strdup_printf (_ ("%s, %s in %s"),
                                                                 readout_label_entity_type (names[0].type),
                                                                 mentions, articles),
                                       .caption = dup_forms (dossier->forms) });
  for (guint i = 1; i < n_names; i++)
    add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_JOINED,
                                         .title = g_strdup (names[i].name),
                                         .caption = g_strdup (_ ("The same, as you said")),
                                         .type = names[i].type,
                                         .name = g_strdup (names[0].name),
                                         .other = g_strdup (names[i].name) });
}

/* "5 Sep 2016 – 23 Sep 2016 · 3 articles" */
static char *
dup_role_caption (const ReadoutDossierRole *role)
{
  g_autofree char *first = readout_label_date (role->first_day), *last = readout_label_date (role->last_day);
  g_autofree char *articles = dup_n_articles (role->n_articles);

  if (first == NULL || last == NULL)
    return g_steal_pointer (&articles);
  if (g_str_equal (first, last))
    return g_strdup_printf ("%s · %s", first, articles);

  return g_strdup_printf ("%s – %s · %s", first, last, articles);
}

static void
add_roles (GPtrArray *items, GArray *roles)
{
  if (roles->len > 0)
    add_heading (items, _ ("Roles"));
  for (guint i = 0; i < roles->len; i++)
    {
      const ReadoutDossierRole *role = &g_array_index (roles, ReadoutDossierRole, i);

      add (items, (ReadoutDossierContent){
                      .kind = READOUT_DOSSIER_PASSAGE,
                      /* Translators: a role, and when: "former" */
                      .title = role->time != NULL ? g_strdup_printf (_ ("%s (%s)"), role->words, role->time)
                                                  : g_strdup (role->words),
                      .caption = dup_role_caption (role),
                      .article_id = role->article_id,
                      .passage = g_strdup (role->words) });
    }
}

static char *
dup_source_line (const char *title, const char *outlet, const char *published)
{
  ReadoutMetadata metadata = { .outlet = (char *)outlet, .published = (char *)published };
  g_autofree char *source = readout_label_source_line (&metadata);

  return source != NULL ? g_strdup_printf ("%s · %s", title, source) : g_strdup (title);
}

/* names_speaker: whether it is not clear who said it */
static void
add_reports (GPtrArray *items, GArray *reports, const char *heading, guint n, gboolean names_speaker)
{
  if (reports->len > 0)
    add_counted_heading (items, heading, n);
  for (guint i = 0; i < reports->len; i++)
    {
      const ReadoutReport *report = &g_array_index (reports, ReadoutReport, i);
      const char *speaker = report->speaker != NULL ? report->speaker : report->source;

      if (*speaker == '\0')
        speaker = readout_label_naming (report->naming);
      add (items, (ReadoutDossierContent){
                      .kind = READOUT_DOSSIER_PASSAGE,
                      .title = names_speaker ? g_strdup (speaker) : NULL,
                      .words = g_strdup_printf (_ ("“%s”"), report->words),
                      .caption = dup_source_line (report->title, report->outlet, report->published),
                      .article_id = report->article_id,
                      .passage = g_strdup (report->words) });
    }
}

static void
add_articles (GPtrArray *items, const ReadoutDossier *dossier)
{
  add_counted_heading (items, _ ("Articles"), readout_case_entity_get_n_articles (dossier->entity));
  for (guint i = 0; i < dossier->articles->len; i++)
    {
      const ReadoutDossierArticle *article = &g_array_index (dossier->articles, ReadoutDossierArticle, i);
      g_autofree char *mentions = g_strdup_printf (
          ngettext ("%u mention", "%u mentions", article->n_mentions), article->n_mentions);
      ReadoutMetadata metadata = { .outlet = article->outlet, .published = article->published };
      g_autofree char *source = readout_label_source_line (&metadata);

      add (items,
           (ReadoutDossierContent){ .kind = READOUT_DOSSIER_PASSAGE,
                                    .title = g_strdup (article->title),
                                    .caption = source != NULL ? g_strdup_printf ("%s · %s", source, mentions)
                                                              : g_steal_pointer (&mentions),
                                    .article_id = article->article_id,
                                    .passage = g_strdup (article->passage) });
    }
}

static void
add_companions (GPtrArray *items, GArray *companions)
{
  if (companions->len > 0)
    add_heading (items, _ ("Named Together"));
  for (guint i = 0; i < companions->len; i++)
    {
      const ReadoutCaseName *name = &g_array_index (companions, ReadoutCaseName, i);

      add (items, (ReadoutDossierContent){ .kind = READOUT_DOSSIER_ENTITY,
                                           .title = g_strdup (name->name),
                                           .caption = dup_n_articles (name->n_articles),
                                           .type = name->type,
                                           .name = g_strdup (name->name) });
    }
}

static gboolean
has_more (const ReadoutDossier *dossier)
{
  return dossier->articles->len < readout_case_entity_get_n_articles (dossier->entity)
         || dossier->said->len < dossier->n_said || dossier->told->len < dossier->n_told;
}

GPtrArray *
readout_dossier_items_tell (const ReadoutDossier *dossier, GPtrArray *namesakes)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_names (items, dossier);
  add_pairs (items, namesakes, dossier->entity);
  add_roles (items, dossier->roles);
  add_reports (items, dossier->said, _ ("Own Statements"), dossier->n_said, FALSE);
  add_reports (items, dossier->told, _ ("Statements of Others"), dossier->n_told, TRUE);
  add_articles (items, dossier);
  if (has_more (dossier))
    add_more (items);
  add_companions (items, dossier->companions);

  return items;
}

/* ---- for readout_list_sync() ---- */

static const char *
get_text (gconstpointer item)
{
  const ReadoutDossierContent *content;

  if (READOUT_IS_HEADING ((gpointer)item))
    return readout_heading_get_title ((gpointer)item);

  content = readout_dossier_item_get ((gpointer)item);
  return content->title != NULL ? content->title : content->words;
}

guint
readout_dossier_items_hash (gconstpointer item)
{
  return g_str_hash (get_text (item));
}

gboolean
readout_dossier_items_is_same (gconstpointer a, gconstpointer b)
{
  const ReadoutDossierContent *left, *right;

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || !g_str_equal (get_text (a), get_text (b)))
    return FALSE;
  if (READOUT_IS_HEADING ((gpointer)a))
    return TRUE;

  left = readout_dossier_item_get ((gpointer)a);
  right = readout_dossier_item_get ((gpointer)b);
  return left->kind == right->kind && left->type == right->type && left->article_id == right->article_id
         && g_strcmp0 (left->caption, right->caption) == 0;
}
