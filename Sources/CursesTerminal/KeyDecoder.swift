import CCurses
import Terminal

/// What ncurses read, as events: single keys, whole pastes, and no fragments of sequences.
struct KeyDecoder {
  /// One thing ncurses read.
  enum Token: Hashable {
    /// A key of the terminal's description, by its `KEY_` code or one of the two below.
    case key(Int32)
    /// One Unicode scalar.
    case scalar(UInt32)
  }

  static let pasteStart: Int32 = 0x2000
  static let pasteEnd: Int32 = 0x2001
  static let longestPaste = 1 << 20

  private(set) var paste: String.UnicodeScalarView?
  private var sequence = Sequence.none

  /// An escape sequence that ncurses did not know, and so handed over byte by byte.
  private enum Sequence: Equatable {
    case none
    case escape
    /// After `ESC O`.
    case single
    /// After `ESC [` and so many bytes of parameters.
    case control(parameters: Int)
    /// After `ESC [ [`, the Linux console's function keys.
    case console
  }

  /// Takes one token and appends what is now certain to `events`.
  mutating func decode(_ token: Token, into events: inout [Event]) {
    if paste != nil { return continuePaste(token, into: &events) }
    guard case .scalar(let scalar) = token else {
      endBatch(into: &events)
      if token == .key(Self.pasteStart) {
        paste = String.UnicodeScalarView()
      } else if case .key(let code) = token, let key = Key(cursesCode: code) {
        events.append(.key(key))
      }
      return
    }
    if sequence == .none {
      begin(scalar, into: &events)
    } else {
      continueSequence(scalar, into: &events)
    }
  }

  /// Everything that was typed has been read: what looked like the start of a sequence was keys.
  mutating func endBatch(into events: inout [Event]) {
    switch sequence {
    case .none, .console: break
    case .escape: events.append(.key(.escape))
    case .single: events += [.key(.escape), .key(.character("O"))]
    case .control(0): events += [.key(.escape), .key(.character("["))]
    case .control: break
    }
    sequence = .none
  }

  /// The end of a paste did not come; what there is of it is the paste.
  mutating func endPaste(into events: inout [Event]) {
    guard let text = paste else { return }
    paste = nil
    events.append(.paste(String(text)))
  }

  private mutating func continuePaste(_ token: Token, into events: inout [Event]) {
    switch token {
    case .key(Self.pasteEnd): endPaste(into: &events)
    case .key: break
    case .scalar(let scalar):
      guard let scalar = Unicode.Scalar(scalar == 13 ? 10 : scalar) else { return }
      guard (paste?.count ?? 0) < Self.longestPaste else { return }
      paste?.append(scalar)
    }
  }

  private mutating func begin(_ scalar: UInt32, into events: inout [Event]) {
    if scalar == 0x1B {
      sequence = .escape
    } else if let key = Key(scalar: scalar) {
      events.append(.key(key))
    }
  }

  private mutating func continueSequence(_ scalar: UInt32, into events: inout [Event]) {
    switch (sequence, scalar) {
    case (.escape, 0x5B): sequence = .control(parameters: 0)
    case (.escape, 0x4F): sequence = .single
    case (.escape, _):
      endBatch(into: &events)
      begin(scalar, into: &events)
    case (.control(0), 0x5B): sequence = .console
    case (.control(let count), 0x20...0x3F): sequence = .control(parameters: count + 1)
    case (_, 0..<0x20):
      sequence = .none
      begin(scalar, into: &events)
    default: sequence = .none
    }
  }
}

extension Key {
  /// The key of a `KEY_` code; nil for one that nothing here is bound to.
  fileprivate init?(cursesCode code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_A1, KEY_FIND: self = .home
    case KEY_END, KEY_C1, KEY_SELECT: self = .end
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_IC: self = .insert
    case ccurses_function_key(0)...ccurses_function_key(63): self = .function(Int(code - KEY_F0))
    default: return nil
    }
  }

  /// The key that sends this scalar; nil for the controls of the upper half.
  fileprivate init?(scalar: UInt32) {
    switch scalar {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 27: self = .escape
    case 0..<32:
      guard let letter = Unicode.Scalar(scalar + 64) else { return nil }
      self = .control(Character(String(Character(letter)).lowercased()))
    case 0x80..<0xA0: return nil
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return nil }
      self = .character(Character(scalar))
    }
  }
}
