/* main.c: the command line, from its first words to a verb
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#define PROGRAM "readout-cli"

static const ReadoutCliVerb verbs[] = {
  { "analyze", N_ ("FILE…"), N_ ("Say who and what articles name, and whom they quote."),
    readout_cli_analyze },
  { "case create", N_ ("CASE"), N_ ("Create a case file."), readout_cli_case_create },
  { "case add", N_ ("CASE FILE…"), N_ ("Read files and add them as articles."), readout_cli_case_add },
  { "case list", N_ ("CASE"), N_ ("List the articles of a case file."), readout_cli_case_list },
  { "case show", N_ ("CASE ARTICLE"), N_ ("Print an article and what was found in it."),
    readout_cli_case_show },
  { "case remove", N_ ("CASE ARTICLE"), N_ ("Put an article into the bin."), readout_cli_case_remove },
  { "case bin", N_ ("CASE"), N_ ("List what is in the bin."), readout_cli_case_bin },
  { "case restore", N_ ("CASE ARTICLE"), N_ ("Take an article out of the bin."), readout_cli_case_restore },
  { "case history", N_ ("CASE"), N_ ("List what was done to a case file, the last first."),
    readout_cli_case_history },
  { "case undo", N_ ("CASE [NUMBER]"), N_ ("Take back what was done last, or the act of that number."),
    readout_cli_case_undo },
  { "case copy", N_ ("CASE FILE"), N_ ("Write a copy, and open it to prove that it is whole."),
    readout_cli_case_copy },
  { "case backup", N_ ("CASE"), N_ ("Make the backup of today in a folder beside the case file."),
    readout_cli_case_backup },
  { "case compact", N_ ("CASE"), N_ ("Make a case file as small as it can be."), readout_cli_case_compact },
  { "case reanalyze", N_ ("CASE"), N_ ("Analyse articles anew that were read with other language data."),
    readout_cli_case_reanalyze },
  { "case export", N_ ("CASE"), N_ ("Write the case as JSON, its quotes as CSV, or all of it as ZIP."),
    readout_cli_case_export },
  { "case check", N_ ("CASE"), N_ ("Say what is wrong with a case file, if anything is."),
    readout_cli_case_check },
  { "case search", N_ ("CASE [QUERY]"), N_ ("Find articles by their words."), readout_cli_case_search },
  { "case searches", N_ ("CASE"), N_ ("List the saved searches, or delete one."), readout_cli_case_searches },
  { "case quotes", N_ ("CASE"), N_ ("List the quotes of all articles."), readout_cli_case_quotes },
  { "case links", N_ ("CASE [ARTICLE]"), N_ ("List how articles are related, and what shows it."),
    readout_cli_case_links },
  { "case link", N_ ("CASE ARTICLE EARLIER KIND STATE"), N_ ("Say whether two articles are related."),
    readout_cli_case_link },
  { "case negotiations", N_ ("CASE"), N_ ("List the negotiations, with parties, period and articles."),
    readout_cli_case_negotiations },
  { "case file", N_ ("CASE NEGOTIATION ARTICLE…"), N_ ("Put articles into a negotiation."),
    readout_cli_case_file },
  { "case entities", N_ ("CASE"), N_ ("List who and what is named over all articles."),
    readout_cli_case_entities },
  { "case entity", N_ ("CASE NAME"), N_ ("Tell what the articles say of somebody or something."),
    readout_cli_case_entity },
  { "case tracks", N_ ("CASE"), N_ ("List what several articles report somebody to have said."),
    readout_cli_case_tracks },
  { "case correct", N_ ("CASE CORRECTION…"), N_ ("Say what is wrong with what was found."),
    readout_cli_case_correct },
  { "case corrections", N_ ("CASE"), N_ ("List what was said to be wrong."), readout_cli_case_corrections },
  { "case revoke", N_ ("CASE NUMBER…"), N_ ("Take corrections back."), readout_cli_case_revoke },
  { "case note", N_ ("CASE [ARTICLE]"), N_ ("Write a note on a passage, an article or the case."),
    readout_cli_case_note },
  { "case notes", N_ ("CASE"), N_ ("List the notes of a case file."), readout_cli_case_notes },
  { "group", "", N_ ("Say which articles are about one negotiation."), readout_cli_group },
  { "memo", N_ ("CASE"), N_ ("Write the briefing memo of a case."), readout_cli_memo },
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
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version and exit"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("VERB …"));
  g_autofree char *list = list_verbs ();
  g_auto (GStrv) parameters = NULL;

  g_option_context_set_summary (context, list);
  parameters = readout_cli_parse (context, entries, arguments, 0, READOUT_CLI_ANY_NUMBER);
  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  if (version)
    {
      puts (PROGRAM " " PACKAGE_VERSION);
      return READOUT_CLI_DONE;
    }

  return readout_cli_refuse_usage (*parameters == NULL ? _ ("A verb is missing.")
                                                       : _ ("There is no such verb."));
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

/* What cannot be written, as on a full disk, is known only now. */
static ReadoutCliStatus
end_output (ReadoutCliStatus status)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  if (errno != EPIPE)
    readout_cli_complain (_ ("The output cannot be written."));

  return MAX (status, READOUT_CLI_SOME_FAILED);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;

  /* Names of files and articles are UTF-8, also for a script that runs without a locale. */
  setlocale (LC_ALL, "");
  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (PROGRAM);
  signal (SIGPIPE, SIG_IGN); /* it shows in what writing returns */

  arguments = g_strdupv (argv);

  return (int)end_output (run (arguments));
}
