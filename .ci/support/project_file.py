"""Reads a project file as MPXJ does, and compares it with the roadmap and the scenario.

The needs are read from the scenario's tables anew, and lags are counted in days of the
calendar: nothing is taken from the program that wrote the file.
"""

import re
from datetime import date, datetime
from graphlib import CycleError, TopologicalSorter

import jpype
import mpxj  # noqa: F401  puts MPXJ on the path of Java's classes
from csv_tables import rows

jpype.startJVM("-Xmx512m")

from java.time import LocalDateTime  # noqa: E402
from org.mpxj import ConstraintType  # noqa: E402
from org.mpxj.cpm import MicrosoftScheduler  # noqa: E402
from org.mpxj.reader import UniversalProjectReader  # noqa: E402

KINDS = {"FINISH_START": "FS", "START_START": "SS"}


def needs_of(scenario):
    """What programs need: (program, ((required, lag), ...), kind, is it a must)."""
    needs = []
    for row in rows(scenario / "programs.csv"):
        for entry in filter(None, (row.get("requires") or "").split("|")):
            needs.append((row["id"], alternatives(entry), "FS", True))
    for row in rows(scenario / "dependencies.csv"):
        lag = int(row.get("lag") or 0)
        needs.append((
            row["program"], alternatives(row["requires"], lag), row.get("type") or "FS",
            (row.get("strength") or "hard") == "hard"))
    return needs


def alternatives(entry, lag=0):
    found = []
    for one in entry.split("/"):
        name, own = re.fullmatch(r"\s*(.*?)\s*([+-]\d+)?\s*", one).groups()
        found.append((name, int(own or lag)))
    return tuple(found)


def moment(text):
    return datetime.fromisoformat(str(text))


def days(first, last):
    """The days from the first of January of a year to that of another one."""
    return (date(last, 1, 1) - date(first, 1, 1)).days


def lag_in_days(lag, kind, start, finish):
    begin = finish + 1 if kind == "FS" else start
    return days(begin, begin + lag)


def check(path, scenario, roadmap, language):
    project = UniversalProjectReader().read(str(path))
    tasks = [task for task in project.getTasks() if not task.getSummary()]
    planned = {row["id"]: row for row in roadmap}
    by_id = {str(task.getName()).split(" ", 1)[0]: task for task in tasks}
    assert sorted(by_id) == sorted(planned), "other programs"
    check_tasks(by_id, planned, rows(scenario / "owners.csv"), language)
    resources = {str(resource.getName()) for resource in project.getResources()}
    led = {row["owner"] for row in roadmap}
    assert len(resources) == len(led), f"{len(resources)} resources, {len(led)} agencies"
    links, notes = check_links(by_id, planned, needs_of(scenario))
    check_schedule(project)
    return f"{len(tasks)} tasks, {len(resources)} resources, {links} links, {notes} notes"


def check_tasks(by_id, planned, owners, language):
    shorts = {row["id"]: row.get("short") or row["id"] for row in owners}
    for program, task in by_id.items():
        row = planned[program]
        begin, end = moment(task.getStart()), moment(task.getFinish())
        assert begin == datetime(int(row["start"]), 1, 1, 8), f"{program} starts {begin}"
        assert end == datetime(int(row["finish"]), 12, 31, 17), f"{program} ends {end}"
        cost = int(row["capital"]) + int(row["om_in_horizon"])
        for own in (task.getFixedCost(), task.getCost()):
            assert own is not None and int(str(own).split(".")[0]) == cost, f"{program} costs {own}"
        assigned = [assignment.getResource() for assignment in task.getResourceAssignments()]
        assert len(assigned) == 1, f"{program} has {len(assigned)} resources"
        owner = shorts.get(row["owner"], row["owner"])
        assert str(assigned[0].getInitials()) == owner, f"{program} is led by {assigned[0]}"
    groups = {task.getParentTask() for task in by_id.values()}
    for group in groups:
        children = sum(float(str(task.getCost())) for task in group.getChildTasks())
        assert float(str(group.getCost())) == children, f"{group} costs {group.getCost()}"


def check_links(by_id, planned, needs):
    names = {int(task.getUniqueID()): program for program, task in by_id.items()}
    years = {key: (int(row["start"]), int(row["finish"])) for key, row in planned.items()}
    count = notes = 0
    before = {}
    for program, task in by_id.items():
        links = []
        for relation in task.getPredecessors():
            required = names[int(relation.getPredecessorTask().getUniqueID())]
            kind = KINDS[str(relation.getType().name())]
            assert str(relation.getLag().getUnits().name()) == "DAYS"
            links.append((required, kind, relation.getLag().getDuration()))
            check_date(task, relation, kind)
            before.setdefault(program, set()).add(required)
        own = [need for need in needs if need[0] == program]
        hard = {
            (required, kind, lag_in_days(lag, kind, *years[required]))
            for _, any_of, kind, is_must in own if is_must
            for required, lag in any_of if required in years}
        assert set(links) <= hard, f"{program} has links that nothing asks for: {links}"
        assert len({required for required, _, _ in links}) == len(links), f"{program}: two links"
        told = str(task.getNotes() or "")
        for _, any_of, kind, is_must in own:
            made = [
                required for required, lag in any_of if required in years
                and (required, kind, lag_in_days(lag, kind, *years[required])) in links]
            assert len(made) <= 1, f"{program} is linked to {made}, of which one is enough"
            assert is_must or not made, f"{program}: a wish is a link"
            if not made or len(any_of) > 1:
                for required, _ in any_of:
                    assert f'{required} "' in told, f"{program}: nothing is told of {required}"
                notes += 1
        count += len(links)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as fault:
        raise AssertionError(f"a circle: {fault.args[1]}") from fault
    return count, notes


def check_date(task, relation, kind):
    """The link allows the task's start, by MPXJ's arithmetic of the calendar."""
    required = relation.getPredecessorTask()
    calendar = task.getEffectiveCalendar()
    begin = required.getFinish() if kind == "FS" else required.getStart()
    earliest = calendar.getNextWorkStart(calendar.getDate(begin, relation.getLag()))
    assert not task.getStart().isBefore(earliest), f"{task} starts before {earliest}"


def check_schedule(project):
    """MPXJ's own scheduler leaves every task where it is, also if links may move it."""
    for task in project.getTasks():
        if task.getConstraintType() == ConstraintType.MUST_START_ON:
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN)
    before = {int(task.getUniqueID()): str(task.getStart()) for task in project.getTasks()}
    first = min(before.values())
    MicrosoftScheduler().schedule(project, LocalDateTime.parse(first))
    for task in project.getTasks():
        after = str(task.getStart())
        assert after == before[int(task.getUniqueID())], f"the scheduler moves {task} to {after}"
