/* readout-office-roles.c: whom an office means by who held it on the day of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-office-roles.h"
#include "readout-word-borders.h"

/* The words of the article that name somebody in full. */
static const ReadoutNameInText *
find_name_of (const ReadoutOfficeRoles *self, const char *person)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->type == READOUT_ENTITY_PERSON && name->group != READOUT_NO_NAME
          && (g_strcmp0 (name->canonical, person) == 0 || g_str_equal (name->text, person)))
        return name;
    }

  return NULL;
}

/* The country or organization of a role beside a name, where the article or the lexicon tells. */
static const char *
find_country_of_role (const ReadoutOfficeRoles *self,
                      const ReadoutNameInText *name,
                      const ReadoutFoundRole *role)
{
  gsize base = g_array_index (self->paragraphs, ReadoutParagraph, name->paragraph).span.start_byte;
  ReadoutSpan place = readout_span_is_empty (role->body) ? role->span : role->body;
  const char *country = readout_named_bodies_name_country (
      readout_named_bodies_find (self->bodies, readout_span_shift (place, base)));

  return country != NULL ? country : self->referents[name->group].country;
}

/* Whether a role beside a name says that somebody has the office, or that @holder had it. */
static gboolean
tells_of_office (const ReadoutOfficeRoles *self,
                 const ReadoutNameInText *name,
                 const ReadoutFoundRole *role,
                 const char *title,
                 const char *country,
                 int holder)
{
  const char *known;

  if (readout_span_is_empty (role->span) || role->title == NULL
      || g_ascii_strcasecmp (role->title, title) != 0 || (role->is_former && name->group != holder))
    return FALSE;

  known = find_country_of_role (self, name, role);
  return known == NULL || country == NULL || g_str_equal (known, country);
}

/* Whether the article itself tells, before or later, who has an office. */
static gboolean
article_tells_holder (const ReadoutOfficeRoles *self, const char *title, const char *country, int holder)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->type != READOUT_ENTITY_PERSON || name->group == READOUT_NO_NAME)
        continue;
      for (guint j = 0; j < READOUT_NAME_N_ROLES; j++)
        if (tells_of_office (self, name, &name->name->roles[j], title, country, holder))
          return TRUE;
    }

  return FALSE;
}

/* Without a country only the words of the title do: "the Secretary of State", not "the top diplomat". */
static gboolean
is_clear_office (const ReadoutOfficeRoles *self,
                 const ReadoutRoleMention *found,
                 const char *country,
                 ReadoutSpan span)
{
  g_autofree char *words = readout_span_dup (span, self->text);

  return country != NULL
         || (readout_span_is_empty (found->body) && g_ascii_strcasecmp (words, found->title) == 0);
}

/**
 * readout_office_roles_find:
 * @self: what is known of an article
 * @found: a role that stands for somebody
 * @country: (nullable): the country or organization that the role belongs to
 * @mention: (inout): where the role stands; gets the reason and the antecedent of what is found
 *
 * Returns: (nullable): the person of the article who held the office on its day, where the article itself
 * does not tell who has it
 */
ReadoutReferent *
readout_office_roles_find (const ReadoutOfficeRoles *self,
                           const ReadoutRoleMention *found,
                           const char *country,
                           ReadoutMention *mention)
{
  const ReadoutNameInText *name;
  const char *person;

  if (!found->is_plain || found->kind != READOUT_ROLE_DEFINITE || !g_date_valid (&self->day)
      || !is_clear_office (self, found, country, mention->span))
    return NULL;

  person = readout_office_holders_find (self->holders, found->title, country, &self->day);
  name = person != NULL ? find_name_of (self, person) : NULL;
  if (name == NULL || article_tells_holder (self, found->title, country, name->group))
    return NULL;

  mention->reason = READOUT_REASON_OFFICE_HOLDER;
  mention->antecedent = name->span;
  return &self->referents[name->group];
}
