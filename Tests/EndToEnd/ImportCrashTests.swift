import Foundation
import TestSupport
import Testing

@Suite("An import that is killed")
struct ImportCrashTests {
  /// Starts an import, and kills it once so much of it is in the database's log.
  private static let script = """
    "$1" import many.csv & child=$!
    log=.local/state/handpick/handpick.sqlite-wal
    while kill -0 $child 2>/dev/null; do
      size=$(stat -c %s "$log" 2>/dev/null || echo 0)
      [ "$size" -gt 2000000 ] && kill -9 $child && wait $child
    done
    wait $child; exit $?
    """

  @Test func `leaves nothing of itself, and can be done again`() async throws {
    let world = try World(settings: World.practice)
    _ = try await world.run("import", "people.vcf".path(in: world))
    var rows = "Name,E-mail Address,Company\n"
    for number in 1...120_000 {
      rows += "Somebody Number\(number),p\(number)@mail\(number % 9).example,Firm \(number % 99)\n"
    }
    try world.home.write(rows, to: "many.csv")
    let killed = try await Program.run(
      "/bin/sh", ["-c", "cd '\(world.home.path)'; \(Self.script)", "sh", world.program],
      environment: world.environment)
    #expect(killed.status == 137)
    let people = try await world.run("suggestions", "--json").stdout.split(separator: "\n")
    #expect(people.count == 5)
    #expect(try await world.run("doctor").status == 0)
    let few = rows.split(separator: "\n").prefix(11).joined(separator: "\n")
    try world.home.write(few, to: "few.csv")
    let again = try await world.run("import", world.home.path("few.csv"), "--json")
    #expect(again.stdout.contains(#""seen":10,"new":10,"#))
  }
}
