/* has-display.c: whether a window can be opened here; tools/run asks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

int
main (void)
{
  return gtk_init_check () ? 0 : 1;
}
