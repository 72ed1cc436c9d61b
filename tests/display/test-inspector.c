/* test-inspector.c: what was found in an article, as the panes beside it show it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "readout-analysis-builder.h"
#include "readout-context.h"
#include "readout-correction-words.h"
#include "readout-finding.h"
#include "readout-profile.h"
#include "readout-quote-filter.h"
#include "readout-section.h"
#include "readout-test-inspector.h"
#include "readout-test-window.h"
#include "readout-widgets.h"

#define TEXT                                                              \
  "Envoy Ana Bär came to Zürich.\n\n"                                   \
  "Bär, of the Harbour Office, spoke first and Tom Reed spoke last.\n\n" \
  "“Wir gehen”, Bär said. Reed said that all would stay."

static ReadoutSpan
find_span (const char *words, guint skip)
{
  const char *found = strstr (TEXT, words);

  while (skip-- > 0)
    found = strstr (found + 1, words);
  g_assert_nonnull (found);

  return (ReadoutSpan){ (gsize)(found - TEXT), (gsize)(found - TEXT) + strlen (words) };
}

static void
add_mention (ReadoutAnalysisBuilder *builder, int entity, ReadoutSpan span, ReadoutReason reason)
{
  ReadoutMention mention = { span, READOUT_MENTION_NAME, reason, 1 };

  readout_analysis_builder_add_mention (builder, entity, &mention);
}

static int
add_entity (ReadoutAnalysisBuilder *builder, ReadoutEntityType type, const char *name)
{
  ReadoutEntity entity = { .type = type, .name = name, .confidence = 1 };
  int index = readout_analysis_builder_add_entity (builder, &entity);

  add_mention (builder, index, find_span (name, 0), READOUT_REASON_LEXICON);

  return index;
}

/* with_envoy: whether Ana Bär is found */
static ReadoutMarks *
create_marks (gboolean with_envoy)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (TEXT), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  ReadoutSpan direct = find_span ("Wir gehen", 0), indirect = find_span ("all would stay", 0);
  ReadoutQuote first = { .span = direct, .parts = &direct, .n_parts = 1, .kind = READOUT_QUOTE_DIRECT };
  ReadoutQuote second
      = { .span = indirect, .parts = &indirect, .n_parts = 1, .kind = READOUT_QUOTE_INDIRECT };

  add_entity (builder, READOUT_ENTITY_PLACE, "Zürich");
  first.source.entity = READOUT_NO_ENTITY;
  if (with_envoy)
    {
      first.source.entity = add_entity (builder, READOUT_ENTITY_PERSON, "Ana Bär");
      add_mention (builder, first.source.entity, find_span ("Bär", 1), READOUT_REASON_SAME_NAME);
      add_mention (builder, first.source.entity, find_span ("Bär", 2), READOUT_REASON_SAME_NAME);
    }
  second.source.entity = add_entity (builder, READOUT_ENTITY_PERSON, "Tom Reed");
  second.source.naming = READOUT_NAMING_SPOKESPERSON;
  add_entity (builder, READOUT_ENTITY_ORGANIZATION, "Harbour Office");
  readout_analysis_builder_add_quote (builder, &first);
  readout_analysis_builder_add_quote (builder, &second);
  analysis = readout_analysis_builder_end (builder);

  return readout_marks_new (analysis);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks (TRUE);

  inspector_set_up (fixture, marks);
}

static ReadoutFindingsList *
get_entities (Fixture *fixture)
{
  return readout_entities_pane_get_list (readout_inspector_get_entities (fixture->inspector));
}

static ReadoutFindingsList *
get_quotes (Fixture *fixture)
{
  return readout_quotes_pane_get_list (readout_inspector_get_quotes (fixture->inspector));
}

static char *
dup_row (gpointer item)
{
  if (READOUT_IS_SECTION (item))
    return g_strdup_printf ("%s %u", readout_section_get_title (item), readout_section_get_n_rows (item));
  if (readout_finding_get_kind (item) == READOUT_FINDING_QUOTE)
    return readout_analysis_dup_text (readout_finding_get_analysis (item),
                                      readout_finding_get_quote (item)->span);
  if (readout_finding_get_kind (item) == READOUT_FINDING_MENTION)
    return g_strdup_printf ("- %u", readout_finding_get_nth_mention (item));

  return g_strdup (readout_finding_get_entity (item)->name);
}

/* All rows in one line. */
static char *
dup_rows (ReadoutFindingsList *list)
{
  GListModel *model = readout_findings_list_get_model (list);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_ptr_array_add (rows, dup_row (item));
    }
  g_ptr_array_add (rows, NULL);

  return g_strjoinv (", ", (char **)rows->pdata);
}

static void
assert_rows (Fixture *fixture, const char *expected)
{
  g_autofree char *rows = dup_rows (get_entities (fixture));

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_quotes (Fixture *fixture, const char *expected)
{
  g_autofree char *rows = dup_rows (get_quotes (fixture));

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_selected (Fixture *fixture, const char *expected)
{
  gpointer item = readout_findings_list_get_selected (get_entities (fixture));
  g_autofree char *row = item != NULL ? dup_row (item) : NULL;

  g_assert_cmpstr (row, ==, expected);
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  assert_rows (fixture, "People 2, Ana Bär, Tom Reed, Organizations 1, Harbour Office, Places 1, Zürich");
}

/* The arrow keys go through the list as through a tree. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (get_entities (fixture));

  inspector_press (list, GDK_KEY_j);
  assert_selected (fixture, "Ana Bär");
  g_assert_cmpuint (fixture->start_char, ==, strlen ("Envoy "));
  inspector_press (list, GDK_KEY_Right);
  assert_rows (fixture, "People 2, Ana Bär, - 0, - 1, - 2, Tom Reed, Organizations 1, Harbour Office, "
                        "Places 1, Zürich");
  inspector_press (list, GDK_KEY_Right);
  assert_selected (fixture, "- 0");
  inspector_press (list, GDK_KEY_j);
  assert_selected (fixture, "- 1");
  g_assert_cmpuint (fixture->start_char, ==, g_utf8_strlen (TEXT, (gssize)find_span ("Bär", 1).start_byte));

  inspector_press (list, GDK_KEY_Left);
  assert_selected (fixture, "Ana Bär");
  inspector_press (list, GDK_KEY_Left);
  assert_rows (fixture, "People 2, Ana Bär, Tom Reed, Organizations 1, Harbour Office, Places 1, Zürich");
  assert_selected (fixture, "Ana Bär");
  inspector_press (list, GDK_KEY_Left);
  assert_selected (fixture, "People 2");
  inspector_press (list, GDK_KEY_Left);
  assert_rows (fixture, "People 2, Organizations 1, Harbour Office, Places 1, Zürich");
  inspector_press (list, GDK_KEY_Right);
  assert_rows (fixture, "People 2, Ana Bär, Tom Reed, Organizations 1, Harbour Office, Places 1, Zürich");
}

/* Where the mentions are shown, the passage shows its own row. */
static void
test_passage (Fixture *fixture, gconstpointer data)
{
  guint second = (guint)g_utf8_strlen (TEXT, (gssize)find_span ("Bär", 1).start_byte);

  readout_selection_choose_at (fixture->selection, second);
  assert_selected (fixture, "Ana Bär");
  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_Right);
  assert_selected (fixture, "Ana Bär");
  readout_selection_choose_at (fixture->selection, (guint)strlen ("Envoy "));
  assert_selected (fixture, "- 0");
  readout_selection_choose_at (fixture->selection, second);
  assert_selected (fixture, "- 1");
}

static void
collect_widgets (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, type, found);
}

/* The nth widget of a type inside another one. */
static gpointer
find_widget (gpointer widget, GType type, guint nth)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect_widgets (widget, type, found);
  g_assert_cmpuint (nth, <, found->len);
  return g_ptr_array_index (found, nth);
}

/* What is open and what is chosen comes back with the row. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (readout_inspector_get_entities (fixture->inspector));
  GtkEditable *filter = find_widget (pane, GTK_TYPE_SEARCH_ENTRY, 0);

  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_j);
  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_Right);
  gtk_editable_set_text (filter, "harbour");
  g_signal_emit_by_name (filter, "search-changed");
  assert_rows (fixture, "Organizations 1, Harbour Office");
  gtk_editable_set_text (filter, "nobody");
  g_signal_emit_by_name (filter, "search-changed");
  assert_rows (fixture, "");
  gtk_editable_set_text (filter, "BÄR");
  g_signal_emit_by_name (filter, "search-changed");
  assert_rows (fixture, "People 1, Ana Bär, - 0, - 1, - 2");
  assert_selected (fixture, "Ana Bär");
}

/* Later findings change the rows, not what is open, chosen and in view. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks (TRUE);
  GListModel *model = readout_findings_list_get_model (get_entities (fixture));
  g_autoptr (GObject) before = NULL, after = NULL;

  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_j);
  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_Right);
  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_Right);
  before = g_list_model_get_item (model, 2);
  readout_selection_set_marks (fixture->selection, marks);
  after = g_list_model_get_item (model, 2);
  g_assert_true (before == after);
  assert_selected (fixture, "- 0");
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  gpointer pane = readout_inspector_get_quotes (fixture->inspector);
  ReadoutQuoteFilter *filter = find_widget (pane, READOUT_TYPE_QUOTE_FILTER, 0);
  GtkDropDown *speaker = find_widget (filter, GTK_TYPE_DROP_DOWN, 0);
  GtkDropDown *kind = find_widget (filter, GTK_TYPE_DROP_DOWN, 1);
  GtkDropDown *order = find_widget (filter, GTK_TYPE_DROP_DOWN, 2);

  assert_quotes (fixture, "Wir gehen, all would stay");
  gtk_drop_down_set_selected (order, 1);
  assert_quotes (fixture, "Ana Bär 1, Wir gehen, Tom Reed 1, all would stay");
  gtk_drop_down_set_selected (speaker, 2);
  assert_quotes (fixture, "Tom Reed 1, all would stay");
  gtk_drop_down_set_selected (order, 0);
  gtk_drop_down_set_selected (speaker, 0);
  gtk_drop_down_set_selected (kind, 1);
  assert_quotes (fixture, "Wir gehen");
  gtk_drop_down_set_selected (kind, 0);
  assert_quotes (fixture, "Wir gehen, all would stay");
}

/* The legend of the bar filters by naming; what nobody said is not counted there. */
static void
test_profile (Fixture *fixture, gconstpointer data)
{
  gpointer pane = readout_inspector_get_quotes (fixture->inspector);
  ReadoutProfile *profile = find_widget (pane, READOUT_TYPE_PROFILE, 0);
  GtkToggleButton *named = find_widget (profile, GTK_TYPE_TOGGLE_BUTTON, READOUT_NAMING_NAMED);
  GtkToggleButton *spokesperson = find_widget (profile, GTK_TYPE_TOGGLE_BUTTON, READOUT_NAMING_SPOKESPERSON);
  GtkLabel *label = find_widget (named, GTK_TYPE_LABEL, 0);

  g_assert_cmpstr (gtk_label_get_label (label), ==, "named 1");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (spokesperson))));
  gtk_toggle_button_set_active (named, TRUE);
  assert_quotes (fixture, "Wir gehen");
  gtk_toggle_button_set_active (named, FALSE);
  assert_quotes (fixture, "Wir gehen, all would stay");
}

/* The row that was at is gone: the next one is chosen, and its passage is shown. */
static void
test_next_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks (FALSE);

  readout_findings_list_focus (get_entities (fixture));
  inspector_press (GTK_WIDGET (get_entities (fixture)), GDK_KEY_j);
  assert_selected (fixture, "Ana Bär");
  wait_until (readout_findings_list_has_focus (get_entities (fixture)));
  fixture->start_char = G_MAXUINT;
  readout_selection_set_marks (fixture->selection, marks);
  assert_selected (fixture, "Tom Reed");
  g_assert_cmpuint (fixture->start_char, ==,
                    g_utf8_strlen (TEXT, (gssize)find_span ("Tom Reed", 0).start_byte));
}

static void
assert_words (ReadoutCorrection said, const char *expected)
{
  g_autofree char *words = readout_correction_dup_words (&said);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_correction_words (void)
{
  const char *const kerry[] = { "KERRY", "Kerry", NULL }, *const lavrov[]
                                                          = { "Sergei Lavrov", "Lavrov", NULL };
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (TEXT, find_span ("Wir gehen", 0));

  assert_words ((ReadoutCorrection){ .verb = READOUT_VERB_REJECT, .forms = kerry }, "Not a name: Kerry");
  assert_words (
      (ReadoutCorrection){ .verb = READOUT_VERB_TYPE, .forms = kerry, .type = READOUT_ENTITY_PLACE },
      "Place: Kerry");
  /* The first entity is the one that stays. */
  assert_words ((ReadoutCorrection){ .verb = READOUT_VERB_SAME, .forms = lavrov, .other_forms = kerry },
                "Kerry is Sergei Lavrov");
  assert_words ((ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER, .anchor = anchor, .words = "the envoy" },
                "Said by the envoy: “Wir gehen”");
}

static void
assert_context (const char *words, guint skip, const char *expected)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (TEXT), NULL, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = readout_analysis_builder_end (builder);
  g_autoptr (ReadoutContext) context = readout_context_new (analysis, find_span (words, skip));
  g_autofree char *markup = readout_context_dup_markup (context);

  g_assert_cmpstr (markup, ==, expected);
}

/* Whole words of the same paragraph, and a sign where it has more. */
static void
test_context (void)
{
  assert_context ("Zürich", 0, "Envoy Ana Bär came to <b>Zürich</b>.");
  assert_context ("Bär", 1, "<b>Bär</b>, of the Harbour Office, spoke first and Tom Reed spoke last.");
  assert_context ("Tom Reed", 0, "…Office, spoke first and <b>Tom Reed</b> spoke last.");
  assert_context ("Reed", 1, "“Wir gehen”, Bär said. <b>Reed</b> said that all would stay.");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, inspector_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  readout_widgets_init ();

  g_test_add_func ("/inspector/context", test_context);
  add ("/inspector/sections", test_sections);
  add ("/inspector/keys", test_keys);
  add ("/inspector/passage", test_passage);
  add ("/inspector/filter", test_filter);
  add ("/inspector/update", test_update);
  add ("/inspector/quotes", test_quotes);
  add ("/inspector/profile", test_profile);
  add ("/inspector/next-row", test_next_row);
  g_test_add_func ("/inspector/correction-words", test_correction_words);

  return g_test_run ();
}
