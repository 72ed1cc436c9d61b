/* readout-test-window.h: what the window tests share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

static gboolean
test_set_true (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the condition holds; ten seconds are for a machine that does other things too. */
#define wait_until(condition)                                          \
  G_STMT_START                                                         \
  {                                                                    \
    gboolean late_ = FALSE;                                            \
    guint source_ = g_timeout_add_seconds (10, test_set_true, &late_); \
    while (!(condition) && !late_)                                     \
      g_main_context_iteration (NULL, TRUE);                           \
    if (!late_)                                                        \
      g_source_remove (source_);                                       \
    g_assert_true (condition);                                         \
  }                                                                    \
  G_STMT_END

G_END_DECLS
