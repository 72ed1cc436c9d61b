/* test-adaptive.c: the window on small screens, with large letters, and from right to left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-composer.h"
#include "readout-test-fixture.h"

#define WIDTH  360
#define HEIGHT 640

#define USUAL_DPI 96

/* What is typed, and what may be read, in an article from right to left. */
#define MIXED_ARTICLE                                                                                                                               \
  "محادثات في جنيف\n\nقال الوزير إن المحادثات مستمرة، and “we are not there yet,” said John Kerry.\n\n" \
  "אנה ברג met Sergei Lavrov in Geneva on Friday.\n"

static char *
dup_way (GtkWidget *widget)
{
  GString *way = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (way, "%s < ", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (way, FALSE);
}

static GtkWidget *find_outside (GtkWidget *widget, GtkWidget *window);

/* Tabs scroll, a scroll bar can be touched beside it, and a pane pushes the content aside. */
static GtkWidget *
find_child_outside (GtkWidget *widget, GtkWidget *window)
{
  GtkWidget *found = NULL;

  if (ADW_IS_TAB_BAR (widget) || GTK_IS_SCROLLBAR (widget))
    return NULL;
  if (ADW_IS_FLAP (widget) && adw_flap_get_folded (ADW_FLAP (widget))
      && adw_flap_get_reveal_flap (ADW_FLAP (widget)))
    return find_outside (adw_flap_get_flap (ADW_FLAP (widget)), window);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_outside (child, window);

  return found;
}

static gboolean
is_outside (GtkWidget *widget, GtkWidget *window)
{
  int width = gtk_widget_get_width (window);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  return widget != window && bounds.size.width > 0
         && (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float)width + 1);
}

/* What is shown and sticks out of the window. */
static GtkWidget *
find_outside (GtkWidget *widget, GtkWidget *window)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  return is_outside (widget, window) ? widget : find_child_outside (widget, window);
}

static gboolean
is_allocated (Fixture *fixture)
{
  return gtk_widget_get_width (GTK_WIDGET (fixture->window)) > 0;
}

static void
settle (void)
{
  gboolean over = FALSE;

  g_timeout_add (150, test_set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A window that is just being shown may take its first size for the last word. */
static void
make_small (Fixture *fixture)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  guint n_asked = 0;

  gtk_window_unmaximize (window);
  gtk_window_present (window);
  wait_until (is_allocated (fixture));
  do
    {
      gtk_window_set_default_size (window, WIDTH, HEIGHT + (int)n_asked++ % 2);
      settle ();
    }
  while (gtk_widget_get_width (GTK_WIDGET (window)) > WIDTH && n_asked < 20);
}

static void
show_small (Fixture *fixture, const char *text)
{
  fixture_type_article (fixture, text);
  make_small (fixture);
  wait_until (readout_split_get_start_folded (fixture->window->split));
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget) && gtk_widget_get_child_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The innermost widget that takes too much room. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_minimum (child) > WIDTH)
      return find_widest (child);

  return widget;
}

/* A slow machine has not set all in its place yet. */
#define MAX_SETTLES 40

static GtkWidget *
find_misfit (GtkWidget *window)
{
  /* where no compositor draws a shadow, the window has a border besides what is in it */
  GtkWidget *content = gtk_widget_get_first_child (window);

  return get_minimum (content) > WIDTH ? find_widest (content) : find_outside (window, window);
}

static void
assert_window_fits (GtkWidget *window)
{
  GtkWidget *misfit;
  g_autofree char *way = NULL;

  settle ();
  misfit = find_misfit (window);
  for (guint i = 0; misfit != NULL && i < MAX_SETTLES; i++)
    {
      settle ();
      misfit = find_misfit (window);
    }
  if (misfit == NULL)
    return;

  way = dup_way (misfit);
  g_error ("Of %d pixels it takes %d at the least: %s", gtk_widget_get_width (window), get_minimum (misfit),
           way);
}

static void
assert_fits (Fixture *fixture)
{
  assert_window_fits (GTK_WIDGET (fixture->window));
}

static AdwViewStack *
get_stack (Fixture *fixture)
{
  GtkWidget *notes = GTK_WIDGET (readout_inspector_get_notes (fixture->window->inspector));

  return ADW_VIEW_STACK (gtk_widget_get_ancestor (notes, ADW_TYPE_VIEW_STACK));
}

/* The text, the bar above it, the case, and each pane of the inspector. */
static void
assert_all_fit (Fixture *fixture)
{
  static const char *const panes[] = { "entities", "quotes", "timeline", "issues", "notes" };
  AdwViewStack *stack = get_stack (fixture);

  g_object_set (fixture->window->split, "show-start", FALSE, "show-end", FALSE, NULL);
  assert_fits (fixture);
  fixture_activate (fixture, "win.edit-details");
  assert_fits (fixture);
  fixture_activate (fixture, "win.edit-details");
  fixture_activate (fixture, "win.replace");
  assert_fits (fixture);
  readout_find_bar_close (readout_page_get_find_bar (fixture->window->page));
  g_object_set (fixture->window->split, "show-start", TRUE, NULL);
  assert_fits (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->case_pane)));

  g_object_set (fixture->window->split, "show-end", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      adw_view_stack_set_visible_child_name (stack, panes[i]);
      assert_fits (fixture);
      g_assert_true (gtk_widget_get_mapped (adw_view_stack_get_visible_child (stack)));
    }
}

static void
write_note (Fixture *fixture)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (fixture->window->page);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  fixture_activate (fixture, "win.add-note");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  show_small (fixture, ARTICLE);
  write_note (fixture);
  assert_all_fit (fixture);
}

static void
test_large_letters (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 2 * USUAL_DPI * 1024, NULL);
  make_small (fixture);
  g_object_set (fixture->window->split, "show-start", FALSE, "show-end", FALSE, NULL);
  assert_fits (fixture);
  show_small (fixture, ARTICLE);
  write_note (fixture);
  assert_all_fit (fixture);
  g_object_set (settings, "gtk-xft-dpi", USUAL_DPI * 1024, NULL);
}

/* ---- the window in which a memo is written ---- */

/* The first widget of a type, from the top. */
static gpointer
find_widget (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static gboolean
is_loaded (ReadoutComposerDesk *desk)
{
  return readout_composer_desk_get_memo (desk) != NULL;
}

static GtkWidget *
show_composer (Fixture *fixture)
{
  g_autoptr (ReadoutComposerDesk) desk = readout_composer_desk_new (fixture->window->case_file);
  GtkWidget *composer = readout_composer_new (GTK_APPLICATION (fixture->application), desk);

  gtk_window_present (GTK_WINDOW (composer));
  readout_composer_desk_begin (desk, "bluf", NULL, "2016-09-30");
  wait_until (is_loaded (desk));
  gtk_window_set_default_size (GTK_WINDOW (composer), WIDTH, HEIGHT);
  settle ();

  return composer;
}

/* The sections, the text, and each pane beside it. */
static void
assert_composer_fits (GtkWidget *composer)
{
  static const char *const panes[] = { "pages", "findings", "checks" };
  ReadoutSplit *split = find_widget (composer, READOUT_TYPE_SPLIT);
  GtkStackSwitcher *switcher = find_widget (composer, GTK_TYPE_STACK_SWITCHER);

  g_object_set (split, "show-start", FALSE, "show-end", FALSE, NULL);
  assert_window_fits (composer);
  g_object_set (split, "show-start", TRUE, NULL);
  assert_window_fits (composer);
  g_object_set (split, "show-start", FALSE, "show-end", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      gtk_stack_set_visible_child_name (gtk_stack_switcher_get_stack (switcher), panes[i]);
      assert_window_fits (composer);
    }
}

static void
test_memo (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *composer;

  fixture_open_new_case (fixture);
  composer = show_composer (fixture);
  assert_composer_fits (composer);
  g_object_set (settings, "gtk-xft-dpi", 2 * USUAL_DPI * 1024, NULL);
  assert_composer_fits (composer);
  g_object_set (settings, "gtk-xft-dpi", USUAL_DPI * 1024, NULL);
  gtk_window_destroy (GTK_WINDOW (composer));
}

static gboolean
has_rows (Fixture *fixture)
{
  return fixture->window->entities != NULL
         && g_list_model_get_n_items (readout_entities_dialog_get_rows (fixture->window->entities)) > 0;
}

/* The list of names, and the page of one. */
static void
test_entities (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *dialog;

  fixture_open_new_case (fixture);
  fixture_type_article (fixture, ARTICLE);
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (readout_case_pane_get_n_articles (fixture->window->case_pane) == 1);
  g_assert_true (fixture_activate (fixture, "win.show-entities"));
  wait_until (has_rows (fixture));
  dialog = GTK_WIDGET (fixture->window->entities);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  g_object_set (settings, "gtk-xft-dpi", 2 * USUAL_DPI * 1024, NULL);
  settle ();
  assert_window_fits (dialog);
  readout_entities_dialog_show_entity (fixture->window->entities, READOUT_ANY_TYPE, "John Kerry");
  wait_until (has_rows (fixture));
  settle ();
  assert_window_fits (dialog);
  g_object_set (settings, "gtk-xft-dpi", USUAL_DPI * 1024, NULL);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (fixture->window->entities == NULL);
}

static void
set_up_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture_set_up (fixture, data);
}

static void
tear_down_right_to_left (Fixture *fixture, gconstpointer data)
{
  fixture_tear_down (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static float
get_left (Fixture *fixture, gpointer widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds));
  return bounds.origin.x;
}

/* All is mirrored: the case is at the right, what was found at the left. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  show_small (fixture, MIXED_ARTICLE);
  write_note (fixture);
  assert_all_fit (fixture);

  for (int i = 0; readout_split_get_start_folded (fixture->window->split) && i < 20; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, HEIGHT + i % 2);
      settle ();
    }
  g_object_set (fixture->window->split, "show-start", TRUE, "show-end", TRUE, NULL);
  settle ();
  g_assert_cmpfloat (get_left (fixture, fixture->window->inspector), <,
                     get_left (fixture, fixture->window->page));
  g_assert_cmpfloat (get_left (fixture, fixture->window->page), <,
                     get_left (fixture, fixture->window->case_pane));
}

/* The keys for the panes, and that they do what they say: on a small screen one pane goes for the other. */
static void
test_panes_by_key (Fixture *fixture, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) of_f9 = gtk_application_get_actions_for_accel (application, "F9");
  g_auto (GStrv) of_shift_f9 = gtk_application_get_actions_for_accel (application, "<Shift>F9");
  gboolean show_start, show_end;

  g_assert_cmpstr (of_f9[0], ==, "win.show-case");
  g_assert_cmpstr (of_shift_f9[0], ==, "win.show-inspector");

  show_small (fixture, ARTICLE);
  g_object_set (fixture->window->split, "show-start", FALSE, "show-end", FALSE, NULL);
  fixture_activate (fixture, of_f9[0]);
  g_object_get (fixture->window->split, "show-start", &show_start, "show-end", &show_end, NULL);
  g_assert_true (show_start && !show_end);
  fixture_activate (fixture, of_shift_f9[0]);
  g_object_get (fixture->window->split, "show-start", &show_start, "show-end", &show_end, NULL);
  g_assert_true (!show_start && show_end);
  fixture_activate (fixture, of_shift_f9[0]);
  g_object_get (fixture->window->split, "show-start", &show_start, "show-end", &show_end, NULL);
  g_assert_true (!show_start && !show_end);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/adaptive/narrow", test_narrow);
  add ("/adaptive/large-letters", test_large_letters);
  g_test_add ("/adaptive/right-to-left", Fixture, NULL, set_up_right_to_left, test_right_to_left,
              tear_down_right_to_left);
  add ("/adaptive/panes-by-key", test_panes_by_key);
  add ("/adaptive/memo", test_memo);
  add ("/adaptive/entities", test_entities);

  return g_test_run ();
}
