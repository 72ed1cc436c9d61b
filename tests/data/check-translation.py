#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translation SOURCE_ROOT LANGUAGE

Fails when po/LANGUAGE.po is not sound, or lacks or doubts the translation of a text that is in the sources now.  The
texts are collected anew, in a folder of its own: nothing is written beside the sources.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

# What Meson's preset 'glib' gives to xgettext.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def run(*command):
    environment = dict(os.environ, LC_ALL='C')
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f'{command[0]} failed:\n{done.stdout}')
    return done.stdout


def collect(root, template):
    run('xgettext', f'--files-from={root}/po/POTFILES.in', f'--directory={root}', f'--output={template}',
        '--from-code=UTF-8', '--package-name=readout', *(f'--keyword={keyword}' for keyword in KEYWORDS))


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    translation = root / 'po' / f'{sys.argv[2]}.po'

    with tempfile.TemporaryDirectory() as folder:
        template, merged = f'{folder}/readout.pot', f'{folder}/merged.po'
        collect(root, template)
        run('msgfmt', '--check', '--output-file=/dev/null', str(translation))
        run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', str(translation), template)
        missing = [entry for options in (['--untranslated'], ['--only-fuzzy'])
                   for entry in run('msgattrib', *options, '--no-obsolete', merged).split('\n\n')
                   if 'msgid' in entry and 'Content-Type:' not in entry]

    if missing:
        print(*missing, sep='\n\n', file=sys.stderr)
        sys.exit(f'{translation.name} lacks {len(missing)} texts. Please run msgmerge, and translate them.')



main()
