extension CountedMail {
  /// The mail in a line: when, who wrote, to how many, and what came of it.
  public func line(at clock: ClockReading) -> String {
    let time = CivilTime(mail.at, secondsEast: isDay ? 0 : clock.secondsEast)
    let at = isDay ? time.date : "\(time.date) \(time.clock.dropLast(3))"
    let who = mail.direction == .sent ? "you wrote " : "they wrote"
    let people = mail.recipients == 1 ? "to 1 person" : "to \(mail.recipients) people"
    let line = "\(at)  \(who)  \(people)"
    guard let words = answer?.words else { return line }
    return line + String(repeating: " ", count: max(2, 44 - line.count)) + words
  }
}

extension CountedMail.Answer {
  fileprivate var words: String {
    switch self {
    case .after(let time): "answered after \(RelativeTime.length(time))"
    case .unanswered: "no answer within 14 days"
    case .open: "may still be answered"
    }
  }
}
