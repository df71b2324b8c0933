extension SuggestionFacts {
  /// Whether anything happened with this person before.
  var hasPast: Bool {
    !invitations.isEmpty || !suppressions.isEmpty || !sharedInvitations.isEmpty
      || person.connectedSince != nil
  }
}

extension FlagRules {
  /// What earlier invitations, answers and refusals say; each kind once.
  static func addStanding(
    _ facts: SuggestionFacts, at address: EmailAddress, owner: Owner, now: Moment,
    to flags: inout [Flag]
  ) {
    for (kind, detail) in facts.refusals(at: address)
    where !flags.contains(where: { $0.kind == kind }) {
      flags.append(Flag(kind, detail))
    }
    for (rule, kind) in kinds {
      if let detail = rule.objection(to: facts, at: address, owner: owner, now: now) {
        flags.append(Flag(kind, detail))
      }
    }
  }

  private static let kinds: [(Guard, Flag.Kind)] = [
    (.noOtherOpen, .pending), (.notConnected, .connected), (.coolDownOver, .cooling),
    (.underTwoAttempts, .askedTwice),
  ]
}
