/// Why the `[keys]` of `config.toml` are refused.
public enum BindingProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// No command has this id.
  case unknownCommand(String)
  /// No key is written so.
  case unknownKey(String, command: String)
  /// The command belongs to a step that must stay as it is.
  case fixed(String)
  /// A key that everybody presses without thinking can not do this.
  case dangerousKey(String, command: String)
  /// Elsewhere the key is harmless, so the hand would do it by habit.
  case safeElsewhere(String, command: String, other: String)
  /// Two commands of one screen want the same key.
  case taken(String, command: String, other: String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .unknownCommand(let id):
      "There is no command \"\(id)\". docs/keys.md lists them all."
    case .unknownKey(let key, let command):
      "\"\(key)\" is no key, so \(command) can not have it. Write x, Space, C-d, PgUp or F1."
    case .fixed(let command):
      "\(command) keeps its key, because it belongs to a question that must stay the same."
    case .dangerousKey(let key, let command):
      "\(command) can not be on \(key): that key is pressed without thinking."
    case .safeElsewhere(let key, let command, let other):
      "\(command) can not be on \(key): elsewhere that key is harmless (\(other))."
    case .taken(let key, let command, let other):
      "\(command) can not be on \(key): \(other) has it on the same screen."
    }
  }
}
