# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs unittest cases and reports them as TAP, so that each counts by itself."""
import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def _line(self, status, test, detail=''):
        self.number += 1
        print(f'{status} {self.number} - {test.id()}', flush=True)
        for line in detail.splitlines():
            print('#', line, flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line('ok', test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._line('not ok', test, self._exc_info_to_string(err, test))

    def addError(self, test, err):
        super().addError(test, err)
        self._line('not ok', test, self._exc_info_to_string(err, test))


def main():
    """Runs every case of the calling program; the exit status says whether all passed."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(f'1..{suite.countTestCases()}', flush=True)
    result = TapResult()
    suite.run(result)
    sys.exit(not result.wasSuccessful())
