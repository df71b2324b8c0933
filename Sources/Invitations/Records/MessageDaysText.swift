/// Messages on a network as a word of a record's text: `s20260203/1x2` is two on that day from the
/// owner to one person, with commas between the days; `-` is none.
enum MessageDaysText {
  /// The word.
  static func text(_ messages: [MailExchange]) -> String {
    var words: [String] = []
    var rest = messages[...]
    while let first = rest.first {
      let same = rest.prefix { $0 == first }.count
      rest = rest.dropFirst(same)
      let day = CivilTime(first.at).date.filter { $0 != "-" }
      let direction = first.direction == .sent ? "s" : "r"
      words.append("\(direction)\(day)/\(first.recipients)x\(same)")
    }
    return words.isEmpty ? "-" : words.joined(separator: ",")
  }

  /// Reads the word back; what is no day is passed over.
  static func messages(_ word: String) -> [MailExchange] {
    word.split(separator: ",").flatMap { part -> [MailExchange] in
      let numbers = part.dropFirst().split { $0 == "/" || $0 == "x" }.compactMap { Int($0) }
      guard let direction = part.first, numbers.count == 3, (1...5_000).contains(numbers[2]) else {
        return []
      }
      let at = CivilTime.moment(
        year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100, hour: 12)
      let message = MailExchange(
        direction == "s" ? .sent : .received, at: at, recipients: numbers[1])
      return Array(repeating: message, count: numbers[2])
    }
  }
}
