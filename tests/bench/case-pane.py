#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""case-pane.py [--articles N] READOUT BENCH_CASE [CASE]

Measures how the list of a case of many articles is scrolled: how long it takes from a notch of the wheel to the picture.
It makes a case with bench-case, unless it is given one, and prints the figure with its budget.
Give it a machine that does nothing else, and a release build of Readout:

    meson setup _build-release --buildtype=release && ninja -C _build-release
    meson test -C _build-release --benchmark case-pane --verbose
"""
import argparse
import os
import statistics
import subprocess
import sys

try:
    from probe import Program
except ImportError:
    sys.exit('This measures with python3-xlib, which is not there: apt-get install python3-xlib')

WIDTH, HEIGHT = 1500, 900
FRAME = 16.7                              # milliseconds
N_SCROLLS = 200
SCROLL_SECONDS = 0.15
LIST = 150, 500                           # a place in the list of the case


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--articles', type=int, default=10000)
    parser.add_argument('readout')
    parser.add_argument('bench_case')
    parser.add_argument('case', nargs='?')
    options = parser.parse_args()

    folder = os.environ['TMPDIR']
    case = options.case
    if case is None:
        case = os.path.join(folder, 'many.readout')
        subprocess.run([options.bench_case, f'--articles={options.articles}', f'--keep={case}', '--repetitions=1'],
                       check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(folder, 'case-pane.log'), 'w', encoding='utf-8') as log:
        program = Program([options.readout, case], WIDTH, HEIGHT, log)
        shown = program.open()[1]
        program.point(*LIST)
        drawn = sum((program.wheel(SCROLL_SECONDS)[:1] for _ in range(N_SCROLLS)), [])
        program.end()

    print(f'load {os.getloadavg()[0]:.1f}; window of {WIDTH} by {HEIGHT}; start to the list of the case {shown:.0f} ms')
    print(f'notch of the wheel to picture: {statistics.median(drawn):.1f} ms ({min(drawn):.1f} to {max(drawn):.1f}, '
          f'{len(drawn)} times); {100 * sum(value <= FRAME for value in drawn) / len(drawn):.0f} of 100 within a frame')
    late = sorted(drawn)[len(drawn) * 99 // 100]
    print(f'{"holds" if late <= 2 * FRAME else "MISSED":7} 99 of 100 notches within two frames: {late:.1f} of {2 * FRAME} ms')


if __name__ == '__main__':
    main()
