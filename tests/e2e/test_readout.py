#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program from outside: files go in by the mouse, findings are read as a screen reader reads them, and the
memo that comes out is read by another program.  Pictures of every view are kept on the way."""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import pyatspi
from gi.repository import GLib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import App, run, wait_for  # noqa: E402

ARTICLE = '''Ministers Part Without a Date for the Next Round

VIENNA, March 14 — Foreign Minister Anna Lindqvist of Sweden and her Norwegian counterpart, Erik Solvang, ended two days \
of talks on fishing rights in Vienna on Tuesday without agreeing on when to meet again.

“We have moved the furniture, but nobody has changed rooms,” Lindqvist said after the second session.

Solvang told reporters that Norway would not accept inspections in its own ports.

“There is a paper, and both sides have stopped calling it theirs,” said a senior European official, who spoke on \
condition of anonymity because the talks are confidential.
'''

SECOND = '''Fishing Talks to Resume in Oslo

OSLO, March 20 — Norway and Sweden will try again, Foreign Minister Anna Lindqvist said on Monday.

“A third round is not a promise of a fourth,” she told reporters in Oslo.
'''

EVENTS = '''Envoys Return

GENEVA, Sept. 9, 2016 - Russia accused Turkey on Monday of delay. Turkey rejected the accusation on Tuesday. Differences
remain over access to Aleppo. The convoy has to reach the town by 12 September.
'''


class ReadoutTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.killed = []                  # by the test itself
        # Nobody has used the program before: it remembers nothing.
        for forgotten in (os.environ['XDG_CONFIG_HOME'] + '/glib-2.0', os.environ['XDG_DATA_HOME'],
                          os.environ['XDG_STATE_HOME']):
            shutil.rmtree(forgotten, ignore_errors=True)

    def start(self, *arguments, **environment):
        app = App(*arguments, **environment)
        self.addCleanup(self.end, app)
        return app

    def end(self, app):
        """However a test ended, the program must end well and must not have complained."""
        if app in self.killed:
            return
        status = app.quit(discard=True)
        self.assertEqual((status, app.complaints()), (0, []), app.output())

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_row(self, app, list_name, words):
        wait_for(lambda: any(words in row for row in app.rows(list_name)), f'{words!r} among {list_name}')

    def memo_text(self, path):
        """What the memo says, in one line, so that line breaks do not matter."""
        return ' '.join(run('pdftotext', '-layout', path, '-').split())

    def open_sample(self, **environment):
        app = self.start(**environment)
        app.press(app.find('button', 'Sample'))
        wait_for(lambda: len(app.rows('Articles of the case')) >= 8, 'the sample articles')
        app.action('win.open-article', GLib.Variant('x', 1))
        wait_for(lambda: app.rows('Entities'), 'the findings')
        return app


class WholeWayTest(ReadoutTest):
    def test_from_drop_to_memo(self):
        app = self.start()
        app.wait_state('win.status', '^Ready')
        app.screenshot('1-empty')

        app.drop(self.file('vienna talks ü.txt', ARTICLE))
        app.wait_state('win.status', r'^Ready: \d+ entities, \d quotes$')
        for name in ('Anna Lindqvist', 'Erik Solvang', 'Norway', 'Vienna'):
            self.assert_row(app, 'Entities', name)
        app.screenshot('2-entities')
        app.click(app.find('page tab', 'Quotes'))
        self.assert_row(app, 'Quotes', 'We have moved the furniture')
        self.assert_row(app, 'Quotes', 'a senior European official')
        app.screenshot('3-quotes')

        case = self.folder / 'Fishing talks.readout'
        app.action('win.save')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', case)
        app.wait_state('win.status', '^Saved in Fishing talks$')
        self.assert_row(app, 'Articles of the case', 'Ministers Part Without a Date')
        app.screenshot('4-case')

        memo = self.folder / 'memo.pdf'
        app.action('win.export-memo')
        app.choose_file('^Export Memo on ', memo)
        app.wait_state('win.status', '^Exported memo.pdf$')
        text = self.memo_text(memo)
        self.assertIn('We have moved the furniture, but nobody has changed rooms', text)
        self.assertIn('both sides have stopped calling it theirs', text)
        self.assertIn('a senior European official', text)
        self.assertEqual(app.quit(), 0)

        # What was filed is there at the next start, in one file, beside it only the backups.
        self.assertEqual([path.name for path in self.folder.glob('Fishing*') if path.suffix != '.backups'],
                         [case.name])
        app = self.start(case)
        self.assert_row(app, 'Articles of the case', 'Ministers Part Without a Date')

    def test_markdown(self):
        app = self.start(self.file('vienna.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        app.action('win.save')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', self.folder / 'fish')
        app.wait_state('win.status', '^Saved in fish$')
        self.assertTrue((self.folder / 'fish.readout').exists())
        app.action('win.export-memo')
        app.choose_file('^Export Memo on ', self.folder / 'memo.md')
        app.wait_state('win.status', '^Exported memo.md$')
        html = run('cmark', self.folder / 'memo.md')
        self.assertIn('nobody has changed rooms', html)
        self.assertIn('<h1>', html)


class OpeningTest(ReadoutTest):
    def test_several_files(self):
        app = self.start()
        app.drop(self.file('one.txt', ARTICLE), self.file('two.txt', SECOND), self.file('three.txt', b''))
        app.find('label', '^Ministers Part Without a Date')
        app.find('label', '^Fishing Talks to Resume in Oslo')
        app.screenshot('5-tabs')
        app.action('win.show-outcomes')
        app.find('label', '^There is no text in “three.txt”.$')

    def test_dropped_text(self):
        app = self.start()
        app.drop('--text', SECOND)
        self.assert_row(app, 'Entities', 'Anna Lindqvist')

    def test_file_chooser(self):
        app = self.start()
        path = self.file('two.txt', SECOND)
        app.keys('ctrl+o')
        app.choose_file('^Open Articles$', path)
        self.assert_row(app, 'Entities', 'Oslo')

    def assert_opens(self, content, words):
        app = self.start(self.file('article.txt', content))
        app.wait_state('win.status', '^Ready: ')
        self.assertIn(words, app.text(app.find('text', 'Text of the article')))

    def test_utf_16(self):
        self.assert_opens(ARTICLE.encode('utf-16'), 'changed rooms,” Lindqvist said')

    def test_windows_1251(self):
        self.assert_opens('Министр Лавров прибыл в Вену на переговоры.'.encode('cp1251'), 'Лавров прибыл в Вену')

    def test_crlf(self):
        self.assert_opens(ARTICLE.replace('\n', '\r\n').encode(), 'Next Round\n\nVIENNA')

    def assert_refused(self, name, content, sentence):
        """The window says why, and is as before."""
        app = self.start()
        app.drop(self.file(name, content))
        app.wait_state('win.status', f'^{sentence}$')
        self.assertIn(sentence, [label.name for label in app.find_all('label')])
        self.assertFalse(app.find_all('text', 'Text of the article'))
        app.screenshot('6-refused')

    def test_noise(self):
        self.assert_refused('noise.txt', random.Random(1).randbytes(10240),
                            '“noise.txt” is not text. Readout opens plain text and web pages.')

    def test_empty_file(self):
        self.assert_refused('empty.txt', b'', 'There is no text in “empty.txt”.')

    def test_program(self):
        self.assert_refused('program', b'\x7fELF\x02\x01\x01' + bytes(2000),
                            '“program” is not text. Readout opens plain text and web pages.')

    def test_huge_file(self):
        app = self.start()
        app.drop(self.file('huge.txt', ARTICLE * (20 * 1024 * 1024 // len(ARTICLE.encode()))))
        app.wait_state('win.status', r'^Ready: |huge.*\.$', 120)


class EditingTest(ReadoutTest):
    def test_typing(self):
        app = self.start()
        app.action('win.new')
        text = app.find('text', 'Text of the article')
        app.click(text)
        app.type('Envoys met in Geneva on Monday. Turkey was not there.\n')
        self.assert_row(app, 'Entities', 'Geneva')
        self.assert_row(app, 'Entities', 'Turkey')
        app.keys('ctrl+a', 'Delete')
        wait_for(lambda: not app.find_all('list', 'Entities') or not app.rows('Entities'), 'the entities to go')
        app.paste(SECOND)
        self.assert_row(app, 'Entities', 'Anna Lindqvist')

    def test_choosing_a_row_shows_the_passage(self):
        app = self.start(self.file('vienna.txt', ARTICLE))
        self.assert_row(app, 'Entities', 'Erik Solvang')
        text = app.find('text', 'Text of the article')
        row = next(i for i, words in enumerate(app.rows('Entities')) if 'Erik Solvang' in words)
        app.select_row('Entities', row)
        start = ARTICLE.index('Erik Solvang')
        wait_for(lambda: start <= text.queryText().caretOffset <= start + len('Erik Solvang'), 'the passage')


class CorrectingTest(ReadoutTest):
    def assert_no_row(self, app, list_name, words):
        wait_for(lambda: not any(words in row for row in app.rows(list_name)), f'no {words!r} among {list_name}')

    def reject(self, app, list_name, words):
        """Says that the row that is chosen is wrong."""
        app.keys('Delete')
        app.find('button', 'Remove')
        app.keys('Return')
        self.assert_no_row(app, list_name, words)

    def make_organization(self, app, name):
        """Gives the entity that is chosen another type."""
        app.keys('e')
        app.find('list item', '^Organization$')
        app.keys('2')
        self.assert_row(app, 'Entities', 'Organization, ' + name)

    def choose(self, app, list_name, words):
        """Goes to a row by keys, as somebody does who has no mouse."""
        self.assert_row(app, list_name, words)
        app.click(app.find('list item', words, app.find('list', list_name)))
        wait_for(lambda: self.is_chosen(app, list_name, words), f'{words!r} to be chosen')

    def file_article(self, app, case):
        app.wait_state('win.status', 'quotes$')
        app.action('win.save')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', case)
        app.wait_state('win.status', '^Saved in ')

    def test_corrections_are_kept(self):
        case = self.folder / 'fish.readout'
        app = self.start(self.file('vienna.txt', ARTICLE))
        self.file_article(app, case)

        self.choose(app, 'Entities', 'Erik Solvang')
        self.reject(app, 'Entities', 'Erik Solvang')
        # The next row is chosen, and the list has the keys.
        app.keys('ctrl+z')
        self.assert_row(app, 'Entities', 'Erik Solvang')
        app.keys('ctrl+shift+z')
        self.assert_no_row(app, 'Entities', 'Erik Solvang')

        self.choose(app, 'Entities', 'Norway,')
        self.make_organization(app, 'Norway')
        app.click(app.find('page tab', 'Quotes'))
        self.choose(app, 'Quotes', 'would not accept inspections')
        app.keys('Delete')
        self.assert_no_row(app, 'Quotes', 'would not accept inspections')
        self.choose(app, 'Quotes', 'moved the furniture')
        app.keys('s')
        app.enter('Name of the speaker', 'a man at the door')
        self.assert_row(app, 'Quotes', 'a man at the door')

        app.action('win.show-corrections')
        app.find('label', '^Not a name: Erik Solvang$')
        app.find('label', '^Organization: Norway$')
        app.screenshot('8-corrections', 'Corrections')
        self.assertEqual(app.quit(), 0)

        app = self.start(case)
        self.assert_row(app, 'Articles of the case', 'Ministers Part Without a Date')
        app.action('win.open-article', GLib.Variant('x', 1))
        self.assert_row(app, 'Entities', 'Organization, Norway')
        self.assert_no_row(app, 'Entities', 'Erik Solvang')

        self.assert_row(app, 'Quotes', 'a man at the door')
        self.assert_no_row(app, 'Quotes', 'would not accept inspections')

        # What was said can be taken back later.
        app.action('win.show-corrections')
        row = app.find('list item', 'Not a name: Erik Solvang')
        app.press(app.find('button', 'Take Back', row))
        self.assert_row(app, 'Entities', 'Erik Solvang')

    def test_quote_is_dragged(self):
        app = self.start(self.file('vienna.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        app.click(app.find('page tab', 'Quotes'))
        self.choose(app, 'Quotes', 'nobody has changed rooms')
        app.drag(app.find('panel', '^End of the quote'), -120, 0)
        self.assert_no_row(app, 'Quotes', 'nobody has changed rooms')
        self.assert_row(app, 'Quotes', 'moved the furniture')
        app.action('win.undo-correction')
        self.assert_row(app, 'Quotes', 'nobody has changed rooms')

    def test_always(self):
        """What is said of all articles holds in those that are opened later, and at the next start."""
        app = self.start(self.file('vienna.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        self.choose(app, 'Entities', 'Erik Solvang')
        app.set_state('win.correction-scope', GLib.Variant('s', 'always'))
        app.action('win.reject')
        self.assert_no_row(app, 'Entities', 'Erik Solvang')
        self.assertEqual(app.quit(discard=True), 0)

        app = self.start(self.file('again.txt', ARTICLE.replace('Vienna', 'Bern')))
        self.assert_row(app, 'Entities', 'Anna Lindqvist')
        self.assert_no_row(app, 'Entities', 'Erik Solvang')
        app.action('win.show-corrections')
        app.find('label', '^Not a name: Erik Solvang$')

    def is_chosen(self, app, list_name, words):
        return any(words in row.name and row.getState().contains(pyatspi.STATE_SELECTED)
                   for row in app.find_all('list item', '.', app.find('list', list_name)))

    def go_to(self, app, list_name, words):
        """Goes down a list by keys until a row is selected."""
        for _ in range(40):
            if self.is_chosen(app, list_name, words):
                return
            app.keys('j')
            time.sleep(0.1)
        self.fail(f'no way to {words!r} in {list_name}')

    def test_review_by_keyboard(self):
        """A whole article is read, corrected, noted and filed without a mouse."""
        case = self.folder / 'fish.readout'
        app = self.start(self.file('vienna.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        app.keys('ctrl+j')
        self.go_to(app, 'Entities', 'Anna Lindqvist')
        app.keys('Return')
        wait_for(lambda: any('Anna Lindqvist' in row and 'confirmed' in row for row in app.rows('Entities')), 'the tick')
        self.go_to(app, 'Entities', 'Erik Solvang')
        self.reject(app, 'Entities', 'Erik Solvang')
        app.keys('ctrl+z')
        self.assert_row(app, 'Entities', 'Erik Solvang')
        self.go_to(app, 'Entities', 'Norway,')
        self.make_organization(app, 'Norway')

        # The tabs beside the text have mnemonics.
        app.keys('alt+q', 'ctrl+j')
        self.go_to(app, 'Quotes', 'moved the furniture')
        app.keys('Return')
        self.assert_row(app, 'Quotes', ', confirmed')
        app.keys('alt+Left')
        self.assert_row(app, 'Quotes', 'nobody has changed”')
        app.keys('s')
        app.find_focus('Name of the speaker')
        app.keys('2')
        wait_for(lambda: app.find_all('button', '^_?Undo'), 'the toast')

        app.keys('alt+t', 'ctrl+j')
        self.go_to(app, 'Timeline', 'talks')
        app.keys('Return')
        self.assert_row(app, 'Timeline', 'as you said')
        app.keys('n')
        app.find_focus('^Text of the note$')
        app.type('Who was the third?')
        app.keys('ctrl+Return')
        app.keys('alt+n')
        self.assert_row(app, 'Notes', 'Who was the third?')

        app.keys('ctrl+s')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', case)
        app.wait_state('win.status', '^Saved in ')
        app.action('win.show-corrections')
        for words in ('Confirmed: Anna Lindqvist', 'Organization: Norway', 'Said by '):
            app.find('label', '^' + words)
        notes = run(os.environ['READOUT_CLI'], 'case', 'notes', case)
        self.assertIn('Who was the third?', notes)

    def test_events_are_corrected(self):
        app = self.start(self.file('bern.txt', EVENTS))
        app.wait_state('win.status', 'quote')
        app.click(app.find('page tab', 'Timeline'))
        self.choose(app, 'Timeline', 'Turkey rejected')
        self.reject(app, 'Timeline', 'Turkey rejected')
        app.keys('ctrl+z')
        self.assert_row(app, 'Timeline', 'Turkey rejected')

        self.choose(app, 'Timeline', 'Turkey rejected')
        app.keys('d')
        app.enter('^Date, such as', '2016-09-07')
        self.assert_row(app, 'Timeline', 'Turkey rejected the accusation on Tuesday, Wed 7 Sep 2016')

        self.choose(app, 'Timeline', 'Russia accused Turkey')
        app.keys('Return')
        self.assert_row(app, 'Timeline', 'Accusation, as you said')

        app.click(app.find('page tab', 'Issues'))
        self.assert_row(app, 'Issues', 'by 12 September, fixed, Mon 12 Sep 2016 · 3 days left')
        self.choose(app, 'Issues', 'access to Aleppo')
        self.reject(app, 'Issues', 'access to Aleppo')

        app.action('win.show-corrections')
        app.find('label', '^Not an issue: “access to Aleppo”$')

    def test_copied_quote(self):
        app = self.start(self.file('vienna.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        app.click(app.find('page tab', 'Quotes'))
        self.choose(app, 'Quotes', 'moved the furniture')
        app.keys('ctrl+c')
        plain = wait_for(lambda: run('xclip', '-selection', 'clipboard', '-o', '-t', 'UTF8_STRING'), 'the clipboard')
        self.assertRegex(plain, '(?s)^“We have moved the furniture.*”\n— Anna Lindqvist')
        html = run('xclip', '-selection', 'clipboard', '-o', '-t', 'text/html')
        self.assertIn('<blockquote>', html)
        self.assertIn('Anna Lindqvist', html)


class LinksTest(ReadoutTest):
    def test_related_articles(self):
        related = 'The article against its case'
        app = self.open_sample()
        app.action('win.open-article', GLib.Variant('x', 8))
        app.keys('ctrl+alt+l')
        self.assert_row(app, related, 'Contradicts, Strike on Syrian Troops')
        self.assert_row(app, related, 'Repeats a quote, Strike on Syrian Troops')
        app.find('label', r'^\d+ new of \d+ statements$')
        app.screenshot('8-related')

        app.click(app.find('list item', 'Contradicts, Strike on Syrian Troops'), 60)
        dialog = wait_for(lambda: app.window_id('^Contradicts$'), 'the passages')
        app.find('label', '90 soldiers were killed')
        app.screenshot('8-contradiction', '^Contradicts$')
        run('xdotool', 'windowfocus', '--sync', dialog, 'key', 'Escape')
        wait_for(lambda: not app.window_id('^Contradicts$'), 'the end of the dialog')
        run('xdotool', 'windowfocus', '--sync', app.xid)
        app.keys('c')
        self.assert_row(app, related, 'Contradicts (confirmed), Strike on Syrian Troops')

        app.action('win.show-negotiations')
        app.find('text', 'Name')
        app.screenshot('8-negotiations', '^Negotiations$')


class NeverLostTest(ReadoutTest):
    def text_of_article(self, app):
        return app.text(app.find('text', 'Text of the article'))

    def new_article(self, app):
        app.wait_state('win.status', '^Ready')
        app.action('win.new')
        app.find('text', 'Text of the article')

    def kill(self, app):
        app.process.kill()
        app.process.wait()
        self.killed.append(app)

    def type_until(self, app, end):
        """Ten letters again and again, each time as soon as the window has them; when it had them, and the letters."""
        text = app.find('text', 'Text of the article')
        taken = []
        while time.monotonic() < end:
            text.queryEditableText().insertText(text.queryText().characterCount, 'abcdefghij', 10)
            taken.append((time.monotonic(), 'abcdefghij'))
            time.sleep(0.03)
        return taken

    def test_killed_while_typing(self):
        """Each run goes on where the one before was killed."""
        app = self.start()
        self.new_article(app)
        kept = ''
        for run_number in range(4):
            taken = self.type_until(app, time.monotonic() + 3.5 + random.Random(run_number).random() * 2)
            killed = time.monotonic()
            self.kill(app)
            safe = kept + ''.join(letters for when, letters in taken if when < killed - 3)
            typed = kept + ''.join(letters for when, letters in taken)

            app = self.start()
            kept = wait_for(lambda: self.text_of_article(app), 'the draft')
            self.assertTrue(typed.startswith(kept), (kept, typed))
            self.assertGreaterEqual(len(kept), len(safe))

    def test_session(self):
        """Closed without a question, it is as it was at the next start."""
        case = self.folder / 'Fishing.readout'
        app = self.start(self.file('one.txt', ARTICLE))
        app.wait_state('win.status', 'quotes$')
        app.action('win.save')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', case)
        app.wait_state('win.status', '^Saved in')
        app.drop(self.file('two.txt', SECOND))
        app.find('label', '^Fishing Talks to Resume')
        app.action('win.new')
        app.paste('Not saved anywhere.')
        wait_for(lambda: app.find_all('label', '^(• )?Not saved'), 'the third tab')
        app.keys('ctrl+Home', 'Right', 'Right', 'Right', 'ctrl+shift+Right')
        self.assertEqual(app.quit(), 0)

        app = self.start()
        self.assert_row(app, 'Articles of the case', 'Ministers Part Without a Date')
        for title in ('^Ministers Part Without a Date', '^Fishing Talks to Resume', '^(• )?Not saved'):
            app.find('label', title)
        wait_for(lambda: app.window_id('Not saved'), 'the third tab in front')
        text = next(node for node in app.find_all('text', 'Text of the article')
                    if app.text(node) == 'Not saved anywhere.')
        self.assertEqual(text.queryText().getSelection(0), (3, 9))
        app.screenshot('9-session')

        # What is closed without being saved is not lost either.
        app.keys('ctrl+w')
        app.find('label', '^Closed and kept: ')
        wait_for(lambda: not app.find_all('label', '^(• )?Not saved'), 'the tab to close')
        app.keys('ctrl+shift+t')
        app.find('label', '^(• )?Not saved')
        app.action('win.close-tab')
        wait_for(lambda: not app.find_all('label', '^(• )?Not saved'), 'the tab to close again')
        self.assertEqual(app.quit(), 0)
        app = self.start()
        wait_for(lambda: app.window_id('Not saved'), 'the tab in front')

        # What is saved or thrown away does not come back.
        app.action('win.discard')
        app.answer('Save the Article?', 'Discard')
        wait_for(lambda: not app.find_all('label', '^(• )?Not saved'), 'the tab to close for good')
        self.assertEqual(app.quit(), 0)
        app = self.start()
        app.find('label', '^Ministers Part Without a Date')
        self.assertFalse(app.find_all('label', '^(• )?Not saved'))

    def test_two_programs(self):
        """A second one that runs at the same time leaves the drafts of the first alone."""
        app = self.start()
        self.new_article(app)
        app.type('Mine')
        drafts = pathlib.Path(os.environ['XDG_STATE_HOME']) / 'readout'
        wait_for(lambda: list(drafts.glob('1/*.draft')), 'the draft')
        other = subprocess.Popen([os.environ['READOUT']], env=os.environ | {'DBUS_SESSION_BUS_ADDRESS': 'disabled:'},
                                 stderr=subprocess.DEVNULL)
        try:
            wait_for(lambda: (drafts / '2' / 'lock').exists(), 'the second program')
            self.assertTrue(list(drafts.glob('1/*.draft')))
        finally:
            other.kill()
            other.wait()

    def test_damaged_drafts(self):
        drafts = pathlib.Path(os.environ['XDG_STATE_HOME']) / 'readout' / '1'
        drafts.mkdir(parents=True)
        (drafts / 'a.draft').write_text('readout-draft/1 400\n{"title": "Talks"}\nCut in the mid')
        (drafts / 'b.draft').write_text('noise')
        app = self.start()
        wait_for(lambda: self.text_of_article(app) == 'Cut in the mid', 'what is left')
        app.find('label', 'b.damaged” cannot be read: It is not a draft of Readout')


class ViewsTest(ReadoutTest):
    def picture_widths(self, app, style):
        for width in (1400, 800, 400):
            app.resize(width, 900)
            app.screenshot(f'6-{style}-{width}')

    def test_light(self):
        self.picture_widths(self.open_sample(ADW_DEBUG_COLOR_SCHEME='prefer-light'), 'light')

    def test_dark(self):
        self.picture_widths(self.open_sample(ADW_DEBUG_COLOR_SCHEME='prefer-dark'), 'dark')

    def test_dialogs(self):
        app = self.open_sample()
        for action, title in (('app.about', 'About'), ('win.show-help-overlay', 'Keyboard shortcuts'),
                              ('win.show-outcomes', 'What Became')):
            app.action(action)
            app.screenshot('7-' + title.lower().replace(' ', '-'), title)

    def test_every_control_has_a_name(self):
        app = self.start()
        app.wait_state('win.status', '^Ready')
        self.assertEqual(app.nameless(), [])
        app.quit()
        app = self.open_sample()
        app.action('win.find')
        self.assertEqual(app.nameless(), [])


if __name__ == '__main__':
    tap.main()
