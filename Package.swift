// swift-tools-version: 6.2
import PackageDescription

// Arrows only point down: docs/architecture.md has the graph and its rules.
let package = Package(
  name: "handpick",
  products: [
    .library(name: "Invitations", targets: ["Invitations"]),
    .executable(name: "handpick", targets: ["handpick"]),
    // For Tests/Benchmarks, which is a package of its own.
    .library(name: "CText", targets: ["CText"]),
    .library(name: "ContactFiles", targets: ["ContactFiles"]),
    .library(name: "CursesTerminal", targets: ["CursesTerminal"]),
    .library(name: "InvitationStore", targets: ["InvitationStore"]),
    .library(name: "Mail", targets: ["Mail"]),
    .library(name: "MailDelivery", targets: ["MailDelivery"]),
    .library(name: "Roster", targets: ["Roster"]),
    .library(name: "Screens", targets: ["Screens"]),
    .library(name: "Terminal", targets: ["Terminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The shared domain: values and rules, no I/O, no clock, no C.
    .target(name: "Invitations", linkerSettings: [.linkedLibrary("m")]),

    // Pure Swift beside it.
    .target(name: "ContactFiles", dependencies: ["CArchive", "CText", "Invitations"]),
    .target(name: "Mail", dependencies: ["Invitations"]),
    .target(name: "Terminal"),
    .target(name: "Roster", dependencies: ["Invitations", "CScan"]),
    .target(name: "Screens", dependencies: ["Invitations", "Roster", "Terminal"]),

    // The outside world, one module each.
    .target(
      name: "Settings",
      dependencies: ["Invitations", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(name: "CursesTerminal", dependencies: ["CCurses", "Terminal"]),
    .target(name: "MailDelivery", dependencies: ["CCurl", "CSpawn", "Invitations", "Mail"]),
    .target(
      name: "InvitationStore",
      dependencies: [
        "CDigest", "CVolume", "Invitations", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // The C shims.
    .target(
      name: "CCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CLoad", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CCurl", dependencies: ["CLoad"]),
    .target(name: "CArchive", dependencies: ["CLoad"]),
    .target(name: "CSpawn"),
    .target(name: "CText"),
    .target(name: "CScan"),
    .target(name: "CDigest"),
    .target(name: "CVolume"),

    .executableTarget(
      name: "handpick",
      dependencies: [
        "ContactFiles", "CursesTerminal", "InvitationStore", "Invitations", "Mail", "MailDelivery",
        "Roster", "Screens", "Settings", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      linkerSettings: [
        // Nothing is loaded into the program by name, and each start is a millisecond shorter.
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs", "-Xlinker", "--gc-sections",
            "-Xlinker", "--remap-inputs=*/libstdc++.so=/dev/null", "-Xlinker", "-l:libstdc++.a",
            "-Xlinker", "--remap-inputs=*/libsqlite3.so=/dev/null", "-Xlinker", "-l:libsqlite3.a",
            "-Xlinker", "--remap-inputs=*/libncursesw.so=/dev/null", "-Xlinker", "-l:libncursesw.a",
            "-Xlinker", "--remap-inputs=*/libtinfo.so=/dev/null", "-Xlinker", "-l:libtinfo.a",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),

    // Tests: one folder per module, EndToEnd drives the built program.
    .target(
      name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal"], path: "Tests/Support/TestSupport"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["CursesTerminal", "Terminal"],
      path: "Tests/Support/TerminalProbe"),
    .testTarget(name: "InvitationsTests", dependencies: ["Invitations", "TestSupport"]),
    .testTarget(
      name: "ContactFilesTests", dependencies: ["ContactFiles", "Invitations", "TestSupport"]),
    .target(
      name: "MailServers", dependencies: ["TestSupport"], path: "Tests/Support/MailServers",
      resources: [.copy("Scripts")]),
    .testTarget(
      name: "MailTests", dependencies: ["Invitations", "Mail", "MailServers", "TestSupport"]),
    .testTarget(
      name: "MailDeliveryTests",
      dependencies: ["Invitations", "Mail", "MailDelivery", "MailServers", "TestSupport"]),
    .testTarget(
      name: "InvitationStoreTests",
      dependencies: [
        "CDigest", "InvitationStore", "Invitations", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "RosterTests", dependencies: ["Invitations", "Roster", "TestSupport"]),
    .testTarget(name: "SettingsTests", dependencies: ["Invitations", "Settings", "TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CCurses", "CursesTerminal", "Terminal", "TestSupport", "terminal-probe",
      ]),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Invitations", "Roster", "Screens", "Terminal", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "InvitationStore", "Invitations", "Mail", "MailServers", "TestSupport", "handpick",
      ]),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
    ]
}
