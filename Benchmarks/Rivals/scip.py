"""SCIP, by its Python package."""

import journal

try:
    import pyscipopt
except ImportError:
    journal.missing("pyscipopt")

EVENTS = [
    pyscipopt.SCIP_EVENTTYPE.BESTSOLFOUND,
    pyscipopt.SCIP_EVENTTYPE.FIRSTLPSOLVED,
    pyscipopt.SCIP_EVENTTYPE.LPSOLVED,
    pyscipopt.SCIP_EVENTTYPE.NODESOLVED,
]


class Listener(pyscipopt.Eventhdlr):
    """Hears of solutions and bounds."""

    def __init__(self, notes):
        self.notes = notes

    def eventinit(self):
        for event in EVENTS:
            self.model.catchEvent(event, self)

    def eventexit(self):
        for event in EVENTS:
            self.model.dropEvent(event, self)

    def eventexec(self, event):
        self.notes.note(self.model.getPrimalbound(), self.model.getDualbound())


def main():
    options = journal.arguments()
    notes = journal.Journal()
    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(options.model)
    model.setParam("limits/time", options.time)
    model.setParam("limits/gap", 0.0)
    model.setParam("lp/threads", options.threads)
    model.includeEventhdlr(Listener(notes), "journal", "writes down values and bounds")
    model.optimize()
    notes.end(
        model.getStatus(),
        f"{model.getMajorVersion()}.{model.getMinorVersion()}.{model.getTechVersion()}",
        model.getPrimalbound(),
        model.getDualbound(),
        model.getNTotalNodes(),
    )


if __name__ == "__main__":
    main()
