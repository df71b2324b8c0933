/// Why a text is no letter file.
public enum LetterFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first line is not `Subject: ...`.
  case subjectMissing
  /// The second line is not blank.
  case blankLineMissing
  /// Nothing follows the blank line.
  case bodyMissing

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .subjectMissing: "line 1: a letter begins with \"Subject: \" and the subject"
    case .blankLineMissing: "line 2: a blank line has to stand between the subject and the text"
    case .bodyMissing: "line 3: the text of the letter is missing"
    }
  }
}

extension Letter {
  /// Reads a letter file: `Subject: ...`, a blank line, the text.
  public init(fileText: String) throws(LetterFileProblem) {
    var text = fileText[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let label = "subject:"
    guard let first = lines.first, first.prefix(label.count).lowercased() == label else {
      throw .subjectMissing
    }
    let subject = first.dropFirst(label.count).trimmingBlanks
    guard !subject.isEmpty else { throw .subjectMissing }
    guard lines.count > 1, lines[1].allSatisfy(\.isWhitespace) else {
      throw lines.count > 1 ? .blankLineMissing : .bodyMissing
    }
    var body = lines.dropFirst(2)
    while body.last?.allSatisfy(\.isWhitespace) == true { body.removeLast() }
    guard !body.isEmpty else { throw .bodyMissing }
    self.init(subject: String(subject), body: body.joined(separator: "\n"))
  }

  /// The letter as a file, which reads back as the same letter.
  public var fileText: String { "Subject: \(subject)\n\n\(body)\n" }
}
