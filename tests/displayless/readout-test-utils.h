/* readout-test-utils.h: what several test programs need
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Calls an asynchronous function as if it were not: start it with readout_test_result_cb and the address of a
 * GAsyncResult pointer that is NULL, then wait, then call its finish function. */
void readout_test_result_cb (GObject *object, GAsyncResult *result, gpointer user_data);
void readout_test_wait_for (GAsyncResult **result);

void readout_test_keep_in_memory (void);
char *readout_test_make_folder (void);
void readout_test_remove_folder (const char *path);
GStrv readout_test_list_folder (const char *path);
char *readout_test_sum_file (const char *path);

/* For a part of a test that runs in a process of its own; see g_test_trap_subprocess(). */
void readout_test_drop_rights (void);

G_END_DECLS
