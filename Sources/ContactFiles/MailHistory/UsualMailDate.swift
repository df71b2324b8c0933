internal import Invitations

/// A Date header in the very form of the standard, `Mon, 23 Nov 2026 10:14:30 +0100`, as nearly all
/// are: it is read several times as fast.
struct UsualMailDate {
  /// When it is.
  let moment: Moment

  /// Reads it; nil when anything about it is otherwise.
  init?(_ value: UnsafeRawBufferPointer) {
    var place = value.firstIndex { $0 > Byte.space } ?? value.count
    if let comma = value[place...].prefix(5).firstIndex(of: Byte.comma) { place = comma + 1 }
    if place < value.count, value[place] == Byte.space { place += 1 }
    let day = Self.number(value, &place, digits: 1...2)
    guard Self.skip(Byte.space, value, &place), place + 3 < value.count else { return nil }
    let name = value[place..<place + 3].reduce(0) { $0 << 8 | Int($1 | 0x20) }
    place += 3
    guard let month = Self.months.firstIndex(of: name), Self.skip(Byte.space, value, &place),
      let day, let year = Self.number(value, &place, digits: 4...4),
      Self.skip(Byte.space, value, &place),
      let hour = Self.number(value, &place, digits: 2...2), Self.skip(Byte.colon, value, &place),
      let minute = Self.number(value, &place, digits: 2...2),
      Self.skip(Byte.colon, value, &place),
      let second = Self.number(value, &place, digits: 2...2),
      Self.skip(Byte.space, value, &place), let zone = Self.zone(value, &place),
      (1...28).contains(day), year > 0, hour < 24, minute < 60, second < 60,
      value[place...].allSatisfy({ $0 <= Byte.space })
    else { return nil }
    let local = CivilTime.moment(
      year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
    moment = Moment(milliseconds: local.milliseconds - Int64(zone) * 1_000)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } }

  private static func skip(
    _ byte: UInt8, _ value: UnsafeRawBufferPointer, _ place: inout Int
  ) -> Bool {
    guard place < value.count, value[place] == byte else { return false }
    place += 1
    return true
  }

  private static func number(
    _ value: UnsafeRawBufferPointer, _ place: inout Int, digits: ClosedRange<Int>
  ) -> Int? {
    var (number, count) = (0, 0)
    while place < value.count, count < digits.upperBound, (0x30...0x39).contains(value[place]) {
      number = number * 10 + Int(value[place] - 0x30)
      place += 1
      count += 1
    }
    return count >= digits.lowerBound ? number : nil
  }

  /// Seconds east of Greenwich.
  private static func zone(_ value: UnsafeRawBufferPointer, _ place: inout Int) -> Int? {
    guard place < value.count else { return nil }
    let isWest = value[place] == UInt8(ascii: "-")
    guard isWest || value[place] == UInt8(ascii: "+") else { return nil }
    place += 1
    guard let digits = number(value, &place, digits: 4...4), digits % 100 < 60, digits <= 1_400
    else { return nil }
    let seconds = (digits / 100 * 60 + digits % 100) * 60
    return isWest ? -seconds : seconds
  }
}
