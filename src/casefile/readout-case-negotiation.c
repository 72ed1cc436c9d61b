/* readout-case-negotiation.c: a negotiation of a case, or one that the machine suggests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-negotiation-private.h"

G_DEFINE_FINAL_TYPE (ReadoutCaseNegotiation, readout_case_negotiation, G_TYPE_OBJECT)

static void
readout_case_negotiation_finalize (GObject *object)
{
  ReadoutCaseNegotiation *self = READOUT_CASE_NEGOTIATION (object);

  g_free (self->name);
  g_array_unref (self->articles);
  g_strfreev (self->parties);
  g_strfreev (self->mediators);
  g_strfreev (self->venues);
  g_strfreev (self->issues);
  g_free (self->first_day);
  g_free (self->last_day);

  G_OBJECT_CLASS (readout_case_negotiation_parent_class)->finalize (object);
}

static void
readout_case_negotiation_class_init (ReadoutCaseNegotiationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_negotiation_finalize;
}

static void
readout_case_negotiation_init (ReadoutCaseNegotiation *self)
{
  self->articles = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * readout_case_negotiation_get_suggested:
 * @self: a negotiation
 *
 * Returns: whether it is a group of articles that seem to be about one negotiation, and are in none yet
 */
gboolean
readout_case_negotiation_get_suggested (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), FALSE);

  return self->id == 0;
}

/**
 * readout_case_negotiation_get_name:
 * @self: a negotiation
 *
 * Returns: (transfer none): the name that the analyst gave it; else one made of its parties
 */
const char *
readout_case_negotiation_get_name (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return self->name;
}

/**
 * readout_case_negotiation_get_articles:
 * @self: a negotiation
 *
 * Returns: (transfer none) (element-type gint64): the numbers of its articles, by day
 */
GArray *
readout_case_negotiation_get_articles (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return self->articles;
}

/**
 * readout_case_negotiation_get_parties:
 * @self: a negotiation
 *
 * Returns: (transfer none): who acts in it, those of most articles first
 */
const char *const *
readout_case_negotiation_get_parties (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return (const char *const *)self->parties;
}

/**
 * readout_case_negotiation_get_mediators:
 * @self: a negotiation
 *
 * Returns: (transfer none): who is said to be an envoy, a mediator, a facilitator or a guarantor
 */
const char *const *
readout_case_negotiation_get_mediators (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return (const char *const *)self->mediators;
}

/**
 * readout_case_negotiation_get_venues:
 * @self: a negotiation
 *
 * Returns: (transfer none): places that are named where somebody meets or agrees
 */
const char *const *
readout_case_negotiation_get_venues (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return (const char *const *)self->venues;
}

/**
 * readout_case_negotiation_get_issues:
 * @self: a negotiation
 *
 * Returns: (transfer none): what is negotiated, that of most articles first
 */
const char *const *
readout_case_negotiation_get_issues (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return (const char *const *)self->issues;
}

/**
 * readout_case_negotiation_get_first_day:
 * @self: a negotiation
 *
 * Returns: (transfer none) (nullable): the day of its first article, ISO 8601
 */
const char *
readout_case_negotiation_get_first_day (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return self->first_day;
}

/**
 * readout_case_negotiation_get_last_day:
 * @self: a negotiation
 *
 * Returns: (transfer none) (nullable): the day of its last article, ISO 8601
 */
const char *
readout_case_negotiation_get_last_day (ReadoutCaseNegotiation *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NEGOTIATION (self), NULL);

  return self->last_day;
}
