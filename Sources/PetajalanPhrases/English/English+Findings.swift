import Formats
import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

extension English: FindingPhrases {
  /// The sentence for a finding.
  public func sentence(for finding: FindingKind, in scenario: Scenario) -> String {
    switch finding {
    case .form(let kind): sentence(for: kind)
    case .notJSON: "this is not valid JSON"
    case .columnMissing(let column): "the column \(FaultText.quoted(column)) is missing"
    case .columnUnknown(let column): "this file has no column \(FaultText.quoted(column))"
    case .columnTwice(let column): "the column \(FaultText.quoted(column)) stands twice"
    case .rowMissing(let subject): "\(words(for: subject, in: scenario)) is missing here"
    case .rowTwice(let subject, let line):
      "\(words(for: subject, in: scenario)) stands already in line \(line)"
    case .rowUnexpected(let subject):
      "\(words(for: subject, in: scenario)) does not belong here"
    case .differs(let subject, let label, let found, let expected, let basis):
      (subject.map { words(for: $0, in: scenario) + ": " } ?? "")
        + "\(FaultText.quoted(label)) is \(words(for: found)); \(words(for: basis)) it should be "
        + words(for: expected)
    case .payment(let kind): sentence(for: kind, in: scenario)
    case .boundBelowBenefit(let bound, let benefit):
      "the bound, \(shortest(bound, exponent: 6)) points, is below the benefit, "
        + "\(shortest(benefit, exponent: 6)) points"
    case .statusDisagrees(let status, let isProvedOptimal):
      "the status is \(FaultText.quoted(status)), but "
        + (isProvedOptimal
          ? "the bound equals the benefit; it should be \"proved optimal\""
          : "the bound is above the benefit, so that the best is not proved")
    case .conditionUnknown: "the scenario has nothing of this kind and id"
    case .clashUnproved(let number, let problem):
      "clash \(number) is not proved: \(sentence(for: problem))"
    case .witnessRefused(let condition):
      "this roadmap does not show that the clash needs its member "
        + "(\(sentence(for: condition, in: scenario))); it breaks something else"
    case .repairRefused: "this roadmap breaks the scenario, repaired as it is said here"
    case .fileMissing(let name):
      "the file \(FaultText.quoted(name)), which petajalan wrote, is missing"
    case .fileChanged(let name):
      "the file \(FaultText.quoted(name)) is not as petajalan wrote it; somebody has changed it"
    case .fileNotListed(let name):
      "the file \(FaultText.quoted(name)) is not of the run that wrote this folder; the manifest "
        + "does not name it"
    case .inputChanged(let name):
      "the scenario's file \(FaultText.quoted(name)) has changed since this result was made; "
        + "solve the scenario again"
    case .inputNew(let name):
      "the scenario has the file \(FaultText.quoted(name)), which this result was not made from; "
        + "solve the scenario again"
    case .inputGone(let name):
      "this result was made from the file \(FaultText.quoted(name)), which the scenario no longer "
        + "has; solve the scenario again"
    case .overrideMissing(let text):
      "this result was made with --set \(FaultText.quoted(text)); give the same here"
    case .overrideNew(let text):
      "this result was made without --set \(FaultText.quoted(text)); leave it out here"
    case .alternativeDiffers(let made?, _):
      "this result is one of the alternative \(FaultText.quoted(made)); give --alternative "
        + "\(HarmlessText.visible(made)) here"
    case .alternativeDiffers(nil, let judged):
      "this result is one of the scenario itself; leave out --alternative"
        + (judged.map { " \($0)" } ?? "") + " here"
    }
  }

  /// That a diagnosis has no clash of a number, but so many.
  public func clashMissing(_ number: Int, of count: Int) -> String {
    "there is no clash \(number); the diagnosis has \(plural(count, "clash", "clashes"))"
  }

  private func sentence(for kind: PaymentViolation.Kind, in scenario: Scenario) -> String {
    switch kind {
    case .notPositive(let rupiah):
      "the amount is \(money.full(rupiah)); each payment is more than Rp0"
    case .twice: "the same payment stands here already"
    case .notDue(let due, let rupiah):
      "\(money.full(rupiah)) is paid for \(words(for: due, in: scenario)), but nothing is due"
    case .dueDiffers(let due, let owed, 0):
      "\(money.full(owed)) is due for \(words(for: due, in: scenario)), but nothing is paid"
    case .dueDiffers(let due, let owed, let paid):
      "\(money.full(paid)) is paid for \(words(for: due, in: scenario)), but \(money.full(owed)) is "
        + "due; "
        + (paid < owed
          ? "\(money.full(owed - paid)) is missing" : "\(money.full(paid - owed)) is too much")
    case .wrongPayer(let due, let source):
      "\(sourceName(source, in: scenario)) may not pay \(words(for: due, in: scenario))"
    case .outsideLimits(let due, let source, let paid, let least, let most):
      "\(sourceName(source, in: scenario)) pays \(money.full(paid)) of "
        + "\(words(for: due, in: scenario)); its limits ask for \(money.full(least)) to "
        + money.full(most)
    case .linesUnpayable(let due):
      "the payments for \(words(for: due, in: scenario)) cannot be divided among its cost lines, "
        + "each of which has payers and limits of its own"
    case .aboveCeiling(let source, let year, let paid, let available):
      "\(sourceName(source, in: scenario)) pays \(money.full(paid)) in \(year), but has only "
        + "\(money.full(available)); \(money.full(paid - available)) is too much"
    }
  }

  private func words(for due: PaymentViolation.Due, in scenario: Scenario) -> String {
    "the \(word(for: due.kind)) of \(program(due.program, in: scenario)) in \(due.year)"
  }

  private func words(for subject: FindingSubject, in scenario: Scenario) -> String {
    switch subject {
    case .program(let index): program(index, in: scenario)
    case .source(let index, let year): "\(sourceName(index, in: scenario)) in \(year)"
    case .owner(let index, let year): "\(ownerName(index, in: scenario)) in \(year)"
    case .payment(let index, let year, let kind, let source):
      "the payment of \(sourceName(source, in: scenario)) for the \(word(for: kind)) of "
        + "\(program(index, in: scenario)) in \(year)"
    }
  }

  private func words(for value: FindingValue) -> String {
    switch value {
    case .nothing: "empty"
    case .rupiah(let rupiah): money.full(rupiah)
    case .year(let year): String(year)
    case .count(let count): numbers.whole(count)
    case .points(let millionths): "\(shortest(millionths, exponent: 6)) points"
    case .fraction(let billionths): shortest(billionths, exponent: 9)
    case .text(let text): FaultText.quoted(text)
    }
  }

  private func words(for basis: FindingBasis) -> String {
    switch basis {
    case .scenario: "by the scenario"
    case .starts: "by the scenario and the start years in roadmap.csv"
    case .spending: "by the sum of the rows in spending.csv"
    case .bound: "by the benefit and the bound"
    case .format: "by the format of this file"
    }
  }
}
