/* readout-menus.c: what can be said of a finding, as menus
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-menus.h"

#include <glib/gi18n.h>

#include "readout-entry-choice.h"
#include "readout-labels.h"
#include "readout-negotiation-labels.h"

typedef const char *(*LabelFunc) (int value);

static const char *
label_type (int value)
{
  return readout_label_entity_type ((ReadoutEntityType)value);
}

static const char *
label_naming (int value)
{
  return readout_label_naming ((ReadoutNaming)value);
}

static const char *
label_kind (int value)
{
  return readout_label_quote_kind ((ReadoutQuoteKind)value);
}

static const char *
label_class (int value)
{
  return readout_label_event_class ((ReadoutEventClass)value);
}

static const char *
label_stance (int value)
{
  return readout_label_stance ((ReadoutStance)value);
}

/* One item for each value of an enumeration, which gives the action its nick. */
static void
append_values (GMenu *menu, const char *label, const char *action, GType type, LabelFunc func)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (int i = 0; i < (int)values->n_values; i++)
    {
      g_autofree char *detailed = g_strdup_printf ("%s::%s", action, readout_enum_to_nick (type, i));

      g_menu_append (submenu, func (i), detailed);
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

/* What can be said of the chosen entities, or of the chosen mention. */
void
readout_menus_append_name (GMenu *menu)
{
  g_autoptr (GMenu) verdict = g_menu_new (), details = g_menu_new ();

  g_menu_append (verdict, _ ("_Confirm"), "win.accept");
  g_menu_append (verdict, _ ("_Not a Name"), "win.reject");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verdict));

  append_values (details, _ ("_Type"), "win.set-type", READOUT_TYPE_ENTITY_TYPE, label_type);
  g_menu_append (details, _ ("R_ename…"), "win.rename");
  g_menu_append (details, _ ("_Same As…"), "win.same-as");
  g_menu_append (details, _ ("Somebody _Else"), "win.split-off");
  g_menu_append (details, _ ("Show _Over the Case"), "win.show-chosen-entity");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (details));
}

/* What can be said of the chosen quote. */
void
readout_menus_append_quote (GMenu *menu)
{
  g_autoptr (GMenu) verdict = g_menu_new (), source = g_menu_new (), words = g_menu_new ();

  g_menu_append (verdict, _ ("_Confirm"), "win.accept-quote");
  g_menu_append (verdict, _ ("Not a _Quote"), "win.reject-quote");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verdict));

  g_menu_append (source, _ ("S_peaker…"), "win.set-speaker");
  append_values (source, _ ("Na_ming"), "win.set-naming", READOUT_TYPE_NAMING, label_naming);
  append_values (source, _ ("_Kind"), "win.set-kind", READOUT_TYPE_QUOTE_KIND, label_kind);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (source));

  g_menu_append (words, _ ("Sp_lit at the Cursor"), "win.split-quote");
  g_menu_append (words, _ ("_Join with the Next"), "win.join-quote");
  g_menu_append (words, _ ("Cop_y with Source"), "win.copy-quote");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
}

/* What it can be instead; nothing of what can be nothing else. */
static void
append_choice (GMenu *menu, const ReadoutEntryChoice *choice)
{
  if (choice != NULL)
    append_values (menu, _ (choice->menu), "win.set-choice",
                   readout_entry_choice_get_value (choice)->get_type (), choice->label);
}

static void
append_event (GMenu *menu)
{
  g_menu_append (menu, _ ("_Who Did It…"), "win.ask-actors");
  g_menu_append (menu, _ ("_To Whom…"), "win.ask-targets");
  g_menu_append (menu, _ ("Change _Date…"), "win.ask-date");
}

/* What can be said of an event, or of what is negotiated. */
void
readout_menus_append_entry (GMenu *menu, ReadoutFindingKind kind)
{
  static const char *const rejections[] = {
    [READOUT_FINDING_EVENT] = N_ ("Not an _Event"),
    [READOUT_FINDING_STATUS] = N_ ("Not How the Talks _Stand"),
    [READOUT_FINDING_ISSUE] = N_ ("Not an _Issue"),
    [READOUT_FINDING_POSITION] = N_ ("Not a _Position"),
    [READOUT_FINDING_CONDITION] = N_ ("Not a _Condition"),
    [READOUT_FINDING_DEADLINE] = N_ ("Not a Dead_line"),
  };

  g_return_if_fail (kind >= READOUT_FINDING_EVENT);

  g_menu_append (menu, _ ("_Confirm"), "win.accept-entry");
  g_menu_append (menu, _ (rejections[kind]), "win.reject-entry");
  append_choice (menu, readout_entry_choice_find (kind));
  if (kind == READOUT_FINDING_EVENT)
    append_event (menu);
  if (kind == READOUT_FINDING_POSITION || kind == READOUT_FINDING_CONDITION)
    g_menu_append (menu, _ ("_Whose It Is…"), "win.ask-party");
  if (kind == READOUT_FINDING_DEADLINE)
    g_menu_append (menu, _ ("Change _Date…"), "win.ask-date");
  if (kind == READOUT_FINDING_EVENT || kind == READOUT_FINDING_STATUS || kind == READOUT_FINDING_ISSUE)
    readout_menus_append_scope (menu);
}

/* What can be said of the words that are selected in the text. */
void
readout_menus_append_selection (GMenu *menu)
{
  g_autoptr (GMenu) marks = g_menu_new (), quote = g_menu_new (), note = g_menu_new ();

  append_values (marks, _ ("Mark as _Name"), "win.add-name", READOUT_TYPE_ENTITY_TYPE, label_type);
  append_values (marks, _ ("Mark as _Quote"), "win.add-quote", READOUT_TYPE_QUOTE_KIND, label_kind);
  append_values (marks, _ ("Mark as _Event"), "win.add-event", READOUT_TYPE_EVENT_CLASS, label_class);
  append_values (marks, _ ("Mark as _Position: Who…"), "win.add-position", READOUT_TYPE_STANCE, label_stance);
  g_menu_append (marks, _ ("Mark as _Issue"), "win.add-issue");
  g_menu_append (marks, _ ("Mark as _Deadline"), "win.add-deadline");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));

  g_menu_append (quote, _ ("Use as _Speaker of the Chosen Quote"), "win.set-speaker-words");
  g_menu_append (quote, _ ("Use as _Words of the Chosen Quote"), "win.set-quote-words");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (quote));

  g_menu_append (note, _ ("Write a N_ote"), "win.add-note");
  g_menu_append (note, _ ("_Mark"), "win.highlight");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (note));
}

/* Where what is said next shall hold. */
void
readout_menus_append_scope (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _ ("This A_rticle"), "win.correction-scope::here");
  g_menu_append (section, _ ("This _Case"), "win.correction-scope::case");
  g_menu_append (section, _ ("Al_ways"), "win.correction-scope::always");
  g_menu_append_section (menu, _ ("Where It Holds"), G_MENU_MODEL (section));
}

static void
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed_cb (GtkPopover *popover)
{
  g_idle_add_once (unparent_cb, g_object_ref (popover));
}

/* What was chosen is about the row that had the focus, and runs after the menu has closed. */
static void
restore_focus_cb (GtkPopover *popover, GtkWidget *focus)
{
  if (gtk_widget_get_root (focus) != NULL)
    gtk_widget_grab_focus (focus);
}

/* A popover of a widget, gone when it is closed. */
void
readout_menus_popup (GtkPopover *popover, GtkWidget *parent)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (parent));

  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  if (focus != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (restore_focus_cb), focus, 0);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (popover);
}

/* A menu at a place of a widget. */
void
readout_menus_popup_menu (GtkWidget *parent, GMenu *menu, double x, double y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  readout_menus_popup (GTK_POPOVER (popover), parent);
}
