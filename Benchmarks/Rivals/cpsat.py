"""CP-SAT of OR-Tools, by its Python package.

It knows whole numbers only. Payments are the columns that are not whole by
themselves. If they stand in every row with the coefficient 1 or -1, they are a
flow, and a flow of whole supplies has a whole solution: so they are counted in
the greatest unit that divides every side and every other coefficient of their
rows (a million rupiah in most scenarios), and nothing is lost. In other models
they are counted in rupiah, to which petajalan rounds as well. Costs are counted
in millionths of a point.
"""

from math import gcd

import journal
import mps

try:
    import ortools
    from ortools.sat.python import cp_model
except ImportError:
    journal.missing("ortools")

MILLIONTHS = 1_000_000


def unit_of_payments(model):
    """How many rupiah one unit of a payment stands for."""
    unit = 0
    for terms, least, most in model.rows:
        payments = [number for column, number in terms if not model.is_integer[column]]
        if not payments:
            continue
        if any(abs(number) != 1 for number in payments):
            return 1
        others = [number for column, number in terms if model.is_integer[column]]
        for number in others + [side for side in (least, most) if side is not None]:
            unit = gcd(unit, number)
    return unit or 1


def state(model):
    """The model in whole numbers."""
    unit = unit_of_payments(model)
    stated = cp_model.CpModel()
    columns = []
    for position, (least, most) in enumerate(model.bounds):
        if not model.is_integer[position]:
            # Upward, so that no payment that is possible is cut off.
            least, most = least // unit, -(-most // unit)
        columns.append(stated.new_int_var(least, most, f"x{position}"))
    for terms, least, most in model.rows:
        is_flow = any(not model.is_integer[column] for column, _ in terms)
        scale = unit if is_flow else 1
        total = sum(
            (number // scale if model.is_integer[column] else number) * columns[column]
            for column, number in terms
        )
        if least is not None:
            stated.add(total >= -(-least // scale))
        if most is not None:
            stated.add(total <= most // scale)
    stated.minimize(
        sum(int(cost * MILLIONTHS) * columns[i] for i, cost in enumerate(model.costs) if cost)
    )
    return stated


class Listener(cp_model.CpSolverSolutionCallback):
    """Hears of solutions."""

    def __init__(self, notes):
        super().__init__()
        self.notes = notes

    def on_solution_callback(self):
        self.notes.note(
            self.objective_value / MILLIONTHS, self.best_objective_bound / MILLIONTHS
        )


def main():
    options = journal.arguments()
    notes = journal.Journal()
    stated = state(mps.Model(options.model))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, options.time - notes.seconds())
    solver.parameters.num_workers = options.threads
    solver.parameters.relative_gap_limit = 0
    solver.best_bound_callback = lambda bound: notes.note(None, bound / MILLIONTHS)
    status = solver.solve(stated, Listener(notes))
    has_point = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    notes.end(
        solver.status_name(status),
        ortools.__version__,
        solver.objective_value / MILLIONTHS if has_point else None,
        solver.best_objective_bound / MILLIONTHS if status != cp_model.MODEL_INVALID else None,
        solver.num_branches,
    )


if __name__ == "__main__":
    main()
