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

  /// What stands under "You and them": why not, or the first reason in a few words.
  func note(at now: Moment) -> String {
    if let block = suggestion.flags.first(where: \.kind.blocks) { return Self.short(block.detail) }
    return Reasons.short(
      suggestion.mail, connectedSince: suggestion.person.connectedSince, now: now)
  }

  /// `said no on 2025-03-02` as `said no 2025-03`, and without what follows, for the narrow column.
  private static func short(_ detail: String) -> String {
    let head = detail.prefix { $0 != "," && $0 != ";" }
    let words = head.split(separator: " ")
    let day = words.last ?? ""
    guard day.count == 10, day.allSatisfy({ $0.isNumber || $0 == "-" }), words.count > 2 else {
      return String(head)
    }
    // Who it is about and "on" or "since" before the day go without saying.
    let what = words.dropLast(2).drop { $0 == "this" || $0 == "address" }
    return (what + [day.prefix(7)]).joined(separator: " ")
  }

  /// The pick's mark.
  func mark(isPicked: Bool) -> String {
    if isPicked { return "[x]" }
    return suggestion.isSelectable ? "[ ]" : "[-]"
  }

  private var risk: String? {
    // That somebody is a stranger is what the group says already.
    let strangersLast =
      suggestion.flags.filter { $0.kind != .stranger }
      + suggestion.flags.filter { $0.kind == .stranger }
    for flag in strangersLast {
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
      case .changed: return "changed"
      case .connected, .pending, .declined, .cooling, .bounced, .suppressed, .askedTwice,
        .noAddress:
        continue
      }
    }
    return nil
  }
}
