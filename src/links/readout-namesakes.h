/* readout-namesakes.h: names of a case that may well mean one entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"

G_BEGIN_DECLS

/**
 * ReadoutNamesakesReason:
 * @READOUT_NAMESAKES_SPELLING: but for capitals, accents and signs both are written alike
 * @READOUT_NAMESAKES_FULLER: the second is a fuller form of the first
 * @READOUT_NAMESAKES_SURNAME: the first is a surname that nobody but the second has
 * @READOUT_NAMESAKES_INITIALS: the first is made of the initials of the second
 */
typedef enum
{
  READOUT_NAMESAKES_SPELLING,
  READOUT_NAMESAKES_FULLER,
  READOUT_NAMESAKES_SURNAME,
  READOUT_NAMESAKES_INITIALS,
} ReadoutNamesakesReason;

#define READOUT_TYPE_NAMESAKES_REASON (readout_namesakes_reason_get_type ())
GType readout_namesakes_reason_get_type (void) G_GNUC_CONST;

/**
 * ReadoutTypedName:
 * @type: what an entity is
 * @name: what it is called
 */
typedef struct
{
  ReadoutEntityType type;
  const char *name;
} ReadoutTypedName;

/**
 * ReadoutNamesakes:
 * @first: index of a name
 * @second: index of another one
 * @reason: why they may mean one entity
 */
typedef struct
{
  guint first;
  guint second;
  ReadoutNamesakesReason reason;
} ReadoutNamesakes;

GArray *readout_namesakes_find (const ReadoutTypedName *names, guint n_names);

G_END_DECLS
