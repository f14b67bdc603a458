"""Finds what can be changed in the checker, and writes the changes as operators.

Each operator of the checker that has mutants is given a number of its own, written in
the characters of DIGITS behind it: `a < b` becomes `a <─│ b`. Such an operator is one
that the package can declare (Swift takes these characters), so precedence and types
stay what they were, and nothing has to be parsed. What it does depends on MUTANT:
nothing else where that is not one of its mutants.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from checker_sources import ROOT, parts
from swift_text import code, place

# 32 characters of which Swift allows operators to be made.
DIGITS = [chr(0x2500 + digit) for digit in range(32)]

# What each operator can become.
OPERATORS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "+=": ["-="], "-=": ["+="],
}
NOTHING = "nothing"

_BINARY = re.compile(r"(?<=\s)(<=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-)(?=\s)")
_NOT = re.compile(r"(?<![\w)\]!?])!(?=[\w(\[])")
_CHOICE = re.compile(r"(\.?)\b(min|max)(?=\()")


@dataclass
class Site:
    """One operator and its mutants."""

    number: int
    group: str
    path: str
    line: int
    start: int
    end: int
    text: str
    kind: str
    mutants: list = field(default_factory=list)
    first: int = 0

    @property
    def suffix(self):
        return DIGITS[self.number // 32] + DIGITS[self.number % 32]


def sites():
    """All operators of the checker that can be changed, in the order of the files."""
    found = []
    for group, path, first, last in parts():
        text = path.read_text()
        blank = code(text)

        def add(start, end, kind, mutants):
            if first <= start < last:
                found.append(
                    Site(
                        len(found), group, str(path.relative_to(ROOT)), place(text, start)[0],
                        start, end, text[start:end], kind, mutants))

        places = [(match.start(), match, "binary") for match in _BINARY.finditer(blank)]
        places += [(match.start(), match, "not") for match in _NOT.finditer(blank)]
        places += [(match.start(), match, "choice") for match in _CHOICE.finditer(blank)]
        for _, match, kind in sorted(places, key=lambda entry: entry[0]):
            before = blank[:match.start()].rstrip()
            if before.endswith("func") or kind == "binary" and before[-1:] in "(,":
                continue
            if kind == "binary":
                mutants = list(OPERATORS[match[1]])
                if match[1] in "+-" and re.match(r"\s1\b(?!_)", blank[match.end():]):
                    mutants.append(NOTHING)
                add(match.start(1), match.end(1), kind, mutants)
            elif kind == "not":
                add(match.start(), match.end(), kind, [NOTHING])
            elif kind == "choice":
                other = "max" if match[2] == "min" else "min"
                add(match.start(2), match.end(2), "method" if match[1] else kind, [other])
    number = 1
    for site in found:
        site.first = number
        number += len(site.mutants)
    return found


def rewritten(path, chosen):
    """A file's text in which the chosen operators have numbers."""
    text = Path(path).read_text()
    for site in sorted(chosen, key=lambda site: -site.start):
        behind = f"_{site.number}" if site.kind in ("choice", "method") else site.suffix
        text = text[:site.end] + behind + text[site.end:]
    return text


def declarations(chosen, extra=""):
    """What declares the operators of one module."""
    lines = [
        "import Foundation", extra, "",
        'private let mutant = Int(ProcessInfo.processInfo.environment["MUTANT"] ?? "") ?? 0', "",
    ]
    for site in chosen:
        lines += _declaration(site, is_kit=bool(extra))
    return "\n".join(lines) + "\n"


def _declaration(site, is_kit):
    name, first = site.text + site.suffix, site.first
    if site.kind == "not":
        return [
            f"prefix operator {name}",
            f"prefix func {name} (a: Bool) -> Bool {{ mutant == {first} ? a : !a }}"]
    if site.kind == "choice":
        return [
            f"func {site.text}_{site.number}<T: Comparable>(_ a: T, _ b: T) -> T {{",
            f"  mutant == {first} ? {site.mutants[0]}(a, b) : {site.text}(a, b)", "}"]
    if site.kind == "method":
        return [
            "extension Sequence where Element: Comparable {",
            f"  func {site.text}_{site.number}() -> Element? {{",
            f"    mutant == {first} ? self.{site.mutants[0]}() : self.{site.text}()", "  }", "}"]
    if site.text in ("&&", "||"):
        group = "LogicalConjunction" if site.text == "&&" else "LogicalDisjunction"
        return [
            f"infix operator {name}: {group}Precedence",
            f"func {name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{",
            f"  mutant == {first} ? try a {site.mutants[0]} b() : try a {site.text} b()", "}"]
    if site.text in ("+=", "-="):
        return [
            f"infix operator {name}: AssignmentPrecedence",
            f"func {name} <T: AdditiveArithmetic>(a: inout T, b: T) {{",
            f"  if mutant == {first} {{ a {site.mutants[0]} b }} else {{ a {site.text} b }}", "}"]
    if site.text in ("+", "-"):
        nothing = f"mutant == {first + 1} ? a : " if NOTHING in site.mutants else ""
        return [
            f"infix operator {name}: AdditionPrecedence",
            f"func {name} <T: AdditiveArithmetic>(a: T, b: T) -> T {{",
            f"  mutant == {first} ? a {site.mutants[0]} b : {nothing}a {site.text} b", "}"] + (
            _fractions(site, name, nothing) if is_kit else [])
    return [f"infix operator {name}: ComparisonPrecedence"] + _comparisons(site, name, is_kit)


def _fractions(site, name, nothing):
    """Fractions are added without being a type of numbers in Swift's sense."""
    return [
        f"func {name} (a: ExactFraction, b: ExactFraction) -> ExactFraction {{",
        f"  mutant == {site.first} ? a + b * ExactFraction(numerator: -1) : {nothing}a + b", "}"]


def _comparisons(site, name, is_kit):
    choice = "".join(
        f"mutant == {site.first + place} ? a {other} b : "
        for place, other in enumerate(site.mutants)) + f"a {site.text} b"
    body = f"-> Bool {{ {choice} }}"
    if site.text not in ("==", "!="):
        lines = [f"func {name} <T: Comparable>(a: T, b: T) {body}"]
        for count in (2, 3, 5):
            names = [f"T{place}" for place in range(count)]
            tuple_type = "(" + ", ".join(names) + ")"
            bounds = ", ".join(f"{one}: Comparable" for one in names)
            lines.append(f"func {name} <{bounds}>(a: {tuple_type}, b: {tuple_type}) {body}")
        if is_kit and site.text in "<>":
            # Fractions and whole numbers have only these two comparisons.
            lines.append(
                f"func {name} (a: ExactFraction, b: Int128) -> Bool {{"
                f" let (isLess, isMore) = (a < b, a > b);"
                + "".join(
                    f" if mutant == {site.first + place} {{ return {_by(other)} }};"
                    for place, other in enumerate(site.mutants))
                + f" return {_by(site.text)} }}")
        return lines
    return [
        f"func {name} <T: Equatable>(a: T, b: T) {body}",
        f"func {name} <T>(a: T?, b: _OptionalNilComparisonType) {body}",
        f"func {name} <S: Equatable, T: Equatable>(a: (S, T), b: (S, T)) {body}",
    ]


def _by(operator):
    return {"<": "isLess", ">": "isMore", "<=": "!isMore", ">=": "!isLess"}[operator]
