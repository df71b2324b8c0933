internal import Invitations

/// A suggestion in the few words that a row has room for.
struct SuggestionWords: Sendable {
  let suggestion: Suggestion

  /// What stands under "Relation": a risk with `!`, or what the person is to the owner.
  var relation: String {
    if let risk { return "! \(risk)" }
    if let relation = suggestion.person.relation { return relation }
    if suggestion.tie.sawMail { return suggestion.tie.tier.word.lowercased() }
    return suggestion.person.categories.first ?? ""
  }

  /// Whether the relation names a risk.
  var isRisky: Bool { risk != nil }

  /// What stands under "You and them": why not, or how well they know each other.
  func note(at now: Moment) -> String {
    if let block = suggestion.flags.first(where: \.kind.blocks) { return Self.short(block.detail) }
    if let flag = suggestion.flags.first { return flag.detail }
    guard let mail = suggestion.mail, mail.count > 0 else {
      return suggestion.person.connectedSince.map { "connected \($0.prefix(7))" } ?? "no mail seen"
    }
    let last = mail.lastContact.map { " \(RelativeTime.shortAgo($0, now: now))" } ?? ""
    return Wording.count(mail.count, mail.isOnNetwork ? "message" : "mail") + last
  }

  /// `said no on 2025-03-02` as `said no 2025-03`, for the narrow column.
  private static func short(_ detail: String) -> String {
    let date = detail.suffix(14)
    guard date.hasPrefix(" on "), date.dropFirst(4).allSatisfy({ $0.isNumber || $0 == "-" }) else {
      return detail
    }
    return "\(detail.dropLast(14)) \(date.dropFirst(4).prefix(7))"
  }

  /// The pick's mark.
  func mark(isPicked: Bool) -> String {
    if isPicked { return "[x]" }
    return suggestion.isSelectable ? "[ ]" : "[-]"
  }

  private var risk: String? {
    for flag in suggestion.flags {
      switch flag.kind {
      case .own: return "you"
      case .ownMaybe: return "you?"
      case .daemon: return "machine"
      case .role: return "role box"
      case .list: return "list"
      case .stranger: return "unknown"
      case .family: return "family?"
      case .odd: return "odd"
      case .missing: return "no name"
      case .old: return "old"
      case .duplicate: return "twice?"
      case .connected, .pending, .declined, .cooling, .bounced, .suppressed, .askedTwice,
        .noAddress:
        continue
      }
    }
    return nil
  }
}
