# SPDX-License-Identifier: EUPL-1.2
"""Makes a small budget by the keyboard, pastes from the clipboard as from a spreadsheet, and finds the result in the file. What a
cell holds is heard on the accessibility bus. Prints TAP.

    with-display python3 enter.py PROGRAM DATA_DIR [PICTURES_DIR]
"""
import json
import subprocess
import sys
import tempfile
import time

from drive import Atspi, Failure, Program, key, type_text, wait_for, walk, xdotool


def file_of(program):
    return f"{program.home}/Documenten/Trajecten/Voorbeeld Capelle.traject"


def amounts(program):
    """The amounts of each cost line by name, as another process reads them from the file."""
    text = subprocess.run([program.binary, "show", file_of(program), "kostenposten", "--json"], env=program.environment, check=True,
                          capture_output=True, text=True).stdout
    found = {}

    def gather(value):
        if isinstance(value, dict):
            if isinstance(value.get("naam"), str):
                found[value["naam"]] = value.get("bedragen")
            for item in value.values():
                gather(item)
        elif isinstance(value, list):
            for item in value:
                gather(item)
    gather(json.loads(text))
    return found


def cells(program):
    return [node.get_name() for node in walk(program.root)
            if node.get_role() in (Atspi.Role.TABLE_CELL, Atspi.Role.TABLE_ROW_HEADER, Atspi.Role.ROW_HEADER)]


def focused(program):
    """The cell that has the keyboard."""
    for node in walk(program.root):
        if node.get_role() in (Atspi.Role.TABLE_CELL, Atspi.Role.TABLE_ROW_HEADER, Atspi.Role.ROW_HEADER):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node.get_name()
    return None


def wait_focus(program, name):
    try:
        wait_for(f"the keyboard in “{name}”", lambda: focused(program) == name)
    except Failure as trouble:
        raise Failure(f"{trouble}; it is in “{focused(program)}”") from trouble


def picture(name):
    if len(sys.argv) > 3:
        subprocess.run(["scrot", "--overwrite", f"{sys.argv[3]}/{name}.png"], check=False)


def clipboard(program, text):
    """Puts text on the clipboard as another program does, for as long as the story takes."""
    code = ("import gi; gi.require_version('Gtk', '4.0'); from gi.repository import Gtk, Gdk, GLib; import sys\n"
            "app = Gtk.Application()\n"
            "def go(a):\n"
            "    Gdk.Display.get_default().get_clipboard().set(sys.argv[1]); a.hold(); print('set', flush=True)\n"
            "app.connect('activate', go); app.run([])\n")
    owner = subprocess.Popen([sys.executable, "-c", code, text], stdout=subprocess.PIPE, env=program.environment, text=True)
    if owner.stdout.readline().strip() != "set":
        raise Failure("the clipboard cannot be set")
    time.sleep(0.3)
    return owner


def story_type(program):
    program.start("--sample=capelle", "--page=begroting")
    wait_for("the cells of the sheet", lambda: any("2025-2026: 30.000" in name for name in cells(program)))
    key("F6", "ctrl+Home", "Down", "Right")
    wait_focus(program, "1  Communicatie en participatie, 2025-2026: 30.000")
    picture("budget-focus")
    type_text("=12*3500")
    picture("budget-typing")
    key("Return")
    wait_focus(program, "2  Inhuur advies, 2025-2026: 70.000")
    wait_for("the sum in the file", lambda: amounts(program).get("Communicatie en participatie") == "2025-2026=42000.00")
    type_text("5")
    key("Escape", "Up")
    wait_focus(program, "1  Communicatie en participatie, 2025-2026: 42.000")
    key("F2", "ctrl+a")
    type_text("1.250,50")
    key("Tab")
    wait_focus(program, "1  Communicatie en participatie, Totaal: 1.250,50")
    key("ctrl+z")
    wait_for("the amount from before", lambda: amounts(program).get("Communicatie en participatie") == "2025-2026=42000.00")
    if amounts(program).get("Inhuur advies") != "2025-2026=70000.00":
        raise Failure("Esc did not leave the amount as it was")
    # The sheet is no trap: behind the last cell of a row the keyboard goes on.
    key("End", "Tab")
    wait_for("the keyboard outside the sheet", lambda: focused(program) is None)
    key("shift+Tab")
    wait_for("the keyboard in the sheet again", lambda: focused(program))
    program.stop()


def story_add_and_fill(program):
    program.start("--page=begroting", file_of(program))
    wait_for("the cells of the sheet", lambda: cells(program))
    key("F6", "ctrl+Home", "Down", "Down", "Right", "Insert")
    time.sleep(0.5)
    type_text("Zaal")
    key("Escape")
    wait_focus(program, "2  Inhuur advies, 2025-2026: 70.000")
    if len(amounts(program)) != 2:
        raise Failure("what was given up is still there")
    key("Insert")
    time.sleep(0.5)
    type_text("Zalen")
    key("Return")
    type_text("1000")
    key("Return")
    wait_for("the new line in the file", lambda: amounts(program).get("Zalen") == "2025-2026=1000.00")
    key("ctrl+Home", "Down", "Right", "shift+Down", "shift+Down", "ctrl+d")
    wait_for("the amount filled down", lambda: amounts(program).get("Zalen") == "2025-2026=42000.00")
    key("ctrl+z")
    wait_for("all as before", lambda: amounts(program).get("Zalen") == "2025-2026=1000.00")
    program.stop()


def story_clipboard(program):
    program.start("--page=begroting", file_of(program))
    wait_for("the cells of the sheet", lambda: cells(program))
    key("F6", "ctrl+Home", "Down", "Right")
    owner = clipboard(program, "€ 1.234,50\n\n2.000\n")
    key("ctrl+v")
    wait_for("what was pasted", lambda: amounts(program).get("Zalen") == "2025-2026=2000.00")
    found = amounts(program)
    if found.get("Communicatie en participatie") != "2025-2026=1234.50" or found.get("Inhuur advies"):
        raise Failure(f"pasted as {found}")
    owner.kill()
    owner.wait()
    owner = clipboard(program, "Post\t2027\t2028\nOnderzoek\t10.000\t-\nCatering\t500\t750,25\n")
    key("Home", "ctrl+v")
    wait_for("new lines in the file", lambda: amounts(program).get("Catering") == "2027=500.00; 2028=750.25")
    if amounts(program).get("Onderzoek") != "2027=10000.00":
        raise Failure("the first line is another")
    owner.kill()
    owner.wait()
    picture("budget-pasted")
    program.stop()


def story_mouse(program):
    program.start("--page=begroting", file_of(program))
    wait_for("the cells of the sheet", lambda: cells(program))
    program.click("2  Inhuur advies, 2025-2026: leeg", times=2)
    time.sleep(0.3)
    type_text("77")
    key("Return")
    wait_for("the amount that was typed after a double click", lambda: amounts(program).get("Inhuur advies") == "2025-2026=77.00")
    box = program.see("2  Inhuur advies, 2025-2026: 77").get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    xdotool("mousemove", str(box.x + 20), str(box.y + 10))
    xdotool("mousedown", "1")
    for i in range(1, 6):
        xdotool("mousemove", str(box.x + 20), str(box.y + 10 + i * box.height // 5))
        time.sleep(0.05)
    xdotool("mouseup", "1")
    key("Delete")
    wait_for("both amounts gone", lambda: not amounts(program).get("Inhuur advies") and not amounts(program).get("Zalen"))
    # The border between the names and the amounts can be dragged.
    def cell():
        return program.see("1  Communicatie en participatie, 2027: leeg").get_component_iface().get_extents(Atspi.CoordType.WINDOW)

    before = cell()
    shadow = program.shadow()
    border, above = before.x + shadow[0], str(before.y + shadow[1] - before.height - 10)
    xdotool("mousemove", str(border), above)
    xdotool("mousedown", "1")
    for i in range(1, 6):
        xdotool("mousemove", str(border - 20 * i), above)
        time.sleep(0.05)
    xdotool("mouseup", "1")
    wait_for("narrower names", lambda: abs(before.x - 100 - cell().x) < 3)
    picture("budget-mouse")
    program.stop()


def main():
    stories = [story_type, story_add_and_fill, story_clipboard, story_mouse]
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
                picture(f"budget-failed-{number}")
                print(f"not ok {number} - {name}\n# {trouble}", flush=True)
                if program.process and program.process.poll() is None:
                    program.process.kill()
                    program.process.wait()


if __name__ == "__main__":
    main()
