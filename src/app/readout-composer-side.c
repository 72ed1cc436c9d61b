/* readout-composer-side.c: beside the memo that is written: findings to be put in, and checks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-composer-finding.h"
#include "readout-composer-private.h"
#include "readout-memo-lines.h"
#include "readout-memo-remarks.h"
#include "readout-rows.h"

/* ---- findings ---- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  return gdk_content_provider_new_typed (READOUT_TYPE_COMPOSER_FINDING, gtk_list_item_get_item (item));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *section = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_label_set_xalign (GTK_LABEL (section), 0);
  gtk_label_set_ellipsize (GTK_LABEL (section), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (section, "caption");
  gtk_widget_add_css_class (section, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (words), 4);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), item);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ReadoutComposerFinding *finding = gtk_list_item_get_item (item);
  GtkWidget *section = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *words = gtk_widget_get_next_sibling (section);
  const char *title = readout_composer_finding_get_section (finding);
  /* Translators: a finding that the memo does not have yet; the title of its section */
  g_autofree char *new_title = g_strdup_printf (_ ("New · %s"), title);
  g_autofree char *label = NULL;

  gtk_label_set_text (GTK_LABEL (section), readout_composer_finding_is_new (finding) ? new_title : title);
  gtk_label_set_text (GTK_LABEL (words), readout_composer_finding_get_words (finding));
  /* Translators: what a row says: the section of a finding, and its words */
  label = g_strdup_printf (_ ("%s: %s"), title, readout_composer_finding_get_words (finding));
  readout_rows_set_label (item, label);
}

static char *
dup_words (ReadoutComposerFinding *finding)
{
  return g_strdup (readout_composer_finding_get_words (finding));
}

void
readout_composer_init_side (ReadoutComposer *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->found = g_list_store_new (READOUT_TYPE_COMPOSER_FINDING);
  self->filter = gtk_string_filter_new (
      gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_words), NULL, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->found)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  self->chosen = gtk_single_selection_new (G_LIST_MODEL (filtered));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->findings, factory);
  gtk_list_view_set_model (self->findings, GTK_SELECTION_MODEL (self->chosen));
}

static gboolean
is_offered (const ReadoutMemoLine *line)
{
  static const char *const offered[] = { READOUT_MEMO_LINE_ITEM, READOUT_MEMO_LINE_STATEMENT,
                                         READOUT_MEMO_LINE_ROW, READOUT_MEMO_LINE_PARAGRAPH, NULL };

  return line->key != NULL && g_strv_contains (offered, line->kind);
}

static ReadoutMemoProposal *
find_companion (const ReadoutMemoRecord *record, guint part_index, guint line)
{
  const ReadoutMemoPart *part = g_ptr_array_index (record->parts, part_index);
  const ReadoutMemoLine *next
      = line + 1 < part->lines->len ? g_ptr_array_index (part->lines, line + 1) : NULL;

  if (next == NULL || !g_str_equal (next->kind, READOUT_MEMO_LINE_ATTRIBUTION))
    return NULL;

  return readout_memo_proposal_new (part_index, next, NULL, record);
}

static void
append_finding (GPtrArray *list,
                ReadoutMemoProposal *proposal,
                ReadoutMemoProposal *companion,
                const ReadoutMemoRecord *record,
                gboolean is_new)
{
  const ReadoutMemoPart *part = g_ptr_array_index (record->parts, proposal->part);

  g_ptr_array_add (list, readout_composer_finding_new (proposal, companion, part->title, is_new));
}

static ReadoutMemoProposal *
copy_proposal (const ReadoutMemoProposal *proposal)
{
  return readout_memo_proposal_new (proposal->part, proposal->line, proposal->after, proposal->citations);
}

static void
append_new (GPtrArray *list, GPtrArray *proposals, const ReadoutMemoRecord *record)
{
  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    {
      const ReadoutMemoProposal *proposal = g_ptr_array_index (proposals, i);
      const ReadoutMemoProposal *next = i + 1 < proposals->len ? g_ptr_array_index (proposals, i + 1) : NULL;
      gboolean has_companion = g_str_equal (proposal->line->kind, READOUT_MEMO_LINE_STATEMENT) && next != NULL
                               && g_str_equal (next->line->kind, READOUT_MEMO_LINE_ATTRIBUTION);

      if (proposal->part < record->parts->len && is_offered (proposal->line))
        append_finding (list, copy_proposal (proposal), has_companion ? copy_proposal (next) : NULL, record,
                        TRUE);
    }
}

static void
append_known (GPtrArray *list, const ReadoutMemoRecord *record)
{
  for (guint i = 0; i < record->parts->len; i++)
    {
      const ReadoutMemoPart *part = g_ptr_array_index (record->parts, i);

      for (guint k = 0; k < part->lines->len; k++)
        {
          const ReadoutMemoLine *line = g_ptr_array_index (part->lines, k);

          if (is_offered (line))
            append_finding (
                list, readout_memo_proposal_new (i, line, NULL, record),
                g_str_equal (line->kind, READOUT_MEMO_LINE_STATEMENT) ? find_companion (record, i, k) : NULL,
                record, FALSE);
        }
    }
}

static gboolean
is_same_list (ReadoutComposer *self, GPtrArray *list)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) != list->len)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (ReadoutComposerFinding) old = g_list_model_get_item (G_LIST_MODEL (self->found), i);
      ReadoutComposerFinding *now = g_ptr_array_index (list, i);

      if (!g_str_equal (readout_composer_finding_get_words (old), readout_composer_finding_get_words (now))
          || readout_composer_finding_is_new (old) != readout_composer_finding_is_new (now))
        return FALSE;
    }

  return TRUE;
}

/* Only when something is different, so that the list does not jump while one writes. */
static void
refresh_findings (ReadoutComposer *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  const ReadoutMemoRecord *record = readout_composer_get_record (self);

  append_new (list, readout_composer_desk_get_proposals (self->desk), record);
  append_known (list, record);
  if (!is_same_list (self, list))
    g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), list->pdata,
                         list->len);
}

/* In another section a row of a table becomes an item of a list: the words and receipts stay. */
static ReadoutMemoLine *
make_line (ReadoutComposer *self, const ReadoutMemoProposal *proposal)
{
  ReadoutMemoLine *line = readout_memo_proposal_make_line (proposal, readout_composer_get_record (self));
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (ReadoutMemoText) text = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *key = NULL;

  if (!g_str_equal (line->kind, READOUT_MEMO_LINE_ROW) || (int)proposal->part == self->part)
    return line;

  cells = readout_memo_markup_parse (line->markup);
  text = readout_memo_text_new ();
  for (guint i = 0; i < cells->len; i++)
    {
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, i > 0 ? " · " : "");
      readout_memo_text_append_text (text, g_ptr_array_index (cells, i));
    }
  markup = readout_memo_markup_new (text);
  key = readout_memo_line_dup_key (READOUT_MEMO_LINE_ITEM, markup);
  readout_memo_line_free (line);

  return readout_memo_line_new (READOUT_MEMO_LINE_ITEM, key, markup);
}

/* At the cursor of the section that is shown. */
void
readout_composer_insert_finding (ReadoutComposer *self, gpointer finding)
{
  const ReadoutMemoProposal *proposal = readout_composer_finding_get_proposal (finding);
  const ReadoutMemoProposal *companion = readout_composer_finding_get_companion (finding);

  if (readout_composer_get_part (self) == NULL)
    {
      readout_composer_toast (self, _ ("Choose the section into which it goes."));
      return;
    }

  readout_composer_text_insert (self->text, make_line (self, proposal));
  if (companion != NULL)
    readout_composer_text_insert (self->text, make_line (self, companion));
  readout_composer_touch (self);
}

/* Each line where it belongs. */
void
readout_composer_accept_all (ReadoutComposer *self)
{
  GPtrArray *proposals = readout_composer_desk_get_proposals (self->desk);
  guint n = proposals != NULL ? proposals->len : 0;
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u line was inserted", "%u lines were inserted", n), n);

  readout_composer_text_flush (self->text);
  for (guint i = 0; i < n; i++)
    readout_memo_proposal_accept (g_ptr_array_index (proposals, i), readout_composer_get_record (self));
  readout_composer_choose_section (self, self->part);
  readout_composer_touch (self);
  readout_composer_toast (self, n > 0 ? sentence : _ ("The case has nothing that the memo has not."));
}

/* ---- checks ---- */

static void
add_check (ReadoutComposer *self, const char *title, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->checks, row);
}

static void
refresh_checks (ReadoutComposer *self)
{
  GPtrArray *remarks = readout_composer_desk_get_remarks (self->desk);
  const char *const *failures = readout_composer_desk_get_failures (self->desk);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL
         && GTK_IS_LIST_BOX_ROW (child))
    gtk_list_box_remove (self->checks, child);
  readout_composer_text_clear_marks (self->text);
  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      const ReadoutMemoRemark *remark = g_ptr_array_index (remarks, i);

      add_check (self, remark->words, remark->sentence);
      if ((int)remark->part == self->part)
        readout_composer_text_mark (self->text, remark->line, remark->words);
    }
  for (guint i = 0; failures != NULL && failures[i] != NULL; i++)
    add_check (self, _ ("Receipt"), failures[i]);
}

/* Shows what the check is about. */
void
readout_composer_activate_check (ReadoutComposer *self, guint index)
{
  GPtrArray *remarks = readout_composer_desk_get_remarks (self->desk);
  const ReadoutMemoRemark *remark;

  if (remarks == NULL || index >= remarks->len)
    return;

  remark = g_ptr_array_index (remarks, index);
  if ((int)remark->part != self->part)
    readout_composer_choose_section (self, (int)remark->part);
  remark = g_ptr_array_index (readout_composer_desk_get_remarks (self->desk), index);
  readout_composer_text_go_to (self->text, remark->line, remark->words);
}

void
readout_composer_refresh_side (ReadoutComposer *self)
{
  refresh_findings (self);
  refresh_checks (self);
}
