"""How long GLPK takes for the linear relaxation, whole and sifted.

    petajalan export --reduced SCENARIO -o model.mps
    python3 Benchmarks/Trials/sifting.py model.mps

Sifting begins with a few starts per program and without the rows of requirements.
Each round adds the starts of best reduced cost and the rows that are broken most,
with the basis kept (Bixby, Gregory, Lustig, Marsten & Shanno 1992,
doi:10.1287/opre.40.5.885). A round's bound is what its multipliers prove: its value,
and per program the best positive reduced cost of a start that is not there yet.

Precedences swiglpk, highspy (which reads the file) and scipy. The figures stand in the
article Search; petajalan itself bounds large models by prices.
"""

import argparse
import re
import time

import highspy
import numpy
import swiglpk as glpk
from scipy.sparse import csc_matrix

COLUMNS_AT_FIRST = 5
COLUMNS_PER_ROUND = 4
ROWS_PER_ROUND = 1500
TOLERANCE = 1e-6


class Model:
    """A maximization, read from a file in the free MPS format."""

    def __init__(self, path):
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        highs.readModel(path)
        lp = highs.getLp()
        matrix = lp.a_matrix_
        self.shape = (lp.num_row_, lp.num_col_)
        self.columns = csc_matrix(
            (matrix.value_, matrix.index_, matrix.start_), shape=self.shape)
        self.rows = self.columns.tocsr()
        self.objective = -numpy.array(lp.col_cost_)
        self.lower, self.upper = numpy.array(lp.col_lower_), numpy.array(lp.col_upper_)
        self.row_lower, self.row_upper = numpy.array(lp.row_lower_), numpy.array(lp.row_upper_)
        self.is_lazy = numpy.array([name.startswith("requires") for name in lp.row_names_])
        self.program = numpy.full(lp.num_col_, -1)
        programs = {}
        for column, name in enumerate(lp.col_names_):
            start = re.match(r"start\((.+),\d+\)$", name)
            if start:
                self.program[column] = programs.setdefault(start[1], len(programs))
        self.programs = len(programs)


class Master:
    """The part of a model that GLPK has."""

    def __init__(self, model, rows, columns):
        self.model = model
        self.problem = glpk.glp_create_prob()
        glpk.glp_set_obj_dir(self.problem, glpk.GLP_MAX)
        self.row_place = numpy.zeros(model.shape[0], int)
        self.column_place = numpy.zeros(model.shape[1], int)
        self.rows, self.columns = [], []
        self.add_columns(columns)
        self.add_rows(rows)

    def add_columns(self, columns):
        if len(columns) == 0:
            return
        first = glpk.glp_add_cols(self.problem, len(columns))
        for place, column in enumerate(columns, first):
            self.column_place[column] = place
            self.columns.append(column)
            self.bound(glpk.glp_set_col_bnds, place, self.model.lower[column],
                       self.model.upper[column])
            glpk.glp_set_obj_coef(self.problem, place, self.model.objective[column])
            begin, end = self.model.columns.indptr[column:column + 2]
            places = self.row_place[self.model.columns.indices[begin:end]]
            self.fill(glpk.glp_set_mat_col, place, places, self.model.columns.data[begin:end])

    def add_rows(self, rows):
        if len(rows) == 0:
            return
        first = glpk.glp_add_rows(self.problem, len(rows))
        for place, row in enumerate(rows, first):
            self.row_place[row] = place
            self.rows.append(row)
            self.bound(glpk.glp_set_row_bnds, place, self.model.row_lower[row],
                       self.model.row_upper[row])
            begin, end = self.model.rows.indptr[row:row + 2]
            places = self.column_place[self.model.rows.indices[begin:end]]
            self.fill(glpk.glp_set_mat_row, place, places, self.model.rows.data[begin:end])

    def bound(self, function, place, lower, upper):
        if lower == upper:
            kind = glpk.GLP_FX
        elif numpy.isinf(lower):
            kind = glpk.GLP_FR if numpy.isinf(upper) else glpk.GLP_UP
        else:
            kind = glpk.GLP_LO if numpy.isinf(upper) else glpk.GLP_DB
        function(self.problem, place, kind, lower, upper)

    def fill(self, function, place, places, values):
        present = numpy.flatnonzero(places)
        indices, numbers = glpk.intArray(len(present) + 1), glpk.doubleArray(len(present) + 1)
        for position, entry in enumerate(present, 1):
            indices[position], numbers[position] = int(places[entry]), float(values[entry])
        function(self.problem, place, len(present), indices, numbers)

    def solve(self):
        options = glpk.glp_smcp()
        glpk.glp_init_smcp(options)
        options.msg_lev = glpk.GLP_MSG_OFF
        options.meth = glpk.GLP_DUALP
        options.r_test = glpk.GLP_RT_FLIP
        if glpk.glp_simplex(self.problem, options) != 0:
            raise SystemExit("GLPK gave up")

    @property
    def value(self):
        return glpk.glp_get_obj_val(self.problem)

    @property
    def point(self):
        point = numpy.zeros(self.model.shape[1])
        for place, column in enumerate(self.columns, 1):
            point[column] = glpk.glp_get_col_prim(self.problem, place)
        return point

    @property
    def multipliers(self):
        multipliers = numpy.zeros(self.model.shape[0])
        for place, row in enumerate(self.rows, 1):
            multipliers[row] = glpk.glp_get_row_dual(self.problem, place)
        return multipliers


def whole(model):
    started = time.process_time()
    master = Master(model, numpy.arange(model.shape[0]), numpy.arange(model.shape[1]))
    master.solve()
    print(f"whole: {master.value:.6f} after {time.process_time() - started:.1f} s")


def sift(model):
    started = time.process_time()
    order = numpy.lexsort((-model.objective, model.program))
    rank = numpy.zeros(model.shape[1], int)
    for before, column in zip(order, order[1:]):
        if model.program[before] == model.program[column]:
            rank[column] = rank[before] + 1
    is_in = (model.program < 0) | (rank < COLUMNS_AT_FIRST)
    master = Master(model, numpy.flatnonzero(~model.is_lazy), numpy.flatnonzero(is_in))
    row_is_in = ~model.is_lazy
    for number in range(1, 1000):
        master.solve()
        reduced = model.objective - model.columns.T @ master.multipliers
        reduced[is_in] = 0
        best = numpy.zeros(model.programs)
        is_start = model.program >= 0
        numpy.maximum.at(best, model.program[is_start], reduced[is_start])
        bound = master.value + best.sum()
        activity = model.rows @ master.point
        broken = numpy.maximum(activity - model.row_upper, model.row_lower - activity)
        broken[row_is_in] = 0
        print(f"round {number}: bound {bound:.6f}, {len(master.columns)} columns, "
              f"{len(master.rows)} rows, {time.process_time() - started:.1f} s", flush=True)
        candidates = numpy.flatnonzero(reduced > TOLERANCE)
        candidates = candidates[numpy.argsort(-reduced[candidates], kind="stable")]
        taken = numpy.zeros(model.programs, int)
        columns = []
        for column in candidates:
            if taken[model.program[column]] < COLUMNS_PER_ROUND:
                taken[model.program[column]] += 1
                columns.append(column)
        rows = numpy.flatnonzero(broken > TOLERANCE)
        rows = rows[numpy.argsort(-broken[rows], kind="stable")][:ROWS_PER_ROUND]
        if not columns and len(rows) == 0:
            print(f"sifted: {master.value:.6f} after {time.process_time() - started:.1f} s")
            return
        is_in[columns] = True
        row_is_in[rows] = True
        master.add_columns(columns)
        master.add_rows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="a file in the free MPS format")
    parser.add_argument("--whole", action="store_true", help="solve it whole, too")
    arguments = parser.parse_args()
    glpk.glp_term_out(glpk.GLP_OFF)
    model = Model(arguments.model)
    print(f"{model.shape[1]} columns, {model.shape[0]} rows, {model.columns.nnz} coefficients")
    sift(model)
    if arguments.whole:
        whole(model)


if __name__ == "__main__":
    main()
