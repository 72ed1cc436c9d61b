/* readout-quote-copy.c: quotes with their sources, to be pasted elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-copy.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-quote-words.h"

/* The source as the article gives it, with its outlet and date: "a senior official (Harbour Post · 9 Sep
 * 2016)"
 */
static char *
dup_source (ReadoutFinding *finding)
{
  ReadoutArticle *article = readout_analysis_get_article (readout_finding_get_analysis (finding));
  g_autofree char *speaker = readout_quote_dup_speaker (finding);
  g_autofree char *role = readout_quote_dup_role (finding);
  g_autofree char *line = readout_label_source_line (readout_article_get_metadata (article));
  /* Translators: who said something, and his role */
  g_autofree char *who = role != NULL ? g_strdup_printf (_ ("%s, %s"), speaker, role) : g_strdup (speaker);

  if (line == NULL)
    return g_steal_pointer (&who);

  /* Translators: who said something, and outlet and date of the article */
  return g_strdup_printf (_ ("%s (%s)"), who, line);
}

static void
append_plain (GString *text, ReadoutFinding *finding)
{
  g_autofree char *words = readout_quote_dup_words (finding);
  g_autofree char *source = dup_source (finding);

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s\n— %s", words, source);
}

static void
append_html (GString *html, ReadoutFinding *finding)
{
  g_autofree char *words = readout_quote_dup_words (finding);
  g_autofree char *source = dup_source (finding);
  g_autofree char *item
      = g_markup_printf_escaped ("<blockquote><p>%s</p><p>— %s</p></blockquote>", words, source);

  g_string_append (html, item);
}

static GdkContentProvider *
create_provider (const char *mime_type, GString *text)
{
  gsize length = text->len;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_string_free (text, FALSE), length);

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

static GdkContentProvider *
create_text_provider (GString *text)
{
  GdkContentProvider *provider = gdk_content_provider_new_typed (G_TYPE_STRING, text->str);

  g_string_free (text, TRUE);
  return provider;
}

/* findings: quotes.  Who pastes takes the rich text or the plain one. */
GdkContentProvider *
readout_quote_copy_new (GPtrArray *findings)
{
  GdkContentProvider *providers[2];
  GString *plain = g_string_new (NULL);
  GString *html = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">");

  for (guint i = 0; i < findings->len; i++)
    {
      append_plain (plain, g_ptr_array_index (findings, i));
      append_html (html, g_ptr_array_index (findings, i));
    }
  providers[0] = create_provider ("text/html", html);
  providers[1] = create_text_provider (plain);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
