internal import Terminal

/// Keys in writing: `x`, `Space`, `C-d`, `PgUp`, `F1`.
enum KeyName {
  private static let named: [(Key, String)] = [
    (.character(" "), "Space"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.enter, "Enter"),
    (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"), (.backspace, "Backspace"),
    (.delete, "Del"), (.insert, "Ins"),
  ]

  /// How a key is written.
  static func of(_ key: Key) -> String {
    switch key {
    case .character(let character) where character != " ": String(character)
    case .control(let character): "C-\(character)"
    case .function(let number): "F\(number)"
    default: named.first { $0.0 == key }?.1 ?? "\(key)"
    }
  }

  /// The key that is written so, or nil.
  static func key(_ name: String) -> Key? {
    if let key = named.first(where: { $0.1.lowercased() == name.lowercased() })?.0 { return key }
    if name.count == 1, let character = name.first { return .character(character) }
    if name.count == 3, name.hasPrefix("C-"), let character = name.last {
      return .control(Character(character.lowercased()))
    }
    guard name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) else {
      return nil
    }
    return .function(number)
  }
}
