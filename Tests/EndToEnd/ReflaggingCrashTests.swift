import InvitationStore
import Invitations
import TestSupport
import Testing

@Suite("Mail history that is killed")
struct ReflaggingCrashTests {
  private static let count = 15_000

  /// How many people are stored as strangers by now: everybody is one once mail was read.
  private func strangers(_ world: World) throws -> Int {
    var count = 0
    try Store(folder: world.state, access: .readOnly).scan { person in
      if person.flags & Flag.Kind.stranger.bit != 0 { count += 1 }
    }
    return count
  }

  @Test func `when everybody is flagged anew, the next one goes on to the end`() async throws {
    let world = try World(settings: World.practice)
    let rows = (1...Self.count).map { "Somebody Number\($0),p\($0)@mail\($0).example\n" }
    try world.home.write("Name,E-mail Address\n" + rows.joined(), to: "many.csv")
    #expect(try await world.run("import", world.home.path("many.csv")).status == 0)
    try world.home.write(
      """
      From ann@x.example Mon Nov 23 10:00:00 2026
      Message-ID: <1@x.example>
      From: ann@x.example
      To: jan@novak.example
      Date: Mon, 23 Nov 2026 10:00:00 +0000

      Text.


      """, to: "old.mbox")
    // The mark is in the log from the moment that the mail is stored until everybody is done.
    let killed = try await world.kill(
      "history add mbox:old.mbox", once: "grep -qa reflagging $file-wal 2>/dev/null")
    #expect(killed.status == 137)
    #expect(try strangers(world) < Self.count)
    #expect(try await world.run("doctor").status == 0)
    let again = try await world.run("history", "add", "mbox:\(world.home.path("old.mbox"))")
    #expect(again.status == 0, "\(again.stderr)")
    #expect(try strangers(world) == Self.count)
  }
}
