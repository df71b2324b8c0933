internal import Invitations
internal import Terminal

/// Text to read and scroll: details, a mail, a history, problems of an import.
struct Reading: Sendable {
  /// What is read, where that decides what the text is.
  enum Subject: Hashable, Sendable {
    case text
    case details(Person.ID)
    case mails(Person.ID)
    case history(Invitation.ID)
    case message(Invitation.ID)
    case preview
  }

  /// What is read.
  let subject: Subject
  /// The title of the box.
  var title: String
  /// The text; it is wrapped when drawn.
  var lines: [Line]
  /// The first row shown.
  var top = 0

  init(_ subject: Subject = .text, title: String, lines: [Line]) {
    self.subject = subject
    self.title = title
    self.lines = lines
  }

  static func details(_ suggestion: Suggestion, isPicked: Bool) -> Reading {
    Reading(
      .details(suggestion.id), title: suggestion.person.shownName,
      lines: PersonDetails.lines(suggestion, isPicked: isPicked, width: 200))
  }

  /// The lines as they fit into a width.
  func rows(width: Int) -> [Line] {
    lines.flatMap { line in
      let indent = line.text.prefix { $0 == " " }.count
      return Line.wrapped(line.text, width: width, indent: indent, style: line.style)
    }
  }
}

extension Model {
  mutating func performOnReading(_ reading: Reading, _ command: Command) -> [Effect] {
    let box = ReadingLayout(reading, size: size)
    var cursor = ListCursor()
    cursor.go(to: reading.top, count: box.lastTop + 1)
    if cursor.follow(command, count: box.lastTop + 1, page: box.text.count) {
      var moved = reading
      moved.top = cursor.row
      replaceOverlay(.reading(moved))
    } else if command == .preview {
      showNextPreview()
    } else if command == .showPerson, case .details(let id) = reading.subject {
      return [.loadPerson(id)]
    } else if command == .showMails, case .details(let id) = reading.subject {
      return [.loadMails(id)]
    } else if command == .back {
      closeOverlay()
    }
    return []
  }
}

/// Where a text to read stands.
struct ReadingLayout: Sendable {
  let rows: Range<Int>
  let columns: Range<Int>
  let lines: [Line]

  init(_ reading: Reading, size: Size) {
    let size = size.drawable
    let width = min(size.columns - 4, 92)
    let left = (size.columns - width) / 2
    columns = left..<left + width
    lines = reading.rows(width: width - 4)
    let height = min(size.rows - 4, max(8, lines.count + 2))
    let start = max(1, (size.rows - height) / 2 - 1)
    rows = start..<start + height
  }

  /// The rows of text.
  var text: Range<Int> { rows.lowerBound + 1..<rows.upperBound - 1 }
  /// The last first row.
  var lastTop: Int { max(0, lines.count - text.count) }
}
