# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Readout from outside, as a person would, in the session that run-headless.sh makes.

Three ways in, to be preferred in this order:

1. actions over D-Bus, `app.action('win.save')`, `app.state('win.status')`: fast and exact;
2. the accessibility tree, `app.find('list', 'Entities')`: what a screen reader sees;
3. keys and the mouse, `app.keys('ctrl+o')`, `app.drop([path])`: the only way for drags and shortcuts.

Nothing here sleeps until something is likely to have happened: it waits for what can be seen.
"""
import os
import re
import subprocess
import time

import pyatspi
from gi.repository import Gio, GLib

# Debian 12 calls each kind of button "push button", Debian 13 tells them apart.
BUTTONS = {'push button', 'button', 'toggle button'}

CONTROLS = BUTTONS | {'check box', 'combo box', 'entry', 'list', 'radio button', 'slider', 'spin button', 'switch', 'text'}

# The buttons in a tab, which libadwaita makes.
LIBRARY_PARTS = re.compile("'AdwTab'")

# Said by the accessibility bridge while the tree is in flux.
HARMLESS = re.compile('dbind-WARNING')


def wait_for(condition, what, seconds=20.0):
    """Polls until CONDITION() is true and returns its value.  A tree in flux counts as false."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except (GLib.Error, NotImplementedError, LookupError, AttributeError, TypeError):
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds:.0f} seconds in vain for {what}')
        time.sleep(0.05)


def run(*argv):
    """The output of a program that must succeed."""
    return subprocess.run([str(arg) for arg in argv], check=True, stdout=subprocess.PIPE, text=True).stdout


class App:
    """One run of the program."""

    def __init__(self, *arguments, **environment):
        self.app_id = os.environ['READOUT_APP_ID']
        self.log_path = os.path.join(os.environ['TMPDIR'], f'readout-{time.monotonic_ns()}.log')
        with open(self.log_path, 'w', encoding='utf-8') as log:
            self.process = subprocess.Popen([os.environ['READOUT'], *map(str, arguments)], stdout=log, stderr=log,
                                            env=os.environ | environment)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        try:
            self.node = wait_for(self._accessible, 'the program on the accessibility bus')
            wait_for(lambda: self.node.childCount > 0, 'a window')
            self.xid = wait_for(lambda: self.window_id('.'), 'a window on the screen')
        except AssertionError as error:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f'{error}\n{self.output()}') from error

    def quit(self, discard=False):
        """Ends the program as its menu does, and returns its exit status.

        DISCARD: what was typed and not saved is thrown away, when the program asks.
        """
        def ended():
            if discard and self.process.poll() is None:
                for button in self.find_all('button', '^_?Discard')[:1]:
                    self.press(button)
            return self.process.poll() is not None
        try:
            if self.process.poll() is None:
                self.action('app.quit')
            wait_for(ended, 'the program to end', 60)
        except (GLib.Error, AssertionError):
            self.process.kill()
        return self.process.wait()

    def output(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()

    def complaints(self):
        """Lines of the output that no user should ever cause."""
        return [line for line in self.output().splitlines()
                if re.search(r'WARNING|CRITICAL|ERROR|Sanitizer', line) and not HARMLESS.search(line)]

    def _accessible(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with status {self.process.returncode}')
        name = os.path.basename(os.environ['READOUT'])
        for node in pyatspi.Registry.getDesktop(0):
            if node is not None and node.name in (name, self.app_id) and node.get_process_id() == self.process.pid:
                return node
        return None

    def window_id(self, title):
        """The X window of the program whose title matches, or None."""
        found = subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid),
                                '--name', title], capture_output=True, text=True, check=False).stdout.split()
        return found[0] if found else None

    # Actions

    def _call(self, scope, method, arguments, reply=None):
        path = '/' + self.app_id.replace('.', '/').replace('-', '_') + ('' if scope == 'app' else '/window/1')
        return self.bus.call_sync(self.app_id, path, 'org.gtk.Actions', method, arguments,
                                  GLib.VariantType(reply) if reply else None, Gio.DBusCallFlags.NONE, 20000, None)

    def _describe(self, name):
        scope, name = name.split('.', 1)
        return self._call(scope, 'Describe', GLib.Variant('(s)', (name,)), '((bgav))').unpack()[0]

    def actions(self, scope):
        return self._call(scope, 'List', None, '(as)').unpack()[0]

    def action(self, name, parameter=None):
        scope, name = name.split('.', 1)
        self._call(scope, 'Activate', GLib.Variant('(sava{sv})', (name, [parameter] if parameter else [], {})))

    def enabled(self, name):
        return self._describe(name)[0]

    def state(self, name):
        values = self._describe(name)[2]
        return values[0] if values else None

    def set_state(self, name, value):
        scope, name = name.split('.', 1)
        self._call(scope, 'SetState', GLib.Variant('(sva{sv})', (name, value, {})))

    def wait_state(self, name, pattern, seconds=20.0):
        """Waits until the state of an action matches a regular expression."""
        last = []

        def matches():
            last[:] = [self.state(name)]
            return re.search(pattern, last[0])
        try:
            return wait_for(matches, f'{name} to match {pattern!r}', seconds)
        except AssertionError as error:
            raise AssertionError(f'{error}; it is {last}') from error

    # The accessibility tree

    def find_all(self, role, name=None, root=None):
        roles = BUTTONS if role == 'button' else {role}
        pattern = None if name is None else re.compile(name)
        return pyatspi.findAllDescendants(root or self.node, lambda node: node.getRoleName() in roles
                                          and (pattern is None or pattern.search(node.name)))

    def find(self, role, name=None, root=None):
        """The first node of a role whose name matches a regular expression."""
        return wait_for(lambda: self.find_all(role, name, root), f'{role} {name!r}')[0]

    def rows(self, list_name):
        """The names of the rows of a list, each of which says what is in the row."""
        return [row.name for row in self.find_all('list item', '.', self.find('list', list_name))]

    def nameless(self):
        """The controls of the window that a screen reader cannot call by name, each with the way to it."""
        def is_nameless(node):
            # GTK 4.8 gives the name of the type where there is no other.
            return (node.getRoleName() in CONTROLS and node.queryComponent().getSize()[0] > 0
                    and (not node.name or re.match(r'(Gtk|Adw|Readout)[A-Z]\w*$', node.name)))

        ways = [way(node) for node in pyatspi.findAllDescendants(self.node[0], is_nameless)]
        return [line for line in ways if not LIBRARY_PARTS.search(line)]

    @staticmethod
    def text(node):
        text = node.queryText()
        return text.getText(0, text.characterCount)

    @staticmethod
    def set_text(node, text):
        assert node.queryEditableText().setTextContents(text)

    @staticmethod
    def press(node):
        """Presses a button as a screen reader does."""
        action = node.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        assert action.doAction(names.index('click')), names

    def select_row(self, list_name, index):
        assert self.find('list', list_name).querySelection().selectChild(index)

    # Keys and the mouse

    def keys(self, *keys):
        run('xdotool', 'key', '--delay', 20, *keys)

    def type(self, text):
        # For what is not on the keyboard the keyboard is changed for a moment, which the program must have noticed.
        run('xdotool', 'type', '--delay', 12 if text.isascii() else 100, '--', text)

    def find_focus(self, name):
        """The text that has come up and has the keys."""
        def has_keys(node):
            return node.getState().contains(pyatspi.STATE_FOCUSED)
        return wait_for(lambda: next(filter(has_keys, self.find_all('text', name)), None), f'the keys in {name!r}')

    def enter(self, name, words):
        """Fills the entry that has come up, and accepts it."""
        entry = self.find_focus(name)
        self.keys('ctrl+a')
        self.type(words)
        wait_for(lambda: self.text(entry) == words, f'{words!r} in {name!r}')
        self.keys('Return')

    def click(self, node, x=None, y=None):
        """Clicks on a node, in its middle or at a place in it."""
        left, top, width, height = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        border = 5                        # drawn by GTK where no compositor draws a shadow
        run('xdotool', 'mousemove', '--window', self.xid, left + border + (width // 2 if x is None else x),
            top + border + (height // 2 if y is None else y), 'click', 1)

    def drag(self, node, dx, dy):
        """Drags a node by a way, in steps, as from a hand."""
        left, top, width, height = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        x, y = left + 5 + width // 2, top + 5 + height // 2
        run('xdotool', 'mousemove', '--window', self.xid, x, y, 'sleep', 0.1, 'mousedown', 1, 'sleep', 0.1)
        for step in range(1, 11):
            run('xdotool', 'mousemove', '--window', self.xid, x + dx * step // 10, y + dy * step // 10, 'sleep', 0.02)
        run('xdotool', 'sleep', 0.2, 'mouseup', 1)

    def paste(self, text):
        """Puts text on the clipboard, as another program does, and presses Ctrl+V."""
        subprocess.run(['xclip', '-selection', 'clipboard', '-i'], input=text.encode(), check=True)
        self.keys('ctrl+v')

    def resize(self, width, height):
        run('xdotool', 'windowsize', self.xid, width, height)

    def drop(self, *arguments):
        """Drags files (or `--text`, TEXT) with the mouse from another program into the middle of the window."""
        source = subprocess.Popen([os.environ['DND_SOURCE'], *map(str, arguments)], stdout=subprocess.PIPE, text=True)
        with source:
            assert source.stdout.readline() == 'ready\n'
            start = run('xdotool', 'search', '--onlyvisible', '--name', '^DnD Source$').split()[0]
            box = geometry(self.xid)
            run('xdotool', 'windowmove', '--sync', start, box['X'] + box['WIDTH'] + 10, box['Y'])
            self._drag(geometry(start), box)
            stages = source.stdout.read().split()
        assert stages == ['begin', 'end'], stages

    @staticmethod
    def _drag(start, box):
        x, y = start['X'] + 60, start['Y'] + 60
        to_x, to_y = box['X'] + box['WIDTH'] // 2, box['Y'] + box['HEIGHT'] // 2
        run('xdotool', 'mousemove', x, y, 'sleep', 0.1, 'mousedown', 1, 'sleep', 0.1)
        # A drag begins after some pixels and needs a path, as from a hand; the target answers a little later.
        for step in range(1, 21):
            run('xdotool', 'mousemove', x + (to_x - x) * step // 20, y + (to_y - y) * step // 20, 'sleep', 0.02)
        run('xdotool', 'sleep', 0.3, 'mousemove', to_x + 1, to_y, 'sleep', 0.3, 'mouseup', 1)

    def answer(self, heading, button):
        """Presses a button of the dialog with a heading."""
        def dialogs():
            # Windows of their own, or nodes in the window, as libadwaita is old or new.
            return [*list(self.node)[1:], *self.find_all('dialog'), *self.find_all('alert')]
        dialog = wait_for(lambda: next((node for node in dialogs() if self.find_all('label', heading, node)), None),
                          f'the dialog {heading!r}')
        self.press(self.find('button', button, dialog))

    def choose_file(self, title, path):
        """Answers GTK's file chooser: a slash opens the entry for a path, Return accepts it."""
        xid = wait_for(lambda: self.window_id(title), f'the file chooser {title!r}')
        dialog = wait_for(lambda: next((child for child in self.node if re.search(title, child.name)), None), title)
        run('xdotool', 'windowfocus', '--sync', xid)
        entry = self._path_entry(dialog)
        # Not typed: what GTK completes by itself would come in between.
        self.set_text(entry, str(path))
        wait_for(lambda: self.text(entry) == str(path), 'the path in the entry')
        self.keys('Return')
        wait_for(lambda: not self.window_id(title), 'the file chooser to close')

    def _path_entry(self, dialog):
        def focused(node):
            return (node.getState().contains(pyatspi.STATE_FOCUSED)
                    and 'EditableText' in pyatspi.listInterfaces(node))
        # A chooser that saves has the entry already.
        entry = pyatspi.findDescendant(dialog, focused)
        if entry is None:
            self.keys('slash')
            entry = wait_for(lambda: pyatspi.findDescendant(dialog, focused), 'the entry for the path')
        return entry

    def screenshot(self, name, title='.'):
        """Keeps a picture of the window, or of the one with a title, once two in a row are equal: none half drawn."""
        path = os.path.join(os.environ['SCREENSHOTS'], name + '.png')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        xid = self.xid if title == '.' else wait_for(lambda: self.window_id(title), f'the window {title!r}')
        before = []

        def still():
            run('import', '-silent', '-window', xid, path)
            before.append(checksum(path))
            return before[-2:-1] == before[-1:]
        wait_for(still, 'the window to come to rest')


def way(node):
    """Where a node is in the window."""
    steps = []
    while node is not None and node.getRoleName() != 'application':
        steps.append(f'{node.getRoleName()} {node.name!r}')
        node = node.parent
    return ' < '.join(steps)


def geometry(xid):
    """Place and size of a window on the screen."""
    lines = run('xdotool', 'getwindowgeometry', '--shell', xid).splitlines()
    return {key: int(value) for key, value in (line.split('=') for line in lines)}


def checksum(path):
    """Of the picture alone: the file has the time in it."""
    return run('identify', '-format', '%#', path)
