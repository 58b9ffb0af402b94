# SPDX-License-Identifier: EUPL-1.2
"""Drives the installed program as a user does: real keys and clicks on a display of its own, seen through the accessibility bus,
with the result read from the file by another process. Prints TAP.

    with-display python3 drive.py PROGRAM DATA_DIR
"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

# Warnings are fatal to the program, not to the eyes that look at it.
os.environ.pop("G_DEBUG", None)
import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20.0  # seconds until a thing that should come is given up


class Failure(Exception):
    pass


def wait_for(what, probe):
    """The first true answer of probe(), asked until patience is out."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = probe()
        except gi.repository.GLib.Error:
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise Failure(f"waited in vain for {what}")


def walk(node, depth=0):
    yield node
    if depth < 40:
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child:
                yield from walk(child, depth + 1)


class Program:
    def __init__(self, binary, data, home):
        self.binary, self.home = binary, home
        os.makedirs(f"{home}/Documenten", exist_ok=True)
        os.makedirs(f"{home}/.config", exist_ok=True)
        with open(f"{home}/.config/user-dirs.dirs", "w", encoding="utf-8") as f:
            f.write('XDG_DOCUMENTS_DIR="$HOME/Documenten"\n')
        share = os.path.dirname(os.path.dirname(binary)) + "/share"
        self.environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=f"{home}/.config", XDG_DATA_DIRS=f"{share}:/usr/share",
                                GSK_RENDERER="cairo", TRAJECT_TODAY="2025-06-12", TRAJECT_DATA=data, LC_ALL="nl_NL.UTF-8",
                                GSETTINGS_BACKEND="keyfile", GIO_USE_VFS="local", G_DEBUG="fatal-warnings")
        for name in ("GTK_A11Y", "XDG_CONFIG_DIRS"):
            self.environment.pop(name, None)
        self.process = None

    def start(self, *arguments):
        self.process = subprocess.Popen([self.binary, *arguments], env=self.environment)
        self.root = wait_for("the program on the accessibility bus", self.find_application)
        self.window = wait_for("its window", lambda: xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)))
        xdotool("windowmove", self.window.split()[-1], "0", "0", "windowfocus", self.window.split()[-1])

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def see(self, name):
        """The accessible object with this name (or text) that is on the screen."""
        def probe():
            for node in walk(self.root):
                if node.get_name() == name and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
            return None
        return wait_for(f"“{name}” on the screen", probe)

    def shadow(self):
        """The window draws its shadow itself; places on the accessibility bus leave it out, on both sides of the sum."""
        frame = self.root.get_child_at_index(0).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return -2 * frame.x, -2 * frame.y

    def click(self, name, times=1):
        box = self.see(name).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        xdotool("mousemove", str(box.x + min(box.width // 2, 30)), str(box.y + box.height // 2))
        time.sleep(0.1)
        for _ in range(times):
            xdotool("click", "1")
            time.sleep(0.05)
        time.sleep(0.3)

    def stop(self):
        key("ctrl+q")
        self.process.wait(PATIENCE)
        if self.process.returncode != 0:
            raise Failure(f"the program ended with {self.process.returncode}")

    def names(self, path, what="activiteiten"):
        """The names of all records of a kind as another process reads them from the file."""
        text = subprocess.run([self.binary, "show", path, what, "--json"], env=self.environment, check=True,
                              capture_output=True, text=True).stdout
        found = set()

        def gather(value):
            if isinstance(value, dict):
                if isinstance(value.get("naam"), str):
                    found.add(value["naam"])
                for item in value.values():
                    gather(item)
            elif isinstance(value, list):
                for item in value:
                    gather(item)
        gather(json.loads(text))
        return found


def writer_of(path):
    """Who has a file, as it says itself; a list of no rows for nobody."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return database.execute("SELECT name FROM meta WHERE name = 'writer_mark'").fetchall()
    finally:
        database.close()


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=False, capture_output=True, text=True).stdout.strip()


def key(*names):
    for name in names:
        xdotool("key", "--clearmodifiers", name)
        time.sleep(0.15)


def type_text(text):
    xdotool("type", "--delay", "15", text)
    time.sleep(0.2)


def story_edit_undo_reopen(program):
    path = f"{program.home}/Documenten/Trajecten/Voorbeeld Capelle.traject"
    program.start("--sample=capelle", "--page=planning")
    program.click("Dialoog", times=2)
    key("ctrl+a")
    type_text("Dialoog met de stad")
    key("Return")
    wait_for("the new name in the file", lambda: "Dialoog met de stad" in program.names(path))
    key("ctrl+z")
    wait_for("the old name in the file", lambda: "Dialoog" in program.names(path))
    key("ctrl+shift+z")
    wait_for("the new name again", lambda: "Dialoog met de stad" in program.names(path))
    program.stop()
    if writer_of(path):
        raise Failure("the file is still marked as open after the program was closed")
    program.start("--page=planning", path)
    program.see("Dialoog met de stad")
    program.stop()


def story_keyboard_only(program):
    path = f"{program.home}/Documenten/Trajecten/Voorbeeld Capelle.traject"
    program.start("--page=planning", path)
    program.click("Analyse")
    key("Insert")
    time.sleep(0.6)
    type_text("Proefstap")
    key("Return")
    wait_for("the new activity in the file", lambda: "Proefstap" in program.names(path))
    key("Delete")
    wait_for("the activity gone from the file", lambda: "Proefstap" not in program.names(path))
    key("ctrl+z")
    wait_for("the activity back in the file", lambda: "Proefstap" in program.names(path))
    program.stop()


def story_add_by_mouse(program):
    """A click on the button opens the name of the new row; what is typed goes there, and nowhere else."""
    path = f"{program.home}/Documenten/Trajecten/Voorbeeld Capelle.traject"
    program.start("--page=besluiten", path)
    before = len(program.names(path, "besluiten"))
    program.click("Toevoegen")
    time.sleep(0.8)
    type_text("Proefbesluit over de agenda")
    key("Return")
    wait_for("the new decision in the file", lambda: "Proefbesluit over de agenda" in program.names(path, "besluiten"))
    if len(program.names(path, "besluiten")) != before + 1:
        raise Failure("more than one decision was added")
    program.stop()


def story_search(program):
    path = f"{program.home}/Documenten/Trajecten/Voorbeeld Capelle.traject"
    program.start("--page=overzicht", path)
    program.see("Waar staan we")
    key("ctrl+f")
    time.sleep(0.5)
    type_text("jongerenraad")
    time.sleep(0.8)
    key("Return")
    wait_for("another page than the overview", lambda: not any(
        node.get_name() == "Waar staan we" and node.get_state_set().contains(Atspi.StateType.SHOWING)
        for node in walk(program.root)))
    program.stop()


def main():
    stories = [story_edit_undo_reopen, story_keyboard_only, story_add_by_mouse, story_search]
    print("TAP version 14")
    print(f"1..{len(stories)}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        program = Program(sys.argv[1], sys.argv[2], home)
        for number, story in enumerate(stories, 1):
            name = story.__name__.removeprefix("story_").replace("_", " ")
            try:
                story(program)
                print(f"ok {number} - {name}", flush=True)
            except (Failure, subprocess.SubprocessError) as trouble:
                print(f"not ok {number} - {name}\n# {trouble}", flush=True)
                if program.process and program.process.poll() is None:
                    program.process.kill()
                    program.process.wait()


if __name__ == "__main__":
    main()
