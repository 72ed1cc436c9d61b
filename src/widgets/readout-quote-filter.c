/* readout-quote-filter.c: which quotes are listed, and in which order
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-filter.h"

#include <glib/gi18n.h>

#include "readout-quote-words.h"

/* In the order of the list of the template. */
typedef enum
{
  KIND_ANY,
  KIND_DIRECT,
  KIND_INDIRECT,
  KIND_MIXED,
  KIND_STATEMENT,
  KIND_ATTITUDE,
} Kind;

struct _ReadoutQuoteFilter
{
  GtkPopover parent_instance;

  GtkDropDown *speaker;
  GtkDropDown *kind;
  GtkDropDown *order;

  GtkStringList *speakers; /* the first one is anybody */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (ReadoutQuoteFilter, readout_quote_filter, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* NULL for anybody. */
static const char *
get_speaker (ReadoutQuoteFilter *self)
{
  guint selected = gtk_drop_down_get_selected (self->speaker);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return gtk_string_list_get_string (self->speakers, selected);
}

static gboolean
is_same_list (ReadoutQuoteFilter *self, GPtrArray *speakers)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->speakers)) != speakers->len + 1)
    return FALSE;

  for (guint i = 0; i < speakers->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (self->speakers, i + 1), g_ptr_array_index (speakers, i)))
      return FALSE;

  return TRUE;
}

/* speakers: the names of those who speak in the article */
void
readout_quote_filter_set_speakers (ReadoutQuoteFilter *self, GPtrArray *speakers)
{
  g_autofree const char **names = NULL;
  g_autofree char *chosen = NULL;
  guint n_old, selected = 0;

  g_return_if_fail (READOUT_IS_QUOTE_FILTER (self));

  if (is_same_list (self, speakers))
    return;

  chosen = g_strdup (get_speaker (self));
  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->speakers));
  names = g_new0 (const char *, speakers->len + 1);
  for (guint i = 0; i < speakers->len; i++)
    {
      names[i] = g_ptr_array_index (speakers, i);
      if (g_strcmp0 (chosen, names[i]) == 0)
        selected = i + 1;
    }

  /* In one go: the menu is laid out again after each change. */
  self->updating = TRUE;
  gtk_string_list_splice (self->speakers, 1, n_old - 1, names);
  gtk_drop_down_set_selected (self->speaker, selected);
  self->updating = FALSE;
}

/* Whether some quotes are left out. */
gboolean
readout_quote_filter_is_active (ReadoutQuoteFilter *self)
{
  g_return_val_if_fail (READOUT_IS_QUOTE_FILTER (self), FALSE);

  return get_speaker (self) != NULL || gtk_drop_down_get_selected (self->kind) != KIND_ANY;
}

static gboolean
is_of_kind (const ReadoutQuote *quote, Kind kind)
{
  switch (kind)
    {
    case KIND_DIRECT:
      return quote->kind == READOUT_QUOTE_DIRECT;
    case KIND_INDIRECT:
      return quote->kind == READOUT_QUOTE_INDIRECT;
    case KIND_MIXED:
      return quote->kind == READOUT_QUOTE_MIXED;
    case KIND_STATEMENT:
      return readout_quote_is_statement (quote);
    case KIND_ATTITUDE:
      return !readout_quote_is_statement (quote);
    default:
      return TRUE;
    }
}

gboolean
readout_quote_filter_passes (ReadoutQuoteFilter *self, ReadoutFinding *finding)
{
  g_autofree char *speaker = NULL;

  g_return_val_if_fail (READOUT_IS_QUOTE_FILTER (self), TRUE);

  if (!is_of_kind (readout_finding_get_quote (finding), gtk_drop_down_get_selected (self->kind)))
    return FALSE;
  if (get_speaker (self) == NULL)
    return TRUE;

  speaker = readout_quote_dup_speaker (finding);
  return g_str_equal (speaker, get_speaker (self));
}

/* Whether the quotes of each speaker stand together. */
gboolean
readout_quote_filter_get_by_speaker (ReadoutQuoteFilter *self)
{
  g_return_val_if_fail (READOUT_IS_QUOTE_FILTER (self), FALSE);

  return gtk_drop_down_get_selected (self->order) == 1;
}

/* All quotes are listed again; the order is a habit, and stays. */
void
readout_quote_filter_reset (ReadoutQuoteFilter *self)
{
  g_return_if_fail (READOUT_IS_QUOTE_FILTER (self));

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->speaker, 0);
  gtk_drop_down_set_selected (self->kind, KIND_ANY);
  self->updating = FALSE;
}

static void
changed_cb (ReadoutQuoteFilter *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
readout_quote_filter_class_init (ReadoutQuoteFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-quote-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteFilter, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteFilter, speakers);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteFilter, kind);
  gtk_widget_class_bind_template_child (widget_class, ReadoutQuoteFilter, order);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
readout_quote_filter_init (ReadoutQuoteFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
