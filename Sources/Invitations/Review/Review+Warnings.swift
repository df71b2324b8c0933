extension Review {
  /// What deserves a second look before the phrase is typed; each a sentence without a full stop.
  public var warnings: [String] { sizeWarnings + peopleWarnings + departureWarnings }

  /// A batch much larger than any before is often a mistake.
  private var sizeWarnings: [String] {
    guard count > 3 else { return [] }
    guard use.largestBatch > 0 else { return ["\(count) people is a lot for a first batch"] }
    let times = count / use.largestBatch
    guard times >= 2 else { return [] }
    let about = count % use.largestBatch == 0 ? "" : "more than "
    return ["\(count) is \(about)\(times) times your largest batch so far (\(use.largestBatch))"]
  }

  private var peopleWarnings: [String] {
    let now = openedAt.now
    return entries.filter(\.isCounted).flatMap { entry -> [String] in
      var found: [String] = []
      let name = entry.suggestion.person.shownName
      if entry.attempt > 1 { found.append("\(name): asked once before; this is the last time") }
      if let last = entry.lastContact, now - last >= .days(2 * 365) {
        found.append("\(name): last contact \(RelativeTime.ago(last, now: now))")
      }
      return found
    }
  }
}
