/* readout-inspector.c: what was found in the article in front, to the right of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-inspector.h"

#include <adwaita.h>

struct _ReadoutInspector
{
  GtkWidget parent_instance;

  GtkWidget *content;
  AdwViewStack *stack;
  ReadoutEntitiesPane *entities;
  ReadoutQuotesPane *quotes;
  ReadoutTimelinePane *timeline;
  ReadoutIssuesPane *issues;
  ReadoutNewsPane *news;
  ReadoutNotesPane *notes;
};

G_DEFINE_FINAL_TYPE (ReadoutInspector, readout_inspector, GTK_TYPE_WIDGET)

/* selection: that of the article in front, or NULL */
void
readout_inspector_set_selection (ReadoutInspector *self, ReadoutSelection *selection)
{
  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  readout_findings_pane_set_selection (READOUT_FINDINGS_PANE (self->entities), selection);
  readout_findings_pane_set_selection (READOUT_FINDINGS_PANE (self->quotes), selection);
  readout_findings_pane_set_selection (READOUT_FINDINGS_PANE (self->timeline), selection);
  readout_findings_pane_set_selection (READOUT_FINDINGS_PANE (self->issues), selection);
}

ReadoutEntitiesPane *
readout_inspector_get_entities (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->entities;
}

ReadoutQuotesPane *
readout_inspector_get_quotes (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->quotes;
}

ReadoutTimelinePane *
readout_inspector_get_timeline (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->timeline;
}

ReadoutIssuesPane *
readout_inspector_get_issues (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->issues;
}

ReadoutNewsPane *
readout_inspector_get_news (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->news;
}

ReadoutNotesPane *
readout_inspector_get_notes (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return self->notes;
}

/* The list of findings of that kind. */
void
readout_inspector_show (ReadoutInspector *self, ReadoutSelectionKind kind)
{
  GtkWidget *panes[] = {
    [READOUT_SELECTION_ENTITY] = GTK_WIDGET (self->entities),
    [READOUT_SELECTION_QUOTE] = GTK_WIDGET (self->quotes),
    [READOUT_SELECTION_EVENT] = GTK_WIDGET (self->timeline),
    [READOUT_SELECTION_POINT] = GTK_WIDGET (self->issues),
  };

  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  adw_view_stack_set_visible_child (self->stack, panes[kind]);
}

void
readout_inspector_show_news (ReadoutInspector *self)
{
  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->news));
}

void
readout_inspector_show_notes (ReadoutInspector *self)
{
  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->notes));
}

/* Whether the notes can be seen, and no findings. */
gboolean
readout_inspector_shows_notes (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), FALSE);

  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->notes);
}

static gboolean
shows_news (ReadoutInspector *self)
{
  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->news);
}

/* The list that can be seen; that of the entities while it is one without findings. */
ReadoutFindingsList *
readout_inspector_get_list (ReadoutInspector *self)
{
  GtkWidget *pane;

  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  pane = adw_view_stack_get_visible_child (self->stack);
  if (pane == GTK_WIDGET (self->entities) || readout_inspector_shows_notes (self) || shows_news (self))
    return readout_entities_pane_get_list (self->entities);
  if (pane == GTK_WIDGET (self->quotes))
    return readout_quotes_pane_get_list (self->quotes);

  return readout_outline_pane_get_list (READOUT_OUTLINE_PANE (pane));
}

/* The pane that can be seen, to be shown again later. */
GtkWidget *
readout_inspector_get_pane (ReadoutInspector *self)
{
  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), NULL);

  return adw_view_stack_get_visible_child (self->stack);
}

void
readout_inspector_show_pane (ReadoutInspector *self, GtkWidget *pane)
{
  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  adw_view_stack_set_visible_child (self->stack, pane);
}

/* Whether what was found has the keys, or the notes have; the tabs above them have not. */
gboolean
readout_inspector_has_focus (ReadoutInspector *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (READOUT_IS_INSPECTOR (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (readout_inspector_shows_notes (self))
    return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->notes));
  if (shows_news (self))
    return readout_news_pane_has_focus (self->news);

  return readout_findings_list_has_focus (readout_inspector_get_list (self));
}

/* The row that is selected, or the first one. */
void
readout_inspector_focus (ReadoutInspector *self)
{
  ReadoutFindingsList *list;

  g_return_if_fail (READOUT_IS_INSPECTOR (self));

  list = readout_inspector_get_list (self);
  if (readout_inspector_shows_notes (self))
    readout_notes_pane_focus (self->notes);
  else if (shows_news (self))
    readout_news_pane_focus (self->news);
  else
    {
      if (readout_findings_list_get_position (list) == GTK_INVALID_LIST_POSITION)
        readout_findings_list_move (list, 1);
      readout_findings_list_focus (list);
    }
}

static void
readout_inspector_dispose (GObject *object)
{
  ReadoutInspector *self = READOUT_INSPECTOR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_inspector_parent_class)->dispose (object);
}

static void
readout_inspector_class_init (ReadoutInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_inspector_dispose;

  g_type_ensure (READOUT_TYPE_ENTITIES_PANE);
  g_type_ensure (READOUT_TYPE_ISSUES_PANE);
  g_type_ensure (READOUT_TYPE_NEWS_PANE);
  g_type_ensure (READOUT_TYPE_NOTES_PANE);
  g_type_ensure (READOUT_TYPE_QUOTES_PANE);
  g_type_ensure (READOUT_TYPE_TIMELINE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, entities);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, quotes);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, timeline);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, issues);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, news);
  gtk_widget_class_bind_template_child (widget_class, ReadoutInspector, notes);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_inspector_init (ReadoutInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
