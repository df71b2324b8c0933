import ContactFiles
import Foundation
import Invitations
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private static let card = VCardCase.card("3.0", "FN:Ann", "EMAIL:ann@x.example")

  @Test func `a takeout's cards are read in memory`() throws {
    let zip = ZipWriter.zip([
      ("Takeout/archive_browser.html", "<html>"),
      ("Takeout/Contacts/All/All.vcf", Self.card + Self.card),
      ("Takeout/Contacts/Choir/Choir.vcf", Self.card),
      ("__MACOSX/Takeout/._All.vcf", "x"),
    ])
    let result = try ReadingResult(zip)
    #expect(result.names == ["Ann", "Ann", "Ann"])
    #expect(
      result.records.map(\.source) == [
        "-/Takeout/Contacts/All/All.vcf", "-/Takeout/Contacts/All/All.vcf",
        "-/Takeout/Contacts/Choir/Choir.vcf",
      ])
    #expect(result.records.map(\.index) == [1, 2, 1])
  }

  @Test(arguments: ["Takeout/Контакты/Все.vcf", "連絡先/山田.vcf", "J\u{FC}rgen.vcf"])
  func `an entry is read whatever letters its name has`(path: String) throws {
    let result = try ReadingResult(ZipWriter.zip([(path, Self.card)]))
    #expect(result.names == ["Ann"])
    #expect(result.records.map(\.source) == ["-/\(path)"])
  }

  @Test func `a network's export gives its people, not its owner`() throws {
    let zip = ZipWriter.zip([
      ("Profile.csv", "First Name,Last Name,Company\nPat,VP,Initech\n"),
      ("Email Addresses.csv", "Email Address,Confirmed\npat@x.example,Yes\n"),
      (
        "Connections.csv",
        "Notes:\n\"x\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
          + "Ann,Lee,u/ann,ann@x.example,,,08 Feb 2026\n"
      ),
      (
        "Invitations.csv",
        "From,To,Sent At,Message,Direction\nPat,Bob,\"1/2/26, 1:00 PM\",,OUTGOING\n"
      ),
    ])
    let result = try ReadingResult(zip)
    #expect(result.names == ["Ann Lee", "Bob"])
    #expect(result.report.files == 2)
  }

  @Test func `a bad file in an archive costs only itself`() throws {
    let result = try ReadingResult(ZipWriter.zip([("a.vcf", ""), ("b.vcf", Self.card)]))
    #expect(result.names == ["Ann"])
    #expect(result.report.problems.map(\.source) == ["-/a.vcf"])
  }

  @Test(arguments: [
    ("../a.vcf", ArchiveProblem.leadsOutside(entry: "../a.vcf")),
    ("/etc/a.vcf", .leadsOutside(entry: "/etc/a.vcf")),
    ("a/../../b.vcf", .leadsOutside(entry: "a/../../b.vcf")),
    ("..\\a.vcf", .leadsOutside(entry: "../a.vcf")),
    ("C:\\a.vcf", .leadsOutside(entry: "C:/a.vcf")),
  ])
  func `an entry that leads outside is refused by name`(path: String, problem: ArchiveProblem) {
    let zip = ZipWriter.zip([("a.vcf", Self.card), (path, Self.card)])
    #expect(throws: ImportError.archive(path: "-", problem: problem)) { try ReadingResult(zip) }
  }

  @Test func `a link is refused by name`() {
    let zip = ZipWriter.zip([("a.vcf", Self.card), ("b.vcf", "/etc/passwd")], linkAt: 1)
    #expect(throws: ImportError.archive(path: "-", problem: .link(entry: "b.vcf"))) {
      try ReadingResult(zip)
    }
  }

  @Test func `an entry with a password is refused by name`() {
    let zip = ZipWriter.zip([("a.vcf", Self.card)], isEncrypted: true)
    #expect(throws: ImportError.archive(path: "-", problem: .encrypted(entry: "a.vcf"))) {
      try ReadingResult(zip)
    }
  }

  @Test func `too many entries are refused`() {
    let zip = ZipWriter.zip((0...1_000).map { ("\($0).vcf", Self.card) })
    #expect(throws: ImportError.archive(path: "-", problem: .tooManyEntries)) {
      try ReadingResult(zip)
    }
  }

  @Test func `an archive that unpacks too far is refused by name, whatever it declares`() throws {
    let bomb = try Python.run(
      """
      import gzip, io, sys, tarfile
      data = b"A" * (64 << 20)
      out = io.BytesIO()
      with tarfile.open(fileobj=out, mode="w:gz") as tar:
          entry = tarfile.TarInfo("bomb.vcf"); entry.size = len(data)
          tar.addfile(entry, io.BytesIO(data))
      sys.stdout.buffer.write(out.getvalue())
      """)
    #expect(bomb.count < 200 << 10)
    #expect(
      throws: ImportError.archive(path: "-", problem: .unpacksTooFar(entry: "bomb.vcf"))
    ) { try ReadingResult(bomb) }
  }

  @Test func `a deflated zip and a tgz are read`() throws {
    let script = """
      import io, sys, tarfile, zipfile
      data = sys.stdin.buffer.read()
      out = io.BytesIO()
      if sys.argv[1] == "zip":
          with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip: zip.writestr("a/b.vcf", data)
      else:
          with tarfile.open(fileobj=out, mode="w:gz") as tar:
              entry = tarfile.TarInfo("a/b.vcf"); entry.size = len(data)
              tar.addfile(entry, io.BytesIO(data))
      sys.stdout.buffer.write(out.getvalue())
      """
    for kind in ["zip", "tgz"] {
      let archive = try Python.run(script, [kind], input: Array(Self.card.utf8))
      let result = try ReadingResult(archive)
      #expect(result.emails == [["ann@x.example"]])
      #expect(result.records.first?.source == "-/a/b.vcf")
    }
  }

  @Test func `an archive without contacts, or damaged, says so`() {
    #expect(throws: ImportError.archive(path: "-", problem: .withoutContacts)) {
      try ReadingResult(ZipWriter.zip([("a.txt", "hello")]))
    }
    let cut = Array(ZipWriter.zip([("a.vcf", Self.card)]).prefix(60))
    #expect(throws: ImportError.self) { try ReadingResult(cut) }
  }

  private static func compressed(_ bytes: [UInt8], as kind: String) throws -> [UInt8] {
    try Python.run(
      """
      import bz2, gzip, lzma, sys
      kinds = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
      sys.stdout.buffer.write(kinds[sys.argv[1]](sys.stdin.buffer.read()))
      """, [kind], input: bytes)
  }

  @Test(arguments: ["gz", "bz2", "xz"])
  func `a compressed file is read as the file itself`(kind: String) throws {
    let table = "First Name,Last Name,E-mail Address\nAnn,,ann@x.example\n"
    for text in [Self.card, table] {
      let result = try ReadingResult(try Self.compressed(Array(text.utf8), as: kind))
      #expect(result.names == ["Ann"])
      #expect(result.records.map(\.source) == ["-"])
    }
  }

  @Test(arguments: ["gz", "xz"])
  func `a compressed file that unpacks too far is refused`(kind: String) throws {
    let bomb = try Self.compressed([UInt8](repeating: 0x41, count: 64 << 20), as: kind)
    let refusal = ImportError.archive(path: "-", problem: .unpacksTooFar(entry: ""))
    #expect(throws: refusal) { try ReadingResult(bomb) }
    #expect(
      "\(refusal)".hasSuffix("refused: it unpacks to more than 200 times its size, or 512 MB"))
  }

  @Test func `a compressed file of no contacts, or cut, says so`() throws {
    let text = try Self.compressed(Array("hello\n".utf8), as: "gz")
    #expect(throws: ImportError.unknownFormat(path: "-")) { try ReadingResult(text) }
    let card = try Self.compressed(Array(Self.card.utf8), as: "gz")
    #expect(throws: ImportError.archive(path: "-", problem: .broken)) {
      try ReadingResult(Array(card.prefix(40)))
    }
  }

  @Test func `of a cut compressed file comes what can be unpacked, with a sentence`() throws {
    // Letters without a pattern, so that the file stays large when it is compressed.
    var letters = SystemRandomNumberGenerator()
    let cards = (1...6_000).map { place in
      let note = (0..<12).map { _ in String(letters.next(), radix: 36) }.joined()
      return VCardCase.card("3.0", "FN:N\(place)", "NOTE:\(note)", "EMAIL:n\(place)@x.example")
    }
    let whole = try Self.compressed(Array(cards.joined().utf8), as: "gz")
    let result = try ReadingResult(Array(whole.prefix(whole.count / 2)))
    let names = (1...6_000).map { "N\($0)" }
    #expect(result.names.count > 2_000 && result.names.count < 4_000)
    #expect(result.names.dropLast() == names.prefix(result.names.count - 1))
    #expect(
      result.report.problems.map(\.sentence).last
        == "- is cut or damaged; what stands before that was read")
  }

  @Test(arguments: ["gz", "bz2", "xz"])
  func `a compressed file in a folder is read with the others`(kind: String) throws {
    let place = try TemporaryFolder()
    try place.write(Self.card, to: "a.vcf")
    let other = VCardCase.card("3.0", "FN:Bob", "EMAIL:bob@x.example")
    try place.write(try Self.compressed(Array(other.utf8), as: kind), to: "b.vcf.\(kind)")
    let result = try ReadingResult(path: place.path)
    #expect(result.names == ["Ann", "Bob"])
    #expect(result.report.problems.isEmpty)
  }

  @Test func `cards, tables, directories and mail of one archive are all read`() throws {
    let mail = "From x Mon Jan  1 10:00:00 2024\n"
    let zip = ZipWriter.zip([
      ("Takeout/Contacts/All.vcf", Self.card),
      ("table.CSV", "Name,E-mail\nBob,bob@x.example\n"),
      ("dir.ldif", "dn: cn=c\ncn: Cid\nmail: cid@x.example\n"),
      (
        "Takeout/Mail/All mail Including Spam and Trash.mbox",
        "\(mail)X-Gmail-Labels: Inbox\nFrom: Dot <dot@x.example>\n\nhi\n\n"
          + "\(mail)X-Gmail-Labels: Spam,Opened\nFrom: Win <win@x.example>\n\nhi\n"
      ),
    ])
    let result = try ReadingResult(zip)
    #expect(result.names == ["Ann", "Bob", "Cid", "Dot"])
    #expect(result.report.formats == [.vCard, .csv, .ldif, .mbox])
    #expect(result.report.problems.isEmpty)
  }

  @Test func `entries that only together unpack too far are refused`() throws {
    let bomb = try Python.run(
      """
      import io, sys, zipfile
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip:
          for place in range(20): zip.writestr(f"{place}.bin", b"A" * (8 << 20))
      sys.stdout.buffer.write(out.getvalue())
      """)
    #expect(throws: ImportError.self) { try ReadingResult(bomb) }
  }

}
