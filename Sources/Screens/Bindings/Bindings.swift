internal import Terminal

/// The key table: the one place that knows keys.
///
/// It feeds dispatch, footers, help, the command list, `docs/keys.md` and the reasons why something
/// is off.
public struct Bindings: Sendable {
  private(set) var table: [Binding]

  /// The keys as they come.
  public static let standard = Bindings(
    table: suggestions + people + compose + review + queue + text + overlays + screens + everywhere)

  init(table: [Binding]) { self.table = table }

  /// What a key means, in the first of these contexts that knows it.
  func binding(for key: Key, in contexts: [Context]) -> Binding? {
    first(in: contexts) { $0.keys.contains(key) }
  }

  /// Everything of one context, in the order of the table.
  func bindings(in context: Context) -> [Binding] { table.filter { $0.context == context } }

  /// How a command stands in the first of these contexts that has it.
  func binding(for command: Command, in contexts: [Context]) -> Binding? {
    first(in: contexts) { $0.command == command }
  }

  /// The first keys of a command in one context, for dialogs: "Enter, Esc".
  func labels(_ command: Command, in context: Context) -> String {
    let keys = binding(for: command, in: [context])?.keys.prefix(2) ?? []
    return keys.map(KeyName.of).joined(separator: ", ")
  }

  /// The first key of a command in writing, for sentences that name it.
  func label(_ command: Command) -> String {
    let bound = table.first { $0.command == command && !$0.keys.isEmpty }
    return bound?.keys.first.map(KeyName.of) ?? ":\(command.rawValue)"
  }

  private func first(in contexts: [Context], where fits: (Binding) -> Bool) -> Binding? {
    for context in contexts {
      if let found = table.first(where: { $0.context == context && fits($0) }) { return found }
    }
    return nil
  }
}
