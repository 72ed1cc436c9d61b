/* readout-spelling.c: the spelling of a text is checked, where there is a library for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-spelling.h"

#include <libspelling.h>

struct _ReadoutSpelling
{
  GObject parent_instance;

  SpellingTextBufferAdapter *adapter;
};

G_DEFINE_FINAL_TYPE (ReadoutSpelling, readout_spelling, G_TYPE_OBJECT)

/**
 * readout_spelling_is_available:
 *
 * Returns: whether there is a dictionary with which spelling can be checked
 */
gboolean
readout_spelling_is_available (void)
{
  g_autoptr (GListModel) languages = spelling_provider_list_languages (spelling_provider_get_default ());

  return languages != NULL && g_list_model_get_n_items (languages) > 0;
}

/* No language in the settings is that of the desktop. */
static gboolean
language_from_settings (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);
  SpellingProvider *provider = spelling_provider_get_default ();

  if (*language == '\0' || !spelling_provider_supports_language (provider, language))
    language = spelling_provider_get_default_code (provider);
  g_value_set_string (value, language);

  return language != NULL;
}

static GVariant *
language_to_settings (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *language = g_value_get_string (value);

  return g_variant_new_string (language != NULL ? language : "");
}

/**
 * readout_spelling_new:
 * @view: a view of the text
 * @settings: settings with the keys "check-spelling" and "spelling-language"
 *
 * What is misspelt is underlined as long as the settings say so.  A line that the text has there already,
 * such as that of a name, is not covered.
 *
 * Returns: (transfer full) (nullable): what checks it; %NULL where no spelling can be checked
 */
ReadoutSpelling *
readout_spelling_new (GtkSourceView *view, GSettings *settings)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  ReadoutSpelling *self;

  if (!readout_spelling_is_available ())
    return NULL;

  self = g_object_new (READOUT_TYPE_SPELLING, NULL);
  self->adapter
      = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (buffer), spelling_checker_get_default ());
  gtk_text_tag_set_priority (spelling_text_buffer_adapter_get_tag (self->adapter), 0);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spelling", G_ACTION_GROUP (self->adapter));
  g_settings_bind (settings, "check-spelling", self->adapter, "enabled", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "spelling-language", self->adapter, "language",
                                G_SETTINGS_BIND_DEFAULT, language_from_settings, language_to_settings, NULL,
                                NULL);

  return self;
}

/**
 * readout_spelling_get_menu:
 * @self: what checks the spelling
 * @place: where the menu is asked for; the cursor goes there, unless it is in a selection
 *
 * Returns: (transfer none): other words for that at the place, and the languages
 */
GMenuModel *
readout_spelling_get_menu (ReadoutSpelling *self, const GtkTextIter *place)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (place);

  g_return_val_if_fail (READOUT_IS_SPELLING (self), NULL);

  if (!gtk_text_buffer_get_has_selection (buffer))
    gtk_text_buffer_place_cursor (buffer, place);
  spelling_text_buffer_adapter_update_corrections (self->adapter);

  return spelling_text_buffer_adapter_get_menu_model (self->adapter);
}

static void
readout_spelling_dispose (GObject *object)
{
  ReadoutSpelling *self = READOUT_SPELLING (object);

  g_clear_object (&self->adapter);

  G_OBJECT_CLASS (readout_spelling_parent_class)->dispose (object);
}

static void
readout_spelling_class_init (ReadoutSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = readout_spelling_dispose;
}

static void
readout_spelling_init (ReadoutSpelling *self)
{
}
