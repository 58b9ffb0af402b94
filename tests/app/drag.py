# SPDX-License-Identifier: EUPL-1.2
"""Edits the Gantt chart by real pointer events on a display of its own; what came of it is read from the file by another
process. Prints TAP.

    with-display python3 drag.py PROGRAM DATA_DIR [PICTURES_DIR]
"""
import datetime
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET

from drive import Atspi, Failure, Program, key, wait_for, xdotool

LEFT_ROOM = 24  # pixels before the first date when the whole traject fits
PICTURES = sys.argv[3] if len(sys.argv) > 3 else None


def first_day(text):
    parts = [int(part) for part in text.split("-")]
    return datetime.date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)


def after(text):
    """The day after a date in canonical text, by its precision."""
    day = first_day(text)
    if text.count("-") == 2:
        return day + datetime.timedelta(days=1)
    return datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)


def on_axis(text):
    return bool(text) and text[0] == "2" and "W" not in text


def picture(name):
    if PICTURES:
        subprocess.run(["scrot", "--overwrite", f"{PICTURES}/{name}.png"], check=False)


class Chart:
    def __init__(self, program, path):
        self.program, self.path = program, path

    def records(self):
        out = self.path + ".xml"
        subprocess.run([self.program.binary, "export", self.path, "--format", "xml", "-o", out], check=True,
                       env=self.program.environment, capture_output=True)
        found = {"activiteit": [], "afhankelijkheid": []}
        for node in ET.parse(out).iter():
            kind = node.tag.split("}")[-1]
            if kind in found and node.get("id"):
                found[kind].append({"id": node.get("id"), **{child.tag.split("}")[-1]: child.text for child in node}})
        os.remove(out)
        return found

    def dates(self, name):
        for activity in self.records()["activiteit"]:
            if activity["naam"] == name:
                return activity.get("start"), activity.get("eind")
        raise Failure(f"there is no “{name}” in the file")

    def links(self):
        names = {a["id"]: a["naam"] for a in self.records()["activiteit"]}
        return sorted((names[link["voorganger"]], names[link["opvolger"]], link.get("soort"))
                      for link in self.records()["afhankelijkheid"])

    def expect(self, name, start, finish):
        wait_for(f"{start} - {finish} for “{name}” in the file; it has {self.dates(name)}",
                 lambda: self.dates(name) == (start, finish))
        time.sleep(0.3)

    def shadow(self):
        return self.program.shadow()

    def measure(self):
        self.margin = self.shadow()
        box = self.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        dates = [date for a in self.records()["activiteit"] for date in (a.get("start"), a.get("eind"), a.get("uiterlijk"))
                 if on_axis(date)]
        self.first = min(first_day(date) for date in dates)
        days = (max(after(date) for date in dates) - self.first).days
        right = min(max(box.width * 0.13, 56), 132)
        self.left, self.zoom = box.x + self.margin[0], (box.width - LEFT_ROOM - right) / days

    def x(self, date):
        """Where a day begins, while the whole traject fits."""
        return round(self.left + LEFT_ROOM + (first_day(date) - self.first).days * self.zoom)

    def y(self, name):
        box = self.program.see(name).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box.y + self.margin[1] + box.height // 2

    def middle(self, name):
        self.measure()
        start, finish = self.dates(name)
        return (self.x(start) + self.x(after(finish).isoformat())) // 2, self.y(name)


def point(x, y):
    xdotool("mousemove", str(x), str(y))
    time.sleep(0.12)


def drag(start, finish, shot=None, held=None):
    """Slowly, as a hand does; pointer events that come together are merged. @held does something before letting go (keys
    without --clearmodifiers: that lets go of the button)."""
    point(start[0] - 2, start[1])
    point(*start)
    xdotool("mousedown", "1")
    for i in range(1, 9):
        xdotool("mousemove", str(start[0] + (finish[0] - start[0]) * i // 8), str(start[1] + (finish[1] - start[1]) * i // 8))
        time.sleep(0.04)
    time.sleep(0.25)
    if shot:
        picture(shot)
    if held:
        held()
    xdotool("mouseup", "1")
    time.sleep(0.35)


def click(x, y, modifier=None):
    point(x, y)
    if modifier:
        xdotool("keydown", modifier)
    xdotool("click", "1")
    if modifier:
        xdotool("keyup", modifier)
    time.sleep(0.3)


def story_move(chart):
    x, y = chart.middle("Analyse")
    drag((x, y), (x + round(31 * chart.zoom), y), "move")
    chart.expect("Analyse", "2025-04", "2025-05")
    key("ctrl+z")
    chart.expect("Analyse", "2025-03", "2025-04")


def story_resize(chart):
    x, y = chart.middle("Dialoog")
    drag((chart.x("2025-07-01") - 2, y), (chart.x("2025-08-01"), y), "resize")
    chart.expect("Dialoog", "2025-05", "2025-07")
    chart.measure()
    drag((chart.x("2025-05-01"), y), (chart.x("2025-04-01"), y))
    chart.expect("Dialoog", "2025-04", "2025-07")
    key("ctrl+z", "ctrl+z")
    chart.expect("Dialoog", "2025-05", "2025-06")


def story_escape(chart):
    x, y = chart.middle("Dialoog")
    drag((x, y), (x + round(62 * chart.zoom), y), held=lambda: xdotool("key", "Escape"))
    time.sleep(0.5)
    chart.expect("Dialoog", "2025-05", "2025-06")


def story_draw(chart):
    chart.measure()
    y = chart.y("Contact leggen met doelgroepen")
    drag((chart.x("2025-06-10"), y), (chart.x("2025-07-20"), y), "draw")
    chart.expect("Contact leggen met doelgroepen", "2025-06", "2025-07")
    key("ctrl+z")
    chart.expect("Contact leggen met doelgroepen", "tekst:zo snel mogelijk", None)


def story_several(chart):
    click(*chart.middle("Analyse"))
    x, y = chart.middle("Dialoog")
    click(x, y, "ctrl")
    picture("selected")
    drag((x, y), (x + round(31 * chart.zoom), y), "several")
    chart.expect("Dialoog", "2025-06", "2025-07")
    chart.expect("Analyse", "2025-04", "2025-05")
    key("ctrl+z")
    chart.expect("Dialoog", "2025-05", "2025-06")
    chart.expect("Analyse", "2025-03", "2025-04")


def story_link(chart):
    key("ctrl+2")
    time.sleep(0.6)
    link = ("Analyse", "Dialoog", None)
    before = chart.links()
    others = [known for known in before if known[:2] != link[:2]]
    if len(others) + 1 != len(before):
        raise Failure(f"the sample is not what it was: {before}")
    activities = len(chart.records()["activiteit"])
    x, y = chart.middle("Analyse")
    end, below = chart.x("2025-05-01"), chart.y("Dialoog")
    # The line passes between the two rows.
    click(end, (y + below) // 2)
    picture("link-selected")
    key("Delete")
    wait_for("the link gone from the file", lambda: chart.links() == others)
    if len(chart.records()["activiteit"]) != activities:
        raise Failure("more than the link was deleted")
    point(x, y)
    picture("handles")
    drag((end + 9, y), (end + 10, below), "link")
    wait_for("the link in the file", lambda: len(chart.links()) == len(before))
    made = next(known for known in chart.links() if known not in others)
    if made[:2] != link[:2] or made[2] != "eind_start":
        raise Failure(f"another link than was meant: {made}")
    # Back again: a circle is refused.
    point(*chart.middle("Dialoog"))
    drag((chart.x("2025-07-01") + 9, below), (chart.x("2025-03-01") + 8, y), "refused")
    time.sleep(0.4)
    if len(chart.links()) != len(before):
        raise Failure("a circle of links was made")
    key("ctrl+z")
    wait_for("the link gone again", lambda: chart.links() == others)
    key("ctrl+z")
    wait_for("the first link back", lambda: chart.links() == before)


def story_keyboard(chart):
    click(*chart.middle("Analyse"))
    key("alt+Right")
    chart.expect("Analyse", "2025-04", "2025-05")
    key("alt+Left")
    chart.expect("Analyse", "2025-03", "2025-04")
    key("alt+shift+Down")
    chart.expect("Analyse", "2025-03", "2025-05")
    key("alt+shift+Up")
    chart.expect("Analyse", "2025-03", "2025-04")
    before = chart.links()
    # The one link between these three goes; then each follows the one above it.
    click(*chart.middle("Koersbepaling"), "shift")
    key("ctrl+shift+l")
    wait_for("no links between the three", lambda: len(chart.links()) == len(before) - 1)
    key("ctrl+l")
    wait_for("two links between the three", lambda: len(chart.links()) == len(before) + 1)
    key("ctrl+z", "ctrl+z")
    wait_for("the links as they were", lambda: chart.links() == before)
    # In the table the keys are the same.
    chart.program.click("Dialoog")
    key("alt+Right")
    chart.expect("Dialoog", "2025-06", "2025-07")
    key("ctrl+z")
    chart.expect("Dialoog", "2025-05", "2025-06")


def story_read_only(chart):
    """While another program writes in the file one can look, and nothing moves."""
    chart.program.stop()
    other = sqlite3.connect(chart.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    chart.program.start("--page=planning", chart.path)
    chart.program.see("Dialoog")
    time.sleep(1)
    x, y = chart.middle("Analyse")
    drag((x, y), (x + round(62 * chart.zoom), y), "read-only")
    other.execute("ROLLBACK")
    chart.expect("Analyse", "2025-03", "2025-04")


def main():
    stories = [story_move, story_resize, story_escape, story_draw, story_several, story_link, story_keyboard,
               story_read_only]
    print("TAP version 14")
    print(f"1..{len(stories)}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        program = Program(sys.argv[1], sys.argv[2], home)
        program.start("--sample=capelle", "--page=planning")
        chart = Chart(program, f"{home}/Documenten/Trajecten/Voorbeeld Capelle.traject")
        program.see("Dialoog")
        time.sleep(1)
        for number, story in enumerate(stories, 1):
            name = story.__name__.removeprefix("story_").replace("_", " ")
            try:
                story(chart)
                print(f"ok {number} - {name}", flush=True)
            except (Failure, subprocess.SubprocessError) as trouble:
                picture(f"failed-{number}")
                print(f"not ok {number} - {name}\n# {trouble}", flush=True)
        program.stop()


if __name__ == "__main__":
    main()
