internal import Terminal

/// The help for one screen, made from the key table, searched by typing.
struct HelpPanel: Sendable {
  /// One line: keys and what they do.
  struct Entry: Hashable, Sendable {
    var command: Command
    var keys: String
    var words: String
    /// Why it is off now.
    var reason: String?
    /// Whether it belongs to this screen and not to all.
    var isHere: Bool
    var danger: Danger
  }

  /// The screen it is about.
  let title: String
  /// All lines.
  let all: [Entry]
  /// The words looked for.
  var search = TextField()
  /// The focus.
  var cursor = ListCursor()

  /// The help for the contexts of a screen, as the model stands now.
  init(_ model: Model, contexts: [Context]) {
    title = model.screen.title
    let here = contexts.first
    all = contexts.flatMap { context in
      model.bindings.bindings(in: context).compactMap { binding in
        guard let words = binding.help else { return nil }
        let shared = model.bindings.bindings(in: context).filter {
          $0.partner == binding.command
        }
        let keys = ([binding] + shared).flatMap { $0.keys.prefix(shared.isEmpty ? 2 : 1) }
        return Entry(
          command: binding.command, keys: keys.map(KeyName.of).joined(separator: " "),
          words: words, reason: binding.disabledReason(model), isHere: context == here,
          danger: binding.danger)
      }
    }
  }

  /// The lines that have the words looked for.
  var shown: [Entry] {
    let words = search.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return all }
    return all.filter { entry in
      let text = "\(entry.words) \(entry.keys) \(entry.command.rawValue)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}

extension Model {
  mutating func performOnHelp(_ panel: HelpPanel, _ command: Command) -> [Effect] {
    var panel = panel
    let shown = panel.shown
    if panel.cursor.follow(command, count: shown.count, page: 10) {
      replaceOverlay(.help(panel))
      return []
    }
    if command == .back { closeOverlay() }
    guard command == .accept, shown.indices.contains(panel.cursor.row) else { return [] }
    return runByName(shown[panel.cursor.row].command)
  }

  /// Runs a command chosen from a list, where Enter may only do what is harmless.
  mutating func runByName(_ command: Command) -> [Effect] {
    closeOverlay()
    guard let binding = bindings.binding(for: command, in: contexts) else { return [] }
    guard binding.danger == .safe else {
      tell("\(KeyName.of(binding.keys.first ?? .escape)) does that; Enter never does.")
      return []
    }
    return performCommand(command, .none)
  }
}
