import Invitations

/// vCard 4.0 (RFC 6350): one card a person.
struct VCardWriter: PersonWriter {
  func text(of person: Person, phones: [String]) -> String {
    var lines = ["BEGIN:VCARD", "VERSION:4.0"]
    switch person.kind {
    case .person: break
    case .organization: lines.append("KIND:org")
    case .group: lines.append("KIND:group")
    }
    lines.append("FN:\(Self.escaped(person.name))")
    if !person.givenName.isEmpty || !person.familyName.isEmpty {
      lines.append(
        "N:\(Self.escaped(person.familyName));\(Self.escaped(person.givenName));;;")
    }
    for (place, address) in person.addresses.enumerated() {
      lines.append("EMAIL\(place == 0 ? ";PREF=1" : ""):\(Self.escaped(address.sendKey))")
    }
    lines += phones.map { "TEL:\(Self.escaped($0))" }
    if let organization = person.organization { lines.append("ORG:\(Self.escaped(organization))") }
    if !person.categories.isEmpty {
      lines.append("CATEGORIES:\(person.categories.map(Self.escaped).joined(separator: ","))")
    }
    if let relation = person.relation { lines.append("X-RELATION:\(Self.escaped(relation))") }
    if let since = person.connectedSince {
      lines.append("X-CONNECTED-SINCE:\(Self.escaped(since))")
    }
    lines.append("END:VCARD")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  /// RFC 6350, 3.4.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ",", ";": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// RFC 6350, 3.2: at most 75 bytes a line, and no character is cut in two.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var folded = ""
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > 75 {
        folded += "\r\n "
        bytes = 1
      }
      folded.unicodeScalars.append(scalar)
      bytes += size
    }
    return folded
  }
}
