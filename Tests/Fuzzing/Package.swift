// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because everything in it is built with libFuzzer's instrumentation.
// Tests/Fuzzing/run vcard 600
let package = Package(
  name: "handpick-fuzzing",
  dependencies: [.package(name: "handpick", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "ContactFiles", package: "handpick"),
        .product(name: "Invitations", package: "handpick"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // libFuzzer brings the main function.
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
