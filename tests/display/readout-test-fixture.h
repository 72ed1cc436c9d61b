/* readout-test-fixture.h: a window with its application and a folder, for each test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-application.h"
#include "readout-findings-list.h"
#include "readout-page.h"
#include "readout-test-window.h"
#include "readout-window-private.h"

G_BEGIN_DECLS

#define ARTICLE                                                                                \
  "Ministers Meet in Geneva\n\n"                                                               \
  "GENEVA — Secretary of State John Kerry met Sergei Lavrov on Friday.\n\n"                  \
  "“We are not there yet,” said a senior Western diplomat who took part in the talks.\n\n" \
  "Kerry said on Saturday that he would stay.\n"

typedef struct
{
  ReadoutApplication *application;
  ReadoutWindow *window;
  char *folder;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_open_new_case (Fixture *fixture);
void fixture_wait_for_end (ReadoutWindow *window);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
gboolean fixture_activate (Fixture *fixture, const char *action);
gboolean fixture_is_enabled (Fixture *fixture, const char *action);
gboolean fixture_status_starts (Fixture *fixture, const char *start);
ReadoutPage *fixture_type_article (Fixture *fixture, const char *text);
ReadoutFindingsList *fixture_get_entities (Fixture *fixture);
int fixture_find_entity (Fixture *fixture, const char *name);
GListModel *fixture_get_quotes (Fixture *fixture);
char *fixture_dup_passage (ReadoutPage *page);
char *fixture_dup_text (ReadoutPage *page);
void fixture_save (Fixture *fixture, ReadoutPage *page);
GtkWidget *fixture_find_button (GtkWidget *widget, const char *label);
void fixture_answer (const char *label);
void fixture_press (GtkWidget *widget, guint keyval);
char *fixture_write_file (Fixture *fixture, const char *name, const char *text);

G_END_DECLS
