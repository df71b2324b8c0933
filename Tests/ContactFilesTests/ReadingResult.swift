import ContactFiles
import Invitations
import Testing

/// Everything a reader says about one source; it says the same record by record and in batches.
struct ReadingResult {
  var records: [ContactRecord] = []
  var report = ImportReport()

  init(_ bytes: [UInt8], options: ReadOptions = ReadOptions()) throws {
    try self.init(.bytes(name: "-", bytes), options)
  }

  init(_ text: String, options: ReadOptions = ReadOptions()) throws {
    try self.init(Array(text.utf8), options: options)
  }

  init(path: String, options: ReadOptions = ReadOptions()) throws {
    try self.init(.path(path), options)
  }

  private init(_ source: ImportSource, _ options: ReadOptions) throws {
    let reader = ContactReader(options: options)
    report = try reader.read(source) { records.append($0) }
    // What was in a pipe is gone.
    if case .path(let path) = source, path.hasPrefix("/dev/") { return }
    var batched: [ContactRecord] = []
    let same = try reader.readBatches(source) { $0.forEachRecord { batched.append($0) } }
    #expect(batched == records)
    #expect(same == report)
  }

  var names: [String] { records.map(\.name) }
  var emails: [[String]] { records.map(\.emails) }
  var lines: [Int] { records.map(\.line) }
}

/// Bytes written as a text in which `\xNN` stands for a byte.
func bytes(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.first {
    if rest.starts(with: Array("\\x".utf8)), rest.count >= 4,
      let value = UInt8(String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(4)
    } else {
      bytes.append(byte)
      rest = rest.dropFirst()
    }
  }
  return bytes
}
