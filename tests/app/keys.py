# SPDX-License-Identifier: EUPL-1.2
"""Uses the keys of the Gantt chart itself, with the keyboard in the chart and not in the table, and finds what came of it in the
file or in what is in view. Prints TAP.

    with-display python3 keys.py PROGRAM DATA_DIR
"""
import subprocess
import sys
import tempfile
import time

from drag import Chart, click
from drive import Atspi, Failure, Program, key, type_text, wait_for, xdotool
from hear import bars, focused, wait_focus
from look import settled

ITEM = Atspi.Role.LIST_ITEM


def selected(chart):
    return focused(chart.program, ITEM)


def story_arrows_move_the_selection(chart):
    click(*chart.middle("Analyse"))
    wait_focus(chart.program, ITEM, " Analyse,")
    key("Down")
    first = wait_focus(chart.program, ITEM, "1.1.1 ")
    key("Up")
    wait_focus(chart.program, ITEM, " Analyse,")
    key("Page_Down")
    wait_for("ten rows further", lambda: selected(chart) and first not in selected(chart) and " Analyse," not in selected(chart))
    key("Page_Up")
    wait_focus(chart.program, ITEM, " Analyse,")
    key("End")
    wait_for("the last row", lambda: selected(chart) and " Analyse," not in selected(chart))
    last = selected(chart)
    key("Down")
    if selected(chart) != last:
        raise Failure("there is a row behind the last")
    key("Home")
    wait_focus(chart.program, ITEM, " 0 Plan van aanpak,")


def story_arrows_scroll_in_time(chart):
    key("plus")
    # As far to the left as it goes.
    key("Left", "Left", "Left")
    before = settled(chart, "Analyse")[0]
    key("Right")
    later = settled(chart, "Analyse")[0]
    key("Left")
    back = settled(chart, "Analyse")[0]
    if later >= before - 20 or back != before:
        raise Failure(f"from {before} to the right {later}, to the left {back}")
    key("f")


def story_to_today(chart):
    """Far from it, T brings the day of today in view: in June, where Dialoog ends."""
    for _ in range(5):
        key("plus")
    for _ in range(30):
        xdotool("key", "Right")
    time.sleep(0.4)
    box = chart.program.see("Gantt-planning").get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    left = box.x + chart.shadow()[0]
    # What has no bar in view is all of its row.
    if settled(chart, "Dialoog")[1] < box.width:
        raise Failure("Dialoog should be out of view at first")
    key("t")
    x, width, _ = settled(chart, "Dialoog")
    today = x + width * 42.5 / 61
    if not left < today < left + box.width:
        raise Failure(f"today is at {today}, in view is from {left} on {box.width}")
    key("f")


def order(chart, parent):
    """The activities below one, as they stand."""
    records = chart.records()["activiteit"]
    above = next(a["id"] for a in records if a["naam"] == parent)
    return [a["naam"] for a in sorted(records, key=lambda a: int(a["volgorde"])) if a.get("hoort_bij") == above]


def story_alt_arrows_move_the_row(chart):
    before = order(chart, "Analyse")
    if len(before) < 3:
        raise Failure(f"below Analyse are {before}")
    click(*chart.middle("Analyse"))
    key("Down")
    wait_focus(chart.program, ITEM, "1.1.1 ")
    key("alt+Down")
    wait_for(f"{before[0]} below {before[1]}; it is {order(chart, 'Analyse')}",
             lambda: order(chart, "Analyse") == [before[1], before[0], *before[2:]])
    key("alt+Up")
    wait_for("the order as it was", lambda: order(chart, "Analyse") == before)


def names(chart):
    return {activity["naam"] for activity in chart.records()["activiteit"]}


def story_enter_and_f2_edit_the_name(chart):
    for edit, name in (("Return", "Analyse en duiding"), ("F2", "Analyse van de stad")):
        click(*chart.middle("Analyse"))
        key(edit)
        time.sleep(0.5)
        key("ctrl+a")
        type_text(name)
        key("Return")
        wait_for(f"{name} in the file after {edit}", lambda: name in names(chart))
        key("ctrl+z")
        wait_for("the name as it was", lambda: name not in names(chart) and "Analyse" in names(chart))


def story_insert_adds_a_row(chart):
    click(*chart.middle("Dialoog"))
    key("Insert")
    time.sleep(0.6)
    type_text("Proefrij")
    key("Return")
    wait_for("the new row in the file", lambda: "Proefrij" in names(chart))
    key("ctrl+z")
    wait_for("no new row", lambda: "Proefrij" not in names(chart))


def story_outdent_and_indent(chart):
    """The last step of Analyse, one level up and back."""
    last = order(chart, "Analyse")[-1]
    click(*chart.middle("Dialoog"))
    key("Up")
    wait_focus(chart.program, ITEM, f" {last},")
    key("alt+shift+Left")
    wait_for(f"{last} out of Analyse", lambda: last not in order(chart, "Analyse"))
    key("alt+shift+Right")
    wait_for(f"{last} in Analyse", lambda: order(chart, "Analyse")[-1] == last)
    key("ctrl+z", "ctrl+z")


def main():
    stories = [story_arrows_move_the_selection, story_arrows_scroll_in_time, story_to_today, story_alt_arrows_move_the_row,
               story_enter_and_f2_edit_the_name, story_insert_adds_a_row, story_outdent_and_indent]
    print("TAP version 14")
    print(f"1..{len(stories)}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        program = Program(sys.argv[1], sys.argv[2], home)
        program.start("--sample=capelle", "--page=planning")
        chart = Chart(program, f"{home}/Documenten/Trajecten/Voorbeeld Capelle.traject")
        program.see("Dialoog")
        time.sleep(1)
        bars(program)
        for number, story in enumerate(stories, 1):
            name = story.__name__.removeprefix("story_").replace("_", " ")
            try:
                story(chart)
                print(f"ok {number} - {name}", flush=True)
            except (Failure, StopIteration, subprocess.SubprocessError) as trouble:
                print(f"not ok {number} - {name}\n# {trouble!r}", flush=True)
        program.stop()


if __name__ == "__main__":
    main()
