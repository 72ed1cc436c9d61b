#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles SOURCE_ROOT

A text that is marked for translation, but in a file that po/POTFILES.in does not list, is never shown to a translator.
Fails when such a file exists, or when the list has a line too many, a line twice, or lines out of order.
"""
import pathlib
import re
import sys

CALL = re.compile(r'\b(_|N_|C_|NC_|Q_|ngettext|gettext|g_d(c|n|p)?gettext2?) ?\("')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
MARKED = {
    'src/**/*.[ch]': lambda text: CALL.search(COMMENT.sub('', text)),
    'ui/**/*.ui': lambda text: re.search(r'translatable="(yes|true)"', text),
    'data/*.gschema.xml*': lambda text: 'gettext-domain=' in text,
    'data/*.in.in': lambda text: re.search(r'^(Name|Comment)=|<summary>|<comment>', text, re.MULTILINE),
}


def marked_files(root):
    return {
        path.relative_to(root).as_posix()
        for pattern, is_marked in MARKED.items()
        for path in root.glob(pattern)
        if is_marked(path.read_text(encoding='utf-8'))
    }


def complaints(root):
    lines = (root / 'po/POTFILES.in').read_text(encoding='utf-8').splitlines()
    listed = [line for line in lines if line and not line.startswith('#')]
    marked = marked_files(root)

    yield from (f'{name} has text to translate and is not listed.' for name in sorted(marked - set(listed)))
    yield from (f'{name} is listed and has no text to translate.' for name in sorted(set(listed) - marked))
    if listed != sorted(set(listed)):
        yield 'The list is not sorted, or has a line twice.'


def main():
    found = list(complaints(pathlib.Path(sys.argv[1])))
    for complaint in found:
        print('po/POTFILES.in:', complaint, file=sys.stderr)
    return 1 if found else 0


sys.exit(main())
