#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-samples SOURCE_ROOT

The sample case is made from data/samples/samples.tsv: fails when the list, the articles and what is installed differ, or
when an article is not what the list says of it.
"""
import csv
import datetime
import pathlib
import sys

COLUMNS = ['file', 'title', 'outlet', 'author', 'published', 'address', 'negotiation']
WORDS = range(300, 701)


def article_complaints(row, text):
    if not text.startswith(row['title'] + '\n\n'):
        yield 'does not start with its title'
    if row['author'] not in text:
        yield 'does not name its author'
    if len(text.split()) not in WORDS:
        yield f'has {len(text.split())} words'
    if '\r' in text or '\t' in text or not text.endswith('\n'):
        yield 'is not plain lines'
    if not row['address'].startswith('https://www.example.org/'):
        yield 'has an address that somebody may own'
    if not row['outlet'] or not row['negotiation']:
        yield 'lacks its outlet or its negotiation'
    datetime.date.fromisoformat(row['published'])


def complaints(folder):
    with (folder / 'samples.tsv').open(encoding='utf-8', newline='') as stream:
        reader = csv.DictReader(stream, delimiter='\t', quoting=csv.QUOTE_NONE)
        rows = list(reader)
    listed = [row['file'] for row in rows]
    build = (folder / 'meson.build').read_text(encoding='utf-8')

    if reader.fieldnames != COLUMNS:
        yield f'samples.tsv has the columns {reader.fieldnames}.'
    if sorted(listed) != sorted(path.name for path in folder.glob('*.txt')):
        yield 'samples.tsv does not list the articles that are there.'
    yield from (f'{name} is not installed.' for name in listed if f"'{name}'" not in build)
    for row in rows:
        text = (folder / row['file']).read_text(encoding='utf-8')
        yield from (f'{row["file"]} {complaint}.' for complaint in article_complaints(row, text))


def main():
    found = list(complaints(pathlib.Path(sys.argv[1]) / 'data/samples'))
    for complaint in found:
        print('data/samples:', complaint, file=sys.stderr)
    return 1 if found else 0


sys.exit(main())
