import Foundation
import TestSupport
import Testing

@Suite("Exporting")
struct ExportTests {
  /// People who try every escape: formulas, separators, quotes, folds, several addresses, no address.
  private static let people = [
    "FN:=HYPERLINK(\"http://x\")\r\nEMAIL:+evil@x.example\r\nORG:-Acme\\, Inc.\r\nCATEGORIES:@a,b",
    "FN:O'Neil\\, \"Pat\"\\; Jr\r\nN:O'Neil;Pat;;;Jr\r\nEMAIL:pat@y.example\r\nEMAIL:pat2@y.example",
    "FN:Žofie Dvořáková 田中 \(String(repeating: "é", count: 80))\r\nEMAIL:zofie@z.example",
    "FN:No Address\r\nORG:Nowhere",
    "FN:Acme Ltd\r\nX-ABShowAs:COMPANY\r\nORG:Acme Ltd\r\nEMAIL:hello@acme.example",
    "FN:Ann Lee\r\nEMAIL:ann@x.example\r\nEMAIL;PREF=1:ann.lee@w.example\r\nTEL:+47 123\r\nTEL:456",
  ].map { "BEGIN:VCARD\r\nVERSION:3.0\r\n\($0)\r\nEND:VCARD\r\n" }.joined()

  @Test(arguments: ["--vcard", "--csv", "--json"])
  func `what was exported is imported as the same people`(_ format: String) async throws {
    let world = try World()
    try world.home.write(Self.people, to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    let exported = try await world.run("export", format)
    #expect(exported.status == 0)
    let other = try World()
    try other.home.write(exported.stdout, to: "back")
    let outcome = try await other.run("import", "back".path(in: other))
    #expect(outcome.stdout.contains("6 new"))
    #expect(try await Self.people(in: other) == Self.people(in: world))
    #expect(exported.stdout.contains("+47 123") && exported.stdout.contains("456"))
    // And once more: nothing is lost on the way.
    #expect(try await other.run("export", format).stdout.utf8.count == exported.stdout.utf8.count)
    let again = try await world.run("import", "book.vcf".path(in: world))
    #expect(again.stdout.contains("0 new, 0 changed"))
  }

  @Test func `no cell of the CSV is a formula, as Python reads it`() async throws {
    let world = try World()
    try world.home.write(Self.people, to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    try world.home.write(try await world.run("export", "--csv").stdout, to: "out.csv")
    let program = """
      import csv, sys
      for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8')):
          for cell in row:
              if cell[:1] in ('=', '+', '-', '@', '\\t', '\\r'): print(cell)
      """
    let found = try await Program.run(
      Program.installed("python3"), ["-c", program, "out.csv".path(in: world)],
      environment: world.environment)
    #expect(found.status == 0)
    #expect(found.stdout.isEmpty)
  }

  @Test func `no line of the vCard is longer than 75 bytes`() async throws {
    let world = try World()
    try world.home.write(Self.people, to: "book.vcf")
    _ = try await world.run("import", "book.vcf".path(in: world))
    let lines = try await world.run("export").stdout.components(separatedBy: "\r\n")
    #expect(lines.count > 30)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
  }

  @Test func `two formats at once are code 2, and a full disk is no success`() async throws {
    let world = try World()
    #expect(try await world.run("export", "--csv", "--json").status == 2)
    _ = try await world.run("import", "people.vcf".path(in: world))
    let full = try await Program.run(
      "/bin/sh", ["-c", "exec \"$1\" export > /dev/full", "sh", world.program],
      environment: world.environment)
    #expect(full.status == 1)
    #expect(full.stderr.contains("could not be written"))
  }

  /// Names, addresses, companies and kinds of everybody, in an order that imports do not change.
  private static func people(in world: World) async throws -> [String] {
    try await world.run("export", "--json").stdout.split(separator: "\n").map { line in
      let card =
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let name = (card["name"] as? [String: Any])?["full"] as? String ?? ""
      let emails = card["emails"] as? [String: [String: Any]] ?? [:]
      let addresses = emails.sorted { $0.key < $1.key }.compactMap {
        $0.value["address"] as? String
      }
      let company = card["organizations"] as? [String: [String: Any]] ?? [:]
      let labels = (card["keywords"] as? [String: Any] ?? [:]).keys.sorted()
      return "\(name) \(addresses) \(company["1"]?["name"] ?? "") \(labels)"
    }.sorted()
  }
}
