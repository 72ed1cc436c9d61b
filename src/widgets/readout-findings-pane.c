/* readout-findings-pane.c: a pane with a list of what was found in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-findings-pane.h"

typedef struct
{
  ReadoutFindingsList *list;   /* a child of the pane */
  ReadoutSelection *selection; /* NULL while no article is open */
} ReadoutFindingsPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ReadoutFindingsPane, readout_findings_pane, GTK_TYPE_WIDGET)

static ReadoutFindingsPanePrivate *
get_private (ReadoutFindingsPane *self)
{
  return readout_findings_pane_get_instance_private (self);
}

static void
select_chosen (ReadoutFindingsPane *self)
{
  READOUT_FINDINGS_PANE_GET_CLASS (self)->select_chosen (self);
}

static void
refresh (ReadoutFindingsPane *self)
{
  READOUT_FINDINGS_PANE_GET_CLASS (self)->refresh (self);
  select_chosen (self);
}

/* Who goes through the list by keys goes on with the next row, when the one that he was at is gone. */
static void
stay_near (ReadoutFindingsPane *self, guint position, ReadoutFindingKind kind)
{
  ReadoutFindingsList *list = get_private (self)->list;
  ReadoutFinding *near = readout_findings_list_get_near (list, position, kind);

  if (near != NULL && readout_findings_list_get_position (list) == GTK_INVALID_LIST_POSITION)
    READOUT_FINDINGS_PANE_GET_CLASS (self)->choose (self, near);
  readout_findings_list_focus (list);
}

static void
marks_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutFindingsPane *self)
{
  ReadoutFindingsList *list = get_private (self)->list;
  gboolean has_focus = readout_findings_list_has_focus (list);
  guint position = readout_findings_list_get_position (list);
  gpointer item = readout_findings_list_get_selected (list);
  gboolean is_at_finding = READOUT_IS_FINDING (item);
  ReadoutFindingKind kind
      = is_at_finding ? READOUT_FINDINGS_PANE_GET_CLASS (self)->get_kind (item) : READOUT_FINDING_ENTITY;

  refresh (self);
  if (has_focus && is_at_finding)
    stay_near (self, position, kind);
  else if (has_focus)
    readout_findings_list_focus (list);
}

static void
busy_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutFindingsPane *self)
{
  if (g_list_model_get_n_items (readout_findings_list_get_model (get_private (self)->list)) == 0)
    READOUT_FINDINGS_PANE_GET_CLASS (self)->show_empty (self);
}

static void
changed_cb (ReadoutSelection *selection, ReadoutFindingsPane *self)
{
  select_chosen (self);
}

/* For the pane itself, before it has a selection. */
void
readout_findings_pane_set_list (ReadoutFindingsPane *self, ReadoutFindingsList *list)
{
  g_return_if_fail (READOUT_IS_FINDINGS_PANE (self));

  get_private (self)->list = list;
}

static void
disconnect (ReadoutFindingsPane *self)
{
  ReadoutFindingsPanePrivate *private = get_private (self);

  if (private->selection != NULL)
    g_signal_handlers_disconnect_by_data (private->selection, self);
}

/* selection: that of the article in front, or NULL */
void
readout_findings_pane_set_selection (ReadoutFindingsPane *self, ReadoutSelection *selection)
{
  ReadoutFindingsPanePrivate *private = get_private (self);

  g_return_if_fail (READOUT_IS_FINDINGS_PANE (self));

  if (private->selection == selection)
    return;

  disconnect (self);
  g_set_object (&private->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "notify::marks", G_CALLBACK (marks_cb), self, 0);
      g_signal_connect_object (selection, "notify::busy", G_CALLBACK (busy_cb), self, 0);
      g_signal_connect_object (selection, "changed", G_CALLBACK (changed_cb), self, 0);
    }
  READOUT_FINDINGS_PANE_GET_CLASS (self)->reset (self, selection);
  refresh (self);
}

static void
readout_findings_pane_dispose (GObject *object)
{
  ReadoutFindingsPane *self = READOUT_FINDINGS_PANE (object);

  disconnect (self);
  g_clear_object (&get_private (self)->selection);

  G_OBJECT_CLASS (readout_findings_pane_parent_class)->dispose (object);
}

static void
readout_findings_pane_class_init (ReadoutFindingsPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_findings_pane_dispose;
}

static void
readout_findings_pane_init (ReadoutFindingsPane *self)
{
}
