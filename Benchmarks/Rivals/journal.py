"""What every driver says: JSON objects on standard output, one per line.

A line with "seconds" says what is known by then; the last line begins with
"end". Values and bounds are benefits in points: the MPS files minimize the
negated benefit, so every driver's numbers change their sign here.
"""

import argparse
import json
import os
import pty
import subprocess
import sys
import time


def arguments():
    """What the runner asks of a driver."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model", help="a file in the free MPS format")
    parser.add_argument("--time", type=float, required=True, help="seconds")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Journal:
    """Writes down what a solver finds, without what is known already.

    The clock starts when the journal is made: after Python and the solver's
    package were loaded, before the model is read.
    """

    def __init__(self):
        self.start = time.monotonic()
        self.value = None
        self.bound = None

    def seconds(self):
        return time.monotonic() - self.start

    def note(self, cost=None, least_cost=None):
        """Notes the cost of the best point, and what none falls short of."""
        value = finite(cost)
        bound = finite(least_cost)
        is_news = False
        if value is not None and (self.value is None or value > self.value):
            self.value = value
            is_news = True
        if bound is not None and (self.bound is None or bound < self.bound):
            # Thousands of steps too small to matter would fill the journal.
            is_news = is_news or self.is_worth_telling(bound)
            if is_news:
                self.bound = bound
        if is_news:
            say({"seconds": self.seconds(), "value": self.value, "bound": self.bound})

    def is_worth_telling(self, bound):
        if self.bound is None:
            return True
        left = self.bound - self.value if self.value is not None else abs(self.bound)
        return self.bound - bound >= left / 1000

    def end(self, status, version, cost=None, least_cost=None, nodes=None):
        """Writes the last line."""
        value, bound = finite(cost), finite(least_cost)
        if value is None or (self.value is not None and self.value > value):
            value = self.value
        if bound is None or (self.bound is not None and self.bound < bound):
            bound = self.bound
        end = {"status": status, "version": version, "nodes": nodes}
        say({"end": end, "seconds": self.seconds(), "value": value, "bound": bound})


def finite(cost):
    """A benefit, or nothing where a solver says infinity."""
    return None if cost is None or abs(cost) >= 1e19 else -float(cost)


def say(line):
    print(json.dumps(line), flush=True)


def follow(command, hear):
    """Runs a program and passes on each line as it comes.

    On a terminal of its own, since a program that writes into a pipe keeps its
    lines back.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, stdin=subprocess.DEVNULL)
    os.close(theirs)
    rest = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:
            # Linux reports the end of a terminal as an error.
            read = b""
        if not read:
            break
        *lines, rest = (rest + read).split(b"\n")
        for line in lines:
            hear(line.decode(errors="replace").rstrip("\r"))
    process.wait()


def missing(name):
    """Leaves the solver out: exit code 69 means that it is not installed."""
    print(f"{name} is not installed", file=sys.stderr)
    sys.exit(69)
