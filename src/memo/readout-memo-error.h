/* readout-memo-error.h: why a memo was not exported
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutMemoError:
 * @READOUT_MEMO_ERROR_FORMAT: the name of the file does not end in .pdf, .md or .html
 * @READOUT_MEMO_ERROR_RECEIPT: a receipt does not agree with its article; the message names each one
 * @READOUT_MEMO_ERROR_DRAWING: the pages could not be drawn
 * @READOUT_MEMO_ERROR_STYLE: a house style cannot be used
 * @READOUT_MEMO_ERROR_TEMPLATE: a template cannot be used
 *
 * The message of each error is a sentence for the analyst, translated, that says what is wrong and what to
 * do.  Errors in writing the file itself are of %G_IO_ERROR.
 */
typedef enum
{
  READOUT_MEMO_ERROR_FORMAT,
  READOUT_MEMO_ERROR_RECEIPT,
  READOUT_MEMO_ERROR_DRAWING,
  READOUT_MEMO_ERROR_STYLE,
  READOUT_MEMO_ERROR_TEMPLATE,
} ReadoutMemoError;

#define READOUT_MEMO_ERROR (readout_memo_error_quark ())

GQuark readout_memo_error_quark (void);

G_END_DECLS
