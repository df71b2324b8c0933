import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print everybody as vCard, CSV or JSON; what comes out goes in again as it was.",
    discussion: """
      Names, addresses (the one for inviting first), telephone numbers, company, labels and your \
      own words for the relation. No cell of the CSV is a formula. JSON is one JSContact card (RFC 9553) per line.

        handpick export > people.vcf
        handpick export --csv > people.csv
        handpick export --json | jq -r .name.full
      """)

  @Flag(help: "vCard 4.0; the default.")
  var vcard = false

  @Flag(help: "CSV with the column names of Google's export.")
  var csv = false

  @Flag(help: "One JSContact card per line.")
  var json = false

  func validate() throws {
    guard [vcard, csv, json].count(where: \.self) > 1 else { return }
    throw ValidationError("Say one of --vcard, --csv and --json.")
  }

  func run() throws {
    let context = try Context()
    let store = try context.openStore(.readOnly)
    let writer = try writer(for: store)
    let output = BufferedOutput()
    output.write(writer.head)
    let ids = try store.allIDs(sortedBy: .tie)
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(start + 500, ids.count)])
      let phones = try store.phones(of: some)
      for facts in try store.facts(for: some) {
        output.write(writer.text(of: facts.person, phones: phones[facts.person.id] ?? []))
      }
    }
    try output.finish()
  }

  private func writer(for store: Store) throws -> any PersonWriter {
    if json { return JSContactWriter() }
    guard csv else { return VCardWriter() }
    var most = 1
    try store.scan { person in
      // The second line holds the addresses, a blank between two.
      let addresses = person.text.split(
        separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false
      ).dropFirst().first
      most = max(most, (addresses?.count { $0 == UInt8(ascii: " ") } ?? 0) + 1)
    }
    return CSVWriter(addresses: most)
  }
}
