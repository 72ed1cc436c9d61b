# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of a program with a window, measured from outside: whatever program it is, in the same way.

The X server tells when a window comes up and when something is drawn in it; keys and the wheel are pressed through it,
so that a figure is the whole way from the hand to the picture.  To be used in the session that run-headless.sh makes,
where no cursor blinks: its drawing would be taken for an answer.
"""
import os
import select
import subprocess
import time
import zlib

from Xlib import X, XK, display
from Xlib.ext import damage, xtest

TICK = os.sysconf('SC_CLK_TCK')
WHEEL_DOWN = 5

# A scroll bar comes and goes on its own time.
SCROLL_BAR = 20

# A program that does and draws nothing for so long has opened its file.
QUIET_SECONDS = 1.0
BUSY_CPU_SECONDS = 0.03


class Program:
    def __init__(self, argv, width, height, log):
        self.display = display.Display()
        self.window = None
        self.drawings = []                # (when, how wide) of what was drawn
        self.keyboard = {}
        self.display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.display.damage_query_version()
        self.display.sync()
        self.size = width, height
        self.started = time.monotonic()
        self.process = subprocess.Popen(argv, stdout=log, stderr=log)

    def end(self):
        self.process.kill()
        self.process.wait()
        self.display.close()

    # What happens

    def _handle(self, event, now):
        if event.type == X.MapNotify and self.window is None and not event.override:
            box = event.window.get_geometry()
            if box.width > 50 and box.height > 50:
                self._adopt(event.window)
        elif event.type == self.display.extension_event.DamageNotify:
            self.drawings.append((now, event.area.width))

    def _adopt(self, window):
        self.window = window
        window.damage_create(damage.DamageReportRawRectangles)
        window.configure(width=self.size[0], height=self.size[1])
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.display.flush()

    def pump(self, seconds):
        """Takes in what has happened, and waits at most so long for something to happen."""
        if not self.display.pending_events():
            select.select([self.display], [], [], max(0, seconds))
        now = time.monotonic()
        while self.display.pending_events():
            self._handle(self.display.next_event(), now)
        if self.process.poll() is not None:
            raise RuntimeError(f'the program ended with status {self.process.returncode}')

    def pump_for(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump(end - time.monotonic())

    # Opening

    def _look(self):
        """How much there is to see in the middle of the window: text does not compress like an empty page."""
        box = self.window.get_geometry()
        image = self.window.get_image(box.width // 4, box.height // 4, box.width // 2, box.height // 2, X.ZPixmap,
                                      0xffffffff)
        return len(zlib.compress(image.data, 1))

    def cpu_seconds(self):
        with open(f'/proc/{self.process.pid}/stat', encoding='ascii') as stat:
            fields = stat.read().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def open(self, limit=60):
        """Waits until the program is quiet.

        Returns after how many milliseconds there was a first picture, after how many most of what it was started for,
        after how many all, and how many of a core were spent.
        """
        looks = []                        # (when, how much there was to see)
        active, window_start, cpu_then = self.started, self.started, 0.0
        while time.monotonic() - active < QUIET_SECONDS or not looks:
            drawn_before = len(self.drawings)
            self.pump(0.005)
            now, cpu = time.monotonic(), self.cpu_seconds()
            if len(self.drawings) > drawn_before:
                active = self.drawings[-1][0]
                looks.append((active, self._look()))
            if cpu - cpu_then >= BUSY_CPU_SECONDS:
                active = max(active, now)
            if cpu - cpu_then >= BUSY_CPU_SECONDS or now - window_start > QUIET_SECONDS:
                cpu_then, window_start = cpu, now
            if now - self.started > limit:
                raise RuntimeError(f'the program is not quiet after {limit} seconds')
        return self._shown(looks, 0), self._shown(looks, 0.5), self._shown(looks, 1), 1e3 * cpu

    def _shown(self, looks, share):
        wanted = looks[-1][1] * share
        return 1e3 * (next(when for when, seen in looks if seen >= wanted) - self.started)

    def memory(self):
        """In MB: the share of the program in all that is in memory for it."""
        with open(f'/proc/{self.process.pid}/smaps_rollup', encoding='ascii') as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith('Pss:')) / 1024

    # Keys and the wheel

    def _drawn_after(self, press, release, code, seconds):
        self.drawings.clear()
        pressed = time.monotonic()
        xtest.fake_input(self.display, press, code)
        xtest.fake_input(self.display, release, code)
        self.display.flush()
        self.pump_for(seconds)
        return [1e3 * (when - pressed) for when, width in self.drawings if width > SCROLL_BAR]

    def key(self, name, seconds):
        """After how many milliseconds something was drawn, each time within so many seconds after the key was hit."""
        if name not in self.keyboard:
            self.keyboard[name] = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        return self._drawn_after(X.KeyPress, X.KeyRelease, self.keyboard[name], seconds)

    def wheel(self, seconds):
        """The same after the wheel was turned by a notch."""
        return self._drawn_after(X.ButtonPress, X.ButtonRelease, WHEEL_DOWN, seconds)

    def point(self, x=None, y=None):
        """The pointer to a place in the window: its middle, where none is given."""
        box = self.window.get_geometry()
        self.window.warp_pointer(box.width // 2 if x is None else x, box.height // 2 if y is None else y)
        self.display.flush()
        self.pump_for(0.3)
