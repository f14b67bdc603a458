"""Tests of the drivers; solvers that are not installed are passed over.

    python3 -m unittest discover -s Benchmarks/Rivals
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import mps

HERE = pathlib.Path(__file__).parent

# Two programs of 60 and 50 million, paid from two sources of 80 and 25: by
# either of them, but the second one pays for the first program only. Both
# together need 110 of 105. A third program is worth -1 and needed by the second.
#
# Best: the first one, or the second one with the third: 10 or 12 - 1 = 11. The
# constant adds 2.
MODEL = """* Paying for programs
NAME model FREE
ROWS
 N objective
 E due(A)
 E due(B)
 L ceiling(1)
 L ceiling(2)
 L needs
 L both
COLUMNS
 MARKER 'MARKER' 'INTORG'
 a objective -10
 a due(A) -60000000
 a both 1
 b objective -12.000000
 b due(B) -50000000
 b needs 1
 b both 1
 c objective 1
 c needs -1
 MARKER 'MARKER' 'INTEND'
 a1 objective 0
 a1 due(A) 1
 a1 ceiling(1) 1
 a2 objective 0
 a2 due(A) 1
 a2 ceiling(2) 1
 b1 objective 0
 b1 due(B) 1
 b1 ceiling(1) 1
 objective_constant objective -2
RHS
 RHS ceiling(1) 80000000
 RHS ceiling(2) 25000000
 RHS both 2
RANGES
 RNG both 1
BOUNDS
 LO BND a 0
 UP BND a 1
 LO BND b 0
 UP BND b 1
 LO BND c 0
 UP BND c 1
 LO BND a1 0
 UP BND a1 60000000
 LO BND a2 0
 UP BND a2 60000000
 LO BND b1 0
 UP BND b1 50000000
 FX BND objective_constant 1
ENDATA
"""
BEST = 13


class DriverTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.model = os.path.join(self.folder.name, "model.mps")
        pathlib.Path(self.model).write_text(MODEL, encoding="utf-8")

    def tearDown(self):
        self.folder.cleanup()

    def test_models_are_read_exactly(self):
        model = mps.Model(self.model)
        self.assertEqual(model.costs, [-10, -12, 1, 0, 0, 0, -2])
        self.assertEqual(model.is_integer, [True] * 3 + [False] * 4)
        self.assertEqual(model.bounds[3], [0, 60_000_000])
        self.assertEqual(model.bounds[6], [1, 1])
        self.assertEqual(model.rows[0], ([(0, -60_000_000), (3, 1), (4, 1)], 0, 0))
        self.assertEqual(model.rows[2], ([(3, 1), (5, 1)], None, 80_000_000))
        self.assertEqual(model.rows[5], ([(0, 1), (1, 1)], 1, 2))

    def test_every_driver_finds_the_best_plan_and_proves_it(self):
        for driver in ["highs.py", "scip.py", "cpsat.py", "cbc.py", "glpk.py"]:
            with self.subTest(driver):
                command = [sys.executable, "-B", HERE / driver, self.model, "--time", "10"]
                run = subprocess.run(command, capture_output=True, text=True, check=False)
                if run.returncode == 69:
                    self.skipTest(run.stderr.strip())
                lines = [json.loads(line) for line in run.stdout.splitlines() if line[:1] == "{"]
                self.assertAlmostEqual(lines[-1]["value"], BEST, places=4)
                self.assertAlmostEqual(lines[-1]["bound"], BEST, places=4)
                self.assertTrue(lines[-1]["end"]["version"])
                seconds = [line["seconds"] for line in lines]
                self.assertEqual(seconds, sorted(seconds))

    def test_payments_are_counted_in_the_greatest_unit(self):
        try:
            import cpsat
        except SystemExit:
            self.skipTest("ortools is not installed")
        self.assertEqual(cpsat.unit_of_payments(mps.Model(self.model)), 5_000_000)


if __name__ == "__main__":
    unittest.main()
