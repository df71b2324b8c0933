/// A letter as one recipient will read it.
public struct FilledLetter: Hashable, Sendable {
  /// The subject.
  public var subject: String
  /// The body.
  public var body: String
  /// Fields that had no value or no known name, as written, in order.
  public var unfilled: [String]

  /// Puts a filled letter together, for instance from a store.
  public init(subject: String, body: String, unfilled: [String] = []) {
    self.subject = subject
    self.body = body
    self.unfilled = unfilled
  }
}

extension Letter {
  /// The letter with every field replaced; a field without a value stays as written.
  ///
  /// An empty value is none, except for the personal sentence: without one its field vanishes, and
  /// so does a line that held nothing else. Line ends become `\n`.
  public func filled(with values: [LetterField: String]) -> FilledLetter {
    var unfilled: [String] = []
    let subject = Self.fill(subject[...], values, &unfilled).map { $0.isNewline ? " " : $0 }
    var lines: [String] = []
    for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let filled = Self.fill(line, values, &unfilled)
      if filled.isBlank, !line.isBlank {
        // The blank lines round a paragraph that vanished become one.
        if lines.last?.isEmpty == true { lines.removeLast() }
        continue
      }
      lines.append(filled)
    }
    return FilledLetter(
      subject: String(subject), body: lines.joined(separator: "\n"), unfilled: unfilled)
  }

  private static func fill(
    _ text: Substring, _ values: [LetterField: String], _ unfilled: inout [String]
  ) -> String {
    var result = ""
    var vanished = false
    for part in LetterPart.parts(of: text) {
      guard part.isField else {
        result +=
          vanished && result.last?.isWhitespace != false
          ? part.text.drop(while: \.isWhitespace) : part.text
        vanished = false
        continue
      }
      let value = part.field.flatMap { values[$0] } ?? ""
      if !value.isEmpty {
        result += value
      } else if part.field?.isOptional == true, part.field.flatMap({ values[$0] }) != nil {
        vanished = true
      } else {
        result += part.text
        unfilled.append(String(part.text))
      }
    }
    if vanished { while result.last?.isWhitespace == true { result.removeLast() } }
    return result
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
