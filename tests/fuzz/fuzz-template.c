/* fuzz-template.c: any bytes as a template of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-memo-fill.h"
#include "readout-memo.h"

/* A memo with these sections can be written though there is nothing to say. */
static void
check (const ReadoutMemoTemplate *template)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  ReadoutMemoCase from = { .articles = articles };
  const char *fields[READOUT_N_MEMO_FIELDS]
      = { [READOUT_MEMO_FIELD_SUBJECT] = "Talks", [READOUT_MEMO_FIELD_CUT_OFF] = "2016-09-30" };
  g_autoptr (ReadoutMemoRecord) record = readout_memo_fill_new (template, (char **)fields, &from);
  g_autoptr (ReadoutMemo) memo = readout_memo_new_for_record (record, &from, NULL);
  g_auto (GStrv) failures = readout_memo_check (memo);
  g_autofree char *markdown = readout_memo_to_markdown (memo);
  g_autofree char *html = readout_memo_to_html (memo);

  g_assert_cmpuint (record->parts->len, ==, template->sections->len);
  g_assert_null (failures[0]);
  g_assert_true (g_utf8_validate (markdown, -1, NULL));
  g_assert_true (g_utf8_validate (html, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_parse ((const char *)data, size, &error);

  g_assert_true ((template == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  else
    check (template);

  return 0;
}
