/* readout-negotiation-labels.c: what an article tells of a negotiation in words and icons for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-negotiation-labels.h"

#include <glib/gi18n.h>

ReadoutConduct
readout_event_class_get_conduct (ReadoutEventClass klass)
{
  if (klass <= READOUT_EVENT_CONCEDE)
    return READOUT_CONDUCT_SPEAKS_FOR;
  if (klass <= READOUT_EVENT_RETREAT)
    return READOUT_CONDUCT_ACTS_FOR;

  return klass <= READOUT_EVENT_THREATEN ? READOUT_CONDUCT_SPEAKS_AGAINST : READOUT_CONDUCT_ACTS_AGAINST;
}

gboolean
readout_event_class_is_against (ReadoutEventClass klass)
{
  return readout_event_class_get_conduct (klass) >= READOUT_CONDUCT_SPEAKS_AGAINST;
}

const char *
readout_label_event_class (ReadoutEventClass klass)
{
  switch (klass)
    {
    case READOUT_EVENT_AGREE:
      return _ ("Agreement");
    case READOUT_EVENT_CONSULT:
      return _ ("Consultation");
    case READOUT_EVENT_SUPPORT:
      return _ ("Support");
    case READOUT_EVENT_CONCEDE:
      return _ ("Concession");
    case READOUT_EVENT_COOPERATE:
      return _ ("Cooperation");
    case READOUT_EVENT_AID:
      return _ ("Aid");
    case READOUT_EVENT_RETREAT:
      return _ ("Retreat");
    case READOUT_EVENT_REQUEST:
      return _ ("Request");
    case READOUT_EVENT_ACCUSE:
      return _ ("Accusation");
    case READOUT_EVENT_REJECT:
      return _ ("Rejection");
    case READOUT_EVENT_THREATEN:
      return _ ("Threat");
    case READOUT_EVENT_PROTEST:
      return _ ("Protest");
    case READOUT_EVENT_SANCTION:
      return _ ("Sanction");
    case READOUT_EVENT_MOBILIZE:
      return _ ("Mobilization");
    case READOUT_EVENT_COERCE:
      return _ ("Coercion");
    case READOUT_EVENT_ASSAULT:
      return _ ("Assault");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_event_icon (ReadoutEventClass klass)
{
  static const char *const names[] = {
    [READOUT_CONDUCT_SPEAKS_FOR] = "readout-speaks-for-symbolic",
    [READOUT_CONDUCT_ACTS_FOR] = "readout-acts-for-symbolic",
    [READOUT_CONDUCT_SPEAKS_AGAINST] = "readout-speaks-against-symbolic",
    [READOUT_CONDUCT_ACTS_AGAINST] = "readout-acts-against-symbolic",
  };

  return names[readout_event_class_get_conduct (klass)];
}

/* NULL for what is told as a fact. */
const char *
readout_label_modality (ReadoutModality modality)
{
  switch (modality)
    {
    case READOUT_MODALITY_ACTUAL:
      return NULL;
    case READOUT_MODALITY_FUTURE:
      /* Translators: an act that is told to be ahead */
      return _ ("planned");
    case READOUT_MODALITY_CONDITIONAL:
      /* Translators: an act that is told to depend on something */
      return _ ("conditional");
    case READOUT_MODALITY_DENIED:
      /* Translators: an act of which somebody denies that it has been */
      return _ ("denied");
    case READOUT_MODALITY_WANTED:
      /* Translators: an act that somebody asks for */
      return _ ("wanted");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_issue_state (ReadoutIssueState state)
{
  switch (state)
    {
    case READOUT_ISSUE_OPEN:
      /* Translators: a matter on which the article does not say whether the parties agree */
      return _ ("open");
    case READOUT_ISSUE_STICKING:
      return _ ("sticking point");
    case READOUT_ISSUE_AGREED:
      return _ ("agreed");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_issue_icon (ReadoutIssueState state)
{
  switch (state)
    {
    case READOUT_ISSUE_OPEN:
      return "readout-open-symbolic";
    case READOUT_ISSUE_STICKING:
      return "readout-sticking-symbolic";
    case READOUT_ISSUE_AGREED:
      return "readout-agreed-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_stance (ReadoutStance stance)
{
  switch (stance)
    {
    case READOUT_STANCE_WANTS:
      /* Translators: what a party does with what follows */
      return _ ("wants");
    case READOUT_STANCE_OFFERS:
      /* Translators: what a party does with what follows */
      return _ ("offers");
    case READOUT_STANCE_REFUSES:
      /* Translators: what a party does with what follows */
      return _ ("refuses");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_certainty (ReadoutCertainty certainty)
{
  switch (certainty)
    {
    case READOUT_CERTAINTY_FIXED:
      /* Translators: a deadline whose day the article names */
      return _ ("fixed");
    case READOUT_CERTAINTY_ESTIMATED:
      /* Translators: a deadline whose day is counted from the day of the article */
      return _ ("estimated");
    case READOUT_CERTAINTY_OPEN:
      /* Translators: a deadline that hangs on another event, whose day nobody knows */
      return _ ("depends");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
readout_label_talks_state (ReadoutTalksState state)
{
  switch (state)
    {
    case READOUT_TALKS_PLANNED:
      return _ ("Talks planned");
    case READOUT_TALKS_UNDER_WAY:
      return _ ("Talks under way");
    case READOUT_TALKS_NO_RESULT:
      return _ ("No result");
    case READOUT_TALKS_ADJOURNED:
      return _ ("Talks adjourned");
    case READOUT_TALKS_SUSPENDED:
      return _ ("Talks suspended");
    case READOUT_TALKS_AGREED:
      return _ ("Agreement reached");
    case READOUT_TALKS_COLLAPSED:
      return _ ("Talks collapsed");
    default:
      g_return_val_if_reached ("");
    }
}
