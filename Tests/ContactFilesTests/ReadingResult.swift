import ContactFiles
import Invitations

/// Everything a reader says about one text.
struct ReadingResult {
  var records: [ContactRecord] = []
  var report = ImportReport()

  init(_ bytes: [UInt8], options: ReadOptions = ReadOptions()) throws {
    report = try ContactReader(options: options).read(.bytes(name: "-", bytes)) { record in
      records.append(record)
    }
  }

  init(_ text: String, options: ReadOptions = ReadOptions()) throws {
    try self.init(Array(text.utf8), options: options)
  }

  init(path: String, options: ReadOptions = ReadOptions()) throws {
    report = try ContactReader(options: options).read(.path(path)) { records.append($0) }
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
