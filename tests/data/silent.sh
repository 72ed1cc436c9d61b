#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# silent COMMAND...
#
# Runs a command that warns without failing; here a warning is a failure.
complaints=$("$@" 2>&1 >/dev/null)
status=$?
[ -z "$complaints" ] || printf '%s\n' "$complaints" >&2
[ "$status" -eq 0 ] && [ -z "$complaints" ]
