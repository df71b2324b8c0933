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
  var note: String {
    if let block = suggestion.flags.first(where: \.kind.blocks) { return block.detail }
    if let flag = suggestion.flags.first { return flag.detail }
    guard let reason = suggestion.reasons.first else { return "no mail seen" }
    return String(reason.prefix { $0 != ";" && $0 != "," })
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
