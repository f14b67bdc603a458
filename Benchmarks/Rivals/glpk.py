"""GLPK alone, by its command line; what it finds is read from its log.

With its cuts and pseudo-cost branching: of its options these did best on the
cities.
"""

import re
import shutil

import journal

NUMBER = r"(-?[0-9.]+(?:e[+-]?[0-9]+)?)"
STATE = re.compile(
    rf"^\+ *[0-9]+: (?:mip =|>>>>>) +(?:not found yet|{NUMBER}) +>= +"
    rf"(?:-inf|tree is empty|{NUMBER})"
)
RELAXED = re.compile(rf"^\*? *[0-9]+: obj = +{NUMBER}")
VERSION = re.compile(r"GLP(?:SOL|K).*?([0-9]+\.[0-9]+)")
NODES = re.compile(r"\(([0-9]+); ([0-9]+)\)")


class Log:
    """Hears the lines of a log."""

    def __init__(self, notes):
        self.notes = notes
        self.version = ""
        self.status = "time limit"
        self.nodes = None
        self.relaxed = None

    def hear(self, line):
        if match := STATE.search(line):
            cost, least = (None if number is None else float(number) for number in match.groups())
            self.notes.note(cost, least)
            if counts := NODES.search(line):
                self.nodes = int(counts[1]) + int(counts[2])
        elif match := RELAXED.search(line):
            self.relaxed = float(match[1])
        elif "OPTIMAL LP SOLUTION FOUND" in line:
            self.notes.note(None, self.relaxed)
        elif not self.version and (match := VERSION.search(line)):
            self.version = match[1]
        elif "INTEGER OPTIMAL SOLUTION FOUND" in line:
            self.status = "optimal"


def main():
    options = journal.arguments()
    if shutil.which("glpsol") is None:
        journal.missing("glpsol")
    notes = journal.Journal()
    log = Log(notes)
    limit = str(max(1, round(options.time)))
    command = ["glpsol", "--freemps", options.model, "--cuts", "--pcost", "--tmlim", limit]
    journal.follow(command, log.hear)
    if log.status == "optimal":
        notes.note(None, None if notes.value is None else -notes.value)
    notes.end(log.status, log.version, nodes=log.nodes)


if __name__ == "__main__":
    main()
