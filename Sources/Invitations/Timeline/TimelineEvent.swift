/// Something that happened between the owner and a person, with where that is known from.
public struct TimelineEvent: Hashable, Sendable {
  /// What kind of thing; the words of `--json`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case firstMail = "first-mail"
    case firstMailBack = "first-mail-back"
    case lastMail = "last-mail"
    case connected
    case invitedThere = "invited-there"
    case askedFirst = "asked-first"
    case messages
    case imported, picked, invited
    case changed = "invitation"
    case suppressed
  }

  /// What kind of thing.
  public var kind: Kind
  /// When.
  public var at: Moment
  /// Whether only the day is known, as it is in Greenwich.
  public var isDay: Bool
  /// What happened, in words.
  public var text: String
  /// A mail folder, a file, a draft or an invitation; nil when the text says it.
  public var source: String?

  /// Puts something on record.
  public init(
    _ kind: Kind, at moment: Moment, isDay: Bool = false, _ text: String, source: String? = nil
  ) {
    self.kind = kind
    at = moment
    self.isDay = isDay
    self.text = text
    self.source = source
  }

  /// Something on a day, `2024-01-15`; nil when that is no day.
  public init?(_ kind: Kind, on day: String?, _ text: String, source: String?) {
    let parts = (day ?? "").split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(
      kind, at: CivilTime.moment(year: year, month: month, day: day), isDay: true, text,
      source: source)
  }

  /// The day in the owner's zone: `2024-01-15`.
  public func day(at clock: ClockReading) -> String {
    CivilTime(at, secondsEast: isDay ? 0 : clock.secondsEast).date
  }
}
