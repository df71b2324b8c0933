import Foundation
import TestSupport
import Testing

@Suite("An import that is killed")
struct ImportCrashTests {
  @Test(arguments: [
    (imported: true, then: ["suggestions", "--json"]),
    (imported: false, then: ["suggestions", "--json"]),
    (imported: false, then: ["import", "--dry-run", "few.csv"]),
  ])
  func `leaves nothing of itself, and can be done again`(
    imported: Bool, then first: [String]
  ) async throws {
    let world = try World(settings: World.practice)
    if imported { _ = try await world.run("import", "people.vcf".path(in: world)) }
    var rows = "Name,E-mail Address,Company\n"
    for number in 1...120_000 {
      rows += "Somebody Number\(number),p\(number)@mail\(number % 9).example,Firm \(number % 99)\n"
    }
    try world.home.write(rows, to: "many.csv")
    let few = rows.split(separator: "\n").prefix(11).joined(separator: "\n")
    try world.home.write(few, to: "few.csv")
    // When so much of it is in the database or its log.
    let killed = try await world.kill(
      "import many.csv", once: "[ $(cat $file $file-wal 2>/dev/null | wc -c) -gt 2000000 ]")
    #expect(killed.status == 137)
    let looked = try await Program.run(
      world.program, first.map { $0 == "few.csv" ? world.home.path($0) : $0 },
      environment: world.environment)
    #expect(looked.status == 0, "\(looked.stderr)")
    let people = try await world.run("suggestions", "--json").stdout.split(separator: "\n")
    #expect(people.count == (imported ? 5 : 0))
    #expect(try await world.run("doctor").status == 0)
    let again = try await world.run("import", world.home.path("few.csv"), "--json")
    #expect(again.stdout.contains(#""seen":10,"new":10,"#))
  }
}
