# SPDX-License-Identifier: EUPL-1.2
"""Edits the Gantt chart with fingers. An X display of its own has none, so the program runs on the display that GTK offers to
browsers, and this is the browser. There is no accessibility bus there: what lies where is asked on the X display first, at the
same size, and all that comes of it is read from the file by another process. Prints TAP.

    with-display python3 touch.py PROGRAM DATA_DIR
"""
import base64
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

from drag import Chart
from drive import Atspi, Failure, Program, wait_for

DISPLAY, WIDTH, HEIGHT = ":0", 1600, 1000
# What the display tells its browser, and what it hears from it (numbers of the protocol).
ROUNDTRIP, NEW, DESTROY, MOVE, UPLOAD, RELEASE, NODES, GRAB = 16, 2, 7, 8, 13, 14, 15, 0
FIXED = {1: 0, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 9: 4, 10: 0, 12: 2, 0: 3}  # bytes behind those that do not matter here
ENTER, TOUCH, KEY_PRESS, KEY_RELEASE, GRABBED, UNGRABBED, CONFIGURE, SCREEN, FOCUS, ANSWER = 0, 5, 7, 8, 9, 10, 11, 12, 13, 14
BEGIN, UPDATE, END = 0, 1, 2


class Browser:
    """One connection to the display: keeps what windows there are, and sends fingers and keys."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.socket.sendall((f"GET /socket HTTP/1.1\r\nHost: here\r\nOrigin: http://here\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n"
                             "Sec-WebSocket-Protocol: broadway\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.file = self.socket.makefile("rb")
        while self.file.readline().strip():
            pass
        self.windows, self.serial, self.began, self.lock = {}, 0, time.monotonic(), threading.Lock()
        self.fingers = {}
        threading.Thread(target=self.listen, daemon=True).start()
        self.send(SCREEN, WIDTH, HEIGHT, 1)

    def send(self, event, *numbers):
        moment = int((time.monotonic() - self.began) * 1000) + 1
        data = struct.pack(f">{3 + len(numbers)}i", event, self.serial, moment, *numbers)
        with self.lock:
            # Masked with nought, and short enough for one byte of length.
            self.socket.sendall(bytes((0x82, 0x80 | len(data), 0, 0, 0, 0)) + data)

    def listen(self):
        while head := self.file.read(2):
            length = head[1] & 0x7f
            if length > 125:
                length = int.from_bytes(self.file.read(2 if length == 126 else 8), "big")
            data = self.file.read(length)
            if head[0] & 0x0f == 2:
                self.take(data)

    def take(self, data):
        at = 0
        while at < len(data):
            what, self.serial = struct.unpack_from("<BI", data, at)
            at += 5
            if what == NEW:
                number, *box = struct.unpack_from("<HhhHH", data, at)
                self.windows[number] = box
                at += 10
            elif what == MOVE:
                number, flags = struct.unpack_from("<HB", data, at)
                at += 3
                if flags & 1:
                    self.windows[number][:2] = struct.unpack_from("<hh", data, at)
                    at += 4
                if flags & 2:
                    self.windows[number][2:] = struct.unpack_from("<HH", data, at)
                    at += 4
                self.send(CONFIGURE, number, *self.windows[number])
            elif what == ROUNDTRIP:
                self.send(ANSWER, *struct.unpack_from("<HI", data, at))
                at += 6
            elif what == UPLOAD:
                at += 8 + struct.unpack_from("<II", data, at)[1]
            elif what == RELEASE:
                at += 4
            elif what == NODES:
                at += 6 + 4 * struct.unpack_from("<HI", data, at)[1]
            else:
                if what == DESTROY:
                    self.windows.pop(struct.unpack_from("<H", data, at)[0], None)
                if what in (0, 1):
                    self.send(GRABBED if what == 0 else UNGRABBED)
                at += FIXED[what]

    @property
    def window(self):
        """The largest is the window of the program; others are menus."""
        return max(self.windows, key=lambda number: self.windows[number][2] * self.windows[number][3])

    def finger(self, which, phase, x, y):
        x, y = round(x), round(y)
        left, top = self.windows[self.window][:2]
        if phase == BEGIN and not self.fingers:
            self.send(ENTER, self.window, self.window, x + left, y + top, x, y, 0, 0)
        self.fingers[which] = True
        self.send(TOUCH, phase, self.window, which, int(which == min(self.fingers)), x + left, y + top, x, y, 0)
        if phase == END:
            del self.fingers[which]

    def key(self, symbol, state=0):
        for event in KEY_PRESS, KEY_RELEASE:
            self.send(event, symbol, state)
        time.sleep(0.3)

    def move(self, start, finish, wait=0.0):
        """One finger from here to there; when it waits before it goes it takes hold of what lies there."""
        self.finger(1, BEGIN, *start)
        time.sleep(wait + 0.05)
        for i in range(1, 11):
            self.finger(1, UPDATE, start[0] + (finish[0] - start[0]) * i / 10, start[1] + (finish[1] - start[1]) * i / 10)
            time.sleep(0.03)
        time.sleep(0.25)
        self.finger(1, END, *finish)
        time.sleep(0.5)

    def tap(self, x, y, times=1):
        for _ in range(times):
            self.finger(1, BEGIN, x, y)
            time.sleep(0.04)
            self.finger(1, END, x, y)
            time.sleep(0.06)
        time.sleep(0.5)

    def pinch(self, x, y, before, after):
        """Two fingers beside each other, the one away from the other."""
        for which, side in (1, -1), (2, 1):
            self.finger(which, BEGIN, x + side * before, y)
        for i in range(1, 13):
            for which, side in (1, -1), (2, 1):
                self.finger(which, UPDATE, x + side * (before + (after - before) * i / 12), y)
            time.sleep(0.03)
        for which, side in (1, -1), (2, 1):
            self.finger(which, END, x + side * after, y)
        time.sleep(0.6)


class Fingers(Program):
    """The program on the display for browsers."""

    def __init__(self, binary, data, home):
        super().__init__(binary, data, home)
        path = f"{home}/browser"
        self.daemon = subprocess.Popen(["gtk4-broadwayd", "--unixsocket", path, DISPLAY], env=self.environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.environment.update(GDK_BACKEND="broadway", GSK_RENDERER="broadway", GTK_A11Y="none", G_DEBUG="", BROADWAY_DISPLAY=DISPLAY)
        self.browser = wait_for("the display for browsers", lambda: connection(path))

    def start(self, *arguments):
        self.process = subprocess.Popen([self.binary, *arguments], env=self.environment)
        wait_for("its window", lambda: self.browser.windows)
        time.sleep(3)
        self.browser.send(FOCUS, self.browser.window, 0)

    def stop(self):
        for process in self.process, self.daemon:
            process.terminate()
            process.wait()


def connection(path):
    try:
        return Browser(path)
    except OSError:
        return None


class Places(Chart):
    """Where things are while the whole traject fits and nothing is scrolled, as it was on the X display."""

    def take(self, names):
        self.measure()
        self.rows = {name: self.y(name) for name in names}
        self.room = self.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW).width

    def place(self, name, date):
        return self.x(date), self.rows[name]

    def month(self):
        return 30.5 * self.zoom

    def undo(self, name, start, finish):
        self.browser.key(ord("z"), CONTROL)
        self.expect(name, start, finish)

    def fit(self):
        self.browser.key(ord("f"))
        time.sleep(0.6)


HOLD = 0.9  # seconds: longer than a long press
CONTROL, ALT, RIGHT = 4, 8, 0xff53


def story_hold_and_move(chart):
    x, y = chart.place("Analyse", "2025-04-01")
    chart.browser.move((x, y), (x + chart.month(), y), HOLD)
    chart.expect("Analyse", "2025-04", "2025-05")
    chart.undo("Analyse", "2025-03", "2025-04")


def story_finger_pans(chart):
    """A finger that goes at once moves the chart, also where it comes down on a bar: another row is then where that was."""
    x, y = chart.place("Dialoog", "2025-06-01")
    up = chart.rows["Dialoog"] - chart.rows["Analyse"]
    # The first pixels tell that it goes, and are not part of the way.
    chart.browser.move((x, y), (x, y - up))
    chart.expect("Dialoog", "2025-05", "2025-06")
    chart.browser.move((x, y - up), (x + chart.month(), y - up), HOLD)
    chart.expect("Dialoog", "2025-06", "2025-07")
    chart.undo("Dialoog", "2025-05", "2025-06")
    chart.browser.move((x, y - up), (x, y + 300))
    chart.expect("Dialoog", "2025-05", "2025-06")


def story_hold_a_handle(chart):
    """Beside a bar, a finger's width from it, one draws a link."""
    x, y = chart.place("Ambtelijke voorbereiding", "2025-03-01")
    before = chart.links()
    chart.browser.move((x + 22, y), chart.place("Dialoog", "2025-05-08"), HOLD)
    wait_for(f"another link than {before}", lambda: len(chart.links()) == len(before) + 1)
    if ("Ambtelijke voorbereiding", "Dialoog", "eind_start") not in chart.links():
        raise Failure(f"another link than was meant: {chart.links()}")
    chart.browser.key(ord("z"), CONTROL)
    wait_for("the links as they were", lambda: chart.links() == before)


def story_pinch_zooms_between_the_fingers(chart):
    """Twice as wide: a month is twice as many pixels, and what lay between the fingers lies there still."""
    x, y = chart.place("Dialoog", "2025-06-01")
    chart.browser.pinch(x, y, 35, 70)
    chart.expect("Dialoog", "2025-05", "2025-06")
    chart.browser.move((x, y), (x + 2 * chart.month(), y), HOLD)
    chart.expect("Dialoog", "2025-06", "2025-07")
    chart.undo("Dialoog", "2025-05", "2025-06")
    # The end of the bar, and a finger that comes down well inside it.
    chart.browser.move((x + 2 * chart.month() - 9, y), (x + 4 * chart.month() - 9, y), HOLD)
    chart.expect("Dialoog", "2025-05", "2025-07")
    chart.undo("Dialoog", "2025-05", "2025-06")
    chart.fit()


def story_tap_selects(chart):
    chart.browser.tap(*chart.place("Dialoog", "2025-06-01"))
    chart.browser.key(RIGHT, ALT)
    chart.expect("Dialoog", "2025-06", "2025-07")
    chart.undo("Dialoog", "2025-05", "2025-06")


def story_two_taps_zoom_to_the_bar(chart):
    """Its two months are then half of what is in view, in the middle of it."""
    _, y = chart.place("Dialoog", "2025-06-01")
    chart.browser.tap(*chart.place("Dialoog", "2025-06-01"), times=2)
    time.sleep(0.6)
    x = chart.left + chart.room / 2
    chart.browser.move((x - 20, y), (x - 20 + chart.room / 4, y), HOLD)
    wait_for(f"Dialoog a month later; it has {chart.dates('Dialoog')}",
             lambda: (chart.dates("Dialoog")[0] or "").startswith("2025-06"))
    chart.undo("Dialoog", "2025-05", "2025-06")
    chart.fit()


def story_hold_opens_the_menu(chart):
    """Where there is nothing to drag, a finger that waits asks for the menu: a window of its own."""
    place = chart.place("Dialoog", "2026-06-01")
    windows = len(chart.browser.windows)
    chart.browser.move(place, place, HOLD)
    wait_for("the menu", lambda: len(chart.browser.windows) > windows)


def prepare(home, browser):
    """The same window on both displays, as large as they are, without a shadow around it."""
    os.makedirs(f"{home}/.config/glib-2.0/settings", exist_ok=True)
    os.makedirs(f"{home}/.config/gtk-4.0", exist_ok=True)
    with open(f"{home}/.config/glib-2.0/settings/keyfile", "w", encoding="utf-8") as f:
        f.write("[nl/trajectplanner/Traject]\n"
                f"window-width={WIDTH}\nwindow-height={HEIGHT}\n"
                f"window-maximized={'true' if browser else 'false'}\n")
    with open(f"{home}/.config/gtk-4.0/gtk.css", "w", encoding="utf-8") as f:
        f.write("window.solid-csd, window.csd { margin: 0; padding: 0; border: none; border-radius: 0; box-shadow: none; }\n")


def main():
    stories = [story_hold_and_move, story_hold_a_handle, story_finger_pans, story_pinch_zooms_between_the_fingers,
               story_tap_selects, story_two_taps_zoom_to_the_bar, story_hold_opens_the_menu]
    print("TAP version 14")
    print(f"1..{len(stories)}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        prepare(home, False)
        program = Program(sys.argv[1], sys.argv[2], home)
        program.start("--sample=capelle", "--page=planning")
        chart = Places(program, f"{home}/Documenten/Trajecten/Voorbeeld Capelle.traject")
        program.see("Dialoog")
        time.sleep(1)
        chart.take(["Analyse", "Dialoog", "Ambtelijke voorbereiding"])
        program.stop()
        prepare(home, True)
        fingers = Fingers(sys.argv[1], sys.argv[2], home)
        chart.browser = fingers.browser
        fingers.start("--page=planning", chart.path)
        for number, story in enumerate(stories, 1):
            name = story.__name__.removeprefix("story_").replace("_", " ")
            try:
                story(chart)
                print(f"ok {number} - {name}", flush=True)
            except (Failure, subprocess.SubprocessError) as trouble:
                print(f"not ok {number} - {name}\n# {trouble}", flush=True)
        fingers.stop()


if __name__ == "__main__":
    main()
