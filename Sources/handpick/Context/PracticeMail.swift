import FoundationEssentials
import Invitations

/// The mails that practice wrote into a folder instead of sending them.
enum PracticeMail {
  /// Deletes every mail to one of these addresses; gives their number.
  static func remove(to addresses: [EmailAddress], in folder: String) -> Int {
    let files = FileManager.default
    let wanted = addresses.map { $0.sendKey.lowercased() }
    var removed = 0
    for part in ["new", "cur", "tmp"] {
      let path = "\(folder)/\(part)"
      for name in (try? files.contentsOfDirectory(atPath: path)) ?? [] {
        guard let text = TextFile.read("\(path)/\(name)"), isTo(wanted, text) else { continue }
        if (try? files.removeItem(atPath: "\(path)/\(name)")) != nil { removed += 1 }
      }
    }
    return removed
  }

  private static func isTo(_ addresses: [String], _ message: String) -> Bool {
    let head = message.split(separator: /\r?\n\r?\n/, maxSplits: 1).first ?? ""
    let to = head.split(separator: /\r?\n/).first { $0.lowercased().hasPrefix("to:") } ?? ""
    return addresses.contains { to.lowercased().contains("<\($0)>") }
  }
}
