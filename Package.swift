// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "petajalan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PetajalanKit", targets: ["PetajalanKit"]),
    .library(
      name: "PetajalanReports",
      targets: ["PetajalanReports", "PetajalanDocuments", "PetajalanPhrases", "Formats"]),
    .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
    .library(name: "MILP", targets: ["MILP"]),
    .library(name: "WorkerProcess", targets: ["WorkerProcess"]),
    .executable(name: "petajalan", targets: ["petajalan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For the tests only.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Libraries of the system, each imported by one target or two.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),

    // No roadmap: what several threads share, forms of files, whole output folders.
    .target(name: "Threads"),
    .target(name: "Formats", dependencies: ["CXLSXWriter", "CZip", "Threads"]),
    .target(name: "CFileExchange"),
    .target(name: "OutputFolders", dependencies: ["CFileExchange", "Formats"]),

    // No roadmap either: mixed-integer programs, and the one solver that is known.
    .target(name: "MILP"),
    .target(
      name: "CGLPKGuard", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "GLPKSolver", dependencies: ["CGLPK", "CGLPKGuard", "MILP", "Threads"]),

    // Scenarios, from their files to verified roadmaps and answers.
    .target(name: "PetajalanDomain", dependencies: ["BigInt"]),
    .target(
      name: "PetajalanVerification", dependencies: ["PetajalanDomain", "BigInt", "Threads"]),
    .target(
      name: "PetajalanFormulation",
      dependencies: ["PetajalanVerification", "PetajalanDomain", "BigInt", "MILP"]),
    .target(
      name: "PetajalanReading", dependencies: ["PetajalanDomain", "CYAML", "CZip", "Formats"],
      exclude: ["Schemas"]),
    .target(
      name: "PetajalanResults",
      dependencies: [
        "PetajalanFormulation", "PetajalanVerification", "PetajalanReading", "PetajalanDomain",
        "BigInt", "MILP",
      ]),
    .target(
      name: "PetajalanSearch",
      dependencies: [
        "PetajalanResults", "PetajalanFormulation", "PetajalanVerification", "PetajalanReading",
        "PetajalanDomain", "MILP", "Threads",
      ]),
    .target(
      name: "PetajalanAnalysis",
      dependencies: [
        "PetajalanSearch", "PetajalanResults", "PetajalanFormulation", "PetajalanVerification",
        "PetajalanReading", "PetajalanDomain", "BigInt", "MILP", "Threads",
      ]),

    // What users of the library import: all of the above under one name.
    .target(
      name: "PetajalanKit",
      dependencies: [
        "PetajalanAnalysis", "PetajalanSearch", "PetajalanResults", "PetajalanReading",
        "PetajalanFormulation", "PetajalanVerification", "PetajalanDomain",
      ]),

    // What people read. No search is known here.
    .target(
      name: "PetajalanPhrases",
      dependencies: [
        "PetajalanResults", "PetajalanFormulation", "PetajalanVerification", "PetajalanReading",
        "PetajalanDomain", "BigInt", "Formats", "MILP", "OutputFolders",
      ]),
    .target(
      name: "PetajalanReports",
      dependencies: [
        "PetajalanPhrases", "PetajalanResults", "PetajalanFormulation", "PetajalanVerification",
        "PetajalanReading", "PetajalanDomain", "BigInt", "Formats", "MILP", "OutputFolders",
        "Threads",
      ],
      exclude: ["Schemas"]),
    .target(
      name: "PetajalanDocuments",
      dependencies: [
        "PetajalanReports", "PetajalanPhrases", "PetajalanResults", "PetajalanVerification",
        "PetajalanReading", "PetajalanDomain", "Formats", "OutputFolders", "Threads",
      ]),

    // Work in a process of its own.
    .target(name: "CWorker"),
    .target(name: "WorkerProcess", dependencies: ["CWorker", "Threads"]),

    .executableTarget(
      name: "petajalan",
      dependencies: [
        "CWorker", "Formats", "GLPKSolver", "OutputFolders", "PetajalanDocuments", "PetajalanKit",
        "PetajalanPhrases", "PetajalanReports", "Threads", "WorkerProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What tests of several targets share.
    .target(
      name: "TestSupport",
      dependencies: [
        "CZip", "Formats", "GLPKSolver", "MILP", "PetajalanDomain", "PetajalanFormulation",
        "PetajalanReading", "PetajalanVerification", "Yams",
      ],
      path: "Tests/TestSupport"),
    // The city of the reports. Its roadmap is made without the checker, which only tests can.
    .testTarget(
      name: "CitySupport",
      dependencies: [
        "MILP", "PetajalanDomain", "PetajalanReading", "PetajalanReports", "PetajalanResults",
        "PetajalanVerification",
      ]),

    // A test target for each target.
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
    .testTarget(name: "FormatsTests", dependencies: ["CZip", "Formats", "MILP", "TestSupport"]),
    .testTarget(
      name: "OutputFoldersTests",
      dependencies: [
        "Formats", "OutputFolders", "PetajalanDocuments", "PetajalanReports", "TestSupport",
      ]),
    .testTarget(
      name: "MILPTests",
      dependencies: [
        "GLPKSolver", "MILP", "PetajalanDomain", "PetajalanFormulation", "PetajalanVerification",
        "TestSupport",
      ]),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: ["CGLPKGuard", "GLPKSolver", "MILP", "TestSupport", "Threads"]),
    .testTarget(
      name: "PetajalanDomainTests", dependencies: ["PetajalanDomain", "TestSupport"]),
    .testTarget(
      name: "PetajalanVerificationTests",
      dependencies: [
        "PetajalanDomain", "PetajalanFormulation", "PetajalanVerification", "TestSupport",
      ]),
    .testTarget(
      name: "PetajalanFormulationTests",
      dependencies: [
        "BigInt", "GLPKSolver", "MILP", "PetajalanDomain", "PetajalanFormulation",
        "PetajalanReading", "PetajalanSearch", "PetajalanVerification", "TestSupport",
      ],
      exclude: ["Constraints/Golden"]),
    .testTarget(
      name: "PetajalanReadingTests",
      dependencies: [
        "MILP", "PetajalanDomain", "PetajalanReading", "PetajalanVerification", "TestSupport",
      ],
      exclude: ["Workbook/Fixtures"]),
    .testTarget(
      name: "PetajalanResultsTests",
      dependencies: ["PetajalanDomain", "PetajalanResults", "TestSupport"]),
    .testTarget(
      name: "PetajalanSearchTests",
      dependencies: [
        "GLPKSolver", "MILP", "PetajalanDomain", "PetajalanFormulation", "PetajalanReading",
        "PetajalanResults", "PetajalanSearch", "PetajalanVerification", "TestSupport", "Threads",
      ]),
    .testTarget(
      name: "PetajalanAnalysisTests",
      dependencies: [
        "GLPKSolver", "MILP", "PetajalanAnalysis", "PetajalanDomain", "PetajalanFormulation",
        "PetajalanReading", "PetajalanResults", "PetajalanSearch", "PetajalanVerification",
        "TestSupport",
      ]),
    .testTarget(
      name: "PetajalanKitTests",
      dependencies: [
        "GLPKSolver", "PetajalanDomain", "PetajalanFormulation", "PetajalanKit",
        "PetajalanReading", "PetajalanVerification", "TestSupport",
      ]),
    .testTarget(
      name: "PetajalanPhrasesTests",
      dependencies: [
        "CitySupport", "Formats", "MILP", "OutputFolders", "PetajalanDomain",
        "PetajalanFormulation", "PetajalanPhrases", "PetajalanReading", "PetajalanReports",
        "PetajalanResults", "PetajalanVerification", "TestSupport",
      ],
      exclude: ["Corpus", "Snapshots"]),
    .testTarget(
      name: "PetajalanReportsTests",
      dependencies: [
        "CitySupport", "Formats", "GLPKSolver", "MILP", "OutputFolders", "PetajalanAnalysis",
        "PetajalanDomain", "PetajalanFormulation", "PetajalanPhrases", "PetajalanReading",
        "PetajalanReports", "PetajalanResults", "PetajalanSearch", "PetajalanVerification",
        "TestSupport",
      ],
      exclude: [
        "Compare/Snapshots", "Diagnosis/Snapshots", "Explain/Snapshots", "NearBest/Snapshots",
        "Need/Snapshots", "Plans", "Snapshots", "Sweep/Snapshots", "Weights/Snapshots",
      ]),
    .testTarget(
      name: "PetajalanDocumentsTests",
      dependencies: [
        "CitySupport", "Formats", "GLPKSolver", "MILP", "OutputFolders", "PetajalanAnalysis",
        "PetajalanDocuments", "PetajalanDomain", "PetajalanPhrases", "PetajalanReading",
        "PetajalanReports", "PetajalanResults", "PetajalanSearch", "PetajalanVerification",
        "TestSupport",
      ],
      exclude: ["Chapter/Snapshots"]),
    .testTarget(name: "WorkerProcessTests", dependencies: ["WorkerProcess"]),
    .testTarget(
      name: "PetajalanCommandTests",
      dependencies: [
        "Formats", "OutputFolders", "PetajalanDocuments", "PetajalanKit", "PetajalanPhrases",
        "PetajalanReports", "petajalan", "Threads", "TestSupport",
      ],
      exclude: ["BadInputs/Cases", "Faults/solver_faults.c"]),
  ],
  swiftLanguageModes: [.v6]
)
