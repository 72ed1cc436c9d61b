#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""editors.py [--runs N] [--keys N] READOUT

Measures Readout beside gnome-text-editor, in one run and on the same text, and prints each figure with its budget.  The
two take turns, each time with a home of their own that is new; the first turn of both counts for nothing.  Give it a
machine that does nothing else, and a release build of Readout:

    meson setup _build-release --buildtype=release && ninja -C _build-release
    meson test -C _build-release --benchmark editors --verbose
"""
import argparse
import glob
import os
import platform
import random
import shutil
import statistics
import sys

try:
    from probe import Program
except ImportError:
    sys.exit('This measures with python3-xlib, which is not there: apt-get install python3-xlib')

OTHER = 'gnome-text-editor'
WIDTH, HEIGHT = 1200, 800
FRAME = 16.7                              # milliseconds
SHORT, LONG = 2000, 10000                 # words of an article
SAMPLES = os.path.join(os.path.dirname(__file__), '..', '..', 'data', 'samples')

# What an editor does with a key is over after so many seconds; a typist's next key comes no sooner.
KEY_SECONDS = 0.25
SCROLL_SECONDS = 0.12
N_SCROLLS = 10

# The other editor checks the spelling of each word, which Readout does not do on every system.
KEYFILE = '[org/gnome/TextEditor]\nspellcheck=false\n'


def make_article(path, n_words):
    """Paragraphs of the sample articles in any order, none of which comes twice."""
    chance = random.Random(1648)
    paragraphs = [part.strip().replace('\n', ' ') for name in sorted(glob.glob(os.path.join(SAMPLES, '*.txt')))
                  for part in open(name, encoding='utf-8').read().split('\n\n') if part.strip().endswith('.')]
    text, n = [], 0
    while n < n_words:
        text.append(f'Document {len(text)} of that year is about the talks. {chance.choice(paragraphs)}')
        n += len(text[-1].split())
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n\n'.join(text) + '\n')
    return path


def empty_home():
    """No article or window of an earlier run comes back."""
    for name in ('XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'):
        shutil.rmtree(os.environ[name], ignore_errors=True)
        os.makedirs(os.environ[name])
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write(KEYFILE)


class Figures:
    """What was measured of one editor: lists of values by name."""

    def __init__(self, argv, log):
        self.argv, self.log = argv, log
        self.values = {}

    def add(self, name, *values):
        self.values.setdefault(name, []).extend(values)

    def start(self, *files):
        empty_home()
        return Program(self.argv + list(files), WIDTH, HEIGHT, self.log)

    def measure(self, short, long, n_keys):
        program = self.start()
        first, shown, _, cpu = program.open()
        self.add('start', first)
        self.add('start shown', shown)
        self.add('start cpu', cpu)
        program.end()

        program = self.start(short)
        program.open()
        self.add('memory', program.memory())
        program.end()

        program = self.start(long)
        _, shown, done, cpu = program.open()
        self.add('open', shown)
        self.add('done', done)
        self.add('open cpu', cpu)
        self.scroll(program)
        self.type(program, n_keys)
        program.end()

    def scroll(self, program):
        program.point()
        for _ in range(N_SCROLLS):
            self.add('wheel', *program.wheel(SCROLL_SECONDS)[:1])
        for _ in range(N_SCROLLS):
            self.add('page', *program.key('Next', SCROLL_SECONDS)[:1])

    def type(self, program, n_keys):
        """In the middle of the article, where the pages have led."""
        cpu = program.cpu_seconds()
        for key in ('thetalkswenton' * n_keys)[:n_keys]:
            drawn = program.key(key, KEY_SECONDS)
            self.add('key', *drawn[:1])
            self.add('last', *drawn[-1:])
        self.add('key cpu', 1e3 * (program.cpu_seconds() - cpu) / n_keys)


def processor():
    with open('/proc/cpuinfo', encoding='ascii') as info:
        names = [line.split(':', 1)[1].strip() for line in info if line.startswith('model name')]
    return names[0] if names else platform.machine()


def share_below(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def describe(values):
    return f'{statistics.median(values):8.1f}  ({min(values):.1f} to {max(values):.1f}, {len(values)} times)'


def print_table(ours, other):
    lines = [('start to first picture', 'start', 'ms'), ('start to what can be done', 'start shown', 'ms'),
             ('processor for that', 'start cpu', 'ms'),
             (f'memory with {SHORT:,} words', 'memory', 'MB'), (f'{LONG:,} words to be seen', 'open', 'ms'),
             ('all of them done', 'done', 'ms'), ('processor for that', 'open cpu', 'ms'),
             ('notch of the wheel to picture', 'wheel', 'ms'), ('Page Down to picture', 'page', 'ms'),
             ('key to picture', 'key', 'ms'), ('key to last picture', 'last', 'ms'), ('processor a key', 'key cpu', 'ms')]
    for title, name, unit in lines:
        print(f'{title:30} {unit}  Readout {describe(ours.values[name]):40} {OTHER} {describe(other.values[name])}')


def print_budgets(ours, other):
    def median(figures, name):
        return statistics.median(figures.values[name])

    key, other_key = (share_below(figures.values['key'], 99) for figures in (ours, other))
    budgets = [
        (f'99 of 100 keys in {FRAME} ms', key, FRAME, 'ms'),
        (f'99 of 100 keys no later than in {OTHER}', key, other_key, 'ms'),
        ('findings after the last key in 50 ms', median(ours, 'last'), 50, 'ms'),
        (f'start no slower than {OTHER}', median(ours, 'start'), median(other, 'start'), 'ms'),
        (f'memory of {OTHER} and 40 MB', median(ours, 'memory'), median(other, 'memory') + 40, 'MB'),
    ]
    for what, value, limit, unit in budgets:
        print(f'{"holds" if value <= limit else "MISSED":7} {what}: {value:.1f} of {limit:.1f} {unit}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--runs', type=int, default=5)
    parser.add_argument('--keys', type=int, default=100)
    parser.add_argument('readout')
    options = parser.parse_args()
    if shutil.which(OTHER) is None:
        sys.exit(f'This measures beside {OTHER}, which is not there: apt-get install {OTHER}')

    folder = os.environ['TMPDIR']
    short = make_article(os.path.join(folder, 'short.txt'), SHORT)
    long = make_article(os.path.join(folder, 'long.txt'), LONG)
    with open(os.path.join(folder, 'editors.log'), 'w', encoding='utf-8') as log:
        for run in range(options.runs + 1):
            if run <= 1:
                ours, other = Figures([options.readout], log), Figures([OTHER, '-s'], log)
            for figures in (ours, other):
                figures.measure(short, long, options.keys)

    print(f'{processor()}, {os.cpu_count()} of them, load {os.getloadavg()[0]:.1f}; {options.runs} runs, '
          f'window of {WIDTH} by {HEIGHT}; medians (smallest to largest)')
    print_table(ours, other)
    print_budgets(ours, other)


if __name__ == '__main__':
    main()
