// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who builds handpick does not build what only measures it.
// swift package --package-path Tests/Benchmarks benchmark
let package = Package(
  name: "handpick-benchmarks",
  dependencies: [
    .package(name: "handpick", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "MadeUp", dependencies: [.product(name: "Invitations", package: "handpick")]),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("util")]),
    // What the program's start and keys are measured with, and the floor beside it.
    .executableTarget(name: "stopwatch", linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(name: "floor", linkerSettings: [.linkedLibrary("ncursesw")]),
    // How well the tie foretells mail and answers, on a set of mails reduced to numbers.
    .executableTarget(
      name: "ranking-eval", dependencies: [.product(name: "Invitations", package: "handpick")]),
  ]
)

let measured = [
  "Reading": ["CText", "ContactFiles"],
  "Filtering": ["Roster"],
  "Drawing": ["CursesTerminal", "Roster", "Screens", "Terminal"],
  "History": ["ContactFiles", "InvitationStore"],
  "Storing": ["InvitationStore", "Roster"],
  "Sending": ["InvitationStore", "Mail", "MailDelivery"],
]
for (name, modules) in measured.sorted(by: { $0.key < $1.key }) {
  package.targets.append(
    .executableTarget(
      name: name,
      dependencies: ["MadeUp", .product(name: "Benchmark", package: "benchmark")]
        + (name == "Drawing" ? ["CTerminal"] : [])
        + (["Invitations"] + modules).map { .product(name: $0, package: "handpick") },
      path: "Benchmarks/\(name)",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
