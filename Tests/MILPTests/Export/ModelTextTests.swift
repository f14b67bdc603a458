import Testing

@testable import MILP

struct ModelTextTests {
  /// One of everything: each kind of variable and of constraint.
  private var model: Model {
    var model = Model()
    let start = model.add(Variable(name: "start[P-01,2026]", objective: 2_500_000))
    let other = model.add(Variable(name: "start[É,2026]", objective: -1))
    let count = model.add(Variable(name: "count", lower: -2, upper: 7, objective: 1_000_000))
    let paid = model.add(Variable(name: "paid[APBD]", upper: 900, isInteger: false))
    let fixed = model.add(Variable(name: "fixed", lower: 3, upper: 3))
    model.objectiveConstant = -4_000_001
    model.add(
      LinearConstraint(
        name: "ceiling[2026]", terms: [Term(6, start), Term(-9, other), Term(3, count)], upper: 10))
    model.add(
      LinearConstraint(
        name: "payment", terms: [Term(600, start), Term(-2, paid)], lower: 0, upper: 0)
    )
    model.add(
      LinearConstraint(name: "range", terms: [Term(2, count), Term(2, fixed)], lower: 1, upper: 9))
    model.add(LinearConstraint(name: "demand", terms: [Term(1, paid), Term(1, start)], lower: 5))
    model.add(LinearConstraint(name: "free of sides", terms: [Term(1, start)]))
    model.add(LinearConstraint(name: "empty", terms: [], upper: 0))
    model.add(
      LinearConstraint(name: "contradiction", terms: [Term(2, start)], lower: 1, upper: 1))
    return model
  }

  @Test func lpTextIsExact() {
    #expect(
      model.lpText(objectiveScale: 1_000_000, comments: ["Petajalan", "two\nlines"]) == """
        \\ Petajalan
        \\ two
        \\ lines
        \\ start({c9},2026) is start[É,2026]
        \\ free{20}of{20}sides is free of sides
        Maximize
         objective: 2.5 start(P~01,2026) - 0.000001 start({c9},2026) + count
           - 4.000001 objective_constant
        Subject To
         ceiling(2026): 2 start(P~01,2026) - 3 start({c9},2026) + count <= 3
         payment: 300 start(P~01,2026) - paid(APBD) = 0
         range!lower: count + fixed >= 1
         range!upper: count + fixed <= 4
         demand: start(P~01,2026) + paid(APBD) >= 5
         empty: 0 start(P~01,2026) <= 0
         contradiction!lower: start(P~01,2026) >= 1
         contradiction!upper: start(P~01,2026) <= 0
        Bounds
         -2 <= count <= 7
         0 <= paid(APBD) <= 900
         fixed = 3
         objective_constant = 1
        Binary
         start(P~01,2026)
         start({c9},2026)
        General
         count
         fixed
        End

        """)
  }

  @Test func mpsTextIsExact() {
    #expect(
      model.freeMPSText(objectiveScale: 1_000_000) == """
        * The objective is negated: minimizing it maximizes the original.
        * start({c9},2026) is start[É,2026]
        * free{20}of{20}sides is free of sides
        NAME model FREE
        ROWS
         N objective
         L ceiling(2026)
         E payment
         L range
         G demand
         L empty
         G contradiction!lower
         L contradiction!upper
        COLUMNS
         MARKER 'MARKER' 'INTORG'
         start(P~01,2026) objective -2.5
         start(P~01,2026) ceiling(2026) 2
         start(P~01,2026) payment 300
         start(P~01,2026) demand 1
         start(P~01,2026) empty 0
         start(P~01,2026) contradiction!lower 1
         start(P~01,2026) contradiction!upper 1
         start({c9},2026) objective 0.000001
         start({c9},2026) ceiling(2026) -3
         count objective -1
         count ceiling(2026) 1
         count range 1
         MARKER 'MARKER' 'INTEND'
         paid(APBD) objective 0
         paid(APBD) payment -1
         paid(APBD) demand 1
         MARKER 'MARKER' 'INTORG'
         fixed objective 0
         fixed range 1
         MARKER 'MARKER' 'INTEND'
         objective_constant objective 4.000001
        RHS
         RHS ceiling(2026) 3
         RHS range 4
         RHS demand 5
         RHS contradiction!lower 1
        RANGES
         RNG range 3
        BOUNDS
         LO BND start(P~01,2026) 0
         UP BND start(P~01,2026) 1
         LO BND start({c9},2026) 0
         UP BND start({c9},2026) 1
         LO BND count -2
         UP BND count 7
         LO BND paid(APBD) 0
         UP BND paid(APBD) 900
         FX BND fixed 3
         FX BND objective_constant 1
        ENDATA

        """)
  }

  @Test func modelWithoutVariablesCanStillBeWritten() {
    #expect(
      Model().lpText() == """
        Maximize
         objective: 0 objective_constant
        Subject To
         nothing: 0 objective_constant <= 0
        Bounds
         objective_constant = 1
        End

        """)
  }

  static let decimals: [(numerator: Int128, denominator: Int64, text: String)] = [
    (0, 1_000_000, "0"), (5, 1, "5"), (-5, 10, "-0.5"), (1_500_000, 1_000_000, "1.5"),
    (1, 1_000_000, "0.000001"), (-4_151_146_609, 1_000_000, "-4151.146609"),
    (Int128(Int64.min), 1, "-9223372036854775808"),
  ]

  @Test(arguments: decimals.indices)
  func decimalIsExact(index: Int) {
    let (numerator, denominator, text) = Self.decimals[index]
    #expect(decimal(numerator, over: denominator) == text)
  }

  @Test func ownTextsAreModels() {
    for comments in [[], ["Kota\nlain", "* Name"]] {
      for text in [
        model.lpText(objectiveScale: 1_000_000, comments: comments),
        model.freeMPSText(objectiveScale: 1_000_000, comments: comments),
      ] {
        #expect(ModelText.isModel(opening: Array(text.utf8.prefix(4_096))))
      }
    }
  }

  @Test(arguments: [
    ("", true), (" \n\n", true), ("\\ words alone\n", true), ("max\n", true),
    ("Minimize\n obj: x\n", true), ("* words\nNAME city\nROWS\n", true), ("OBJSENSE\n MAX\n", true),
    ("id,name\nP1,Road\n", false), ("petajalan: 1\n", false), ("name: Kota\n", false),
    ("NAME,PK\n", false),
    ("PK\u{3}\u{4}\u{0}", false), ("Notes of a meeting", false), ("maximal 3 program\n", false),
    ("* a list\n* of words\nthat goes on\n", false), ("\u{FFFD}\u{FFFD}", false),
  ])
  func otherTextsAreNot(text: String, isModel: Bool) {
    #expect(ModelText.isModel(opening: Array(text.utf8)) == isModel)
  }
}
