internal import Invitations

/// The moment in a Date header (RFC 5322 3.3), as mail programs of 40 years wrote it.
enum MailDate {
  /// Reads it; nil when it names no day.
  ///
  /// The day of the week and comments are passed over, the order of day, month and year does not
  /// matter, two digits are a year, and a zone that nobody knows is Greenwich.
  static func moment(_ value: UnsafeRawBufferPointer) -> Moment? {
    if let usual = UsualMailDate(value) { return usual.moment }
    var (day, month, year): (Int?, Int?, Int?)
    var time = (hour: 0, minute: 0, second: 0)
    var east = 0
    for word in words(value) {
      if let number = number(word) {
        if day == nil, word.count <= 2 {
          day = number
        } else if year == nil {
          year = word.count <= 2 ? number + (number < 50 ? 2000 : 1900) : number
        }
      } else if let found = clock(word) {
        time = found
      } else if let zone = zone(word) {
        east = zone
      } else if month == nil, let found = months.firstIndex(where: word.startsWith) {
        month = found + 1
      }
    }
    guard let day, let month, let year, (1...9999).contains(year), (1...31).contains(day),
      time.hour < 24, time.minute < 60, time.second <= 60
    else { return nil }
    let moment = CivilTime.moment(
      year: year, month: month, day: day, hour: time.hour, minute: time.minute,
      second: min(time.second, 59))
    // There is no 31 February.
    guard CivilTime(moment).day == day else { return nil }
    return moment - .seconds(east)
  }

  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Hours west of Greenwich, as America names them.
  private static let zones: [(name: StaticString, hours: Int)] = [
    ("EDT", 4), ("EST", 5), ("CDT", 5), ("CST", 6), ("MDT", 6), ("MST", 7), ("PDT", 7), ("PST", 8),
  ]

  /// What stands between blanks and commas, outside comments.
  private static func words(_ value: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    var words: [UnsafeRawBufferPointer] = []
    var start: Int?
    var depth = 0
    for (index, byte) in value.enumerated() {
      let isOpening = byte == UInt8(ascii: "(")
      if isOpening { depth += 1 }
      if depth > 0 || byte <= Byte.space || byte == Byte.comma {
        if let first = start { words.append(value.part(first, index)) }
        start = nil
      } else if start == nil {
        start = index
      }
      if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
      guard words.count < 16 else { return words }
    }
    if let start { words.append(value.part(start, value.count)) }
    return words
  }

  private static func number(_ word: UnsafeRawBufferPointer) -> Int? {
    guard (1...4).contains(word.count) else { return nil }
    var number = 0
    for byte in word {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func clock(
    _ word: UnsafeRawBufferPointer
  ) -> (hour: Int, minute: Int, second: Int)? {
    guard let first = word.offset(of: Byte.colon) else { return nil }
    let second = word.offset(of: Byte.colon, from: first + 1) ?? word.count
    guard let hour = number(word.part(0, first)), let minute = number(word.part(first + 1, second))
    else { return nil }
    let rest = second < word.count ? number(word.part(second + 1, word.count)) ?? 0 : 0
    return (hour, minute, rest)
  }

  /// Seconds east of Greenwich.
  private static func zone(_ word: UnsafeRawBufferPointer) -> Int? {
    guard let sign = word.first else { return nil }
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      guard word.count == 5, let digits = number(word.part(1, 5)), digits % 100 < 60,
        digits <= 1_400
      else { return 0 }
      let seconds = (digits / 100 * 60 + digits % 100) * 60
      return sign == UInt8(ascii: "+") ? seconds : -seconds
    }
    return zones.first { word.equals($0.name) }.map { -$0.hours * 3600 }
  }
}
