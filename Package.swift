// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "petajalan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PetajalanKit", targets: ["PetajalanKit"]),
    .library(name: "PetajalanReports", targets: ["PetajalanReports"]),
    .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
    .library(name: "MILP", targets: ["MILP"]),
    .library(name: "WorkerProcess", targets: ["WorkerProcess"]),
    .executable(name: "petajalan", targets: ["petajalan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // The solver, and the only places that know it.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(
      name: "CGLPKGuard", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "GLPKSolver", dependencies: ["CGLPK", "CGLPKGuard", "Locking", "MILP"]),

    // Mixed-integer programs in general: no solver, no roadmap.
    .target(name: "MILP"),

    // What several threads share.
    .target(name: "Locking"),

    // Unpacks workbooks, and packs documents and pictures.
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),

    // Reads YAML.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // Scenarios, their mathematics and their verified roadmaps.
    .target(
      name: "PetajalanKit", dependencies: ["CYAML", "CZip", "Locking", "MILP", "BigInt"],
      exclude: ["Schemas"]),

    // What people read, and the files they keep.
    .target(name: "CFileExchange"),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(
      name: "PetajalanReports",
      dependencies: [
        "PetajalanKit", "Locking", "MILP", "CFileExchange", "CXLSXWriter", "CZip", "BigInt",
      ],
      exclude: ["Schemas"]),
    // Work in a process of its own.
    .target(name: "CWorker"),
    .target(name: "WorkerProcess", dependencies: ["CWorker", "Locking"]),

    .executableTarget(
      name: "petajalan",
      dependencies: [
        "CWorker", "Locking", "WorkerProcess", "PetajalanKit", "PetajalanReports", "GLPKSolver",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Yams holds a copy of libyaml, and tests that read in their own process get that one;
    // those that start the command get the system's.
    .target(
      name: "TestSupport", dependencies: ["CZip", "PetajalanKit", "MILP", "Yams"],
      path: "Tests/TestSupport"),
    .testTarget(name: "LockingTests", dependencies: ["Locking"]),
    .testTarget(name: "MILPTests", dependencies: ["MILP", "TestSupport"]),
    .testTarget(
      name: "GLPKSolverTests", dependencies: ["GLPKSolver", "Locking", "TestSupport"]),
    .testTarget(
      name: "PetajalanKitTests",
      dependencies: ["PetajalanKit", "GLPKSolver", "Locking", "TestSupport"],
      exclude: ["Golden", "Reading/Workbook/Fixtures"]),
    .testTarget(
      name: "PetajalanReportsTests",
      dependencies: [
        "PetajalanReports", "PetajalanKit", "GLPKSolver", "MILP", "CZip", "TestSupport",
      ],
      exclude: [
        "Compare/Snapshots", "Corpus", "Diagnosis/Snapshots", "Documents/Snapshots",
        "Explain/Snapshots", "NearBest/Snapshots", "Plans", "Snapshots", "Sweep/Snapshots",
        "Weights/Snapshots",
      ]),
    .testTarget(name: "WorkerProcessTests", dependencies: ["WorkerProcess"]),
    .testTarget(
      name: "PetajalanCommandTests", dependencies: ["petajalan", "Locking", "TestSupport"],
      exclude: ["BadInputs/Cases", "Faults/solver_faults.c"]),
  ],
  swiftLanguageModes: [.v6]
)
