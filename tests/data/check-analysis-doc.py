#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-analysis-doc SOURCE_ROOT

Fails when the analysis as JSON has a member, or a word of an enumeration, that doc/analysis-json.md does not tell of.
"""
import pathlib
import re
import sys

WRITERS = ('src/exchange/readout-analysis-json.c', 'src/exchange/readout-negotiation-json.c')
ENUMERATIONS = ('src/core/analysis/readout-enums.c', 'src/core/corrections/readout-correction.c', 'src/core/corrections/readout-corrections.c')


def members(root):
    for writer in WRITERS:
        text = (root / writer).read_text(encoding='utf-8')
        yield from re.findall(r'(?:add_(?!json)\w+|begin_\w+) \([^;()"]*"([a-z_]+)"', text)


def words(root):
    for enumeration in ENUMERATIONS:
        text = (root / enumeration).read_text(encoding='utf-8')
        yield from re.findall(r'G_DEFINE_ENUM_VALUE \(\w+, "([\w-]+)"\)', text)


def main():
    root = pathlib.Path(sys.argv[1])
    page = (root / 'doc/analysis-json.md').read_text(encoding='utf-8')
    told = set(re.findall(r'[\w-]+', page))
    in_marks = set(re.findall(r'[\w-]+', ' '.join(re.findall(r'`[^`]*`', page))))
    missing = sorted(set(members(root)) - in_marks) + sorted(set(words(root)) - told)
    if not set(members(root)) or not set(words(root)):
        sys.exit('No members or words are found in the sources.')
    if missing:
        sys.exit(f'doc/analysis-json.md does not tell of: {", ".join(missing)}')


main()
