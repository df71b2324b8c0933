import Foundation
import TestSupport

/// A home folder of its own with the built program in it: nothing of the machine's user is touched.
struct World: Sendable {
  /// The home folder.
  let home: TemporaryFolder
  /// The program.
  let program: String

  /// A home with these settings and the files that tests import.
  init(settings: String? = nil) throws {
    home = try TemporaryFolder()
    program = try Program.built("handpick")
    try home.write(Self.people, to: "people.vcf")
    guard let settings else { return }
    try home.write(settings, to: ".config/handpick/config.toml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: home.path(".config/handpick/config.toml"))
  }

  /// Settings that practise at once: the shortest hold, no quiet hours, no pace.
  static let practice = """
    hold = "10s"
    pace = "0s"
    quiet = "none"
    [sender]
    name = "Jan Novak"
    from = "jan@novak.example"

    """

  /// Five people, one of whom is the owner.
  static let people = [
    ("Ann Lee", "ann@x.example"), ("Bob Ray", "bob@y.example"), ("Cem Öz", "cem@z.example"),
    ("Jan Novak", "jan@novak.example"), ("Shop", "no-reply@shop.example"),
  ].map { "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\($0)\r\nEMAIL:\($1)\r\nEND:VCARD\r\n" }.joined()

  /// The environment of every program in this world.
  var environment: [String: String] {
    [
      "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "TMPDIR": home.path, "TZ": "UTC",
    ]
  }

  /// Where the state is.
  var state: String { home.path(".local/state/handpick") }

  /// Runs the program to its end.
  func run(_ arguments: String..., stdin: String = "") async throws -> Program.Outcome {
    try await Program.run(program, arguments, stdin: stdin, environment: environment)
  }

  /// Runs the program in a terminal.
  func open(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, type: String = "tmux-256color"
  ) async throws -> Tmux {
    try await Tmux(
      columns: columns, rows: rows, type: type, environment: environment,
      folder: home.path, command: ["env", program] + arguments)
  }

  /// The queue, one dictionary per invitation.
  func queue() async throws -> [[String: Any]] {
    try await run("queue", "--json").stdout.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// The states of the queue, oldest first.
  func states() async throws -> [String] {
    try await queue().sorted { ($0["id"] as? Int ?? 0) < ($1["id"] as? Int ?? 0) }
      .compactMap { $0["state"] as? String }
  }

  /// Finished messages in the practice folder.
  var practised: [String] {
    home.files.filter { $0.hasPrefix(".local/state/handpick/practice/new/") }
  }
}
