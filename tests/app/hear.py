# SPDX-License-Identifier: EUPL-1.2
"""Uses the planning as somebody does who hears it: the accessible tree is walked from outside the process, only keys are
pressed, and the result is read from the file by another process. Prints TAP.

    with-display python3 hear.py PROGRAM DATA_DIR
"""
import subprocess
import sys
import tempfile
import time

from drag import Chart
from drive import Atspi, Failure, Program, key, wait_for, walk, xdotool

State = Atspi.StateType


def has(node, state):
    return node.get_state_set().contains(state)


def showing(program, *roles):
    return [node for node in walk(program.root) if node.get_role() in roles and has(node, State.SHOWING)]


def focused(program, role):
    """The name of what has the keyboard, when it is of this role."""
    return next((node.get_name() for node in walk(program.root) if has(node, State.FOCUSED) and node.get_role() == role), None)


def bars(program):
    """The rows of the chart that are in view: their sentences and the objects."""
    chart = program.see("Gantt-planning")
    return {child.get_name(): child for child in (chart.get_child_at_index(i) for i in range(chart.get_child_count()))
            if child and child.get_role() == Atspi.Role.LIST_ITEM}


def wait_focus(program, role, part):
    return wait_for(f"the keyboard at a {role.value_nick} with “{part}”; it is at {where(program)}",
                    lambda: (lambda name: name is not None and part in name and name)(focused(program, role)))


def where(program):
    return [(node.get_role_name(), node.get_name()) for node in walk(program.root) if has(node, State.FOCUSED)]


def to_row(program, part):
    """By arrows, from the top of what has the keyboard."""
    for _ in range(60):
        name = focused(program, Atspi.Role.LIST_ITEM) or focused(program, Atspi.Role.TABLE_ROW) or ""
        if part in name:
            return name
        key("Down")
    raise Failure(f"no arrow leads to “{part}”; the keyboard is at {where(program)}")


def story_start_to_planning(program, chart):
    """From another page to the planning, by F6 and arrows."""
    program.see("Waar staan we")
    for _ in range(6):
        if focused(program, Atspi.Role.LIST_ITEM):
            break
        key("F6")
    key("Home")
    for _ in range(12):
        if focused(program, Atspi.Role.LIST_ITEM) and "Planning" in focused(program, Atspi.Role.LIST_ITEM):
            break
        key("Down")
    else:
        raise Failure(f"no Planning among the pages; the keyboard is at {where(program)}")
    key("Return")
    program.see("Gantt-planning")
    key("F6")
    wait_for(f"the keyboard in the table; it is at {where(program)}", lambda: focused(program, Atspi.Role.TABLE_ROW))


def story_sentences(program, chart):
    found = wait_for("the bars of the chart", lambda: bars(program))
    for part in ("Fase 0 Plan van aanpak, februari 2025 tot en met maart 2025", "Fase 1.1 Analyse, maart 2025 tot en met april 2025",
                 "Fase 1.2 Dialoog, mei 2025 tot en met juni 2025, "):
        if not any(name.startswith(part) for name in found):
            raise Failure(f"no bar says “{part}”: {list(found)}")
    if not any(" Dialoog," in name and name.endswith(" 1.1 Analyse") for name in found):
        raise Failure("a bar does not tell what comes before it")
    box = {part: next(bar for name, bar in found.items() if f" {part}," in name).get_component_iface().get_extents(
        Atspi.CoordType.WINDOW) for part in ("Analyse", "Dialoog")}
    # One month takes as much room in both, and the second begins where the first ends.
    if abs(box["Analyse"].x + box["Analyse"].width - box["Dialoog"].x) > 3 or box["Analyse"].y >= box["Dialoog"].y:
        raise Failure("the bars do not lie where they are drawn")
    levels = {name: bar.get_attributes().get("level") for name, bar in found.items()}
    if next(level for name, level in levels.items() if " Analyse," in name) != "2":
        raise Failure(f"the levels are {levels}")


def story_table(program, chart):
    rows = {node.get_name(): node for node in showing(program, Atspi.Role.TABLE_ROW)}
    phase = next((node for name, node in rows.items() if name.startswith("0 Plan van aanpak")), None)
    step = next((node for name, node in rows.items() if name.startswith("0.1 ")), None)
    if not phase or not step:
        raise Failure(f"the rows of the table are {list(rows)}")
    if not has(phase, State.EXPANDED) or has(step, State.EXPANDABLE):
        raise Failure("rows do not tell whether they are open")
    if (phase.get_attributes().get("level"), step.get_attributes().get("level")) != ("1", "2"):
        raise Failure("rows do not tell their level")
    nameless = [node.get_role_name() for node in showing(program, Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.ENTRY)
                if not node.get_name()]
    if nameless:
        raise Failure(f"without a name: {nameless}")
    key("Home")
    to_row(program, "0 Plan van aanpak")
    key("ctrl+shift+comma")
    wait_for("the phase closed", lambda: not has(phase, State.EXPANDED))
    key("ctrl+period")
    wait_for("the phase open", lambda: has(phase, State.EXPANDED))


def story_move(program, chart):
    key("F6")
    wait_for(f"the keyboard in the chart; it is at {where(program)}",
             lambda: focused(program, Atspi.Role.LIST) == "Gantt-planning")
    to_row(program, " Analyse,")
    if not any(has(bar, State.SELECTED) and " Analyse," in name for name, bar in bars(program).items()):
        raise Failure("the bar is not told to be selected")
    key("alt+Right")
    chart.expect("Analyse", "2025-04", "2025-05")
    wait_focus(program, Atspi.Role.LIST_ITEM, "Analyse, april 2025 tot en met mei 2025")
    key("ctrl+z")
    chart.expect("Analyse", "2025-03", "2025-04")
    wait_focus(program, Atspi.Role.LIST_ITEM, "Analyse, maart 2025 tot en met april 2025")


def story_properties_and_back(program, chart):
    key("F6")
    wait_focus(program, Atspi.Role.TEXT, "Naam")
    key("shift+F6")
    wait_focus(program, Atspi.Role.LIST_ITEM, " Analyse,")
    key("shift+F6")
    wait_focus(program, Atspi.Role.TABLE_ROW, " Analyse ")
    key("F6")
    wait_focus(program, Atspi.Role.LIST_ITEM, " Analyse,")


def story_new_rows_in_view(program, chart):
    """What scrolls into view is there, what scrolls out is gone."""
    key("End")
    last = wait_for("the last row", lambda: focused(program, Atspi.Role.LIST_ITEM))
    if any(" 0 Plan van aanpak" in name for name in bars(program)) or last not in bars(program):
        raise Failure(f"in view are {list(bars(program))}")
    key("Home")
    wait_focus(program, Atspi.Role.LIST_ITEM, "0 Plan van aanpak")


def story_tab_leaves_the_table(program, chart):
    """Tab goes from cell to cell and leaves the table at its end; nothing is a trap."""
    key("F6", "F6", "F6")
    wait_for("the keyboard in the table", lambda: focused(program, Atspi.Role.TABLE_ROW))
    for _ in range(12):
        key("Tab")
        if not any(has(node, State.FOCUSED) for node in walk(program.see("Activiteiten"))):
            return
    raise Failure(f"Tab does not leave the table: {where(program)}")


def story_add_and_outdent(program, chart):
    key("F6", "F6", "F6", "F6")
    for _ in range(6):
        if focused(program, Atspi.Role.TABLE_ROW):
            break
        key("F6")
    key("Home")
    to_row(program, " Ambtelijke voorbereiding")
    key("Insert")
    time.sleep(0.6)
    xdotool("type", "--delay", "15", "Klankbord")
    key("Return")

    def parent():
        made = [a for a in chart.records()["activiteit"] if a["naam"] == "Klankbord"]
        return made and made[0].get("hoort_bij", "top")
    first = wait_for("the new row in the file", parent)
    key("alt+shift+Left")
    wait_for("the row one level up", lambda: parent() != first)
    key("alt+shift+Right")
    wait_for("the row inside again", lambda: parent() == first)
    key("F2")
    time.sleep(0.5)
    key("ctrl+a")
    xdotool("type", "--delay", "15", "Klankbordgroep")
    key("Return")
    wait_for("the other name", lambda: any(a["naam"] == "Klankbordgroep" for a in chart.records()["activiteit"]))
    key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
    wait_for("the row gone", lambda: not parent() and not any(
        a["naam"] == "Klankbordgroep" for a in chart.records()["activiteit"]))


def in_lanes(program):
    """The bars of the swim lanes that are in view: sentence and object."""
    view = program.see("Activiteiten per trekker")
    return [(child.get_name(), child) for child in (view.get_child_at_index(i) for i in range(view.get_child_count())) if child]


def story_lanes(program, chart):
    """By lead there is a bar for each lane in which an activity stands, that tells whose lane it is; arrows go along them."""
    program.stop()
    path = chart.path.replace("Voorbeeld Capelle", "Weert")
    subprocess.run([program.binary, "sample", "weert", path], check=True, env=program.environment, capture_output=True)
    program.start("--page=planning/trekkers", path)
    wait_for("bars in the lanes", lambda: len(in_lanes(program)) > 3)
    time.sleep(0.5)
    found = in_lanes(program)
    twice = {name.split(", bij ")[-1]: bar for name, bar in found if " Digitaal platform ontwikkelen," in name}
    if not any(" Procesaanpak," in name and name.endswith(", bij Aanjager") for name, _ in found):
        raise Failure(f"no lane is told: {[name for name, _ in found]}")
    if len(twice) != 2 or len({bar.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y for bar in twice.values()}) != 2:
        raise Failure(f"what stands in two lanes is not there twice: {[name for name, _ in found]}")
    xdotool("mousemove", "1590", "990")
    for _ in range(8):
        if focused(program, Atspi.Role.LIST) == "Activiteiten per trekker" or focused(program, Atspi.Role.LIST_ITEM) in dict(found):
            break
        key("F6")
    key("Home")
    first = wait_focus(program, Atspi.Role.LIST_ITEM, ", bij ")
    key("Down")
    wait_for(f"the next bar after “{first}”; the keyboard is at {where(program)}",
             lambda: focused(program, Atspi.Role.LIST_ITEM) not in (None, first))


def main():
    stories = [story_start_to_planning, story_sentences, story_table, story_move, story_properties_and_back,
               story_new_rows_in_view, story_tab_leaves_the_table, story_add_and_outdent, story_lanes]
    print("TAP version 14")
    print(f"1..{len(stories)}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        program = Program(sys.argv[1], sys.argv[2], home)
        program.start("--sample=capelle", "--page=overzicht")
        chart = Chart(program, f"{home}/Documenten/Trajecten/Voorbeeld Capelle.traject")
        time.sleep(1)
        # Out of the way: no tooltip is part of this.
        xdotool("mousemove", "1590", "990")
        for number, story in enumerate(stories, 1):
            name = story.__name__.removeprefix("story_").replace("_", " ")
            try:
                story(program, chart)
                print(f"ok {number} - {name}", flush=True)
            except (Failure, StopIteration, subprocess.SubprocessError) as trouble:
                print(f"not ok {number} - {name}\n# {trouble!r}\nBail out! each story begins where the one before it ends", flush=True)
                break
        program.stop()


if __name__ == "__main__":
    main()
