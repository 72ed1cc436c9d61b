/* readout-import-helper.c: reads one file without any rights
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     readout-import-helper [--html] [--charset=NAME] <file >result
 *
 * Standard input is the file, which must be one that can be mapped, standard output a pipe. */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-confinement.h"
#include "readout-import-reader.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef HAVE_HTML
#include <libxml/parser.h>
#endif

#define CHARSET_OPTION "--charset="

static gboolean
map_input (const char **bytes, gsize *length_bytes)
{
  struct stat status;
  void *map;

  if (fstat (STDIN_FILENO, &status) < 0)
    return FALSE;

  *length_bytes = (gsize)status.st_size;
  *bytes = "";
  if (*length_bytes == 0) /* cannot be mapped */
    return TRUE;

  map = mmap (NULL, *length_bytes, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (map == MAP_FAILED)
    return FALSE;

  *bytes = map;
  return TRUE;
}

static gboolean
write_output (GBytes *output)
{
  gsize left;
  const char *bytes = g_bytes_get_data (output, &left);

  while (left > 0)
    {
      gssize written = write (STDOUT_FILENO, bytes, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;

      bytes += written;
      left -= (gsize)written;
    }

  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean is_html_name = FALSE;
  const char *charset = NULL;
  const char *bytes;
  gsize length_bytes;
  g_autoptr (ReadoutCharsets) charsets = NULL;
  g_autoptr (ReadoutImportResult) result = NULL;
  g_autoptr (GBytes) output = NULL;

  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--html"))
        is_html_name = TRUE;
      else if (g_str_has_prefix (argv[i], CHARSET_OPTION))
        charset = argv[i] + strlen (CHARSET_OPTION);
    }

  readout_confinement_close_files ();
  if (!map_input (&bytes, &length_bytes))
    return EXIT_FAILURE;

  /* The converters are files.  Opening them all takes a third of the helper's time, and most texts need none.
   */
  if (charset != NULL || !g_utf8_validate_len (bytes, length_bytes, NULL))
    charsets = readout_charsets_new ();
#ifdef HAVE_HTML
  xmlInitParser ();
#endif
  if (!readout_confinement_enter ())
    return EXIT_FAILURE;

  /* From here on the content of the file has a say in what happens. */
  result = readout_import_read (charsets, bytes, length_bytes, is_html_name, charset);
  output = readout_import_result_to_bytes (result);

  return write_output (output) ? EXIT_SUCCESS : EXIT_FAILURE;
}
