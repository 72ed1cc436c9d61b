/* readout-labels.c: the closed vocabularies of an analysis in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-labels.h"

#include <glib/gi18n.h>

const char *
readout_label_entity_type (ReadoutEntityType type)
{
  switch (type)
    {
    case READOUT_ENTITY_PERSON:
      return _ ("Person");
    case READOUT_ENTITY_ORGANIZATION:
      return _ ("Organization");
    case READOUT_ENTITY_PLACE:
      return _ ("Place");
    case READOUT_ENTITY_NATIONALITY:
      return _ ("Nationality");
    case READOUT_ENTITY_GROUP:
      return _ ("Group");
    case READOUT_ENTITY_EVENT:
      return _ ("Event");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_entity_types (ReadoutEntityType type)
{
  switch (type)
    {
    case READOUT_ENTITY_PERSON:
      return _ ("People");
    case READOUT_ENTITY_ORGANIZATION:
      return _ ("Organizations");
    case READOUT_ENTITY_PLACE:
      return _ ("Places");
    case READOUT_ENTITY_NATIONALITY:
      return _ ("Nationalities");
    case READOUT_ENTITY_GROUP:
      return _ ("Groups");
    case READOUT_ENTITY_EVENT:
      return _ ("Events");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_naming (ReadoutNaming naming)
{
  switch (naming)
    {
    case READOUT_NAMING_NAMED:
      return _ ("named");
    case READOUT_NAMING_SPOKESPERSON:
      return _ ("spokesperson");
    case READOUT_NAMING_UNNAMED:
      return _ ("unnamed");
    case READOUT_NAMING_COLLECTIVE:
      return _ ("collective");
    case READOUT_NAMING_DOCUMENT:
      return _ ("document");
    case READOUT_NAMING_OUTLET:
      return _ ("outlet");
    case READOUT_NAMING_UNATTRIBUTED:
      return _ ("unattributed");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_naming_icon (ReadoutNaming naming)
{
  switch (naming)
    {
    case READOUT_NAMING_NAMED:
      return "readout-person-symbolic";
    case READOUT_NAMING_SPOKESPERSON:
      return "readout-spokesperson-symbolic";
    case READOUT_NAMING_UNNAMED:
      return "readout-unnamed-symbolic";
    case READOUT_NAMING_COLLECTIVE:
      return "readout-group-symbolic";
    case READOUT_NAMING_DOCUMENT:
      return "readout-document-symbolic";
    case READOUT_NAMING_OUTLET:
      return "readout-outlet-symbolic";
    case READOUT_NAMING_UNATTRIBUTED:
      return "readout-unattributed-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_naming_detail (ReadoutNaming naming)
{
  switch (naming)
    {
    case READOUT_NAMING_NAMED:
      return _ ("The article gives the name of the source");
    case READOUT_NAMING_SPOKESPERSON:
      return _ ("Somebody who speaks for an organization or a person");
    case READOUT_NAMING_UNNAMED:
      return _ ("The article tells what the source is, but not the name");
    case READOUT_NAMING_COLLECTIVE:
      return _ ("Several people, or an organization, speaking as one");
    case READOUT_NAMING_DOCUMENT:
      return _ ("A statement, a report or another text");
    case READOUT_NAMING_OUTLET:
      return _ ("Another news outlet");
    case READOUT_NAMING_UNATTRIBUTED:
      return _ ("The article does not say who said it");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_reason (ReadoutReason reason)
{
  switch (reason)
    {
    case READOUT_REASON_LEXICON:
      return _ ("The words are a known name");
    case READOUT_REASON_TITLE:
      return _ ("A title or an office stands before the name");
    case READOUT_REASON_GIVEN_NAME:
      return _ ("It begins with a given name");
    case READOUT_REASON_HEAD_WORD:
      return _ ("One of its words tells what it is");
    case READOUT_REASON_CONTEXT:
      return _ ("The words around it tell what it is");
    case READOUT_REASON_SAME_NAME:
      return _ ("The same words are a name elsewhere in the article");
    case READOUT_REASON_SURNAME:
      return _ ("The surname of somebody whose full name stands in the article");
    case READOUT_REASON_NAME_PART:
      return _ ("A part of a longer name in the article");
    case READOUT_REASON_OTHER_NAME:
      return _ ("Another known name of the same");
    case READOUT_REASON_ABBREVIATION:
      return _ ("An abbreviation of a name in the article");
    case READOUT_REASON_GOVERNMENT:
      return _ ("A seat of government that stands for it");
    case READOUT_REASON_ROLE:
      return _ ("The role belongs to one person of the article");
    case READOUT_REASON_RELATION:
      return _ ("The words tell how the person stands to another one");
    case READOUT_REASON_OFFICE_HOLDER:
      return _ ("The person held the office on the day of publication");
    case READOUT_REASON_PRONOUN:
      return _ ("A pronoun, and the nearest person that fits it");
    case READOUT_REASON_ANALYST:
      return _ ("You said so");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_quote_kind (ReadoutQuoteKind kind)
{
  switch (kind)
    {
    case READOUT_QUOTE_DIRECT:
      return _ ("direct quote");
    case READOUT_QUOTE_INDIRECT:
      return _ ("indirect quote");
    case READOUT_QUOTE_MIXED:
      return _ ("mixed quote");
    default:
      g_return_val_if_reached ("");
    }
}

/* NULL for what was simply said. */
const char *
readout_label_telling (ReadoutTelling telling)
{
  switch (telling)
    {
    case READOUT_TELLING_SAID:
      return NULL;
    case READOUT_TELLING_DENIED:
      return _ ("denied");
    case READOUT_TELLING_WITHHELD:
      return _ ("not said");
    case READOUT_TELLING_EXPECTED:
      return _ ("not said yet");
    case READOUT_TELLING_THOUGHT:
      return _ ("thought or wish");
    case READOUT_TELLING_TOPIC:
      return _ ("topic");
    default:
      g_return_val_if_reached (NULL);
    }
}

/* NULL for no date, or one that is none. */
char *
readout_label_date (const char *iso_date)
{
  g_autoptr (GDateTime) date = NULL;
  int year = 0, month = 0, day = 0;

  if (iso_date == NULL || !readout_date_is_valid (iso_date))
    return NULL;

  year = (int)g_ascii_strtoll (iso_date, NULL, 10);
  month = (int)g_ascii_strtoll (iso_date + 5, NULL, 10);
  day = (int)g_ascii_strtoll (iso_date + 8, NULL, 10);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  /* Translators: a day, in the form that fits a list; see the manual of strftime */
  return date != NULL ? g_date_time_format (date, _ ("%-d %b %Y")) : NULL;
}

/* Outlet and date, or what there is of them; NULL when there is neither. */
char *
readout_label_source_line (const ReadoutMetadata *metadata)
{
  g_autofree char *date = readout_label_date (metadata->published);

  if (metadata->outlet != NULL && date != NULL)
    /* Translators: an outlet and the day on which it published the article */
    return g_strdup_printf (_ ("%s · %s"), metadata->outlet, date);

  return metadata->outlet != NULL ? g_strdup (metadata->outlet) : g_steal_pointer (&date);
}
