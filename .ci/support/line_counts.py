"""How often lines and places of a file ran, from the segments of llvm-cov's export."""

from bisect import bisect_right


class LineCounts:
    """One file's counts.

    A segment says from which place on which count holds: line, column, count, whether
    there is one, whether a region begins, whether it is only the gap between two.
    """

    def __init__(self, segments):
        self.segments = segments
        self.starts = [tuple(segment[:2]) for segment in segments]

    def lines(self):
        """The count of each line that has code, by its number.

        As llvm-cov counts: the greatest of what holds when the line begins and of the
        regions that begin in it.
        """
        counts, wrapped, at = {}, None, 0
        last = self.segments[-1][0] if self.segments else 0
        for line in range(self.segments[0][0] if self.segments else 1, last + 1):
            own = []
            while at < len(self.segments) and self.segments[at][0] == line:
                own.append(self.segments[at])
                at += 1
            begun = [s[2] for s in own if s[3] and s[4] and not s[5]]
            skipped = own and not own[0][3] and own[0][4]
            if not skipped and (begun or wrapped and wrapped[3]):
                before = wrapped[2] if wrapped and wrapped[3] else 0
                counts[line] = max([before] + begun)
            wrapped = own[-1] if own else wrapped
        return counts

    def at(self, line, column):
        """The count of the code at a place; `None` if there is none."""
        position = bisect_right(self.starts, (line, column)) - 1
        if position < 0 or not self.segments[position][3]:
            return None
        return self.segments[position][2]
