/* main.c: the command line, from its first words to a verb
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define PROGRAM "readout-cli"

static const ReadoutCliVerb verbs[] = {
  { "analyze", N_ ("--jsonl"), N_ ("Say who and what articles name, and whom they quote."),
    readout_cli_analyze },
};

/* The number of arguments that the verb's name takes up, or 0 when they do not begin with it. */
static guint
match_verb (const ReadoutCliVerb *verb, GStrv arguments)
{
  g_auto (GStrv) words = g_strsplit (verb->name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strcmp0 (arguments[i], words[i]) != 0)
        return 0;
    }

  return g_strv_length (words);
}

static ReadoutCliStatus
run_verb (const ReadoutCliVerb *verb, GStrv arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ (verb->parameters));
  g_autofree char *program = g_strjoin (" ", PROGRAM, verb->name, NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (verb->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);

  return verb->run (context, arguments);
}

static char *
list_verbs (void)
{
  g_autoptr (GString) list = g_string_new (_ ("Verbs:"));
  gsize width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    width = MAX (width, strlen (verbs[i].name));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (list, "\n  %-*s  %s", (int)width, verbs[i].name, _ (verbs[i].summary));

  g_string_append_printf (list, "\n\n%s", _ ("“readout-cli VERB --help” tells how a verb is used."));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static ReadoutCliStatus
run_without_verb (GStrv arguments)
{
  gboolean version = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("VERB …"));
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autofree char *list = list_verbs ();

  g_option_context_set_summary (context, list);
  if (!readout_cli_parse (context, entries, &copy))
    return READOUT_CLI_WRONG_USAGE;

  if (version)
    {
      puts (PROGRAM " " PACKAGE_VERSION);
      return READOUT_CLI_DONE;
    }

  return readout_cli_refuse_usage (rest == NULL ? _ ("A verb is missing.") : _ ("There is no such verb."));
}

static ReadoutCliStatus
run (GStrv arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      guint n_words = match_verb (&verbs[i], arguments + 1);

      if (n_words > 0)
        {
          g_auto (GStrv) rest = g_strdupv (arguments + n_words);

          return run_verb (&verbs[i], rest);
        }
    }

  return run_without_verb (arguments);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (PROGRAM);

  arguments = g_strdupv (argv);

  return (int)run (arguments);
}
