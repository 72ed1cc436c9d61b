/* readout-case-error.h: what can be wrong with a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutCaseError:
 * @READOUT_CASE_ERROR_FOREIGN: the file is something else
 * @READOUT_CASE_ERROR_NEWER: a later version of Readout wrote it
 * @READOUT_CASE_ERROR_DAMAGED: its content contradicts itself
 * @READOUT_CASE_ERROR_NOT_FOUND: there is no such file, or no such article in it
 * @READOUT_CASE_ERROR_EXISTS: a file of that name is there already
 * @READOUT_CASE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @READOUT_CASE_ERROR_BUSY: another program is writing to it
 * @READOUT_CASE_ERROR_NO_LOCKS: the folder, perhaps on a network, cannot keep two programs apart
 * @READOUT_CASE_ERROR_AWAY: the file was moved while it was open, or its drive was taken away
 * @READOUT_CASE_ERROR_FULL: the disk is full
 * @READOUT_CASE_ERROR_DUPLICATE: the same text is in the case already
 * @READOUT_CASE_ERROR_CLOSED: the case file has been closed
 * @READOUT_CASE_ERROR_LATER: what is to be undone has been changed since
 * @READOUT_CASE_ERROR_QUERY: a search makes no sense
 * @READOUT_CASE_ERROR_FAILED: SQLite says something else
 *
 * The message of each error is a sentence for the analyst, translated, that says what is wrong and what to
 * do.
 */
typedef enum
{
  READOUT_CASE_ERROR_FOREIGN,
  READOUT_CASE_ERROR_NEWER,
  READOUT_CASE_ERROR_DAMAGED,
  READOUT_CASE_ERROR_NOT_FOUND,
  READOUT_CASE_ERROR_EXISTS,
  READOUT_CASE_ERROR_READ_ONLY,
  READOUT_CASE_ERROR_BUSY,
  READOUT_CASE_ERROR_NO_LOCKS,
  READOUT_CASE_ERROR_AWAY,
  READOUT_CASE_ERROR_FULL,
  READOUT_CASE_ERROR_DUPLICATE,
  READOUT_CASE_ERROR_CLOSED,
  READOUT_CASE_ERROR_LATER,
  READOUT_CASE_ERROR_QUERY,
  READOUT_CASE_ERROR_FAILED,
} ReadoutCaseError;

#define READOUT_CASE_ERROR (readout_case_error_quark ())

GQuark readout_case_error_quark (void);

G_END_DECLS
