import Foundation
import MailServers
import TestSupport
import Testing

@Suite("Kills and full disks at the worst time", .serialized)
struct FaultTests {
  private static let addresses = ["ann@x.example", "bob@y.example", "cem@z.example"]

  private static func settings(port: Int) -> String {
    World.practice + "outgoing = \"smtp+insecure://127.0.0.1:\(port)\"\n"
  }

  /// A world in which three invitations may leave at once.
  private static func withThreeDue() async throws -> World {
    let world = try World(settings: settings(port: 1))
    _ = try await world.run("import", world.home.path("people.vcf"))
    let draft = try await Program.run(
      world.program, ["draft"] + addresses.flatMap { ["--to", $0] },
      environment: world.environment)
    let number = draft.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try await world.run("send", "--draft", number, "--confirm", "send 3")
    try await waiting(until: "the end of three holds") {
      try await world.run("send", "--due", "--dry-run").stdout.split(separator: "\n").count == 3
    }
    return world
  }

  @Test(.timeLimit(.minutes(5)))
  func `killed at any time while it sends, nobody gets a mail twice and nothing is lost`()
    async throws
  {
    let world = try await Self.withThreeDue()
    let timeout = try Program.installed("timeout")
    var interrupted = 0
    for milliseconds in stride(from: 10, through: 250, by: 16) {
      let trial = try TemporaryFolder()
      let peer = try await FaultPeer()
      let home = trial.path("home")
      _ = try await Program.run("/bin/cp", ["-a", world.home.path("."), home])
      try trial.write(Self.settings(port: peer.port), to: "home/.config/handpick/config.toml")
      var environment = world.environment
      environment["HOME"] = home
      let first = try await Program.run(
        timeout,
        ["-s", "KILL", "0.\(String(milliseconds + 1000).dropFirst())", world.program]
          + ["send", "--due"], environment: environment)
      if first.status == 137 { interrupted += 1 }
      let again = try await Program.run(
        world.program, ["send", "--due"], environment: environment)
      #expect(again.status == 0, "\(again.stderr)")
      let queue = try await Program.run(
        world.program, ["queue", "--json"], environment: environment
      ).stdout.split(separator: "\n")
      let accepted = try peer.accepted().flatMap(\.recipients)
      #expect(queue.count == 3)
      #expect(Set(accepted).count == accepted.count, "killed after \(milliseconds) ms: \(accepted)")
      for address in Self.addresses {
        let line = try #require(queue.first { $0.contains(address) })
        let isSent = line.contains("\"state\":\"waiting\"")
        #expect(isSent || line.contains("\"state\":\"unknown\""), "\(line)")
        if isSent { #expect(accepted.contains(address)) }
      }
    }
    #expect(interrupted > 0)
  }

  @Test func `a disk that takes no more stops an import with a sentence and loses nothing`()
    async throws
  {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", world.home.path("people.vcf"))
    let before = try await world.run("suggestions", "--json").stdout
    let crowd = (0..<20_000).map {
      "BEGIN:VCARD\nFN:Contact \($0)\nEMAIL:contact\($0)@company.example\nEND:VCARD\n"
    }
    let book = try world.home.write(crowd.joined(), to: "crowd.vcf")
    let full = try await Program.run(
      "/bin/sh",
      ["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$0\" import \"$1\"", world.program, book],
      environment: world.environment)
    #expect(full.status == 1 || full.status == 75, "\(full)")
    #expect(full.stderr.hasPrefix("handpick: "))
    #expect(try await world.run("suggestions", "--json").stdout == before)
    #expect(try await world.run("import", book).status == 0)
  }
}
