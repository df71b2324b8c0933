internal import Invitations

/// A text being typed, and where the next character goes.
struct TextField: Hashable, Sendable {
  /// The characters; a new line only where the field has several lines.
  private(set) var characters: [Character]
  /// Before which character the next one goes.
  private(set) var cursor: Int
  /// Whether it may have several lines.
  let isMultiline: Bool

  /// A field with this text, the cursor at its end.
  init(_ text: String = "", isMultiline: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
  }

  /// The text.
  var text: String { String(characters) }
  /// Whether nothing is typed.
  var isEmpty: Bool { characters.isEmpty }

  /// Types one character, or puts in pasted text made safe to show.
  mutating func insert(_ text: String) {
    let lines = text.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false)
      .map { SafeText.line(String($0)) }
    let safe = Array(lines.joined(separator: isMultiline ? "\n" : " "))
    characters.insert(contentsOf: safe, at: cursor)
    cursor += safe.count
  }

  /// Puts the cursor before a character.
  mutating func place(at position: Int) { cursor = min(max(0, position), characters.count) }

  /// Follows an editing command; false when it is none.
  mutating func follow(_ command: Command) -> Bool {
    switch command {
    case .textLeft: place(at: cursor - 1)
    case .textRight: place(at: cursor + 1)
    case .textStart: cursor = lineStart
    case .textEnd: cursor = lineEnd
    case .textBackspace: remove(from: cursor - 1)
    case .textDelete: if cursor < characters.count { characters.remove(at: cursor) }
    case .textDeleteWord: remove(from: wordStart)
    case .textClear: remove(from: lineStart)
    case .newLine where isMultiline: insert("\n")
    default: return false
    }
    return true
  }

  private var lineStart: Int {
    characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  private var wordStart: Int {
    let head = characters[..<cursor]
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return head[...last].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
  }

  private mutating func remove(from start: Int) {
    let start = max(0, start)
    characters.removeSubrange(start..<cursor)
    cursor = start
  }
}
