/* readout-case-act-private.h: the inside of an act, for the one who reads it from a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-act.h"

G_BEGIN_DECLS

/* Once it is handed out nothing in it changes. */
struct _ReadoutCaseAct
{
  GObject parent_instance;

  gint64 id;
  char *time;
  ReadoutCaseVerb verb;
  gboolean by_machine;
  gint64 article_id;
  gint64 correction_id;
  char *what;
  gint64 undoes;
  gboolean is_undone;
  gboolean can_undo;
  char *former_name;
};

const char *readout_case_verb_get_word (ReadoutCaseVerb verb);
gboolean readout_case_verb_from_word (const char *word, ReadoutCaseVerb *verb);

G_END_DECLS
