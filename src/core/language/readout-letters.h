/* readout-letters.h: letters in loops over every character of a text, where a call for each would be too many
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline char
readout_ascii_lower (char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

G_END_DECLS
