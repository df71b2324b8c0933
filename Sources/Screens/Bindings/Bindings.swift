internal import Terminal

/// The key table: the one place that knows keys.
///
/// It feeds dispatch, footers, help, the command list, `docs/keys.md` and the reasons why something
/// is off.
public struct Bindings: Sendable {
  let table: [Binding]
  /// The same by context, because every key and every frame asks.
  private let byContext: [Context: [Binding]]
  /// The keys of each context.
  private let keys: [Context: Set<Key>]
  /// What the footer of each context may show, with the keys that nothing before it in the same
  /// context has.
  private let footers: [Context: [(binding: Binding, keys: [Key])]]

  /// The keys as they come.
  public static let standard = Bindings(
    table: suggestions + people + compose + review + queue + text + overlays + screens + everywhere)

  init(table: [Binding]) {
    self.table = table
    byContext = Dictionary(grouping: table, by: \.context)
    keys = byContext.mapValues { Set($0.flatMap(\.keys)) }
    footers = byContext.mapValues { bindings in
      bindings.indices.filter { bindings[$0].footer != nil }.map { place in
        let taken = Set(bindings[..<place].flatMap(\.keys))
        return (bindings[place], bindings[place].keys.filter { !taken.contains($0) })
      }
    }
  }

  /// What a key means, in the first of these contexts that knows it.
  func binding(for key: Key, in contexts: [Context]) -> Binding? {
    first(in: contexts) { $0.keys.contains(key) }
  }

  /// Everything of one context, in the order of the table.
  func bindings(in context: Context) -> [Binding] { byContext[context] ?? [] }

  /// What the footer of a context may show, in the order of the table.
  func footers(in context: Context) -> [(binding: Binding, keys: [Key])] { footers[context] ?? [] }

  /// Whether a key means something in a context.
  func uses(_ key: Key, in context: Context) -> Bool { keys[context]?.contains(key) ?? false }

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
      if let found = byContext[context]?.first(where: fits) { return found }
    }
    return nil
  }
}
