/* readout-memo-template.h: which sections a memo has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ReadoutMemoTemplateSection:
 * @kind: what it is filled from; one of readout_memo_fill_get_kinds()
 * @title: its heading
 * @hint: what belongs there, for the one who writes it; may be empty
 * @is_shown: whether it is in the document before the analyst says so
 */
typedef struct
{
  char *kind;
  char *title;
  char *hint;
  gboolean is_shown;
} ReadoutMemoTemplateSection;

/**
 * ReadoutMemoTemplate:
 * @id: "bluf", or the path of the file that it was read from
 * @name: for the one who chooses it
 * @genre: the line above the subject
 * @sections: (element-type ReadoutMemoTemplateSection): from top to bottom
 */
typedef struct
{
  char *id;
  char *name;
  char *genre;
  GPtrArray *sections;
} ReadoutMemoTemplate;

/* "bluf", "uk-submission", "meeting-brief", "council-forecast"; the first is the default */
const char *const *readout_memo_template_get_ids (void);
ReadoutMemoTemplate *readout_memo_template_new (const char *id);

/* as the man page of readout-cli describes it */
ReadoutMemoTemplate *readout_memo_template_parse (const char *data, gsize length_bytes, GError **error);
ReadoutMemoTemplate *readout_memo_template_load (GFile *file, GError **error);
/* a name of readout_memo_template_get_ids(), or the path of a file */
ReadoutMemoTemplate *readout_memo_template_find (const char *name, GError **error);
void readout_memo_template_free (ReadoutMemoTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoTemplate, readout_memo_template_free)

G_END_DECLS
