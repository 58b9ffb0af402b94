# SPDX-License-Identifier: EUPL-1.2
"""Looks around in the Gantt chart by real pointer events: zooming, panning, menus, and dragging to where nothing was. What is
in view is read from the places of the bars on the accessibility bus. Prints TAP.

    with-display python3 look.py PROGRAM DATA_DIR [PICTURES_DIR]
"""
import subprocess
import sys
import tempfile
import time

from drag import Chart, drag, picture, point
from drive import Atspi, Failure, Program, key, wait_for, walk, xdotool
from hear import bars


def bar(chart, name):
    """Where the bar is on the screen: x, width, middle of its height."""
    found = next((item for text, item in bars(chart.program).items() if f" {name}," in text), None)
    if not found:
        raise Failure(f"there is no bar “{name}” in view")
    box = found.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    left, top = chart.shadow()
    return box.x + left, box.width, box.y + top + box.height // 2


def settled(chart, name):
    was = None
    while was != (now := bar(chart, name)):
        was = now
        time.sleep(0.2)
    return was


def story_wheel_zooms_around_the_pointer(chart):
    x, width, y = settled(chart, "Dialoog")
    point(x, y)
    xdotool("keydown", "ctrl", "click", "4", "click", "4", "click", "4", "keyup", "ctrl")
    wider = settled(chart, "Dialoog")
    if not width * 1.7 < wider[1] < width * 2.3 or abs(wider[0] - x) > 3:
        raise Failure(f"from {x}, {width} to {wider}")
    xdotool("keydown", "ctrl", "click", "5", "keyup", "ctrl")
    if settled(chart, "Dialoog")[1] >= wider[1]:
        raise Failure("the wheel does not zoom out")


def story_middle_button_pans(chart):
    x, width, y = settled(chart, "Dialoog")
    point(x + 150, y + 4)
    xdotool("mousedown", "2")
    for i in range(1, 9):
        xdotool("mousemove", str(x + 150 - 10 * i), str(y + 4))
        time.sleep(0.05)
    xdotool("mouseup", "2")
    now = settled(chart, "Dialoog")
    if abs(now[0] - (x - 80)) > 4 or now[1] != width:
        raise Failure(f"from {x} to {now[0]}")


def story_double_click_zooms_to_the_bar(chart):
    x, width, y = settled(chart, "Dialoog")
    point(x + width // 2, y)
    xdotool("click", "1")
    key("f")
    x, width, y = settled(chart, "Analyse")
    point(x + width // 2, y)
    xdotool("click", "--repeat", "2", "--delay", "60", "1")
    now = settled(chart, "Analyse")
    chart.measure()
    room = chart.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW).width
    if abs(now[1] - room / 2) > 12:
        raise Failure(f"the bar is {now[1]} wide in {room}")
    time.sleep(0.5)


def story_keys_zoom(chart):
    _, width, _ = settled(chart, "Analyse")
    key("minus")
    smaller = settled(chart, "Analyse")[1]
    key("plus")
    if not smaller < width or settled(chart, "Analyse")[1] <= smaller:
        raise Failure("- and + do not zoom")
    key("t")
    time.sleep(0.3)
    key("f")
    fitted = settled(chart, "Analyse")
    chart.measure()
    if abs(fitted[0] - chart.x("2025-03-01")) > 3:
        raise Failure("F does not fit the whole traject")


def story_menu(chart):
    x, width, y = settled(chart, "Dialoog")
    point(x + width // 2, y)
    xdotool("click", "3")
    time.sleep(0.5)
    picture("menu")
    if not any(node.get_role() == Atspi.Role.MENU_ITEM and node.get_state_set().contains(Atspi.StateType.SHOWING)
               for node in walk(chart.program.root)):
        raise Failure("there is no menu")
    key("Escape")
    time.sleep(0.4)


def story_narrow_bar_has_ends(chart):
    """Too narrow to take its ends inside it: they are just beside it."""
    x, width, y = settled(chart, "Ambtelijke voorbereiding")
    if width > 24:
        raise Failure(f"the bar is {width} wide, which is not narrow")
    chart.measure()
    point(x + width // 2, y)
    picture("narrow")
    drag((x + width + 3, y), (x + width + 3 + round(31 * chart.zoom), y), "narrow-resize")
    chart.expect("Ambtelijke voorbereiding", "2025-02", "2025-03")
    key("ctrl+z")
    chart.expect("Ambtelijke voorbereiding", "2025-02", "2025-02")


def story_past_the_edge(chart):
    """While the whole traject fits there is nothing to scroll to: the chart makes room."""
    chart.measure()
    x, width, y = settled(chart, "Analyse")
    room = chart.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW).width
    drag((x + width // 2, y), (chart.left + room - 6, y), "past-the-edge", held=lambda: time.sleep(0.8))

    def moved():
        start = chart.dates("Analyse")[0]
        return start and start >= "2027-01" and start
    wait_for(f"a date beyond the traject; it has {chart.dates('Analyse')}", moved)
    key("ctrl+z")
    chart.expect("Analyse", "2025-03", "2025-04")


def main():
    stories = [story_wheel_zooms_around_the_pointer, story_middle_button_pans, story_double_click_zooms_to_the_bar,
               story_keys_zoom, story_menu, story_narrow_bar_has_ends, story_past_the_edge]
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
                picture(f"failed-look-{number}")
                print(f"not ok {number} - {name}\n# {trouble}", flush=True)
        program.stop()


if __name__ == "__main__":
    main()
