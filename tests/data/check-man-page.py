#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-man-page MAN_PAGE READOUT_CLI

Fails when the program tells in its help of a verb or an option that the man page does not have, or the reverse.
"""
import os
import pathlib
import re
import subprocess
import sys


def help_of(program, *verb):
    command = [program, *verb, '--help']
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en')
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout


def of_program(program):
    text = help_of(program)
    verbs = re.findall(r'^  ((?:[a-z]+ )?[a-z]+)  +[A-Z]', text, re.MULTILINE)
    texts = [text] + [help_of(program, *verb.split()) for verb in verbs]
    return set(verbs), {option for text in texts for option in re.findall(r'^ .*?--([a-z]+)', text, re.MULTILINE)}


def of_page(path):
    text = path.read_text(encoding='utf-8').replace(r'\-', '-')
    described = text.split('.SH OPTIONS')[1].split('.SH EXIT STATUS')[0]
    verbs = re.findall(r'^\.B[RI] "readout-cli (case [a-z]+|[a-z]+) ', text, re.MULTILINE)
    return set(verbs), set(re.findall(r'^\.B[RI]? .*?--([a-z]+)', described, re.MULTILINE))


def main():
    page, program = of_page(pathlib.Path(sys.argv[1])), of_program(sys.argv[2])
    if not all(program):
        sys.exit('The help tells of no verb, or of no option.')
    for what, in_page, in_program in zip(('verbs', 'options'), page, program):
        if in_page != in_program:
            sys.exit(f'The man page and the help differ in these {what}: {sorted(in_page ^ in_program)}')


main()
