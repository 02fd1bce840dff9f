#!/usr/bin/env python3
"""Drops a file on an X11 window, as a file manager would (XDND version 5, freedesktop.org).

Usage: drop.py WINDOW-ID FILE. Needs Debian's python3-xlib. Exit status 0 when the window took
the file, 1 when it refused or did not answer within ten seconds.
"""

import pathlib
import select
import sys
import time

from Xlib import X, display
from Xlib.protocol import event


class Source:
    """A drag that offers one file as text/uri-list."""

    def __init__(self, target, path):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.target = self.display.create_resource_object("window", target)
        self.window = self.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.uris = (pathlib.Path(path).resolve().as_uri() + "\r\n").encode()
        self.window.set_selection_owner(self.atom("XdndSelection"), X.CurrentTime)
        self.display.sync()

    def atom(self, name):
        return self.display.intern_atom(name)

    def send(self, kind, *words):
        words = list(words) + [0] * (4 - len(words))
        message = event.ClientMessage(
            window=self.target, client_type=self.atom(kind), data=(32, [self.window.id] + words)
        )
        self.target.send_event(message)
        self.display.flush()

    def drop(self):
        """Enters, moves to the middle of the window, drops; whether the target took it."""
        geometry = self.target.get_geometry()
        corner = self.target.translate_coords(self.root, 0, 0)
        x, y = geometry.width // 2 - corner.x, geometry.height // 2 - corner.y
        self.send("XdndEnter", 5 << 24, self.atom("text/uri-list"))
        self.send("XdndPosition", 0, (x << 16) | y, X.CurrentTime, self.atom("XdndActionCopy"))
        if not self.answered("XdndStatus"):
            return False
        self.send("XdndDrop", 0, X.CurrentTime)
        return self.answered("XdndFinished")

    def answered(self, kind, seconds=10):
        """Serves the file to whoever asks until the target sends a message of that kind."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.display.pending_events():
                select.select([self.display.fileno()], [], [], 0.1)
                continue
            got = self.display.next_event()
            if got.type == X.SelectionRequest:
                self.serve(got)
            elif got.type == X.ClientMessage and got.client_type == self.atom(kind):
                return bool(got.data[1][1] & 1)
        return False

    def serve(self, request):
        request.requestor.change_property(
            request.property, self.atom("text/uri-list"), 8, self.uris
        )
        request.requestor.send_event(
            event.SelectionNotify(
                time=request.time,
                requestor=request.requestor,
                selection=request.selection,
                target=request.target,
                property=request.property,
            )
        )
        self.display.flush()


if __name__ == "__main__":
    sys.exit(0 if Source(int(sys.argv[1], 0), sys.argv[2]).drop() else 1)
