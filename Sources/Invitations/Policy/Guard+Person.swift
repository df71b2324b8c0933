extension Guard {
  /// The rules about the person, in the order in which they are asked.
  static let aboutPerson: [Guard] = [
    .notOwn, .notSuppressed, .noOtherOpen, .notConnected, .coolDownOver, .underTwoAttempts,
    .validMailbox,
  ]

  /// The first guard about the person (G1 to G7) that says no to inviting them; nil when all agree.
  ///
  /// `except` is the invitation being dispatched, which is itself an open one.
  public static func failure(
    for facts: SuggestionFacts, at address: EmailAddress, owner: Owner, now: Moment,
    except: Invitation.ID? = nil
  ) -> GuardFailure? {
    for rule in aboutPerson {
      let objection = rule.objection(
        to: facts, at: address, owner: owner, now: now, except: except)
      if let objection { return GuardFailure(rule, objection) }
    }
    return nil
  }

  /// What this rule has against inviting the person at the address; nil when nothing.
  func objection(
    to facts: SuggestionFacts, at address: EmailAddress, owner: Owner, now: Moment,
    except: Invitation.ID? = nil
  ) -> String? {
    switch self {
    case .notOwn:
      owner.owns(facts.person, at: address) ? "your own address" : owner.suspicion(of: facts.person)
    case .notSuppressed: facts.refusal(at: address)?.detail
    case .noOtherOpen: facts.openInvitation(except: except).map { Self.pending($0, for: facts) }
    case .notConnected: facts.connection.map { "connected since \($0)" }
    case .coolDownOver: facts.coolDown(at: now, except: except)
    case .underTwoAttempts: facts.attempts(except: except) >= 2 ? "was asked twice already" : nil
    case .validMailbox: facts.noMailbox(at: address)
    case .bodyUnchanged, .letterPasses, .withinCaps, .senderConfigured, .notStopped: nil
    }
  }

  private static func pending(_ invitation: Invitation, for facts: SuggestionFacts) -> String {
    if invitation.person != facts.person.id {
      return "\(invitation.name) at the same address has an open invitation"
    }
    return switch invitation.state {
    case .unknown: "may have an invitation since \(invitation.changedAt.date)"
    case .sent: "asked on \((invitation.sentAt ?? invitation.changedAt).date), no answer yet"
    default: "an invitation is \(invitation.state.word) since \(invitation.confirmedAt.date)"
    }
  }
}

extension Moment {
  /// The date in Greenwich, as `2026-11-23`.
  var date: String { CivilTime(self).date }
}
