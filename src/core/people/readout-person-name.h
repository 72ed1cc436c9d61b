/* readout-person-name.h: a person's name taken apart, to be compared with others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define READOUT_PERSON_NAME_MAX_WORDS 6

/**
 * ReadoutPersonName:
 * @words: its words in small letters and without accents, from the first to the surname; particles ("de",
 * "al-") are left out
 * @n_words: how many there are; at least one
 * @suffix: (nullable): "jr", "iii"
 *
 * All strings are owned.
 */
typedef struct
{
  char *words[READOUT_PERSON_NAME_MAX_WORDS];
  guint n_words;
  char *suffix;
} ReadoutPersonName;

void readout_person_name_init (ReadoutPersonName *self, const char *text);
void readout_person_name_clear (ReadoutPersonName *self);

gboolean readout_person_name_is_initial (const char *word);
gboolean readout_person_name_agrees (const ReadoutPersonName *self, const ReadoutPersonName *other);

static inline const char *
readout_person_name_get_last (const ReadoutPersonName *self)
{
  return self->words[self->n_words - 1];
}

G_END_DECLS
