/* readout-shortcuts.h: every key of the window and what it does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A group has a title alone, and the keys after it are of that group. */
typedef struct
{
  const char *group;
  const char *title;
  const char *action; /* the keys are those of the action; NULL when they are none */
  const char *keys;   /* as GtkShortcutLabel takes them */
} ReadoutShortcut;

const ReadoutShortcut *readout_shortcuts_get (guint *n_shortcuts);
const char *readout_shortcuts_translate (const char *words);

G_END_DECLS
