internal import Invitations
internal import Terminal

/// The lines around the queue, and what stands in its columns.
extension Model {
  /// What is held, when the next leaves, and how far its hold has gone.
  func queueTitle(width: Int) -> String {
    let held = queue.heldCount
    switch queue.status {
    case .stopped: return "STOPPED  \(held) held. \(key(.letGo)) lets held mail go again."
    case .paused: return "PAUSED  \(held) held, none leaves"
    case .running: break
    }
    guard held > 0, let next = queue.next else { return "Nothing is held." }
    let left = next.leavesAt - clock.now
    let bar = progress(of: next, width: width >= 100 ? 40 : width >= 76 ? 20 : 0)
    return "HELD \(held)   next leaves in \(RelativeTime.countdown(left))   \(bar)"
  }

  var queueTitleStyle: Style {
    switch queue.status {
    case .running: queue.heldCount > 0 ? Style(.warn, bold: true) : .plain
    case .stopped, .paused: Style(.bad, bold: true)
    }
  }

  private func progress(of invitation: Invitation, width: Int) -> String {
    guard width > 0 else { return "" }
    let whole = max(1, (invitation.leavesAt - invitation.confirmedAt).milliseconds)
    let gone = min(max(0, (clock.now - invitation.confirmedAt).milliseconds), whole)
    let filled = Int(gone * Int64(width) / whole)
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: width - filled) + "]"
  }

  /// `held 0:41`, `waiting`.
  func stateWords(_ invitation: Invitation) -> String {
    guard invitation.state == .held else { return invitation.state.word }
    if invitation.waitsForLook { return "look again" }
    guard queue.status == .running else { return "held" }
    return "held \(RelativeTime.countdown(invitation.leavesAt - clock.now))"
  }

  func stateStyle(_ invitation: Invitation) -> Style {
    switch invitation.state {
    case .held: Style(.warn)
    case .claimed, .marked, .unknown: Style(.warn, bold: true)
    case .accepted: Style(.good)
    case .bounced, .failed, .blocked: Style(.bad)
    case .sent: .plain
    case .declined, .expired, .withdrawn, .cancelled: .dim
    }
  }

  /// What stands under "What".
  func queueWords(_ invitation: Invitation) -> String {
    let ago = RelativeTime.shortAgo(invitation.changedAt, now: clock.now)
    switch invitation.state {
    case .held where invitation.waitsForLook: return "held too long: \(key(.reviewAgain))"
    case .held: return "leaves \(Wording.when(invitation.leavesAt, clock))"
    case .claimed, .marked: return "leaving now"
    case .unknown: return "may or may not have left"
    case .sent:
      return invitation.sentAt.map { "sent \(RelativeTime.shortAgo($0, now: clock.now))" } ?? "sent"
    case .accepted: return "yes, \(ago)"
    case .declined: return "no; kept off"
    case .expired: return "no answer came"
    case .cancelled: return "never left"
    case .withdrawn:
      guard let sent = invitation.sentAt else { return "taken back \(ago)" }
      return "\(RelativeTime.shortLength(invitation.changedAt - sent)) after sending"
    case .bounced, .failed, .blocked:
      return invitation.reason ?? invitation.answer ?? "not delivered"
    }
  }

  /// How many are marked, and how many of them the filter hides; while filtering, the words.
  var queueMarksLine: String {
    if queue.isFiltering { return "filter: \(queue.filter.text)" }
    var parts = ["\(queue.marks.count) marked (\(queue.hiddenMarks) hidden)"]
    if queue.isMarkedOnly { parts.append("marked only") }
    if queue.state != .all { parts.append("only \(queue.state.title)") }
    if !queue.filter.isEmpty { parts.append("filter: \(queue.filter.text)") }
    return parts.joined(separator: "  ")
  }

  /// How many stand in each state.
  var queueCounts: String {
    let order: [(Invitation.State, String)] = [
      (.held, "held"), (.unknown, "unknown"), (.sent, "waiting"), (.accepted, "yes"),
      (.declined, "no"), (.bounced, "bounced"), (.withdrawn, "withdrawn"),
      (.cancelled, "cancelled"),
    ]
    let counts = order.compactMap { state, word -> String? in
      let count = queue.invitations.count { $0.state == state }
      return count == 0 ? nil : "\(word) \(count)"
    }
    return counts.prefix(size.columns >= 100 ? 8 : 5).joined(separator: "  ")
  }

  var queueHint: String {
    if queue.actsOnMarked { return "\(key(.withdraw)) withdraws \(marksWords)." }
    guard queue.status == .running, let next = queue.next else { return "" }
    let line =
      "Mail to \(next.name) leaves in \(RelativeTime.countdown(next.leavesAt - clock.now))."
    guard case .held(let ids, _, _) = changes.next(on: .queue), ids.contains(next.id) else {
      return line
    }
    return "\(line) \(key(.undo)) puts it back into the draft."
  }
}
