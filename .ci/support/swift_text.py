"""What the scripts need to know of Swift's text: where code is, and where a guard ends."""

import re

_PIECE = re.compile(
    r'//[^\n]*|/\*.*?\*/|#*"""|#*"', re.DOTALL)


def code(text):
    """The text with comments and what stands between quotes made blank, of the same length.

    What is interpolated into a string is made blank with it.
    """
    out, at = [], 0
    while piece := _PIECE.search(text, at):
        out.append(text[at:piece.start()])
        end = piece.end() if piece[0][0] == "/" else _end_of_string(text, piece)
        out.append(re.sub(r"[^\n]", " ", text[piece.start():end]))
        at = end
    return "".join(out) + text[at:]


def _end_of_string(text, opening):
    hashes = opening[0].count("#")
    closing = opening[0].strip("#") + "#" * hashes
    escape = "\\" + "#" * hashes
    at, depth = opening.end(), 0
    while at < len(text):
        if text.startswith(escape + "(", at) and depth == 0:
            depth, at = 1, at + len(escape) + 1
        elif depth:
            if text[at] == '"':
                at = _end_of_string(text, _PIECE.match(text, at)) - 1
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        elif text.startswith(escape, at):
            at += len(escape) + 1
        elif text.startswith(closing, at):
            return at + len(closing)
        else:
            at += 1
    return at


def block_end(code, opening):
    """The position of the brace that closes the one at a position."""
    depth = 0
    for at in range(opening, len(code)):
        if code[at] == "{":
            depth += 1
        elif code[at] == "}":
            depth -= 1
            if depth == 0:
                return at
    raise ValueError("a brace that is not closed")


def guard_bodies(code):
    """Where the bodies of all `guard … else { … }` begin: their first statements."""
    for guard in re.finditer(r"\bguard\b", code):
        depth = 0
        for token in re.compile(r"[(\[{]|[)\]}]|\belse\b").finditer(code, guard.end()):
            if token[0] == "else":
                if depth == 0:
                    brace = code.index("{", token.end())
                    yield re.compile(r"\S").search(code, brace + 1).start()
                    break
            else:
                depth += 1 if token[0] in "([{" else -1


def place(text, at):
    """The line and the column of a position, both counted from 1, the column in bytes."""
    start = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1, len(text[start:at].encode()) + 1
