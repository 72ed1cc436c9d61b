/* test-cli.c: readout-cli from outside, as scripts use it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>

typedef struct
{
  int status;
  char *output;
  char *complaints;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_free (outcome->output);
  g_free (outcome->complaints);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* Runs readout-cli with @arguments, which end with NULL, and @input. */
static Outcome
run (const char *input, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  Outcome outcome = { 0 };

  g_strv_builder_add (command, g_getenv ("READOUT_CLI"));
  for (; *arguments != NULL; arguments++)
    g_strv_builder_add (command, *arguments);
  argv = g_strv_builder_end (command);

  process = g_subprocess_newv ((const char *const *)argv,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &outcome.output,
                                 &outcome.complaints, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  outcome.status = g_subprocess_get_exit_status (process);

  return outcome;
}

#define RUN(input, ...) run (input, (const char *const[]){ __VA_ARGS__, NULL })

static JsonObject *
parse_object (const char *json, JsonNode **root)
{
  g_autoptr (GError) error = NULL;

  *root = json_from_string (json, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (*root));

  return json_node_get_object (*root);
}

/* Bad lines between good ones, on several threads: an answer a line, in order, ids as they came. */
static void
test_jsonl (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_auto (Outcome) outcome = { 0 };
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *padding = g_strnfill ((gsize)(300 - i) * 10, 'x');

      if (i % 10 == 7)
        g_string_append (input, "{\"id\": broken\n");
      else
        g_string_append_printf (input, "{\"id\": %d, \"text\": \"Talks in Geneva. %s\"}\n", i, padding);
    }

  outcome = RUN (input->str, "analyze", "--jsonl", "--threads", "3");
  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_nonnull (strstr (outcome.complaints, "Line 8: The line is not a JSON object."));

  lines = g_strsplit (outcome.output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 301);
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (JsonNode) root = NULL;
      JsonObject *answer = parse_object (lines[i], &root);

      if (i % 10 == 7)
        {
          g_assert_true (json_object_get_null_member (answer, "id"));
          g_assert_cmpstr (json_object_get_string_member (answer, "error"), ==,
                           "The line is not a JSON object.");
        }
      else
        {
          g_assert_cmpint (json_object_get_int_member (answer, "id"), ==, i);
          g_assert_cmpstr (json_object_get_string_member (answer, "format"), ==, "readout-analysis/1");
        }
    }
}

static void
test_jsonl_of_nothing (void)
{
  g_auto (Outcome) outcome = RUN ("", "analyze", "--jsonl");

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpstr (outcome.output, ==, "");
}

/* An engine that sends one line and waits for its answer before the next must not wait for ever. */
static void
test_jsonl_in_turns (void)
{
  const char *request = "{\"id\": \"a\", \"text\": \"Talks in Geneva.\"}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          g_getenv ("READOUT_CLI"), "analyze", "--jsonl", NULL);
  g_autoptr (GDataInputStream) answers = NULL;
  GOutputStream *requests;

  g_assert_no_error (error);
  requests = g_subprocess_get_stdin_pipe (process);
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *answer = NULL;

      g_output_stream_write_all (requests, request, strlen (request), NULL, NULL, &error);
      g_assert_no_error (error);
      answer = g_data_input_stream_read_line (answers, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (answer, "\"id\":\"a\""));
    }

  g_output_stream_close (requests, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
}

/* When nobody reads the answers any more, the program ends by itself, without a crash. */
static void
test_jsonl_broken_pipe (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          g_getenv ("READOUT_CLI"), "analyze", "--jsonl", NULL);
  const char *request = "{\"id\": \"a\", \"text\": \"Talks in Geneva.\"}\n";
  GOutputStream *requests;

  g_assert_no_error (error);
  g_input_stream_close (g_subprocess_get_stdout_pipe (process), NULL, &error);
  g_assert_no_error (error);

  requests = g_subprocess_get_stdin_pipe (process);
  while (g_output_stream_write_all (requests, request, strlen (request), NULL, NULL, NULL))
    ;

  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
}

static void
test_help (void)
{
  g_auto (Outcome) outcome = RUN (NULL, "--help");
  g_auto (Outcome) version = RUN (NULL, "--version");
  const char *const *verb;
  const char *const verbs[] = { "analyze", NULL };

  g_assert_cmpint (outcome.status, ==, 0);
  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.output, ==, "readout-cli " PACKAGE_VERSION "\n");

  for (verb = verbs; *verb != NULL; verb++)
    {
      g_autofree char *usage = g_strdup_printf ("readout-cli %s", *verb);
      g_auto (GStrv) arguments = g_strsplit (*verb, " ", -1);
      g_auto (Outcome) help
          = RUN (NULL, arguments[0], arguments[1] != NULL ? arguments[1] : "--help", "--help");

      g_assert_nonnull (strstr (outcome.output, *verb));
      g_assert_cmpint (help.status, ==, 0);
      g_assert_nonnull (strstr (help.output, usage));
      g_assert_cmpstr (help.complaints, ==, "");
    }
}

static void
test_wrong_usage (void)
{
  const char *const commands[][4] = {
    { NULL },
    { "analyse", NULL },
    { "analyze", NULL },
    { "analyze", "--no-such-option", NULL },
    { "analyze", "--jsonl", "--threads=-1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Outcome) outcome = run (NULL, commands[i]);

      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_cmpstr (outcome.output, ==, "");
      g_assert_nonnull (strstr (outcome.complaints, "--help"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN); /* a test writes to a program that has ended */

  g_test_add_func ("/cli/jsonl", test_jsonl);
  g_test_add_func ("/cli/jsonl-of-nothing", test_jsonl_of_nothing);
  g_test_add_func ("/cli/jsonl-in-turns", test_jsonl_in_turns);
  g_test_add_func ("/cli/jsonl-broken-pipe", test_jsonl_broken_pipe);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/wrong-usage", test_wrong_usage);

  return g_test_run ();
}
