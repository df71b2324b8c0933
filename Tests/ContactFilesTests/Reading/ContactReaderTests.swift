import ContactFiles
import Foundation
import Invitations
import TestSupport
import Testing

@Suite struct ContactReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is read by its path, whatever its name says`() throws {
    let path = try folder.write(VCardCase.card("3.0", "FN:Ann"), to: "contacts.csv")
    let result = try ReadingResult(path: path)
    #expect(result.names == ["Ann"])
    #expect(result.records.first?.source == path)
    #expect(result.report.formats == [.vCard])
    #expect(result.report.files == 1)
  }

  @Test func `a folder gives its cards in the order of their names, subfolders too`() throws {
    for name in ["b.vcf", "a.VCF", "sub/c.vcf", ".hidden.vcf", "note.txt"] {
      _ = try folder.write(VCardCase.card("3.0", "FN:\(name)"), to: name)
    }
    let result = try ReadingResult(path: folder.path)
    #expect(result.names == ["a.VCF", "b.vcf", "sub/c.vcf"])
    #expect(result.records.map(\.index) == [1, 1, 1])
    #expect(result.report.files == 3)
  }

  @Test func `a bad file in a folder costs only itself`() throws {
    _ = try folder.write(VCardCase.card("3.0", "FN:Ann"), to: "a.vcf")
    let empty = try folder.write("", to: "b.vcf")
    let result = try ReadingResult(path: folder.path)
    #expect(result.names == ["Ann"])
    #expect(result.report.problems.map(\.source) == [empty])
  }

  @Test func `a subfolder that is not looked into is named`() throws {
    _ = try folder.write(VCardCase.card("3.0", "FN:Ann"), to: "a.vcf")
    _ = try folder.write(VCardCase.card("3.0", "FN:Bob"), to: "1/2/3/4/5/6/7/8/9/b.vcf")
    let result = try ReadingResult(path: folder.path)
    #expect(result.names == ["Ann"])
    let deepest = folder.path + "/1/2/3/4/5/6/7/8/9"
    #expect(result.report.problems.map(\.source) == [deepest])
    #expect(result.report.problems[0].sentence.contains("too many folders deep"))
  }

  @Test func `a folder of mails with a file each gives their correspondents`() throws {
    for (name, from) in [("a.eml", "Ann <ann@x.example>"), ("sub/b.EML", "bob@x.example")] {
      _ = try folder.write("From: \(from)\nTo: me@x.example\n\nFrom: nobody@x.example\n", to: name)
    }
    _ = try folder.write("", to: "empty.eml")
    let result = try ReadingResult(path: folder.path)
    #expect(result.emails == [["ann@x.example"], ["me@x.example"], ["bob@x.example"]])
    #expect(result.report.formats == [.maildir])
    #expect(result.report.problems.isEmpty)
  }

  @Test func `a mail that can not be opened is named, and costs no other`() throws {
    _ = try folder.write("From: ann@x.example\n\n", to: "a.eml")
    symlink("/no/such", folder.path + "/b.eml")
    let result = try ReadingResult(path: folder.path)
    #expect(result.emails == [["ann@x.example"]])
    #expect(result.report.problems.map(\.source) == [folder.path + "/b.eml"])
  }

  @Test func `a folder without cards says so`() throws {
    _ = try folder.write("hello", to: "note.txt")
    #expect(throws: ImportError.folderWithoutCards(path: folder.path)) {
      try ReadingResult(path: folder.path)
    }
  }

  @Test func `a path that can not be read says why`() {
    #expect(throws: ImportError.unreadable(path: "/no/such", reason: "there is no such file")) {
      try ReadingResult(path: "/no/such")
    }
    #expect(throws: ImportError.unreadable(path: "/dev/zero", reason: "it is no regular file")) {
      try ReadingResult(path: "/dev/zero")
    }
  }

  @Test func `a pipe is read to its end`() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(VCardCase.card("3.0", "FN:Ann").utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try ReadingResult(path: path).names == ["Ann"])
  }

  @Test(arguments: [
    ("", ImportError.empty(path: "-")),
    (" \n\r\n\t", .empty(path: "-")),
    ("\u{FEFF}", .empty(path: "-")),
    ("\u{0}\u{1}\u{2}PK\u{3}\u{4}\u{5}\u{6}", .binary(path: "-")),
    ("Dear Ann,", .unknownHeader(path: "-", header: ["Dear Ann", ""])),
    ("hello", .unknownFormat(path: "-")),
    (#"[{"name":"Ann","email":"a@x.example"}]"#, .unknownFormat(path: "-")),
    (#"{"version": 2, "people": []}"#, .unknownFormat(path: "-")),
  ])
  func `content that holds no contacts says what it is`(text: String, error: ImportError) {
    #expect(throws: error) { try ReadingResult(text) }
    #expect(!error.description.isEmpty)
  }

  @Test func `the user's format overrules the content`() throws {
    let text = "Name,Email\nAnn,a@x.example\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\n"
    #expect(try ReadingResult(text).report.formats == [.csv])
    let cards = try ReadingResult(text, options: ReadOptions(format: .vCard))
    #expect(cards.names == ["Bob"])
  }

  @Test func `progress grows to the end, and can stop the reading`() throws {
    let row = "Ann,ann@x.example,\(String(repeating: "x", count: 100))\n"
    let text = Array(("Name,Email,Notes\n" + String(repeating: row, count: 40_000)).utf8)
    var seen: [Int] = []
    try ContactReader().read(.bytes(name: "-", text)) { progress in
      seen.append(progress.bytesRead)
      #expect(progress.bytesTotal == text.count)
      return true
    } record: { _ in
    }
    #expect(seen == seen.sorted())
    #expect(seen.count > 4)
    #expect(seen.last == text.count)

    var records = 0
    #expect(throws: ImportError.cancelled) {
      try ContactReader().read(.bytes(name: "-", text)) {
        $0.records < 1_000
      } record: { _ in
        records += 1
      }
    }
    #expect(records > 0 && records < 40_000)
  }

  @Test func `a cancelled task stops the reading`() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try ReadingResult(VCardCase.card("3.0", "FN:Ann")).names
    }
    await #expect(throws: ImportError.cancelled) { try await task.value }
  }

  @Test func `an error of the receiver ends the reading and comes back`() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try ContactReader().read(.bytes(name: "-", Array(VCardCase.card("3.0", "FN:Ann").utf8))) {
        _ in
        throw Full()
      }
    }
  }

  @Test func `a file that becomes shorter while it is read says so, and ends nothing else`() throws
  {
    let card = VCardCase.card("3.0", "FN:Ann", "NOTE:" + String(repeating: "x", count: 900))
    let path = try folder.write(String(repeating: card, count: 8_000), to: "a.vcf")
    let shortened = ImportError.unreadable(
      path: path, reason: "it became shorter while it was read; import it again")
    var calls = 0
    #expect(throws: shortened) {
      try ContactReader().read(.path(path)) { _ in
        calls += 1
        if calls == 1 { truncate(path, 4_096) }
        return true
      } record: { _ in
      }
    }
    #expect(try ReadingResult(path: path).records.count > 1)
  }

  @Test func `a file whose name is no UTF-8 is read, in a folder and on its own`() throws {
    let name = Array(folder.path.utf8) + bytes("/a\\xFF.vcf")
    let file = try #require(fopen(name.map { CChar(bitPattern: $0) } + [0], "w"))
    fputs(VCardCase.card("3.0", "FN:Ann"), file)
    fclose(file)
    #expect(try ReadingResult(path: folder.path).names == ["Ann"])
    #expect(try ReadingResult(path: folder.path + "/a\u{FFFD}.vcf").names == ["Ann"])
  }

  @Test func `two names that read alike are not taken for each other`() throws {
    for byte in ["FE", "FF"] {
      let name = Array(folder.path.utf8) + bytes("/a\\x\(byte).vcf")
      let file = try #require(fopen(name.map { CChar(bitPattern: $0) } + [0], "w"))
      fclose(file)
    }
    let result = try ReadingResult(path: folder.path)
    #expect(result.report.problemCount == 2)
    #expect(result.report.problems.allSatisfy { $0.sentence.contains("there is no such file") })
  }

  @Test func `a folder that mixes formats is read whole`() throws {
    _ = try folder.write(VCardCase.card("3.0", "FN:Ann"), to: "a.vcf")
    _ = try folder.write("Name,E-mail\nBob,bob@x.example\n", to: "sub/b.csv")
    _ = try folder.write("dn: cn=c\ncn: Cid\n", to: "c.LDIF")
    _ = try folder.write("{}", to: "settings.json")
    _ = try folder.write("hello", to: "note.txt")
    let result = try ReadingResult(path: folder.path)
    #expect(result.names.sorted() == ["Ann", "Bob", "Cid"])
    #expect(result.report.problems.map(\.source) == [folder.path + "/settings.json"])
  }

  @Test func `a table of something else does not keep a folder's mail from being read`() throws {
    _ = try folder.write("From: ann@x.example\nDate: x\n\n", to: "a.eml")
    _ = try folder.write("Item,Price\nTea,3\n", to: "prices.csv")
    let result = try ReadingResult(path: folder.path)
    #expect(result.emails == [["ann@x.example"]])
    #expect(result.report.problems.map(\.source) == [folder.path + "/prices.csv"])
  }

}
