/* readout-memo-house.h: the house style: paper, fonts, logo, marking
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_PAPER_A4,
  READOUT_MEMO_PAPER_LETTER,
} ReadoutMemoPaper;

/**
 * ReadoutMemoHouse:
 * @paper: on which it is printed
 * @serif: the family of the text
 * @sans: the family of headings and small print
 * @red: of the colour of headings, 0 to 1
 * @green: of the same
 * @blue: of the same
 * @logo: (nullable): the bytes of a PNG
 * @organization: above the title; may be empty
 * @marking: how memos are to be handled, unless they say so; may be empty
 * @sender: from whom memos come, unless they say so; may be empty
 */
typedef struct
{
  ReadoutMemoPaper paper;
  char *serif;
  char *sans;
  double red;
  double green;
  double blue;
  GBytes *logo;
  char *organization;
  char *marking;
  char *sender;
} ReadoutMemoHouse;

ReadoutMemoHouse *readout_memo_house_new (void);
ReadoutMemoHouse *
readout_memo_house_new_from_data (const char *data, gsize length_bytes, GFile *folder, GError **error);
ReadoutMemoHouse *readout_memo_house_load (GFile *file, GError **error);
ReadoutMemoHouse *readout_memo_house_copy (const ReadoutMemoHouse *self);
void readout_memo_house_free (ReadoutMemoHouse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoHouse, readout_memo_house_free)

G_END_DECLS
