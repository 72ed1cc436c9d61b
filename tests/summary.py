#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `meson test` and ends with one line: "N passed, N failed".

    tests/summary.py BUILD-FOLDER [ARGUMENT-OF-MESON-TEST...]

The figures come from meson's own log.  Programs that speak TAP count by their single tests, all others as one.  One
that meson did not find OK adds at least one failure, whatever it printed: a crash after three tests of eleven is three
passed and eight failed.  Skipped tests are named and are no passes.  No result at all is a failure.
"""
import json
import os
import re
import subprocess
import sys

TEST_LINE = re.compile(r'^(not )?ok\b(?:\s+\d+)?(.*)$')
PLAN_LINE = re.compile(r'^1\.\.(\d+)')


def count_tap(output):
    """Passed, failed, skipped of one TAP stream, and how many it had planned (None: it is no TAP)."""
    passed = failed = skipped = 0
    plan = None
    for line in output.splitlines():
        if match := PLAN_LINE.match(line):
            plan = int(match.group(1))
        elif match := TEST_LINE.match(line):
            if re.search(r'#\s*SKIP', match.group(2), re.IGNORECASE):
                skipped += 1
            elif match.group(1):
                failed += 1
            else:
                passed += 1
    return passed, failed, skipped, plan


def count_program(entry):
    """Passed, failed, skipped of one program in meson's log."""
    result = entry['result']
    passed, failed, skipped, plan = count_tap(entry.get('stdout') or '')
    if result == 'SKIP':
        return 0, 0, max(skipped, 1)
    if plan is None:
        return (1, 0, 0) if result == 'OK' else (0, 1, 0)
    failed += max(0, plan - passed - failed - skipped)
    if result != 'OK':
        failed = max(failed, 1)
    return passed, failed, skipped


def report(entry, failed):
    """Says what went wrong in one program, without making anybody open the log."""
    print(f"FAILED {entry['name']}: {entry['result']}, {failed} failed")
    for stream in ('stdout', 'stderr'):
        lines = (entry.get(stream) or '').splitlines()
        for line in lines[-40:]:
            if not line.startswith('ok '):
                print('   ', line)


def main(argv):
    if len(argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    log = os.path.join(argv[1], 'meson-logs', 'testlog.json')
    if os.path.exists(log):
        os.unlink(log)                    # never count an earlier run
    status = subprocess.call(['meson', 'test', '-C', argv[1], *argv[2:]])

    entries = []
    if os.path.exists(log):
        with open(log, encoding='utf-8') as lines:
            entries = [json.loads(line) for line in lines if line.strip()]
    counts = [count_program(entry) for entry in entries]
    for entry, (_, failed, skipped) in zip(entries, counts):
        if failed:
            report(entry, failed)
        elif skipped:
            print(f"skipped {skipped} in {entry['name']}")
    passed = sum(count[0] for count in counts)
    failed = sum(count[1] for count in counts)
    if failed == 0 and (status != 0 or passed == 0):
        failed = 1                        # the build broke, or nothing was tested
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
