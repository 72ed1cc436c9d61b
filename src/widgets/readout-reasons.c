/* readout-reasons.c: why a mention means its entity, in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-reasons.h"

#include <glib/gi18n.h>

#include "readout-labels.h"

static char *
dup_office (ReadoutAnalysis *analysis, const char *person)
{
  char iso_date[sizeof "2016-09-09"];
  g_autofree char *day = NULL;
  GDate published;

  if (!readout_analysis_get_published (analysis, &published))
    return g_strdup (readout_label_reason (READOUT_REASON_OFFICE_HOLDER));

  g_date_strftime (iso_date, sizeof iso_date, "%Y-%m-%d", &published);
  day = readout_label_date (iso_date);

  /* Translators: a day, and a person's name */
  return g_strdup_printf (_ ("Office held on %s by %s"), day, person);
}

static char *
dup_join (ReadoutReason reason, const char *antecedent)
{
  switch (reason)
    {
    case READOUT_REASON_SURNAME:
      /* Translators: a person's full name */
      return g_strdup_printf (_ ("Surname of %s"), antecedent);
    case READOUT_REASON_NAME_PART:
      /* Translators: a name that is longer */
      return g_strdup_printf (_ ("Part of the name %s"), antecedent);
    case READOUT_REASON_OTHER_NAME:
      /* Translators: a name that means the same */
      return g_strdup_printf (_ ("Another name of %s"), antecedent);
    case READOUT_REASON_ABBREVIATION:
      /* Translators: the name in full */
      return g_strdup_printf (_ ("Abbreviation of %s"), antecedent);
    case READOUT_REASON_GOVERNMENT:
      /* Translators: a country */
      return g_strdup_printf (_ ("Seat of government, stands for %s"), antecedent);
    case READOUT_REASON_ROLE:
    case READOUT_REASON_RELATION:
      /* Translators: words of the article that give a person's role */
      return g_strdup_printf (_ ("Is called “%s”"), antecedent);
    case READOUT_REASON_PRONOUN:
      /* Translators: a person's name */
      return g_strdup_printf (_ ("Pronoun for %s"), antecedent);
    default:
      /* Translators: the same name elsewhere in the article */
      return g_strdup_printf (_ ("Named like %s"), antecedent);
    }
}

static char *
dup_distance (int n_sentences)
{
  if (n_sentences == 0)
    return g_strdup (_ ("in the same sentence"));
  if (n_sentences > 0)
    return g_strdup_printf (ngettext ("%d sentence earlier", "%d sentences earlier", (gulong)n_sentences),
                            n_sentences);

  return g_strdup_printf (ngettext ("%d sentence later", "%d sentences later", (gulong)-n_sentences),
                          -n_sentences);
}

/* "Surname of John Kerry, 2 sentences earlier" */
char *
readout_reasons_dup_words (ReadoutAnalysis *analysis, const ReadoutMention *mention)
{
  g_autofree char *antecedent = NULL;
  g_autofree char *join = NULL;
  g_autofree char *distance = NULL;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), NULL);

  if (readout_span_is_empty (mention->antecedent))
    return g_strdup (readout_label_reason (mention->reason));

  antecedent = readout_analysis_dup_text (analysis, mention->antecedent);
  join = mention->reason == READOUT_REASON_OFFICE_HOLDER ? dup_office (analysis, antecedent)
                                                         : dup_join (mention->reason, antecedent);
  distance = dup_distance (
      readout_analysis_count_sentences (analysis, mention->antecedent.start_byte, mention->span.start_byte));

  /* Translators: what a word has to do with a name ("Surname of John Kerry"), and how far away that stands
   * ("2 sentences earlier") */
  return g_strdup_printf (_ ("%s, %s"), join, distance);
}
