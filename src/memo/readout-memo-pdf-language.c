/* readout-memo-pdf-language.c: tells a PDF file its language
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-pdf-language.h"

#include <string.h>

/* Cairo 1.16 writes the structure and does not say that it is there. */
#define MARKED "/MarkInfo << /Marked true >>"

/*
 * Cairo cannot do it.  ISO 32000-1, 7.5.6: what is appended to a file replaces objects of it, and a second
 * table says where they are.  The catalogue comes again with an entry for the language.
 */
typedef struct
{
  const char *text;
  gsize length_bytes;
  gsize table;      /* where the table of objects is, as the file says */
  gsize root_start; /* of the catalogue's contents, after the opening marks */
  guint64 root;     /* the number of the catalogue */
  guint64 size;     /* how many objects there are */
  gsize info_start; /* of the entry of the metadata in the trailer */
  gsize info_bytes;
} File;

/* A PDF has bytes of every value, the one that ends a string among them. */
static const char *
find_last (const File *file, const char *words)
{
  gsize n_bytes = strlen (words);

  for (gsize i = file->length_bytes - MIN (n_bytes, file->length_bytes); i > 0; i--)
    if (memcmp (file->text + i, words, n_bytes) == 0)
      return file->text + i;

  return NULL;
}

static gboolean
read_number (const char *from, const char *name, guint64 *number)
{
  const char *found = strstr (from, name);
  char *end;

  if (found == NULL)
    return FALSE;

  *number = g_ascii_strtoull (found + strlen (name), &end, 10);
  return end != found + strlen (name);
}

static gboolean
find_root (File *file)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj", file->root);
  const char *object = find_last (file, head);
  const char *open = object != NULL ? strstr (object, "<<") : NULL;

  if (open == NULL)
    return FALSE;

  file->root_start = (gsize)(open - file->text) + 2;
  return TRUE;
}

/* A file whose table is not one of words is left as it is. */
static gboolean
read_file (File *file)
{
  const char *trailer = find_last (file, "trailer");
  const char *start = find_last (file, "startxref");
  const char *info = trailer != NULL ? strstr (trailer, "/Info") : NULL;
  guint64 table;

  if (trailer == NULL || start == NULL || !read_number (start, "startxref", &table)
      || table >= file->length_bytes || strncmp (file->text + table, "xref", 4) != 0
      || !read_number (trailer, "/Root", &file->root) || !read_number (trailer, "/Size", &file->size))
    return FALSE;

  file->table = (gsize)table;
  if (info != NULL)
    {
      file->info_start = (gsize)(info - file->text);
      file->info_bytes = strcspn (info, "R") + 1;
    }

  return find_root (file);
}

static GString *
create_update (const File *file, const char *language)
{
  GString *update = g_string_new ("\n");
  gsize object = file->length_bytes + update->len;
  const char *contents = file->text + file->root_start;
  const char *end = strstr (contents, "endobj");
  gsize table;

  g_string_append_printf (update, "%" G_GUINT64_FORMAT " 0 obj\n<< /Lang (%s) %s", file->root, language,
                          strstr (contents, "/MarkInfo") == NULL ? MARKED : "");
  g_string_append_len (update, contents, end - contents);
  g_string_append (update, "endobj\n");
  table = file->length_bytes + update->len;
  g_string_append_printf (
      update, "xref\n0 1\n0000000000 65535 f \n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
      file->root, object);
  g_string_append_printf (update, "trailer\n<< /Size %" G_GUINT64_FORMAT " /Root %" G_GUINT64_FORMAT " 0 R",
                          file->size, file->root);
  g_string_append_printf (update, " /Prev %" G_GSIZE_FORMAT " ", file->table);
  g_string_append_len (update, file->text + file->info_start, (gssize)file->info_bytes);
  g_string_append_printf (update, " >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);

  return update;
}

/**
 * readout_memo_pdf_set_language:
 * @pdf: a file as Cairo wrote it
 * @language: as in BCP 47
 *
 * Appends to the file in what language it is, for those who have it read aloud.
 */
void
readout_memo_pdf_set_language (GByteArray *pdf, const char *language)
{
  File file = { 0 };
  GString *update;

  g_byte_array_append (pdf, (const guint8 *)"", 1); /* the end of a string */
  file.text = (const char *)pdf->data;
  file.length_bytes = pdf->len - 1;
  update = read_file (&file) && strstr (file.text + file.root_start, "endobj") != NULL
               ? create_update (&file, language)
               : g_string_new (NULL);
  g_byte_array_set_size (pdf, pdf->len - 1);
  g_byte_array_append (pdf, (const guint8 *)update->str, (guint)update->len);
  g_string_free (update, TRUE);
}
