extension Invitation {
  mutating func accept(_ step: Step) throws(Refusal) -> [Consequence] {
    switch state {
    case .accepted, .declined: return []
    case .expired, .withdrawn, .bounced:
      guard answer != Self.lateYes else { return [] }
      answer = Self.lateYes
      sentAt = sentAt ?? step.now
      return [.lateAnswer]
    case _ where isTokenLive:
      noteLeft(step)
      state = .accepted
      answer = "yes"
      return [.connect, .closeOthers]
    default: throw refusal(step)
    }
  }

  /// A "no" in any form counts in every state, and nothing that comes later undoes it.
  mutating func refuseForGood(
    _ step: Step, _ word: String, _ why: Suppression.Reason, evidence: String
  ) -> [Consequence] {
    let suppression = Consequence.suppress(why, evidence: evidence)
    switch state {
    case .accepted:
      reason = "ended by them"
      return [suppression, .endConnection, .closeOthers]
    case .cancelled, .failed, .blocked:
      // It keeps its state, because it never left; with a reason, no undo brings it back.
      reason = "they said \(word)"
    case .declined:
      if Self.weight(of: word) > Self.weight(of: answer) { answer = word }
    case .held, .claimed, .marked, .unknown, .sent, .expired, .bounced, .withdrawn:
      if isTokenLive || !state.isOpen { sentAt = sentAt ?? step.now }
      state = .declined
      answer = word
      reason = nil
    }
    return [suppression, .closeOthers]
  }

  mutating func bounce(
    _ step: Step, _ reply: String, deadAddress: Bool
  ) throws(Refusal) -> [Consequence] {
    switch state {
    case _ where isTokenLive:
      noteLeft(step)
      state = .bounced
      answer = reply
    case .accepted, .declined, .expired, .bounced, .withdrawn: break
    default: throw refusal(step)
    }
    return deadAddress ? [.suppress(.bounced, evidence: reply)] : []
  }

  mutating func proveSent(_ step: Step) throws(Refusal) {
    switch state {
    case .sent: break
    case .accepted, .declined, .expired, .bounced, .withdrawn: sentAt = sentAt ?? step.now
    case _ where isTokenLive:
      noteLeft(step)
      state = .sent
    default: throw refusal(step)
    }
  }

  private static let lateYes = "yes, too late"

  /// The stronger "no" is the one that is shown, in whatever order they come.
  private static func weight(of word: String?) -> Int {
    switch word {
    case "complaint": 3
    case "never": 2
    case "no": 1
    default: 0
    }
  }
}
