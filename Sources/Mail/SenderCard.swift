import Invitations

/// The sender's visiting card as a vCard 3.0, which every address book reads (RFC 2426).
struct SenderCard {
  /// The lines of the card, folded at 75 bytes.
  let text: [String]

  /// Writes a card from what the mail already says: the name and the address.
  init(_ sender: Mailbox) {
    let address = sender.address.sendKey
    let shown = HeaderText(sender.name).text
    let name = Self.escape(shown.isEmpty ? address : shown)
    let lines = [
      "BEGIN:VCARD", "VERSION:3.0", "FN:\(name)", "N:;\(name);;;",
      "EMAIL;TYPE=INTERNET:\(Self.escape(address))", "END:VCARD",
    ]
    text = lines.flatMap(Self.fold)
  }

  private static func escape(_ value: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if "\\;,".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func fold(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if count + size > 75 {
        lines.append(current)
        current = " "
        count = 1
      }
      current.unicodeScalars.append(scalar)
      count += size
    }
    return lines + [current]
  }
}
