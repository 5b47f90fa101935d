# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
"""The program as a screen reader has it: started, and seen through AT-SPI alone."""

import subprocess
import time

import pyatspi
from gi.repository import GLib

PATIENCE_SECONDS = 30
TICK_MSECS = 20
APPEARANCE = "object:state-changed:showing"
ROWS_WALKED = 3  # of a table, beside its headings: there may be a million


def wait_until(condition, what):
    """The condition's first true value. AT-SPI's messages are dealt with meanwhile; no time is slept away."""
    context = GLib.MainContext.default()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            found = condition()
        except GLib.GError:
            found = None  # what was looked at has gone meanwhile
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {PATIENCE_SECONDS} s for {what}")
        GLib.timeout_add(TICK_MSECS, lambda: False)
        context.iteration(True)


def has_state(node, state):
    return node.getState().contains(state)


def is_shown(node):
    return has_state(node, pyatspi.STATE_SHOWING)


def role(node):
    return node.getRoleName()


def children(node):
    count = node.childCount
    if role(node) == "table":
        columns = node.queryTable().nColumns
        count = min(count, (columns + 1) * (1 + ROWS_WALKED))
    for number in range(count):
        child = node.getChildAtIndex(number)
        if child is not None:
            yield child


def walk(node, enters=is_shown):
    """The node and what is in it, with each one's ancestors; nothing below a node that is not entered."""
    stack = [(node, ())]
    while stack:
        one, above = stack.pop()
        yield one, above
        inner = [child for child in children(one) if enters(child)]
        stack.extend((child, above + (one,)) for child in reversed(inner))


def anything(_node):
    return True


class Reader:
    """The program, its windows, and what it said."""

    def __init__(self, program, *arguments):
        self._process = subprocess.Popen([program, *arguments])
        self._appeared = []
        self._said = []
        self.application = None
        try:
            self.application = wait_until(self._application, "the program to be known to AT-SPI")
        except BaseException:
            self.close()
            raise
        pyatspi.Registry.registerEventListener(self._note, APPEARANCE)

    def close(self):
        if self.application is not None:
            pyatspi.Registry.deregisterEventListener(self._note, APPEARANCE)
        self._process.terminate()
        self._process.wait(timeout=PATIENCE_SECONDS)

    def _application(self):
        assert self._process.poll() is None, "the program has ended"
        desktop = pyatspi.Registry.getDesktop(0)
        return next((one for one in desktop if one and one.get_process_id() == self._process.pid), None)

    def _note(self, event):
        """Asks nothing: an answer would be waited for in the middle of another one's."""
        if event.detail1 and event.source is not None:
            self._appeared.append(event.source)

    def said(self):
        """The notifications so far, in order: what Orca speaks without a change of focus."""
        appeared, self._appeared = self._appeared, []
        self._said += [node.name for node in appeared if role(node) == "notification"]
        return self._said

    def forget_said(self):
        self._appeared.clear()
        self._said.clear()

    # ---- finding ----

    def windows(self):
        return [window for window in self.application if window is not None and is_shown(window)]

    def find_now(self, wanted_role, name, enters=is_shown):
        """By role and a name that is, or begins with, this one; the window in front is looked at first."""
        for window in reversed(self.windows()):
            for node, _ in walk(window, enters):
                if role(node) == wanted_role and (node.name == name or node.name.startswith(name)):
                    return node
        return None

    def find(self, wanted_role, name):
        return wait_until(lambda: self.find_now(wanted_role, name), f"a {wanted_role} named “{name}”")

    def menu_item(self, name):
        return self.find_now("menu item", name, anything)

    # ---- doing ----

    def press(self, node):
        assert node.queryAction().doAction(0), f"“{node.name}” cannot be pressed"

    def choose(self, name):
        """A menu's item, without opening the menu."""
        item = wait_until(lambda: self.menu_item(name), f"a menu item named “{name}”")
        wait_until(lambda: has_state(item, pyatspi.STATE_ENABLED), f"“{name}” to be enabled")
        self.press(item)

    def type_key(self, keysym):
        pyatspi.Registry.generateKeyboardEvent(keysym, None, pyatspi.KEY_SYM)
