/* test-window-entities.c: the entities over the articles of a case, from the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-card-words.h"
#include "readout-dossier-item.h"
#include "readout-test-fixture.h"

#define LATER "Talks go on\n\nMr. Kerry said on Monday that he would stay in Geneva.\n"

static void
add_article (Fixture *fixture, const char *text, guint n_articles)
{
  fixture_type_article (fixture, text);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (readout_case_pane_get_n_articles (fixture->window->case_pane) == n_articles);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  fixture_open_new_case (fixture);
  add_article (fixture, ARTICLE, 1);
  g_assert_true (fixture_activate (fixture, "win.new"));
  add_article (fixture, LATER, 2);
}

static const ReadoutDossierContent *
find_row (Fixture *fixture, ReadoutDossierKind kind, const char *start)
{
  GListModel *rows = fixture->window->entities != NULL
                         ? readout_entities_dialog_get_rows (fixture->window->entities)
                         : NULL;

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);
      const ReadoutDossierContent *content
          = READOUT_IS_DOSSIER_ITEM (item) ? readout_dossier_item_get (READOUT_DOSSIER_ITEM (item)) : NULL;

      if (content != NULL && content->kind == kind && content->title != NULL
          && g_str_has_prefix (content->title, start))
        return content; /* the list keeps it */
    }

  return NULL;
}

/* The list of the case, and the page of one of them. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fixture_activate (fixture, "win.show-entities"));
  wait_until (find_row (fixture, READOUT_DOSSIER_ENTITY, "Geneva") != NULL);
  g_assert_cmpstr (find_row (fixture, READOUT_DOSSIER_ENTITY, "Geneva")->caption, ==, "2 articles");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-named-entity", "s", "John Kerry");
  wait_until (find_row (fixture, READOUT_DOSSIER_PASSAGE, "Secretary of State") != NULL);
  wait_until (find_row (fixture, READOUT_DOSSIER_ENTITY, "Sergei Lavrov") != NULL);
  gtk_window_close (GTK_WINDOW (fixture->window->entities));
  wait_until (fixture->window->entities == NULL);
}

/* Two names become one, two again by undo, and are not suggested when they are said to be two. */
static void
test_same (Fixture *fixture, gconstpointer data)
{
  const ReadoutDossierContent *pair;

  g_assert_true (fixture_activate (fixture, "win.show-entities"));
  wait_until (find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry") != NULL);
  pair = find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry");
  g_signal_emit_by_name (fixture->window->entities, "said", pair->name, pair->other, TRUE);
  wait_until (
      find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry") == NULL
      && find_row (fixture, READOUT_DOSSIER_ENTITY, "John Kerry") != NULL
      && g_str_has_prefix (find_row (fixture, READOUT_DOSSIER_ENTITY, "John Kerry")->caption, "2 articles"));

  g_signal_emit_by_name (fixture->window->entities, "undo");
  wait_until (find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry") != NULL);
  pair = find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry");
  g_signal_emit_by_name (fixture->window->entities, "said", pair->name, pair->other, FALSE);
  wait_until (find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry") == NULL
              && find_row (fixture, READOUT_DOSSIER_ENTITY, "Kerry") != NULL);
  gtk_window_close (GTK_WINDOW (fixture->window->entities));
  wait_until (fixture->window->entities == NULL);
}

/* A name that was joined on its page is separated there. */
static void
test_part (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fixture_activate (fixture, "win.show-entities"));
  g_signal_emit_by_name (fixture->window->entities, "said", "John Kerry", "Kerry", TRUE);
  wait_until (fixture_status_starts (fixture, "One entity in all articles now"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-named-entity", "s", "Kerry");
  wait_until (find_row (fixture, READOUT_DOSSIER_JOINED, "Kerry") != NULL);
  g_signal_emit_by_name (fixture->window->entities, "parted", "Kerry");
  wait_until (find_row (fixture, READOUT_DOSSIER_JOINED, "Kerry") == NULL
              && find_row (fixture, READOUT_DOSSIER_PAIR, "Kerry") != NULL);
  gtk_window_close (GTK_WINDOW (fixture->window->entities));
  wait_until (fixture->window->entities == NULL);
}

static gboolean
tells (Fixture *fixture, const char *name, const char *words)
{
  ReadoutPage *page = readout_window_get_page (fixture->window);
  ReadoutMarks *marks = readout_annotator_get_marks (readout_page_get_annotator (page));
  g_autofree char *text = NULL, *card = NULL;

  g_object_get (readout_page_get_buffer (page), "text", &text, NULL);
  card = readout_card_words_dup_markup (marks, (guint)(strstr (text, name) - text),
                                        fixture->window->entity_counts);

  return card != NULL && strstr (card, words) != NULL;
}

/* The card of a name tells of the whole case. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  wait_until (tells (fixture, "Geneva", "In the case: 3 mentions in 2 articles"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/window-entities/pages", test_pages);
  add ("/window-entities/same", test_same);
  add ("/window-entities/part", test_part);
  add ("/window-entities/card", test_card);

  return g_test_run ();
}
