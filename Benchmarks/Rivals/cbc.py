"""CBC, by its command line; what it finds is read from its log."""

import re
import shutil

import journal

NUMBER = r"(-?[0-9.]+(?:e[+-]?[0-9]+)?)"
FOUND = re.compile(rf"Cbc0012I Integer solution of {NUMBER} found")
GUESSED = re.compile(rf"Cbc0038I .*?[Ss]olution found of {NUMBER}")
STARTED = re.compile(rf"Continuous objective value is {NUMBER}")
BEST = re.compile(rf"Cbc0010I After [0-9]+ nodes.*?, {NUMBER} best solution, best possible {NUMBER}")
BETTER = re.compile(rf"best possible {NUMBER}")
VERSION = re.compile(r"^Version: (\S+)")
VALUE = re.compile(rf"^Objective value: +{NUMBER}")
BOUND = re.compile(rf"^Lower bound: +{NUMBER}")
NODES = re.compile(r"^Enumerated nodes: +([0-9]+)")
RESULT = re.compile(r"^Result - (.*)")


class Log:
    """Hears the lines of a log."""

    def __init__(self, notes):
        self.notes = notes
        self.version = ""
        self.status = "unknown"
        self.value = self.bound = self.nodes = None

    def hear(self, line):
        if match := BEST.search(line):
            self.notes.note(self.known(match[1]), float(match[2]))
        elif match := FOUND.search(line) or GUESSED.search(line):
            self.notes.note(float(match[1]))
        elif match := STARTED.search(line) or BETTER.search(line):
            self.notes.note(None, float(match[1]))
        elif match := VERSION.search(line):
            self.version = match[1]
        elif match := RESULT.search(line):
            self.status = match[1].strip()
        elif match := VALUE.search(line):
            self.value = float(match[1])
        elif match := BOUND.search(line):
            self.bound = float(match[1])
        elif match := NODES.search(line):
            self.nodes = int(match[1])

    @staticmethod
    def known(number):
        # What CBC prints while there is no solution.
        return None if float(number) >= 1e49 else float(number)


def main():
    options = journal.arguments()
    if shutil.which("cbc") is None:
        journal.missing("cbc")
    notes = journal.Journal()
    log = Log(notes)
    command = ["cbc", options.model, "-ratioGap", "0", "-timeMode", "elapsed"]
    command += ["-seconds", str(options.time)]
    if options.threads > 1:
        command += ["-threads", str(options.threads)]
    journal.follow(command + ["-solve"], log.hear)
    if log.status.startswith("Optimal"):
        log.bound = log.value
    notes.end(log.status, log.version, log.value, log.bound, log.nodes)


if __name__ == "__main__":
    main()
