/* readout-tracks.h: one utterance over many reports
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutTwoReports:
 * @a: the number of a quote, whatever it counts
 * @b: that of another one, which reports the same utterance
 */
typedef struct
{
  gint64 a;
  gint64 b;
} ReadoutTwoReports;

GPtrArray *readout_tracks_find (GArray *pairs);

G_END_DECLS
