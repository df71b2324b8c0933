extension SendingPolicy.QuietHours {
  private static let day = 24 * 60

  /// Whether a moment is quiet, in a zone so many seconds east of Greenwich.
  public func contains(_ moment: Moment, secondsEast: Int) -> Bool {
    let time = CivilTime(moment, secondsEast: secondsEast)
    let minute = time.hour * 60 + time.minute
    return start <= end ? (start..<end).contains(minute) : minute >= start || minute < end
  }

  /// When the quiet is over; the moment itself when it is not quiet.
  public func nextEnd(from moment: Moment, secondsEast: Int) -> Moment {
    guard contains(moment, secondsEast: secondsEast) else { return moment }
    let time = CivilTime(moment, secondsEast: secondsEast)
    let minute = time.hour * 60 + time.minute
    let minutes = minute < end ? end - minute : end + Self.day - minute
    let wholeMinute = Moment(
      milliseconds: moment.milliseconds - moment.millisecond - Int64(time.second) * 1000)
    return wholeMinute + .minutes(minutes)
  }
}

extension Moment {
  /// The milliseconds after the last full second.
  fileprivate var millisecond: Int64 { ((milliseconds % 1000) + 1000) % 1000 }
}
