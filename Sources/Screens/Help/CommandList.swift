internal import Terminal

/// Commands by name: the only place where letters are matched loosely.
struct CommandList: Sendable {
  /// One command.
  struct Entry: Hashable, Sendable {
    var command: Command
    var title: String
    var keys: String
    var reason: String?
  }

  /// All commands of the screen.
  let all: [Entry]
  /// The letters typed.
  var search = TextField()
  /// The focus.
  var cursor = ListCursor()

  init(_ model: Model, contexts: [Context]) {
    var seen: Set<Command> = []
    all = contexts.flatMap { context in
      (context == .list ? [] : model.bindings.bindings(in: context))
        .compactMap { binding in
          guard seen.insert(binding.command).inserted else { return nil }
          return Entry(
            command: binding.command, title: binding.title,
            keys: binding.keys.first.map(KeyName.of) ?? "",
            reason: binding.disabledReason(model))
        }
    }
  }

  /// The commands that have the letters in this order, the closest first.
  var shown: [Entry] {
    let letters = Array(search.text.lowercased().filter { $0 != " " })
    guard !letters.isEmpty else { return all }
    return all.enumerated()
      .compactMap { place, entry -> (Int, Int, Entry)? in
        let text = "\(entry.title) \(entry.command.rawValue)".lowercased()
        return Self.spread(of: letters, in: text).map { ($0, place, entry) }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { $0.2 }
  }

  /// Over how many characters the letters are spread at the least; nil when they are not all there.
  static func spread(of letters: [Character], in text: String) -> Int? {
    let text = Array(text)
    var best: Int?
    for start in text.indices where text[start] == letters.first {
      var at = start
      var found = 1
      while found < letters.count, let next = text[(at + 1)...].firstIndex(of: letters[found]) {
        at = next
        found += 1
      }
      guard found == letters.count else { continue }
      best = min(best ?? .max, at - start)
    }
    return best
  }
}

extension Model {
  mutating func performOnCommands(_ list: CommandList, _ command: Command) -> [Effect] {
    var list = list
    let shown = list.shown
    if list.cursor.follow(command, count: shown.count, page: 10) {
      replaceOverlay(.commands(list))
      return []
    }
    if command == .back { closeOverlay() }
    guard command == .accept, shown.indices.contains(list.cursor.row) else { return [] }
    return runByName(shown[list.cursor.row].command)
  }
}
