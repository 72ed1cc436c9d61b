/* readout-lexicon-builder.c: collects facts about words and writes them as a lexicon
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readout-lexicon-builder.h"

#include "readout-lexicon-format.h"

#define HAS_TO_BE_KNOWN (READOUT_LEXICON_COUNTRY | READOUT_LEXICON_PLACE | READOUT_LEXICON_ORGANIZATION)

typedef struct
{
  ReadoutLexiconKind kind;
  ReadoutLexiconFlag flags;
  const char *canonical; /* interned, as all strings here */
  const char *of;
  const char *place; /* "file:line" */
} Fact;

/* The facts of one key, in the order of their kinds. */
typedef struct
{
  const char *key;
  GArray *facts;
  gboolean is_prefix;
} Word;

struct _ReadoutLexiconBuilder
{
  GHashTable *words; /* key → Word */
  GStringChunk *chunk;
  GHashTable *owners; /* set of the names that a fact may belong to */
};

static void
word_free (Word *word)
{
  g_array_unref (word->facts);
  g_free (word);
}

ReadoutLexiconBuilder *
readout_lexicon_builder_new (void)
{
  ReadoutLexiconBuilder *self = g_new0 (ReadoutLexiconBuilder, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)word_free);
  self->chunk = g_string_chunk_new (1 << 16);
  self->owners = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
readout_lexicon_builder_free (ReadoutLexiconBuilder *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->owners);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

static Word *
ensure_word (ReadoutLexiconBuilder *self, const char *key)
{
  Word *word = g_hash_table_lookup (self->words, key);

  if (word == NULL)
    {
      word = g_new0 (Word, 1);
      word->key = g_string_chunk_insert_const (self->chunk, key);
      word->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
      g_hash_table_insert (self->words, (gpointer)word->key, word);
    }

  return word;
}

static Fact *
find_fact (Word *word, ReadoutLexiconKind kind)
{
  for (guint i = 0; i < word->facts->len; i++)
    {
      Fact *fact = &g_array_index (word->facts, Fact, i);

      if (fact->kind == kind)
        return fact;
    }

  return NULL;
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const Fact *one = a, *other = b;

  return (one->kind > other->kind) - (one->kind < other->kind);
}

/* One row may say several things of a word: its flags add up.  Two rows may not. */
static gboolean
merge_fact (Fact *known, const Fact *fact, const char *words, GError **error)
{
  if (known->place == fact->place && known->canonical == fact->canonical && known->of == fact->of)
    {
      known->flags |= fact->flags;
      return TRUE;
    }

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "\"%s\" is already given at %s, as \"%s\"", words,
               known->place, known->canonical);

  return FALSE;
}

/* The names of countries and places without their accents, as much of the press writes them. */
static char *
leave_out_accents (const char *words)
{
  g_autofree char *decomposed = g_utf8_normalize (words, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      switch (c)
        {
        case 0x00d8:
          c = 'O';
          break;
        case 0x00f8:
          c = 'o';
          break;
        case 0x0110:
          c = 'D';
          break;
        case 0x0111:
          c = 'd';
          break;
        case 0x0131:
          c = 'i';
          break;
        case 0x0141:
          c = 'L';
          break;
        case 0x0142:
          c = 'l';
          break;
        default:
          break;
        }
      g_string_append_unichar (plain, c);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
add_without_accents (ReadoutLexiconBuilder *self, const char *key, const Fact *fact)
{
  g_autofree char *plain = leave_out_accents (key);
  Word *word;

  if (g_str_equal (plain, key))
    return;

  word = ensure_word (self, plain);
  if (find_fact (word, fact->kind) == NULL)
    g_array_append_val (word->facts, *fact);
}

/**
 * readout_lexicon_builder_add:
 * @self: a builder
 * @words: words, as people write them
 * @sense: what they mean
 * @place: where that is said, for complaints: "file:line"
 * @error: return location for an error
 *
 * Returns: whether @words can be a key and nothing else was said of them as this kind
 */
gboolean
readout_lexicon_builder_add (ReadoutLexiconBuilder *self,
                             const char *words,
                             const ReadoutLexiconSense *sense,
                             const char *place,
                             GError **error)
{
  char key[READOUT_LEXICON_MAX_KEY_BYTES + 1];
  g_autofree char *composed = g_utf8_normalize (words, -1, G_NORMALIZE_NFC);
  Fact fact = {
    .kind = sense->kind,
    .flags = sense->flags,
    .canonical = g_string_chunk_insert_const (self->chunk, sense->canonical),
    .of = g_string_chunk_insert_const (self->chunk, sense->of),
    .place = g_string_chunk_insert_const (self->chunk, place),
  };
  Word *word;
  Fact *known;

  if (strlen (composed) > READOUT_LEXICON_MAX_KEY_BYTES)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "\"%s\" is too long", words);
      return FALSE;
    }

  readout_lexicon_normalize (composed, strlen (composed), key, sizeof key);
  word = ensure_word (self, key);
  if ((sense->kind & HAS_TO_BE_KNOWN) != 0)
    g_hash_table_add (self->owners, (gpointer)fact.canonical);

  known = find_fact (word, fact.kind);
  if (known != NULL)
    return merge_fact (known, &fact, words, error);

  g_array_append_val (word->facts, fact);
  add_without_accents (self, key, &fact);

  return TRUE;
}

static GPtrArray *
list_words (ReadoutLexiconBuilder *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &word))
    g_ptr_array_add (list, word);

  return g_steal_pointer (&list);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *const *one = a, *const *other = b;

  return strcmp ((*one)->key, (*other)->key);
}

static GPtrArray *
sort_words (ReadoutLexiconBuilder *self)
{
  g_autoptr (GPtrArray) list = list_words (self);

  g_ptr_array_sort (list, compare_words);

  return g_steal_pointer (&list);
}

/**
 * readout_lexicon_builder_check:
 * @self: a builder, with all facts
 *
 * Complains, on standard error, of facts that belong to what no fact is about.
 *
 * Returns: how many complaints
 */
guint
readout_lexicon_builder_check (ReadoutLexiconBuilder *self)
{
  g_autoptr (GPtrArray) words = sort_words (self);
  guint n_complaints = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = g_ptr_array_index (words, i);

      for (guint j = 0; j < word->facts->len; j++)
        {
          const Fact *fact = &g_array_index (word->facts, Fact, j);

          if (*fact->of == '\0' || g_hash_table_contains (self->owners, fact->of))
            continue;
          g_printerr ("%s: \"%s\" is of \"%s\", which is no country, place or organization\n", fact->place,
                      word->key, fact->of);
          n_complaints++;
        }
    }

  return n_complaints;
}

static void
mark_prefixes (ReadoutLexiconBuilder *self)
{
  g_autoptr (GPtrArray) words = list_words (self);

  for (guint i = 0; i < words->len; i++)
    {
      const char *key = ((const Word *)g_ptr_array_index (words, i))->key;

      for (const char *space = strchr (key, ' '); space != NULL; space = strchr (space + 1, ' '))
        {
          g_autofree char *prefix = g_strndup (key, (gsize)(space - key));

          ensure_word (self, prefix)->is_prefix = TRUE;
        }
    }
}

static guint32
intern (GHashTable *offsets, GString *strings, const char *string)
{
  gpointer offset;

  if (!g_hash_table_lookup_extended (offsets, string, NULL, &offset))
    {
      offset = GSIZE_TO_POINTER (strings->len);
      g_hash_table_insert (offsets, (gpointer)string, offset);
      g_string_append_len (strings, string, (gssize)strlen (string) + 1);
    }

  return (guint32)GPOINTER_TO_SIZE (offset);
}

static ReadoutLexiconEntry
make_entry (const Word *word, guint32 key, guint32 first_sense)
{
  ReadoutLexiconEntry entry = { 0 };
  guint32 kinds = 0;

  for (guint i = 0; i < word->facts->len; i++)
    kinds |= g_array_index (word->facts, Fact, i).kind;

  entry.key = GUINT32_TO_LE (key);
  entry.first_sense = GUINT32_TO_LE (first_sense);
  entry.kinds = GUINT32_TO_LE (kinds);
  entry.key_length = (guint8)strlen (word->key);
  entry.is_prefix = (guint8)word->is_prefix;
  entry.n_senses = (guint8)word->facts->len;

  return entry;
}

static void
append_records (GArray *records, const Word *word, GHashTable *offsets, GString *strings)
{
  for (guint i = 0; i < word->facts->len; i++)
    {
      const Fact *fact = &g_array_index (word->facts, Fact, i);
      ReadoutLexiconRecord record = {
        .kind = GUINT32_TO_LE (fact->kind),
        .flags = GUINT32_TO_LE (fact->flags),
        .canonical = GUINT32_TO_LE (intern (offsets, strings, fact->canonical)),
        .of = GUINT32_TO_LE (intern (offsets, strings, fact->of)),
      };

      g_array_append_val (records, record);
    }
}

/* At most half of the slots are in use. */
static GArray *
make_slots (GPtrArray *words)
{
  guint n_slots = 2;
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (ReadoutLexiconSlot));

  while (n_slots < 2 * words->len)
    n_slots *= 2;
  g_array_set_size (slots, n_slots);

  for (guint i = 0; i < words->len; i++)
    {
      const char *key = ((const Word *)g_ptr_array_index (words, i))->key;
      guint64 hash = readout_lexicon_hash (key, strlen (key));
      ReadoutLexiconSlot slot = { GUINT32_TO_LE ((guint32)(hash >> 32)), GUINT32_TO_LE (i + 1) };
      guint at = (guint)hash & (n_slots - 1);

      while (g_array_index (slots, ReadoutLexiconSlot, at).entry != 0)
        at = (at + 1) & (n_slots - 1);
      g_array_index (slots, ReadoutLexiconSlot, at) = slot;
    }

  return slots;
}

static void
append_array (GByteArray *file, GArray *array)
{
  g_byte_array_append (file, (const guint8 *)array->data, array->len * g_array_get_element_size (array));
}

static GBytes *
assemble (GArray *slots, GArray *entries, GArray *records, GString *strings)
{
  GByteArray *file = g_byte_array_new ();
  ReadoutLexiconHeader header = {
    .n_slots = GUINT32_TO_LE (slots->len),
    .n_entries = GUINT32_TO_LE (entries->len),
    .n_senses = GUINT32_TO_LE (records->len),
    .n_string_bytes = GUINT32_TO_LE ((guint32)strings->len),
  };

  g_byte_array_append (file, (const guint8 *)&header, sizeof header);
  append_array (file, slots);
  append_array (file, entries);
  append_array (file, records);
  g_byte_array_append (file, (const guint8 *)strings->str, (guint)strings->len);

  readout_data_seal (file->data, file->len, READOUT_LEXICON_MAGIC, READOUT_LEXICON_VERSION);

  return g_byte_array_free_to_bytes (file);
}

/**
 * readout_lexicon_builder_end:
 * @self: a builder, with all facts
 *
 * Returns: (transfer full): the file, the same for the same facts in whatever order they came
 */
GBytes *
readout_lexicon_builder_end (ReadoutLexiconBuilder *self)
{
  g_autoptr (GHashTable) offsets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (ReadoutLexiconEntry));
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ReadoutLexiconRecord));
  g_autoptr (GString) strings = g_string_new (NULL);
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GArray) slots = NULL;

  mark_prefixes (self);
  words = sort_words (self);
  slots = make_slots (words);
  intern (offsets, strings, "");

  for (guint i = 0; i < words->len; i++)
    {
      Word *word = g_ptr_array_index (words, i);
      ReadoutLexiconEntry entry = make_entry (word, intern (offsets, strings, word->key), records->len);

      g_array_append_val (entries, entry);
      g_array_sort (word->facts, compare_facts);
      append_records (records, word, offsets, strings);
    }

  while (strings->len % sizeof (guint64) != 0)
    g_string_append_c (strings, '\0');

  return assemble (slots, entries, records, strings);
}
