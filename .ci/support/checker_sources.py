"""Which parts of the sources are the checker.

Two groups. `roadmaps`: the target PetajalanVerification, and of each constraint family the face
that judges plans, which is what begins with `func violations(in`; the other face makes
rows. `certificates`: the folder Certificate but for ProofTree, which writes proofs and
does not judge them.
"""

import re
from pathlib import Path

from swift_text import block_end, code

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ROOT / "Sources"


def parts():
    """Group, file, and the stretch of its text that belongs to the group."""
    for path in sorted((SOURCES / "PetajalanVerification").glob("*.swift")):
        yield "roadmaps", path, 0, len(path.read_text())
    families = sorted((SOURCES / "PetajalanFormulation/Constraints").glob("*.swift"))
    for path in families + [SOURCES / "PetajalanAnalysis/NearBest/PlansApart.swift"]:
        text = code(path.read_text())
        face = re.search(r"func violations\(in", text)
        yield "roadmaps", path, face.start(), block_end(text, text.index("{", face.end())) + 1
    for path in sorted((SOURCES / "MILP/Certificate").glob("*.swift")):
        if path.name != "ProofTree.swift":
            yield "certificates", path, 0, len(path.read_text())
