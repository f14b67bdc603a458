// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "petajalan-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The folder of a clone may be called anything.
    .package(name: "petajalan", path: ".."),
  ],
  targets: [
    // Synthetic scenarios from a seed; whole numbers only.
    .target(name: "Cities"),
    // What runs found and when, and tables of it.
    .target(name: "Measuring"),
    // Runs solvers on scenarios and compares them.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Cities", "Measuring", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "PetajalanKit", package: "petajalan"),
        .product(name: "GLPKSolver", package: "petajalan"),
        .product(name: "MILP", package: "petajalan"),
        .product(name: "WorkerProcess", package: "petajalan"),
      ]),
    // Gives the readers changed files.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Cities", "Measuring", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "PetajalanKit", package: "petajalan"),
        .product(name: "PetajalanReports", package: "petajalan"),
      ]),
    .testTarget(name: "MeasuringTests", dependencies: ["Measuring"]),
    .testTarget(
      name: "CitiesTests",
      dependencies: ["Cities", .product(name: "PetajalanKit", package: "petajalan")]),
  ],
  swiftLanguageModes: [.v6]
)
