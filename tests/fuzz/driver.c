/* driver.c: runs a fuzz target over stored samples, where there is no engine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include <stdlib.h>

static gboolean
run_sample (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    {
      g_print ("Bail out! %s\n", error->message);
      return FALSE;
    }

  LLVMFuzzerTestOneInput ((const guint8 *)data, size);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = argc == 2 ? g_dir_open (argv[1], 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    {
      g_print ("Bail out! The argument is a folder of samples.\n");
      return EXIT_FAILURE;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      if (!run_sample (path))
        return EXIT_FAILURE;
      g_print ("ok %u %s\n", ++n, name);
    }

  g_print ("1..%u\n", n);
  return EXIT_SUCCESS;
}
