/// Why somebody is suggested, in sentences with numbers; never a probability.
public enum Reasons {
  /// The sentences for these facts, strongest first.
  public static func sentences(for facts: SuggestionFacts, now: Moment) -> [String] {
    let connection = facts.person.connectedSince.map { "LinkedIn connection since \(day($0))" }
    guard let mail = facts.mail, mail.count > 0 else {
      return [connection ?? "never exchanged mail; from address book only"]
    }
    var sentences = [(mail.isOnNetwork ? "on LinkedIn: " : "") + exchange(mail, now: now)]
    if mail.asked >= 3, mail.received > 0 {
      sentences.append("answered \(mail.answered) of your last \(mail.asked) within 14 days")
    }
    if mail.smallestGroup >= 6 { sentences.append("only in groups of 6+ people") }
    if let last = mail.lastContact, now - last > .days(365) {
      let time = CivilTime(last)
      let word = (mail.isOnNetwork ? "message" : "mail") + (mail.count == 1 ? "" : "s")
      sentences.append(
        "\(mail.count) \(word) in all, none since \(CivilTime.monthNames[time.month - 1]) \(time.year)"
      )
    }
    if let connection { sentences.append(connection) }
    return sentences
  }

  /// The first of them in the few words that a column has room for: "12 mails 3 w ago".
  public static func short(_ mail: MailHistory?, connectedSince: String?, now: Moment) -> String {
    guard let mail, mail.count > 0 else {
      return connectedSince.map { "connected \($0.prefix(7))" } ?? "no mail seen"
    }
    if mail.received == 0 { return "no answer to \(mail.sent)" }
    let last = mail.lastContact.map { " \(RelativeTime.shortAgo($0, now: now))" } ?? ""
    if mail.sent == 0 { return "\(mail.received) from them\(last)" }
    return "\(mail.count) \(mail.isOnNetwork ? "messages" : "mails")\(last)"
  }

  private static func exchange(_ mail: MailHistory, now: Moment) -> String {
    if mail.received == 0 { return "you wrote \(times(mail.sent)), no answer seen" }
    if mail.sent == 0 { return "they wrote \(times(mail.received)), you never answered" }
    return "you wrote \(times(mail.sent))\(last(mail.lastSent, now)); "
      + "they wrote \(times(mail.received))\(last(mail.lastReceived, now))"
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private static func last(_ moment: Moment?, _ now: Moment) -> String {
    moment.map { ", last \(RelativeTime.ago($0, now: now))" } ?? ""
  }

  /// `2024-01-15` as `15 Jan 2024`; anything else as it is.
  private static func day(_ iso: String) -> String {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      CivilTime.monthNames.indices.contains(month - 1)
    else { return iso }
    return "\(day) \(CivilTime.monthNames[month - 1]) \(year)"
  }
}
