"""Reads the free MPS files that petajalan writes, in whole numbers.

Only what petajalan writes is understood: one row for the objective, sides in
RHS and RANGES, bounds LO, UP and FX, and markers around integer columns.
"""

from fractions import Fraction


class Model:
    """Rows as (terms, least, most), where terms are by the column's position."""

    def __init__(self, path):
        self.costs = []
        self.bounds = []
        self.is_integer = []
        self.rows = []
        self.positions = {}
        self.kinds = {}
        self.terms = {}
        self.sides = {}
        self.ranges = {}
        with open(path, encoding="utf-8") as lines:
            self.read(lines)
        for name, kind in self.kinds.items():
            side = self.sides.get(name, 0)
            reach = self.ranges.get(name)
            least = side if kind in "EG" else None if reach is None else side - reach
            most = side if kind in "EL" else None
            self.rows.append((self.terms.get(name, []), least, most))

    def read(self, lines):
        section = ""
        is_integer = False
        for line in lines:
            if line.startswith("*"):
                continue
            words = line.split()
            if not line.startswith(" "):
                section = words[0]
            elif section == "ROWS":
                if words[0] == "N":
                    self.objective = words[1]
                else:
                    self.kinds[words[1]] = words[0]
            elif section == "COLUMNS" and words[1] == "'MARKER'":
                is_integer = words[2] == "'INTORG'"
            elif section == "COLUMNS":
                self.add(words, is_integer)
            elif section == "RHS":
                self.sides[words[1]] = int(words[2])
            elif section == "RANGES":
                self.ranges[words[1]] = int(words[2])
            elif section == "BOUNDS":
                self.bind(*words)

    def add(self, words, is_integer):
        column, row, number = words
        if column not in self.positions:
            self.positions[column] = len(self.costs)
            self.costs.append(Fraction(0))
            self.bounds.append([0, 0])
            self.is_integer.append(is_integer)
        position = self.positions[column]
        if row == self.objective:
            self.costs[position] = Fraction(number)
        elif int(number) != 0:
            self.terms.setdefault(row, []).append((position, int(number)))

    def bind(self, kind, _, column, number):
        bounds = self.bounds[self.positions[column]]
        if kind in ("LO", "FX"):
            bounds[0] = int(number)
        if kind in ("UP", "FX"):
            bounds[1] = int(number)
