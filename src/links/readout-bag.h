/* readout-bag.h: how often each of some things occurs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutCount:
 * @key: the hash of a thing
 * @count: how often it occurs, or what it weighs
 */
typedef struct
{
  guint32 key;
  float count;
} ReadoutCount;

GArray *readout_bag_new (void);
void readout_bag_add (GArray *bag, guint32 key, float count);
void readout_bag_seal (GArray *bag);
void readout_bag_scale (GArray *bag, double least);
int readout_bag_compare_keys (gconstpointer a, gconstpointer b);
int readout_bag_compare_counts (gconstpointer a, gconstpointer b);
double readout_bag_multiply (GArray *a, GArray *b);

G_END_DECLS
