/* fuzz-draft.c: any bytes as a draft, and as a session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-draft.h"
#include "readout-session.h"

#include <string.h>

/* What was read can be written, and read again as the same. */
static void
check_draft (GBytes *bytes)
{
  g_autoptr (ReadoutDraft) draft = readout_draft_from_bytes (bytes, NULL);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (ReadoutDraft) again = NULL;

  if (draft == NULL)
    return;

  g_assert_true (g_utf8_validate (draft->text, -1, NULL));
  written = readout_draft_to_bytes (draft);
  again = readout_draft_from_bytes (written, NULL);
  g_assert_false (again->is_cut);
  g_assert_cmpstr (again->text, ==, draft->text);
  g_assert_true (readout_metadata_equal (again->metadata, draft->metadata));
  g_assert_cmpuint (again->corrections->len, ==, draft->corrections->len);
}

static void
check_session (GBytes *bytes)
{
  g_autoptr (ReadoutSession) session = readout_session_from_bytes (bytes, NULL);
  g_autofree char *json = session != NULL ? readout_session_to_json (session) : NULL;
  g_autoptr (GBytes) written = json != NULL ? g_bytes_new (json, strlen (json)) : NULL;
  g_autoptr (ReadoutSession) again = written != NULL ? readout_session_from_bytes (written, NULL) : NULL;
  g_autofree char *json_again = again != NULL ? readout_session_to_json (again) : NULL;

  g_assert_cmpstr (json, ==, json_again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  check_draft (bytes);
  check_session (bytes);

  return 0;
}
