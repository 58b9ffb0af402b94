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
from hear import bars, wait_focus


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
    # What is typed then is for the chart, and not for a field beside it.
    wait_focus(chart.program, Atspi.Role.LIST_ITEM, " Dialoog,")


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


def tag(chart):
    """What the tag beside the pointer says, as somebody hears it."""
    view = chart.program.see("Gantt-planning")
    view.clear_cache_single()
    return view.get_description() or ""


def told(chart, start, finish, part):
    """Drags, and waits while the button is down until the tag says something; then takes it back."""
    def held():
        heard.append(tag(chart))
        xdotool("key", "Escape")
    heard = []
    drag(start, finish, held=held)
    if part not in heard[0]:
        raise Failure(f"the tag does not say “{part}” but “{heard[0]}”")


def story_tag_tells_what_comes(chart):
    key("f")
    x, width, y = settled(chart, "Analyse")
    chart.measure()
    month = round(31 * chart.zoom)
    told(chart, (x + width // 2, y), (x + width // 2 + month, y), "apr 2025 – mei 2025")
    told(chart, (x + width - 2, y), (x + width - 2 + month, y), "mrt 2025 – mei 2025")
    if "Analyse" in tag(chart) and "apr 2025 – mei" in tag(chart):
        raise Failure("after Esc the tag is still told")
    # Back against the direction of the links: refused, with the reason.
    x, width, y = settled(chart, "Dialoog")
    point(x + width // 2, y)
    start, _, above = settled(chart, "Analyse")
    told(chart, (x + width + 10, y), (start + 4, above), "kring")
    chart.expect("Analyse", "2025-03", "2025-04")


def story_snap_follows_the_zoom(chart):
    """Where days are wide what is drawn begins on a day; where they are narrow, in a month (as in the stories of dragging)."""
    key("f")
    chart.measure()
    x, y = chart.x("2025-05-01"), chart.y("Contact leggen met doelgroepen")
    point(x, y)
    xdotool("keydown", "ctrl", "click", "--repeat", "18", "--delay", "40", "4", "keyup", "ctrl")
    time.sleep(0.6)
    drag((x + 60, y), (x + 160, y), "draw-days")
    wait_for(f"days; it has {chart.dates('Contact leggen met doelgroepen')}",
             lambda: [len(date or "") for date in chart.dates("Contact leggen met doelgroepen")] == [10, 10])
    start, finish = chart.dates("Contact leggen met doelgroepen")
    if not "2025-04-21" <= start <= finish < "2025-05-21":
        raise Failure(f"it was drawn at the beginning of May, and became {start} - {finish}")
    key("ctrl+z")
    chart.expect("Contact leggen met doelgroepen", "tekst:zo snel mogelijk", None)
    key("f")


def story_edges_scroll_on(chart):
    """In a part of the traject: held at the right edge a bar comes further than the pointer went."""
    key("f")
    x, width, y = settled(chart, "Analyse")
    point(x, y)
    xdotool("keydown", "ctrl", "click", "--repeat", "5", "--delay", "60", "4", "keyup", "ctrl")
    x, width, y = settled(chart, "Analyse")
    chart.measure()
    room = chart.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW).width
    right = chart.left + room - 8
    gone = (right - x - width // 2) * 61 / width / 30.5  # months, by the pointer alone
    drag((x + width // 2, y), (right, y), "edge", held=lambda: time.sleep(1.2))

    def months():
        year, month = (int(part) for part in (chart.dates("Analyse")[0] or "2025-03").split("-")[:2])
        return (year - 2025) * 12 + month - 3
    wait_for(f"more than {gone + 1} months later; it has {chart.dates('Analyse')}", lambda: months() > gone + 1)
    key("ctrl+z")
    chart.expect("Analyse", "2025-03", "2025-04")
    key("f")


def story_link_scrolls_the_rows(chart):
    """To a row that is not in view: held at the foot, the rows go on."""
    key("f")
    x, width, y = settled(chart, "Analyse")
    box = chart.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    foot = box.y + chart.shadow()[1] + box.height - 5
    before, later = set(bars(chart.program)), []

    def held():
        time.sleep(1)
        later.append(set(bars(chart.program)))
        xdotool("key", "Escape")
    point(x + width // 2, y)
    drag((x + width + 10, y), (x + width + 12, foot), "link-down", held=held)
    if len(later[0] - before) < 3:
        raise Failure("no rows came up")
    time.sleep(0.3)


def main():
    stories = [story_wheel_zooms_around_the_pointer, story_middle_button_pans, story_double_click_zooms_to_the_bar,
               story_keys_zoom, story_menu, story_tag_tells_what_comes, story_narrow_bar_has_ends,
               story_past_the_edge, story_snap_follows_the_zoom, story_edges_scroll_on, story_link_scrolls_the_rows]
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
