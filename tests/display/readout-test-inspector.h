/* readout-test-inspector.h: an inspector in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-inspector.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWindow *window;
  ReadoutInspector *inspector;
  ReadoutSelection *selection;
  guint start_char; /* of the passage that was shown last */
} Fixture;

void inspector_set_up (Fixture *fixture, ReadoutMarks *marks);
void inspector_tear_down (Fixture *fixture, gconstpointer data);
void inspector_press (GtkWidget *widget, guint keyval);

G_END_DECLS
