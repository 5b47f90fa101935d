# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
"""tst_screenreader.py PROGRAM: the real window over the sandbox, walked and used through AT-SPI."""

import re
import sys
import unittest

import pyatspi

from reader import Reader, anything, has_state, is_shown, role, wait_until, walk

PROGRAM = sys.argv.pop(1)
ESCAPE, DOWN, SPACE = 0xFF1B, 0xFF54, 0x20

CONTROLS = {
    "check box", "combo box", "link", "list", "list item", "menu item", "page tab", "password text", "progress bar",
    "push button", "radio button", "slider", "spin button", "table", "table column header", "table row header", "text",
    "toggle button", "tree",
}
WINDOWS = {"alert", "dialog"}
# A mnemonic's sign, a place that was never filled, markup: not for ears.
UNSPEAKABLE = re.compile(r"&\w|%L?\d|%n|\(s\)|<[a-z/]", re.IGNORECASE)


def describe(node, above):
    path = " > ".join(f"{role(one)} “{one.name}”" for one in (*above, node)[-4:])
    return f"{path} ({node.description or 'no description'})"


def is_named(node):
    """A combo box's name is its choice: what it is for, its label or its description tells."""
    if role(node) != "combo box":
        return bool(node.name.strip())
    labelled = any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for relation in node.getRelationSet())
    return labelled or bool(node.description)


class Walk:
    """What is in a window, and what is wrong with it."""

    def __init__(self, root, enters=is_shown):
        self.names = []
        self.problems = []
        for node, above in walk(root, enters):
            if role(node) in CONTROLS | WINDOWS:
                self._look(node, above)

    def _look(self, node, above):
        self.names.append((role(node), node.name))
        if not is_named(node):
            self.problems.append("no name: " + describe(node, above))
        if UNSPEAKABLE.search(node.name):
            self.problems.append("not words: " + describe(node, above))
        if role(node) == "push button" and not self._is_operable(node, above):
            self.problems.append("a button that no key reaches: " + describe(node, above))

    @staticmethod
    def _is_operable(node, above):
        return has_state(node, pyatspi.STATE_FOCUSABLE) or role(above[-1]) == "text"


class ScreenReader(unittest.TestCase):
    longMessage = False

    @classmethod
    def setUpClass(cls):
        cls.reader = Reader(PROGRAM, "--sandbox", "--seats", "200")
        cls.addClassCleanup(cls.reader.close)
        cls.table = cls.reader.find("table", "Invitations")
        wait_until(cls._all_is_listed, "all invitations to be listed")

    @classmethod
    def _all_is_listed(cls):
        labels = (node.name for node, _ in walk(cls.reader.windows()[0]) if role(node) == "label")
        return any("· refreshed" in text for text in labels) and cls._row_count() > 200

    @classmethod
    def _row_count(cls):
        return cls.table.queryTable().nRows

    def _row(self, number):
        table = self.table.queryTable()
        headings = (table.getColumnHeader(column).name for column in range(table.nColumns))
        return {heading: table.getAccessibleAt(number, column).name for column, heading in enumerate(headings)}

    def _check(self, root, least, enters=is_shown):
        found = wait_until(lambda: Walk(root, enters), "a whole walk")
        print(f"{self.id().split('.')[-1]}: {len(found.names)} controls in “{root.name}”", flush=True)
        self.assertEqual([], found.problems, "\n" + "\n".join(found.problems))
        self.assertGreaterEqual(len(found.names), least, found.names)
        return found.names

    def _main_window(self):
        return self.reader.windows()[0]

    def _search(self, text):
        field = self.reader.find("text", "Search the invitations")
        self.assertTrue(field.queryEditableText().setTextContents(text))

    def tearDown(self):
        self._search("")

    # ---- the window ----

    def test_every_control_of_the_window_has_a_name(self):
        names = self._check(self._main_window(), 50)
        for control in (
            ("text", "Search the invitations"),
            ("table", "Invitations"),
            ("table column header", "State"),
            ("list", "States"),
            ("list", "Connections"),
            ("list", "Saved views"),
            ("list item", "Expired"),
            ("check box", "Group by person"),
            ("push button", "Refresh"),
        ):
            self.assertIn(control, names)

    def test_every_menu_item_has_a_name(self):
        bar = next(node for node, _ in walk(self._main_window()) if role(node) == "menu bar")
        names = self._check(bar, 50, anything)
        self.assertIn(("menu item", "Command palette…"), names)

    def test_a_row_is_read_as_words(self):
        row = self._row(0)
        print(row, flush=True)
        self.assertRegex(row["State"], r"^Expired,? \d+ (hours|days) ago")
        self.assertRegex(row["Person"], r"[\w.]+@[\w.-]+\.example")
        self.assertRegex(row["Expires"], r"^expired \d+ (hours|days) ago")
        self.assertRegex(row["Action"], r"^(Resend|Renew|Replace)")
        self.assertTrue(all(row.values()), row)

    def test_a_search_changes_the_table(self):
        before = self._row_count()
        self._search("state:expired vendor:aisquare")
        wait_until(lambda: 0 < self._row_count() < before, "fewer rows")
        self.assertIn("AISquare Studio", self._row(0)["Connection"])
        self._check(self._main_window(), 50)
        self._search("")
        wait_until(lambda: self._row_count() == before, "all rows again")

    # ---- what opens ----

    def test_the_command_palette_is_named_and_runs(self):
        self.reader.choose("Command palette…")
        field = self.reader.find("text", "Find a command")
        self._check(self._main_window(), 50)
        field.queryEditableText().setTextContents("history")
        self.reader.find("list item", "History")
        self.reader.type_key(ESCAPE)
        wait_until(lambda: self.reader.find_now("text", "Find a command") is None, "the palette to close")

    def test_the_dialogs_are_named(self):
        for command, least in (("Keyboard shortcuts", 1), ("Add a connection…", 6), ("About Reinvite", 1)):
            with self.subTest(command):
                self.reader.choose(command)
                dialog = wait_until(self._dialog, f"a dialog for “{command}”")
                self._check(dialog, least)
                self.assertEqual("dialog", role(dialog))
                self.reader.type_key(ESCAPE)
                wait_until(lambda: self._dialog() is None, "the dialog to close")

    def _dialog(self):
        return next((window for window in self.reader.windows() if role(window) in WINDOWS), None)

    def test_the_sandbox_panel_is_named(self):
        self.reader.choose("Show the sandbox panel")
        self.reader.find("check box", "Too many (429)")
        self._check(self._main_window(), 65)
        self.reader.choose("Show the sandbox panel")
        wait_until(lambda: self.reader.find_now("check box", "Too many (429)") is None, "the panel to go")

    def test_the_plan_of_several_mails_is_named(self):
        self._choose_first("state:pending vendor:polar")
        for key in (SPACE, DOWN, SPACE):
            self.reader.type_key(key)
        self.reader.choose("Send to 2 selected…")
        plan = wait_until(self._dialog, "the plan")
        people = self.reader.find("table", "People of this plan")
        self.assertEqual(2, people.queryTable().nRows)
        self._check(plan, 12)
        self.reader.press(self.reader.find("push button", "Cancel"))
        wait_until(lambda: self._dialog() is None, "the plan to close")
        self.reader.type_key(ESCAPE)

    # ---- what is said ----

    def test_a_question_is_heard(self):
        self._choose_first("state:pending vendor:polar")
        self.reader.forget_said()
        self.reader.choose("Revoke")
        self._wait_to_hear(r"^Revoke ")
        self._check(self._main_window(), 50)
        self.reader.press(self.reader.find("push button", "Cancel"))

    def test_a_wrong_filter_is_heard(self):
        self.reader.forget_said()
        self._search("state:nonsense ")
        self._wait_to_hear("nonsense")
        self.assertEqual(1, len(self.reader.said()))

    def test_the_outcome_of_a_resend_is_heard_and_kept(self):
        self._choose_first("state:pending vendor:polar")
        person = self._row(0)["Person"].split(",")[0]
        self.reader.forget_said()
        self.reader.choose("Resend")
        self._wait_to_hear(r"^Done: Sent to ")
        self.assertIn(person, self.reader.said()[-1])
        self._search("")

        self.reader.choose("History")
        entries = self.reader.find("table", "Entries of the history").queryTable()
        row = [entries.getAccessibleAt(0, column).name for column in range(entries.nColumns)]
        print(row, flush=True)
        self.assertIn(person, " ".join(row))
        self._check(self._main_window(), 40)
        self.reader.press(self.reader.find("push button", "Back to the list"))
        self.reader.find("table", "Invitations")

    def _choose_first(self, search):
        before = self._row_count()
        self._search(search)
        wait_until(lambda: 0 < self._row_count() < before, "what was searched")
        self.reader.find("text", "Search the invitations").queryComponent().grabFocus()
        self.reader.type_key(DOWN)
        wait_until(lambda: has_state(self.table, pyatspi.STATE_FOCUSED), "the table to have the focus")

    def _wait_to_hear(self, pattern):
        wait_until(lambda: any(re.search(pattern, text) for text in self.reader.said()), f"“{pattern}” to be said")
        print(self.reader.said(), flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
