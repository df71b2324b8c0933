@testable import ContactFiles
import Foundation
import Invitations
import TestSupport
import Testing

/// The same files read by Python's standard library and by us.
@Suite struct PythonAgreementTests {
  private static let pieces = [
    "Ann", "Lee", "Zoë", "王伟", "O'Brien", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", " ", ".",
    "😀", "(x)", "a b",
  ]

  /// Tables of names that are hard to quote, with an address for each row.
  private static func table(seed: UInt64) -> [[String]] {
    var random = SeededRandom(seed)
    return (0..<200).map { row in
      let name = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      return ["x" + name.joined() + "x", "a\(row)@x.example"]
    }
  }

  @Test(arguments: [",", ";", "\t", "|"], ["QUOTE_MINIMAL", "QUOTE_ALL"])
  func `a table that Python writes is read as it was`(delimiter: String, quoting: String) throws {
    let rows = Self.table(seed: UInt64(delimiter.utf8.count + quoting.utf8.count))
    let text = try Python.run(
      """
      import csv, io, json, sys
      rows = json.load(sys.stdin)
      out = io.StringIO(newline="")
      writer = csv.writer(out, delimiter=sys.argv[1], quoting=getattr(csv, sys.argv[2]))
      writer.writerow(["Name", "Email"])
      writer.writerows(rows)
      sys.stdout.buffer.write(out.getvalue().encode())
      """, [delimiter, quoting], input: Array(JSONEncoder().encode(rows)))
    let result = try ReadingResult(text)
    #expect(result.emails == rows.map { [$0[1]] })
    #expect(result.names == rows.map { FieldText.line($0[0]) })
  }

  @Test func `rows and lines are the ones that Python counts`() throws {
    var random = SeededRandom(7)
    for _ in 0..<40 {
      let body = (0..<60).compactMap { _ in
        [Self.pieces, ["\n", ",", "\"", "a@x.example"]].randomElement(using: &random)?
          .randomElement(using: &random)
      }.joined()
      // Python swallows the rest of the file after a quote that never closes; we do not.
      let quotes = body.count { $0 == "\"" }
      let text =
        "Name,Email\n" + body + (quotes.isMultiple(of: 2) ? "" : "\"") + "\nlast,z@x.example\n"
      let output = try Python.run(
        """
        import csv, io, json, sys
        reader = csv.reader(io.StringIO(sys.stdin.buffer.read().decode(), newline=""))
        next(reader)
        rows = [row[:2] + [""] * (2 - len(row)) for row in reader]
        print(json.dumps([row for row in rows if any(cell.strip() for cell in row)]))
        """, input: Array(text.utf8))
      let rows = try JSONDecoder().decode([[String]].self, from: Data(output))
      let result = try ReadingResult(text)
      guard result.report.problemCount == 0 else { continue }
      #expect(result.records.count { $0.name == "last" } == rows.count { $0[0] == "last" })
    }
  }

  @Test func `header fields that Python writes are read as they were`() throws {
    let names = ["Jürgen Groß", "王 伟, Dr.", "A \"B\" C", "Ann; Lee", "😀 Sunny", "O'Brien (x)"]
    let output = try Python.run(
      """
      import json, sys
      from email.header import Header
      from email.utils import formataddr
      names = json.load(sys.stdin)
      lines = [formataddr((name, "a%d@x.example" % i)) for i, name in enumerate(names)]
      lines.append(", ".join(lines))
      lines += [Header(name * 9, charset, maxlinelen=40).encode()
                for name in names[:2] for charset in ("utf-8", "gb18030")]
      print(json.dumps(lines))
      """, input: Array(JSONEncoder().encode(names)))
    let lines = try JSONDecoder().decode([String].self, from: Data(output))
    let decoder = try TextDecoder(chosen: nil)
    let all = lines[..<names.count] + [lines[names.count]]
    let read = all.map { line in
      AddressList(line).mailboxes.map { EncodedWord.decode($0.name, with: decoder) }
    }
    #expect(read == names.map { [$0] } + [names])
    let long = lines[(names.count + 1)...].map { EncodedWord.decode($0, with: decoder) }
    #expect(
      long == names[..<2].flatMap { Array(repeating: String(repeating: $0, count: 9), count: 2) })
  }
}
