/* readout-memo-template.c: the templates that come with the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"
#include "readout-memo-template-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *kind;
  const char *title;
  const char *hint;
  gboolean is_shown;
} Section;

/* Whole lists, for those who ask for them. */
#define ANNEXES                                                                                          \
  { "all-statements", N_ ("Annex: all statements"), N_ ("Who said what, by date and article."), FALSE }, \
  {                                                                                                      \
    "passages", N_ ("Annex: passages"), N_ ("The passages that the receipts show."), FALSE               \
  }

static const Section bluf[] = {
  { "bottom-line", N_ ("Bottom line"),
    N_ ("One to three sentences: your conclusion, not the topic. Say how likely, on one scale."), TRUE },
  { "changes", N_ ("What changed"), N_ ("What is new since the last memo, and why it matters."), TRUE },
  { "positions", N_ ("Positions of the parties"), N_ ("Who wants what, on which issue, since when."), TRUE },
  { "points", N_ ("Sticking points and agreed points"),
    N_ ("Where the parties differ, and where they do not."), TRUE },
  { "timeline", N_ ("Timeline"), N_ ("What has been, and what is ahead, with deadlines."), TRUE },
  { "outlook", N_ ("Outlook"),
    N_ ("What you expect and how likely it is, what you assume, and what would change your view."), TRUE },
  { "gaps", N_ ("Gaps and conflicts"), N_ ("What is not known, and where reports contradict each other."),
    TRUE },
  { "notes", N_ ("Notes"), N_ ("Your own notes on the articles."), TRUE },
  { "statements", N_ ("Statements"), N_ ("Who said what, in whose words."), TRUE },
  { "people", N_ ("People and roles"), N_ ("Who is who."), TRUE },
  { "articles", N_ ("Articles"), N_ ("What the memo is made from."), FALSE },
  { "sources", N_ ("Source notes"), N_ ("How good the sources are."), TRUE },
  ANNEXES,
};

static const Section uk_submission[] = {
  { "bottom-line", N_ ("Issue"), N_ ("The matter in one or two sentences."), TRUE },
  { "text", N_ ("Recommendation"), N_ ("What you ask the reader to decide or to note."), TRUE },
  { "ahead", N_ ("Timing"), N_ ("By when, and why then."), TRUE },
  { "timeline", N_ ("Background"), N_ ("What the reader has to know, and no more."), TRUE },
  { "positions", N_ ("Argument: where the parties stand"), N_ ("What supports the recommendation."), TRUE },
  { "points", N_ ("Argument: sticking points and agreed points"), N_ ("Where the parties differ."), TRUE },
  { "outlook", N_ ("Risks and outlook"), N_ ("What may go wrong, and how likely it is."), TRUE },
  { "text", N_ ("Presentation"), N_ ("What is said in public, and by whom."), TRUE },
  { "gaps", N_ ("Gaps and conflicts"), N_ ("What is not known, and where reports contradict each other."),
    TRUE },
  { "notes", N_ ("Notes"), N_ ("Your own notes on the articles."), TRUE },
  { "statements", N_ ("Annex: statements"), N_ ("Who said what, in whose words."), TRUE },
  { "sources", N_ ("Annex: source notes"), N_ ("How good the sources are."), TRUE },
  ANNEXES,
};

static const Section meeting_brief[] = {
  { "text", N_ ("Our objectives"), N_ ("What we want from the meeting, the most important first."), TRUE },
  { "text", N_ ("Arguments to use"), N_ ("Four points, six at the most, in words that can be spoken."),
    TRUE },
  { "positions", N_ ("Their objectives"), N_ ("What they want, on which issue, since when."), TRUE },
  { "text", N_ ("Our response"), N_ ("To each of their points: certain, possible, or unlikely to be raised."),
    TRUE },
  { "points", N_ ("Sticking points and agreed points"),
    N_ ("Where the parties differ, and where they do not."), TRUE },
  { "text", N_ ("Press line"), N_ ("What is said after the meeting."), TRUE },
  { "bottom-line", N_ ("Where the talks stand"), N_ ("In one to three sentences."), TRUE },
  { "timeline", N_ ("Background"), N_ ("Facts and dates, with the last meeting, and what is ahead."), TRUE },
  { "people", N_ ("Who is who"), N_ ("Those who will be met, and those who will be named."), TRUE },
  { "notes", N_ ("Notes"), N_ ("Your own notes on the articles."), TRUE },
  { "statements", N_ ("What they have said"), N_ ("Who said what, in whose words."), TRUE },
  { "sources", N_ ("Source notes"), N_ ("How good the sources are."), TRUE },
  ANNEXES,
};

static const Section council_forecast[] = {
  { "ahead", N_ ("Expected action"), N_ ("What is to be decided, and when."), TRUE },
  { "bottom-line", N_ ("Where the matter stands"), N_ ("In one to three sentences."), TRUE },
  { "changes", N_ ("Key recent developments"), N_ ("What is new since the last forecast."), TRUE },
  { "timeline", N_ ("Background"), N_ ("What has been, and what is ahead."), TRUE },
  { "points", N_ ("Issues and options"), N_ ("What is open, and what could be done about it."), TRUE },
  { "positions", N_ ("Council dynamics"), N_ ("Who wants what, on which issue, since when."), TRUE },
  { "outlook", N_ ("Outlook"), N_ ("What you expect and how likely it is."), TRUE },
  { "gaps", N_ ("Gaps and conflicts"), N_ ("What is not known, and where reports contradict each other."),
    TRUE },
  { "notes", N_ ("Notes"), N_ ("Your own notes on the articles."), TRUE },
  { "statements", N_ ("Statements"), N_ ("Who said what, in whose words."), TRUE },
  { "sources", N_ ("Source notes"), N_ ("How good the sources are."), TRUE },
  ANNEXES,
};

static const struct
{
  const char *name;
  const char *genre;
  const Section *sections;
  guint n_sections;
} templates[] = {
  /* Translators: kinds of memos; BLUF is "bottom line up front" */
  { N_ ("Briefing memo (BLUF)"), N_ ("Briefing memo"), bluf, G_N_ELEMENTS (bluf) },
  { N_ ("Submission (UK)"), N_ ("Submission"), uk_submission, G_N_ELEMENTS (uk_submission) },
  { N_ ("Meeting brief"), N_ ("Meeting brief"), meeting_brief, G_N_ELEMENTS (meeting_brief) },
  { N_ ("Council forecast"), N_ ("Council forecast"), council_forecast, G_N_ELEMENTS (council_forecast) },
};

static const char *const ids[] = { "bluf", "uk-submission", "meeting-brief", "council-forecast", NULL };

static void
section_free (gpointer data)
{
  ReadoutMemoTemplateSection *section = data;

  g_free (section->kind);
  g_free (section->title);
  g_free (section->hint);
  g_free (section);
}

ReadoutMemoTemplate *
readout_memo_template_new_empty (void)
{
  ReadoutMemoTemplate *self = g_new0 (ReadoutMemoTemplate, 1);

  self->sections = g_ptr_array_new_with_free_func (section_free);

  return self;
}

ReadoutMemoTemplateSection *
readout_memo_template_add_section (ReadoutMemoTemplate *self, const char *title)
{
  ReadoutMemoTemplateSection *section = g_new0 (ReadoutMemoTemplateSection, 1);

  section->kind = g_strdup ("text");
  section->title = g_strdup (title);
  section->hint = g_strdup ("");
  section->is_shown = TRUE;
  g_ptr_array_add (self->sections, section);

  return section;
}

/**
 * readout_memo_template_free:
 * @self: (transfer full): a template
 */
void
readout_memo_template_free (ReadoutMemoTemplate *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->genre);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * readout_memo_template_get_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the templates that come with the program, the default
 *   first
 */
const char *const *
readout_memo_template_get_ids (void)
{
  return ids;
}

static void
add_section (ReadoutMemoTemplate *self, const Section *section)
{
  ReadoutMemoTemplateSection *copy = readout_memo_template_add_section (self, _ (section->title));

  g_free (copy->kind);
  g_free (copy->hint);
  copy->kind = g_strdup (section->kind);
  copy->hint = g_strdup (_ (section->hint));
  copy->is_shown = section->is_shown;
}

/**
 * readout_memo_template_new:
 * @id: one of readout_memo_template_get_ids()
 *
 * Returns: (transfer full) (nullable): the template, in the language of the program; %NULL for another name
 */
ReadoutMemoTemplate *
readout_memo_template_new (const char *id)
{
  ReadoutMemoTemplate *self;
  guint index = 0;

  while (ids[index] != NULL && !g_str_equal (ids[index], id))
    index++;
  if (ids[index] == NULL)
    return NULL;

  self = readout_memo_template_new_empty ();
  self->id = g_strdup (id);
  self->name = g_strdup (_ (templates[index].name));
  self->genre = g_strdup (_ (templates[index].genre));
  for (guint i = 0; i < templates[index].n_sections; i++)
    add_section (self, &templates[index].sections[i]);

  return self;
}

/**
 * readout_memo_template_find:
 * @name: one of readout_memo_template_get_ids(), or the path of a file
 * @error: return location for an error: %READOUT_MEMO_ERROR_TEMPLATE
 *
 * May read a file: not for the main thread.
 *
 * Returns: (transfer full): the template
 */
ReadoutMemoTemplate *
readout_memo_template_find (const char *name, GError **error)
{
  ReadoutMemoTemplate *self = readout_memo_template_new (name);
  g_autoptr (GFile) file = NULL;
  g_autofree char *list = NULL;

  if (self != NULL)
    return self;

  file = g_file_new_for_commandline_arg (name);
  if (g_file_query_exists (file, NULL))
    return readout_memo_template_load (file, error);

  list = g_strjoinv (", ", (char **)ids);
  g_set_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_TEMPLATE,
               /* Translators: what was given as a template, and a list of names */
               _ ("There is no template “%s”. Give one of these: %s; or the name of a file."), name, list);
  return NULL;
}
