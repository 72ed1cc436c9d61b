#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes and what is known of an article, by the keyboard alone, from the text into the case and back."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import run, wait_for  # noqa: E402
from test_readout import ReadoutTest  # noqa: E402

STORY = '''Harbour Talks End Without a Date

By Anna Berg

Published 9 September 2016

VIENNA (Reuters) - The envoys parted on Friday. They will meet again in two weeks, Foreign Minister Anna Lindqvist said.

The harbour stays closed, and nobody could say for how long.
'''


def stored_notes(case):
    """What another program reads in the case file."""
    return json.loads(run(os.environ['READOUT_CLI'], 'case', 'notes', '--json', case))


class NotesTest(ReadoutTest):
    def select_line_start(self, app, n_down, n_words):
        app.keys('ctrl+Home', *['Down'] * n_down, *['ctrl+shift+Right'] * n_words)

    def save(self, app):
        case = self.folder / 'Talks.readout'
        app.keys('ctrl+s')
        app.answer('Start a Case?', 'New Case')
        app.choose_file('^New Case$', case)
        app.wait_state('win.status', '^Saved in Talks$')
        return case

    def test_notes(self):
        app = self.start(self.file('talks.txt', STORY))
        app.wait_state('win.status', '^Ready: ')

        # On a passage, with a tag; the next one takes the tag up from its first letters.
        self.select_line_start(app, 6, 3)
        app.keys('ctrl+alt+n')
        app.type('Who was the third?')
        app.keys('Tab')
        app.type('to check')
        app.keys('ctrl+Return')
        self.assert_row(app, 'Notes', 'Who was the third?, #to check')
        app.screenshot('notes-1')
        app.keys('ctrl+alt+n')
        app.type('And where?')
        app.keys('Tab')
        app.type('to')
        app.keys('End', 'Return')
        self.assert_row(app, 'Notes', 'And where?, #to check')
        # Who asked for it in the text is there again.
        app.find_focus('^Text of the article$')
        app.keys('ctrl+j', 'm')
        self.assert_row(app, 'Notes', 'And where?, #to check, for the memo')

        # Deleted, and back.
        app.keys('Delete')
        wait_for(lambda: not any('And where?' in row for row in app.rows('Notes')), 'the note to go')
        app.keys('ctrl+z')
        self.assert_row(app, 'Notes', 'And where?')

        # A passage marked without a word, and away from the list without one.
        app.keys('ctrl+j')
        self.select_line_start(app, 8, 2)
        app.keys('ctrl+alt+h')
        app.wait_state('win.status', '^Passage marked$')
        wait_for(lambda: len(app.rows('Notes')) == 3, 'three notes')

        # All of it goes into the case, and from then on by itself.
        case = self.save(app)
        self.assertEqual([note['text'] for note in stored_notes(case)], ['Who was the third?', 'And where?', ''])
        app.keys('ctrl+Home', 'F8')
        app.wait_state('win.status', 'Who was the third')
        app.keys('ctrl+j', 'e', 'ctrl+End')
        app.type(' And why?')
        app.keys('Escape')
        wait_for(lambda: stored_notes(case)[0]['text'] == 'Who was the third? And why?', 'the note on the disk')

        # What is lost is said to be, and attached to other words.
        app.keys('ctrl+j', 'ctrl+Home', *['Down'] * 6, *['ctrl+shift+Right'] * 3)
        app.type('The parties ')
        self.assert_row(app, 'Notes', 'And why?, #to check, needs review')
        app.screenshot('notes-2')
        app.keys('ctrl+j', 'ctrl+j', 'Home', 'ctrl+shift+Right', 'ctrl+alt+a')
        app.wait_state('win.status', '^Note attached$')
        self.assert_row(app, 'Notes', '“The”: Who was the third? And why?')
        app.keys('ctrl+s')
        app.wait_state('win.status', '^Saved in Talks$')
        self.assertEqual(app.quit(), 0)
        self.assertEqual([note['needs_review'] for note in stored_notes(case)], [False, True, False])

        # They are there at the next start.
        app = self.start(case)
        app.wait_state('win.status', '^Ready: ')
        app.click(app.find('page tab', 'Notes'))
        self.assert_row(app, 'Notes', 'Who was the third? And why?')

    def test_details(self):
        app = self.start(self.file('talks.txt', STORY))
        app.wait_state('win.status', '^Ready: ')

        # What the text says of itself counts, and is told apart until it is confirmed.
        app.keys('ctrl+i')
        app.screenshot('details-1')
        outlet = app.find('text', '^Outlet$')
        self.assertEqual(app.text(outlet), '')
        app.keys('Tab', 'Return')
        wait_for(lambda: app.text(outlet) == 'Reuters', 'the outlet to be confirmed')

        # Another day: the times of the article follow.
        day = app.find('text', '^Published on$')
        app.keys('Tab')
        app.type('20 Sept 2016')
        wait_for(lambda: app.text(day) == '20 Sept 2016', 'the day')
        app.keys('Escape')
        case = self.save(app)
        listed = run(os.environ['READOUT_CLI'], 'case', 'list', case)
        self.assertIn('2016-09-20', listed)
        self.assertIn('Reuters', listed)
        shown = run(os.environ['READOUT_CLI'], 'case', 'show', '--json', case, '1')
        self.assertIn('2016-09-16', shown)   # the Friday before


if __name__ == '__main__':
    tap.main()
