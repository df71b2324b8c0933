extension Invitation.Event {
  /// What happened, in words for the owner; times of today are shown without the date.
  public func sentence(at clock: ClockReading) -> String {
    switch self {
    case .claimed: "taken up for sending"
    case .blocked(let reason): "not sent: \(reason)"
    case .marked: "released"
    case .taken(let reply): "handed to mail server (\(reply))"
    case .refused(let reply, _): "refused by the mail server (\(reply))"
    case .putOff(let reason): "put off: \(reason)"
    case .lost(let reason): "the try was lost: \(reason)"
    case .provedSent(let evidence): "did leave: \(evidence)"
    case .treatedAsSent: "you decided that it has left"
    case .sendAgain(let time): "you had it sent again, leaves \(time.shown(at: clock))"
    case .accepted: "they said yes"
    case .declined: "they said no"
    case .stopped: "they said never again"
    case .complained(let evidence): "they complained: \(evidence)"
    case .undeliverable(let reply, _): "came back (\(reply))"
    case .withdrawn: "withdrawn by you"
    case .restored: "held again, as you undid it"
    case .cancelled(let reason): reason.isEmpty ? "cancelled" : "cancelled: \(reason)"
    case .lapsed: "lapsed without an answer"
    case .heldAgain(let time, let reason):
      time == .never
        ? "held until you look at it again: \(reason)"
        : "held again until \(time.shown(at: clock)): \(reason)"
    case .extended(let time): "held a little longer, until \(time.shown(at: clock))"
    }
  }
}

extension Moment {
  /// The time of today, or the date and the time on another day, in the owner's zone.
  public func shown(at clock: ClockReading) -> String {
    let time = CivilTime(self, secondsEast: clock.secondsEast)
    let today = CivilTime(clock.now, secondsEast: clock.secondsEast)
    return time.date == today.date ? time.clock : "\(time.date) \(time.clock.dropLast(3))"
  }
}
