import Invitations
import Testing

@Suite("Records on their way")
struct RecordBatchTests {
  private static let full = ContactRecord(
    source: "a.vcf", index: 3, line: 17, name: "Ann Lee", givenName: "Ann", familyName: "Lee",
    emails: ["ann@x.example", "nonsense", "lee@y.example"], preferredEmail: 2,
    organization: "Acme", categories: ["friends", "work"], phones: ["+47 1", "2"], uid: "u-1",
    kind: .organization, connectedSince: "2024-05-01", network: .connected(since: "2024-05-01"),
    problems: ["line 18: \"nonsense\" is no usable address"], family: "vcard")

  private static let records = [
    full, ContactRecord(source: "a.vcf", index: 1, line: 1, family: "vcard"),
    ContactRecord(
      source: "a.vcf", index: 2, line: 2, name: "田中 太郎", emails: ["t@x.example"], family: "vcard"),
    ContactRecord(
      source: "a.vcf", index: 4, line: 9, name: "L", preferredEmail: 12, kind: .group,
      family: "vcard"),
  ]

  @Test func `records come out of a batch as they went in`() {
    var batch = RecordBatch(source: "a.vcf", family: "vcard")
    for record in Self.records { batch.append(record) }
    var found: [ContactRecord] = []
    batch.forEachRecord { found.append($0) }
    #expect(found == Self.records)
    #expect(batch.count == 4)
  }

  @Test(arguments: records)
  func `a record is the same text, whether it was a value or parts`(_ record: ContactRecord) {
    var (whole, parted) = (
      RecordBatch(source: "a.vcf", family: "vcard"), RecordBatch(source: "a.vcf", family: "vcard")
    )
    whole.append(record)
    withParts(of: record) { parted.append($0, index: record.index, line: record.line) }
    #expect(texts(whole) == texts(parted))
  }

  @Test func `a text that holds what separates texts costs no other text`() {
    var batch = RecordBatch(source: "", family: "")
    batch.append(
      ContactRecord(
        source: "", index: 1, line: 1, name: "a\u{1F}b", emails: ["x\ny@x.example"], phones: ["1"]))
    batch.forEach { text, _, _ in
      #expect(text.text(.name) == "a b")
      #expect(text.list(.emails) == ["x y@x.example"])
      #expect(text.list(.phones) == ["1"])
    }
  }

  @Test func `a batch grows with its records, and one is longer than all room`() {
    var batch = RecordBatch(source: "", family: "")
    let long = String(repeating: "x", count: RecordBatch.size * 2)
    for number in 1...200 {
      let name = number == 100 ? long : "P \(number)"
      batch.append(ContactRecord(source: "", index: number, line: number, name: name))
    }
    var names: [String] = []
    batch.forEachRecord { names.append($0.name) }
    #expect(names.count == 200)
    #expect(names[99] == long)
    #expect(names[199] == "P 200")
    #expect(batch.isFull)
  }

  @Test func `the mailboxes of a text are those that an address names, each once`() throws {
    let emails = [
      "Ann.Lee+news@GMail.com", "annlee@googlemail.com", "no address", "INFO@x.example",
      "bob+a@corp.example", "bob@corp.example", "žofie@müller.example",
    ]
    var batch = RecordBatch(source: "", family: "")
    batch.append(
      ContactRecord(source: "", index: 1, line: 1, emails: emails, preferredEmail: 3))
    var mailboxes = RecordMailboxes()
    batch.forEach { text, _, _ in mailboxes.read(text) }
    let keys = (0..<mailboxes.count).map { mailboxes.key($0).text }
    #expect(
      keys == ["info@x.example", "annlee@gmail.com", "bob+a@corp.example", "bob@corp.example"])
  }

  private func texts(_ batch: RecordBatch) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    batch.forEach { text, _, _ in texts.append(Array(text.bytes)) }
    return texts
  }

  /// Keeps the texts in place while `body` has them as parts.
  private func withParts(of record: ContactRecord, _ body: (RecordParts) -> Void) {
    var memory: [UnsafeMutableRawBufferPointer] = []
    defer { for block in memory { block.deallocate() } }
    func keep(_ text: String) -> UnsafeRawBufferPointer {
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
      block.copyBytes(from: text.utf8)
      memory.append(block)
      return UnsafeRawBufferPointer(block)
    }
    var parts = RecordParts()
    parts.name = keep(record.name)
    parts.givenName = keep(record.givenName)
    parts.familyName = keep(record.familyName)
    parts.emails = record.emails.map(keep)
    parts.preferredEmail = record.preferredEmail
    parts.organization = keep(record.organization ?? "")
    parts.categories = record.categories.map(keep)
    parts.phones = record.phones.map(keep)
    parts.uid = keep(record.uid ?? "")
    parts.kind = record.kind
    parts.connectedSince = record.connectedSince
    parts.network = record.network
    parts.problems = record.problems
    body(parts)
  }
}
