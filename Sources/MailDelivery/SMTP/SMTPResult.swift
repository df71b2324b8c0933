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
    guard let last = replies.last, let code = last.first?.text.prefix(3) else { return "" }
    let words = last.map { $0.text.dropFirst(4) }.joined(separator: " ")
    return String(SafeText.line("\(code) \(words)").prefix(500))
  }

  /// The lines reply by reply; in all lines of a reply but the last a hyphen follows the code.
  var replies: [ArraySlice<Line>] {
    var replies: [ArraySlice<Line>] = []
    var rest = lines[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { !$0.text.dropFirst(3).hasPrefix("-") } ?? rest.endIndex - 1
      replies.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return replies
  }

  /// Whether the server refused who we say we are.
  var refusedSignIn: Bool { facts.reply == 535 }

  /// Whether an old connection turned out to be dead, or was closed for its age.
  var foundDeadConnection: Bool {
    guard facts.reused, !facts.release_asked, facts.end == CCURL_ENDED else { return false }
    return facts.reply == 421 || (facts.connection_lost && lines.isEmpty)
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
