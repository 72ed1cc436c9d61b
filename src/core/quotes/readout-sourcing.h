/* readout-sourcing.h: on whom an article rests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

/**
 * ReadoutSide:
 * @entity: index of the country, organization or group for which somebody speaks
 * @n_statements: how many statements it has
 */
typedef struct
{
  int entity;
  guint n_statements;
} ReadoutSide;

/**
 * ReadoutSourcing:
 * @n_by_naming: the number of statements for each #ReadoutNaming
 * @sides: (element-type ReadoutSide): who speaks for whom, those with the most statements first
 * @silent: (element-type int): entities that the article speaks of more than once and never quotes
 * @unnamed_only: (element-type guint): quotes whose claim rests on sources without a name alone
 */
typedef struct
{
  guint n_by_naming[READOUT_N_NAMINGS];
  GArray *sides;
  GArray *silent;
  GArray *unnamed_only;
} ReadoutSourcing;

ReadoutSourcing *readout_sourcing_new (ReadoutAnalysis *analysis);
void readout_sourcing_free (ReadoutSourcing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSourcing, readout_sourcing_free)

G_END_DECLS
