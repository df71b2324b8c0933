internal import Terminal

/// The key table: the one place that knows keys.
///
/// It feeds dispatch, footers, help, the command list, `docs/keys.md` and the reasons why something
/// is off.
public struct Bindings: Sendable {
  private(set) var table: [Binding]
  private var byKey: [Context: [Key: Int]] = [:]
  private var byCommand: [Context: [Command: Int]] = [:]

  /// The keys as they come.
  public static let standard = Bindings(
    table: suggestions + compose + review + queue + text + overlays + screens + everywhere)

  init(table: [Binding]) {
    self.table = table
    for (index, binding) in table.enumerated() {
      if byCommand[binding.context]?[binding.command] == nil {
        byCommand[binding.context, default: [:]][binding.command] = index
      }
      for key in binding.keys { byKey[binding.context, default: [:]][key] = index }
    }
  }

  /// What a key means, in the first of these contexts that knows it.
  func binding(for key: Key, in contexts: [Context]) -> Binding? {
    for context in contexts {
      if let index = byKey[context]?[key] { return table[index] }
    }
    return nil
  }

  /// How a command stands in the first of these contexts that has it.
  func binding(for command: Command, in contexts: [Context]) -> Binding? {
    for context in contexts {
      if let index = byCommand[context]?[command] { return table[index] }
    }
    return nil
  }

  /// The first key of a command in writing, for sentences that name it.
  func label(_ command: Command) -> String {
    let bound = table.first { $0.command == command && !$0.keys.isEmpty }
    return bound?.keys.first.map(KeyName.of) ?? ":\(command.rawValue)"
  }
}
