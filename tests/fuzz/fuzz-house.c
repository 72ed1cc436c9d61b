/* fuzz-house.c: any bytes as the house style of memos
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-memo-house.h"

static void
check_words (const char *words)
{
  g_assert_true (words == NULL || g_utf8_validate (words, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoHouse) house
      = readout_memo_house_new_from_data ((const char *)data, size, NULL, &error);

  g_assert_true ((house == NULL) == (error != NULL));
  if (error != NULL)
    {
      check_words (error->message);
      return 0;
    }

  g_assert_true (house->red >= 0 && house->red <= 1 && house->green >= 0 && house->green <= 1
                 && house->blue >= 0 && house->blue <= 1);
  check_words (house->serif);
  check_words (house->sans);
  check_words (house->organization);
  check_words (house->marking);
  check_words (house->sender);

  return 0;
}
