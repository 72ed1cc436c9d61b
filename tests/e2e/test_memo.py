#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A memo is written by keyboard alone, from twenty articles, and read back by other programs."""
import os
import pathlib
import sys

from gi.repository import GLib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap  # noqa: E402
from driver import run, wait_for  # noqa: E402
from test_readout import ReadoutTest  # noqa: E402

CLI = pathlib.Path(os.environ['READOUT']).parent / 'cli' / 'readout-cli'
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'samples'
N_ARTICLES = 20

FERRY = """The ferry to island {number}

The harbour office said on Friday that the ferry to island {number} would sail {number} times a week in winter.

“We have {number} boats and no quarrel with anybody,” said Ines Calder, who runs the office.
"""


class MemoTest(ReadoutTest):
    def open_case(self, **environment):
        app = self.start(**environment)
        app.action('win.open-sample-case')
        app.wait_state('win.status', '^Opened ', 60)
        wait_for(lambda: app.enabled('win.write-memo'), 'the articles of the case')
        return app

    def make_case(self):
        """A case of twenty articles: the samples, and ferries for the rest."""
        self.path = self.folder / 'Twenty.readout'
        run(CLI, 'case', 'create', self.path)
        articles = sorted(SAMPLES.glob('*.txt'))
        for number in range(len(articles), N_ARTICLES):
            articles.append(self.folder / f'ferry-{number}.txt')
            articles[-1].write_text(FERRY.format(number=number), encoding='utf-8')
        run(CLI, 'case', 'add', self.path, '--published=2016-09-20', '--outlet=Sable Courier', *articles)

    def begin(self, app):
        """Chooses the first template; the keys are in the text of the first section afterwards."""
        app.keys('ctrl+shift+e')
        wait_for(lambda: app.window_id('^Memos$'), 'the list of memos')
        wait_for(lambda: app.find_all('list item', 'BLUF'), 'the templates')
        app.keys('Return')
        return self.wait_for_text(app)

    def wait_for_text(self, app):
        node = wait_for(lambda: app.find_all('text', '^Text of the section$'), 'the text of a section')[0]
        wait_for(lambda: node.queryComponent().getSize()[0] > 0, 'the section to be shown')
        return node

    def wait_for_words(self, app, node, words):
        wait_for(lambda: words in app.text(node), f'{words!r} in the text')

    def wait_until_saved(self, app):
        wait_for(lambda: app.find_all('label', '^Saved in the case$'), 'the memo to be saved')

    def stored(self):
        output = self.folder / 'stored.md'
        run(CLI, 'memo', self.path, '--stored', '1', '--output', output)
        return output.read_text(encoding='utf-8')

    def test_written_by_keys(self):
        self.make_case()
        app = self.start(self.path)
        wait_for(lambda: app.enabled('win.write-memo'), 'the articles of the case', 60)
        text = self.begin(app)
        app.keys('ctrl+End')
        app.type('They might sign.')
        self.wait_for_words(app, text, 'They might sign.')
        self.wait_until_saved(app)

        # a finding goes in with its receipt
        app.keys('F6')
        app.type('Castello')
        rows = wait_for(lambda: [row for row in app.rows('^What the case has') if 'Castello' in row], 'findings')
        self.assertGreater(len(rows), 0)
        app.keys('Tab', 'Return', 'ctrl+j')
        self.wait_for_words(app, text, 'Castello')

        # what there is to say of the judgement leads to its words
        app.keys('F8')
        wait_for(lambda: [node for node in app.find_all('list item', 'might')
                          if node.queryComponent().getSize()[0] > 0], 'the remark')
        app.screenshot('8-memo-checks', app_window(app))
        # a heading, and a list below it; taken back and done again
        app.keys('ctrl+j', 'ctrl+End', 'ctrl+1')
        app.type('In short')
        app.keys('Return', 'ctrl+shift+l')
        app.type('First point')
        self.wait_for_words(app, text, '• First point')
        self.wait_until_saved(app)
        app.keys('ctrl+z')
        wait_for(lambda: 'First point' not in app.text(text), 'the words to be taken back')
        app.keys('ctrl+shift+z')
        self.wait_for_words(app, text, '• First point')
        self.wait_until_saved(app)

        app.keys('ctrl+e')
        app.choose_file('^Export Memo$', self.folder / 'memo.md')
        memo = self.folder / 'memo.md'
        wait_for(lambda: memo.exists() and '## Source notes' in memo.read_text(encoding='utf-8'), 'the memo', 60)
        words = memo.read_text(encoding='utf-8')
        for expected in (f'**Articles:** {N_ARTICLES} articles', 'They might sign.', '### In short\n\n- ◆ First point', 'Castello', '## Source notes'):
            self.assertTrue(expected in words, expected)
        self.assertTrue('They might sign.' in run('cmark', '--unsafe', memo))
        self.wait_until_saved(app)

        # it is in the case
        self.assertEqual(app.quit(), 0)
        self.assertTrue('They might sign.' in self.stored())
        again = self.start(self.path)
        wait_for(lambda: again.enabled('win.write-memo'), 'the articles of the case', 60)
        again.action('win.write-memo')
        wait_for(lambda: again.window_id('^Memos$'), 'the list of memos')
        wait_for(lambda: again.find_all('list item', 'Twenty'), 'the memo in the list')
        again.keys('Return')
        self.wait_for_words(again, self.wait_for_text(again), 'They might sign.')

    def test_receipt_leads_to_the_article(self):
        app = self.open_case()
        text = self.begin(app)
        self.wait_for_words(app, text, '[1]')
        app.keys('ctrl+End', 'Up', 'ctrl+Return')
        wait_for(lambda: app.find_all('page tab') or app.find_all('text', 'Article'), 'the article')

    def test_about_the_negotiation_of_the_open_article(self):
        app = self.open_case()
        app.action('win.open-article', GLib.Variant('x', 12))
        wait_for(lambda: app.rows('Entities'), 'the article')
        self.begin(app)
        self.assertEqual(app_window(app), 'Colombian peace talks')

    def picture(self, name, scheme):
        app = self.open_case(ADW_DEBUG_COLOR_SCHEME=scheme)
        self.begin(app)
        self.wait_until_saved(app)
        wait_for(lambda: app.find_all('list', '^Pages$'), 'the pages')
        app.screenshot(name, app_window(app))
        return app

    def test_light(self):
        self.picture('8-memo-light', 'prefer-light')

    def test_dark(self):
        self.picture('8-memo-dark', 'prefer-dark')


def app_window(app):
    """The title of the window in which the memo is written."""
    return next(child.name for child in app.node if app.find_all('text', '^Text of the section$', child))


if __name__ == '__main__':
    tap.main()
