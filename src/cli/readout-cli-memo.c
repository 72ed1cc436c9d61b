/* readout-cli-memo.c: writes the briefing memo of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-links.h"
#include "readout-memo-fill.h"
#include "readout-memo-grades.h"
#include "readout-memo.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was asked for. */
typedef struct
{
  char *negotiation;
  char *template;
  char *style;
  char *cut_off;
  char *since;
  char *subject;
  char *recipient;
  char *sender;
  char *marking;
  GStrv grades; /* "OUTLET=B" each; NULL for a memo without grades */
  char *output;
  gint64 memo_id; /* of a stored memo; 0 for a new one */
  gboolean save;
} Order;

static void
order_clear (Order *order)
{
  g_free (order->negotiation);
  g_free (order->template);
  g_free (order->style);
  g_free (order->cut_off);
  g_free (order->since);
  g_free (order->subject);
  g_free (order->recipient);
  g_free (order->sender);
  g_free (order->marking);
  g_strfreev (order->grades);
  g_free (order->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

/* SOURCE_DATE_EPOCH stands for now, so that a memo comes out the same again. */
static char *
dup_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;
  g_autoptr (GDateTime) now
      = epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, 253402300799, &seconds, NULL)
            ? g_date_time_new_from_unix_utc (seconds)
            : g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static ReadoutCliStatus export(ReadoutMemo *memo, const char *output)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_memo_export_async (memo, file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  if (readout_memo_export_finish (memo, result, &error))
    return READOUT_CLI_DONE;

  readout_cli_complain (error->message);
  return READOUT_CLI_SOME_FAILED;
}

static gboolean
has_negotiation (GPtrArray *articles, const char *negotiation)
{
  for (guint i = 0; i < articles->len; i++)
    if (g_strcmp0 (readout_case_article_get_negotiation (g_ptr_array_index (articles, i)), negotiation) == 0)
      return TRUE;

  return FALSE;
}

static ReadoutCliStatus
refuse_negotiation (const char *negotiation)
{
  g_autofree char *message = NULL;

  /* Translators: %s is the name of a negotiation. */
  message = g_strdup_printf (_ ("No article of the case is about “%s”."), negotiation);
  readout_cli_complain (message);

  return READOUT_CLI_SOME_FAILED;
}

static ReadoutMemoCase *
load_case (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!readout_cli_links_work_out (case_file, error))
    return NULL;

  readout_memo_case_load_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_memo_case_load_finish (case_file, result, error);
}

static ReadoutMemoRecord *
load_memo (ReadoutCaseFile *case_file, gint64 id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_memo_async (case_file, id, 0, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_load_memo_finish (case_file, result, error);
}

static gboolean
save_memo (ReadoutCaseFile *case_file, const ReadoutMemoRecord *record, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (ReadoutMemoRecord) saved = NULL;

  readout_case_file_save_memo_async (case_file, record, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  saved = readout_case_file_save_memo_finish (case_file, result, error);
  if (saved != NULL)
    g_print ("%" G_GINT64_FORMAT "\n", saved->id);

  return saved != NULL;
}

static gboolean
is_grade (const char *words)
{
  const char *sign = strrchr (words, '=');

  return sign != NULL && sign > words && strlen (sign) == strlen ("=B")
         && strchr (READOUT_MEMO_GRADES, sign[1]) != NULL;
}

static gboolean
check_grades (const Order *order)
{
  for (guint i = 0; order->grades != NULL && order->grades[i] != NULL; i++)
    if (!is_grade (order->grades[i]))
      {
        /* Translators: %s is what was written. */
        g_autofree char *message = g_strdup_printf (
            _ ("“%s” is no grade. Write the name of an outlet, =, and a letter from A to F."),
            order->grades[i]);

        readout_cli_complain (message);
        return FALSE;
      }

  return TRUE;
}

static char *
dup_grades (const Order *order)
{
  char *grades = readout_memo_grades_set_shown ("", order->grades != NULL);

  for (guint i = 0; order->grades != NULL && order->grades[i] != NULL; i++)
    {
      const char *sign = strrchr (order->grades[i], '=');
      g_autofree char *outlet = g_strndup (order->grades[i], (gsize)(sign - order->grades[i]));
      g_autofree char *before = grades;

      grades = readout_memo_grades_set (before, outlet, sign[1]);
    }

  return grades;
}

static ReadoutMemoRecord *
fill_memo (ReadoutCaseFile *case_file,
           const Order *order,
           const ReadoutMemoTemplate *template,
           const ReadoutMemoHouse *house,
           const ReadoutMemoCase *from)
{
  g_autofree char *name = readout_case_file_dup_name (case_file);
  g_autofree char *today = dup_today ();
  g_autofree char *grades = dup_grades (order);
  const char *about = order->negotiation != NULL ? order->negotiation : name;
  const char *fields[READOUT_N_MEMO_FIELDS] = {
    [READOUT_MEMO_FIELD_SUBJECT] = order->subject != NULL ? order->subject : about,
    [READOUT_MEMO_FIELD_RECIPIENT] = order->recipient,
    [READOUT_MEMO_FIELD_SENDER] = order->sender != NULL ? order->sender : house->sender,
    [READOUT_MEMO_FIELD_CUT_OFF] = order->cut_off != NULL ? order->cut_off : today,
    [READOUT_MEMO_FIELD_SINCE] = order->since,
    [READOUT_MEMO_FIELD_MARKING] = order->marking != NULL ? order->marking : house->marking,
    [READOUT_MEMO_FIELD_NEGOTIATION] = order->negotiation,
    [READOUT_MEMO_FIELD_CASE_NAME] = name,
    [READOUT_MEMO_FIELD_GRADES] = grades,
  };

  return readout_memo_fill_new (template, (char **)fields, from);
}

static ReadoutCliStatus
write_memo (ReadoutCaseFile *case_file,
            const Order *order,
            const ReadoutMemoTemplate *template,
            const ReadoutMemoHouse *house)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoCase) from = load_case (case_file, &error);
  g_autoptr (ReadoutMemoRecord) record = NULL;
  g_autoptr (ReadoutMemo) memo = NULL;

  if (from == NULL)
    return readout_cli_case_refuse (error);
  if (order->negotiation != NULL && !has_negotiation (from->articles, order->negotiation))
    return refuse_negotiation (order->negotiation);

  record = order->memo_id != 0 ? load_memo (case_file, order->memo_id, &error)
                               : fill_memo (case_file, order, template, house, from);
  if (record == NULL || (order->save && !save_memo (case_file, record, &error)))
    return readout_cli_case_refuse (error);
  if (order->output == NULL)
    return READOUT_CLI_DONE;

  memo = readout_memo_new_for_record (record, from, house);
  return export(memo, order->output);
}

static ReadoutMemoHouse *
load_house (const char *path, GError **error)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;

  return file != NULL ? readout_memo_house_load (file, error) : readout_memo_house_new ();
}

static ReadoutCliStatus
run (const char *path, const Order *order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_find (
      order->template != NULL ? order->template : readout_memo_template_get_ids ()[0], &error);
  g_autoptr (ReadoutMemoHouse) house = template != NULL ? load_house (order->style, &error) : NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (house == NULL)
    return readout_cli_refuse_usage (error->message);

  case_file = readout_cli_case_open (path);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, write_memo (case_file, order, template, house));
}

ReadoutCliStatus
readout_cli_memo (GOptionContext *context, GStrv arguments)
{
  g_auto (Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "negotiation", 0, 0, G_OPTION_ARG_STRING, &order.negotiation,
      N_ ("Only articles about this negotiation"), N_ ("NAME") },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &order.template,
      N_ ("bluf, uk-submission, meeting-brief, council-forecast, or a file"), N_ ("NAME") },
    { "style", 0, 0, G_OPTION_ARG_FILENAME, &order.style, N_ ("The house style"), N_ ("FILE") },
    { "cutoff", 0, 0, G_OPTION_ARG_STRING, &order.cut_off,
      N_ ("Leave out what was published later; today by default"), N_ ("DATE") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &order.since, N_ ("The cut-off of the memo before this one"),
      N_ ("DATE") },
    { "subject", 0, 0, G_OPTION_ARG_STRING, &order.subject, N_ ("What the memo is about"), N_ ("WORDS") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &order.recipient, N_ ("To whom it goes"), N_ ("WORDS") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &order.sender, N_ ("From whom it comes"), N_ ("WORDS") },
    { "marking", 0, 0, G_OPTION_ARG_STRING, &order.marking, N_ ("How it is to be handled"), N_ ("WORDS") },
    { "grade", 0, 0, G_OPTION_ARG_STRING_ARRAY, &order.grades,
      N_ ("How reliable an outlet is, from A to F; the source notes show grades then"), N_ ("OUTLET=GRADE") },
    { "save", 0, 0, G_OPTION_ARG_NONE, &order.save, N_ ("Store the memo in the case, and print its number"),
      NULL },
    { "stored", 0, 0, G_OPTION_ARG_INT64, &order.memo_id, N_ ("A memo that is stored in the case"),
      N_ ("NUMBER") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &order.output,
      N_ ("The memo; its name ends in .pdf, .md or .html"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 1);

  if (parameters == NULL || !readout_cli_check_date (order.cut_off) || !readout_cli_check_date (order.since)
      || !check_grades (&order))
    return READOUT_CLI_WRONG_USAGE;
  if (order.output == NULL && !order.save)
    return readout_cli_refuse_usage (_ ("Tell with --output where the memo goes."));

  return run (parameters[0], &order);
}
