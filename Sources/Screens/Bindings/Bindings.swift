internal import Terminal

/// The key table: the one place that knows keys.
///
/// It feeds dispatch, footers, help, the command list, `docs/keys.md` and the reasons why something
/// is off.
public struct Bindings: Sendable {
  let table: [Binding]
  /// The same by context, because every key and every frame asks.
  private let parts: [Part]

  /// What one context knows.
  private struct Part: Sendable {
    let context: Context
    var bindings: [Binding] = []
    /// What its footer may show.
    var footers: [FooterEntry] = []

    func uses(_ key: Key) -> Bool { bindings.contains { $0.keys.contains(key) } }
  }

  /// The keys as they come.
  public static let standard = Bindings(
    table: suggestions + people + compose + review + queue + text + overlays + screens + everywhere)

  init(table: [Binding]) {
    self.table = table
    // Arrays and not dictionaries: there are few, and a start waits for the first of each type.
    var parts: [Part] = []
    for binding in table {
      let place = parts.lastIndex { $0.context == binding.context } ?? parts.endIndex
      if place == parts.endIndex { parts.append(Part(context: binding.context)) }
      if let words = binding.footer {
        let free = binding.keys.filter { !parts[place].uses($0) }
        parts[place].footers.append(FooterEntry(binding, words, keys: free))
      }
      parts[place].bindings.append(binding)
    }
    self.parts = parts
  }

  /// What a key means, in the first of these contexts that knows it.
  func binding(for key: Key, in contexts: [Context]) -> Binding? {
    first(in: contexts) { $0.keys.contains(key) }
  }

  /// Everything of one context, in the order of the table.
  func bindings(in context: Context) -> [Binding] { part(of: context)?.bindings ?? [] }

  /// What the footer of a context may show, in the order of the table.
  func footers(in context: Context) -> [FooterEntry] {
    part(of: context)?.footers ?? []
  }

  /// Whether a key means something in a context.
  func uses(_ key: Key, in context: Context) -> Bool { part(of: context)?.uses(key) ?? false }

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
      if let found = part(of: context)?.bindings.first(where: fits) { return found }
    }
    return nil
  }

  private func part(of context: Context) -> Part? { parts.first { $0.context == context } }
}
