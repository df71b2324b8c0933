extension Invitation.Event {
  /// The event as one line for the journal: the word, then its fields as `key=value`, parted by tabs.
  ///
  /// The form is stable: what one version wrote every later one reads.
  public var text: String {
    var line = word
    for (key, value) in fields { line += "\t\(key)=\(Self.escaped(value))" }
    return line
  }

  private var fields: [(String, String)] {
    switch self {
    case .blocked(let reason), .putOff(let reason), .lost(let reason), .cancelled(let reason):
      [("reason", reason)]
    case .taken(let reply): [("reply", reply)]
    case .refused(let reply, let dead), .undeliverable(let reply, let dead):
      [("reply", reply), ("dead", dead ? "1" : "0")]
    case .provedSent(let evidence), .complained(let evidence): [("evidence", evidence)]
    case .sendAgain(let moment), .extended(let moment): [("leaves", "\(moment.milliseconds)")]
    case .heldAgain(let moment, let reason):
      [("leaves", "\(moment.milliseconds)"), ("reason", reason)]
    case .claimed, .marked, .treatedAsSent, .accepted, .declined, .stopped, .withdrawn, .restored,
      .lapsed:
      []
    }
  }

  /// Tabs and line ends would part what belongs together.
  private static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
