extension SuggestionFacts {
  /// Why the person must not be written to at this address, the weightiest first.
  ///
  /// A dead address is only about itself; everything else covers the person.
  func refusal(at address: EmailAddress) -> (kind: Flag.Kind, detail: String)? {
    refusals(at: address).min { $0.kind.rawValue < $1.kind.rawValue }
  }

  func refusals(at address: EmailAddress) -> [(kind: Flag.Kind, detail: String)] {
    var found: [(Flag.Kind, String)] = []
    for suppression in suppressions {
      let date = suppression.at.date
      switch suppression.reason {
      case .declined: found.append((.declined, "said no on \(date)"))
      case .stop: found.append((.declined, "said never again on \(date)"))
      case .complaint: found.append((.suppressed, "complained about your mail on \(date)"))
      case .manual: found.append((.suppressed, "kept off by you since \(date)"))
      case .imported: found.append((.suppressed, "on an imported list of refusals since \(date)"))
      case .bounced:
        guard suppression.key == address.identityKey else { continue }
        found.append((.bounced, "this address bounced on \(date)"))
      }
    }
    for invitation in invitations where invitation.state == .declined {
      found.append((.declined, "said no on \(invitation.changedAt.date)"))
    }
    return found
  }

  /// Another open invitation to the person, or to somebody with the same address.
  func openInvitation(except: Invitation.ID?) -> Invitation? {
    invitations.first { $0.state.isOpen && $0.id != except }
      ?? sharedInvitations.first { $0.state.isOpen && $0.id != except }
  }

  /// Since when they are connected, as a date.
  var connection: String? {
    invitations.first { $0.state == .accepted }?.changedAt.date ?? person.connectedSince
  }

  /// Until when they are left alone, in words; nil when it is over.
  func coolDown(at now: Moment, except: Invitation.ID?) -> String? {
    var last: (end: Moment, invitation: Invitation)?
    for invitation in invitations where invitation.id != except {
      guard let end = CoolDown.end(after: invitation), end > now else { continue }
      if last.map({ end > $0.end }) ?? true { last = (end, invitation) }
    }
    guard let last else { return nil }
    let what = last.invitation.state == .withdrawn ? "withdrawn" : "no answer; lapsed"
    return "\(what) on \(last.invitation.changedAt.date); "
      + "can be asked again from \(last.end.date)"
  }

  /// How many attempts ever left, or may have.
  func attempts(except: Invitation.ID?) -> Int {
    invitations.count { $0.isAttempt && $0.id != except }
  }

  /// Why this is no person, in words; nil when it is one.
  var notPerson: String? {
    if person.remarks.group == .notPeople { return "not a person, you said" }
    if person.kind == .group { return "a group or list, not a person" }
    return mail?.received ?? 0 > 0 ? nil : listTraces.reason
  }

  /// Why nobody reads mail there, in words.
  func noMailbox(at address: EmailAddress) -> String? {
    if let notPerson { return notPerson }
    return MailboxRole(of: address) == .daemon ? "a machine's address, nobody reads it" : nil
  }
}
