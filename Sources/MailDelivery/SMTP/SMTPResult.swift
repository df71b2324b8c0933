import CCurl
import Invitations

/// Everything a transaction left behind to judge it by.
struct SMTPResult {
  /// One line of a server's reply and the phase it answered.
  struct Line: Hashable {
    var phase: ccurl_phase
    var text: String
  }

  /// What libcurl and its callbacks saw.
  var facts: ccurl_result
  /// Every reply line.
  var lines: [Line]
  /// Facts about the server's certificate, `Subject:CN = mail.example.org`.
  var certificate: [String]

  /// The last reply in one line, `250 2.0.0 Ok: queued as 4711`; empty without one.
  var reply: String {
    guard let code = lines.last.map({ $0.text.prefix(3) }), !code.isEmpty else { return "" }
    let last = lines.reversed().prefix { line in
      line.text.hasPrefix(code) && (line == lines.last || line.text.dropFirst(3).hasPrefix("-"))
    }
    let words = last.reversed().map { $0.text.dropFirst(4) }.joined(separator: " ")
    return String(SafeText.line("\(code) \(words)").prefix(500))
  }

  /// Whether the server refused who we say we are.
  var refusedSignIn: Bool { facts.reply == 535 }

  /// Whether an old connection turned out to be dead before anything was asked on it.
  var foundDeadConnection: Bool {
    facts.reused && lines.isEmpty && !facts.release_asked && facts.end == CCURL_ENDED
  }
}

extension SMTPResult {
  /// Reads the tagged lines that the shim keeps.
  static func lines(tagged text: String) -> [Line] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let tag = line.first, tag >= UInt8(ascii: "A") else { return nil }
      let phase = ccurl_phase(rawValue: UInt32(tag - UInt8(ascii: "A")))
      return Line(phase: phase, text: String(decoding: line.dropFirst(), as: UTF8.self))
    }
  }
}
