/* readout-compat-confirm.c: a question with a few answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-compat.h"

/* AdwMessageDialog still works in later versions, but the newer GTK there warns of how it measures itself. */
#if ADW_CHECK_VERSION(1, 5, 0)

#define add_response       adw_alert_dialog_add_response
#define set_appearance     adw_alert_dialog_set_response_appearance
#define set_default        adw_alert_dialog_set_default_response
#define set_close_response adw_alert_dialog_set_close_response
#define get_close_response adw_alert_dialog_get_close_response

typedef AdwAlertDialog Dialog;

static Dialog *
new_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  return ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
}

static void
present (Dialog *dialog, GtkWindow *parent)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
}

static void
let_go_of_parent (Dialog *dialog)
{
}

#else

#define add_response       adw_message_dialog_add_response
#define set_appearance     adw_message_dialog_set_response_appearance
#define set_default        adw_message_dialog_set_default_response
#define set_close_response adw_message_dialog_set_close_response
#define get_close_response adw_message_dialog_get_close_response

typedef AdwMessageDialog Dialog;

static Dialog *
new_dialog (GtkWindow *parent, const char *heading, const char *body)
{
  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
}

static void
present (Dialog *dialog, GtkWindow *parent)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The answer may be to close the parent.  GTK would then keep a pointer to it in a dialog that is on its way
 * out. */
static void
let_go_of_parent (Dialog *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
}

#endif

static void
confirm_response_cb (Dialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  let_go_of_parent (dialog);
  if (g_strcmp0 (response, get_close_response (dialog)) == 0)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "dismissed");
  else
    g_task_return_pointer (task, g_strdup (response), g_free);
}

void
readout_compat_confirm_async (GtkWindow *parent,
                              const char *heading,
                              const char *body,
                              const char *const *responses,
                              const char *destructive,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Dialog *dialog = new_dialog (parent, heading, body);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  const char *last = NULL;

  for (guint i = 0; responses[i] != NULL; i += 2)
    {
      add_response (dialog, responses[i], responses[i + 1]);
      last = responses[i];
    }
  if (destructive != NULL)
    set_appearance (dialog, destructive, ADW_RESPONSE_DESTRUCTIVE);
  if (g_strcmp0 (last, destructive) != 0)
    set_appearance (dialog, last, ADW_RESPONSE_SUGGESTED);
  set_default (dialog, last);
  set_close_response (dialog, responses[0]);

  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), task);
  present (dialog, parent);
}

char *
readout_compat_confirm_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
