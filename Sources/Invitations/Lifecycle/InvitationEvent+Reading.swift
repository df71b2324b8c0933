extension Invitation.Event {
  /// Reads an event back.
  public init(text: String) throws(EventTextProblem) {
    // By bytes: a mark that begins a value would melt into one character with the sign before it.
    let parts = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let word = String(Substring(parts.first ?? "".utf8[...]))
    var fields: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = Substring(part[part.index(after: sign)...])
      fields[String(Substring(part[..<sign]))] = Self.unescaped(value)
    }
    try self.init(word: word, Fields(values: fields, word: word))
  }

  private init(word: String, _ fields: Fields) throws(EventTextProblem) {
    switch word {
    case "claimed": self = .claimed
    case "blocked": self = .blocked(reason: try fields.text("reason"))
    case "marked": self = .marked
    case "taken": self = .taken(reply: try fields.text("reply"))
    case "refused":
      self = .refused(reply: try fields.text("reply"), deadAddress: try fields.flag("dead"))
    case "put off": self = .putOff(reason: try fields.text("reason"))
    case "lost": self = .lost(reason: try fields.text("reason"))
    case "proved sent": self = .provedSent(evidence: try fields.text("evidence"))
    case "treated as sent": self = .treatedAsSent
    case "send again": self = .sendAgain(leavesAt: try fields.moment("leaves"))
    case "accepted": self = .accepted
    case "declined": self = .declined
    case "stopped": self = .stopped
    case "complained": self = .complained(evidence: try fields.text("evidence"))
    case "undeliverable":
      self = .undeliverable(reply: try fields.text("reply"), deadAddress: try fields.flag("dead"))
    case "withdrawn": self = .withdrawn
    case "cancelled": self = .cancelled(reason: try fields.text("reason"))
    case "restored": self = .restored
    case "lapsed": self = .lapsed
    case "held again":
      self = .heldAgain(
        leavesAt: try fields.moment("leaves"), reason: try fields.text("reason"))
    case "extended": self = .extended(leavesAt: try fields.moment("leaves"))
    default: throw .unknownWord(word)
    }
  }

  private struct Fields {
    let values: [String: String]
    let word: String

    func text(_ key: String) throws(EventTextProblem) -> String {
      guard let value = values[key] else { throw .field(key, of: word) }
      return value
    }

    func flag(_ key: String) throws(EventTextProblem) -> Bool {
      switch values[key] {
      case "1": true
      case "0": false
      default: throw .field(key, of: word)
      }
    }

    func moment(_ key: String) throws(EventTextProblem) -> Moment {
      guard let number = values[key].flatMap(Int64.init) else { throw .field(key, of: word) }
      return Moment(milliseconds: number)
    }
  }

  private static func unescaped(_ value: Substring) -> String {
    var result = String.UnicodeScalarView()
    var scalars = value.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\", let next = scalars.next() else {
        result.append(scalar)
        continue
      }
      switch next {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      default: result.append(next)
      }
    }
    return String(result)
  }
}
