internal import Invitations

/// A short list of choices; each is harmless.
struct Menu: Sendable {
  /// What a choice does.
  enum Choice: Hashable, Sendable {
    case suggestionSort(SuggestionSort)
    case group(PersonGroup?, Person.ID)
    case queueSort(QueueSort)
    case queueState(QueueFilter)
  }

  /// The title.
  let title: String
  /// The choices and their words.
  let choices: [(choice: Choice, title: String)]
  /// The focus.
  var cursor = ListCursor()

  private init(_ title: String, _ choices: [(Choice, String)], current: Choice) {
    self.title = title
    self.choices = choices.map { (choice: $0.0, title: $0.1) }
    cursor.go(to: choices.firstIndex { $0.0 == current } ?? 0, count: choices.count)
  }

  static func suggestionSort(current: SuggestionSort) -> Menu {
    Menu(
      "Sort by", SuggestionSort.allCases.map { (.suggestionSort($0), $0.title) },
      current: .suggestionSort(current))
  }

  static func group(of person: Person) -> Menu {
    let choices = PersonGroup.allCases.map { (Choice.group($0, person.id), $0.title) }
    return Menu(
      "Where does \(person.shownName) belong?",
      [(.group(nil, person.id), "where the rules say")] + choices,
      current: .group(person.remarks.group, person.id))
  }

  static func queueSort(current: QueueSort) -> Menu {
    Menu(
      "Sort by", QueueSort.allCases.map { (.queueSort($0), $0.title) },
      current: .queueSort(current))
  }

  static func queueState(current: QueueFilter, counts: [(QueueFilter, Int)]) -> Menu {
    Menu(
      "Show", counts.map { (.queueState($0.0), "\($0.0.title)  \($0.1)") },
      current: .queueState(current))
  }
}

extension Model {
  mutating func performOnMenu(_ menu: Menu, _ command: Command) -> [Effect] {
    var menu = menu
    if menu.cursor.follow(command, count: menu.choices.count, page: menu.choices.count) {
      replaceOverlay(.menu(menu))
      return []
    }
    if command == .back { closeOverlay() }
    guard command == .accept else { return [] }
    return choose(menu.choices[menu.cursor.row].choice)
  }

  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    closeOverlay()
    switch choice {
    case .suggestionSort(let sort): return [.loadOrder(sort)]
    case .group(let group, let person): return setGroup(group, of: person)
    case .queueSort(let sort):
      queue.sort = sort
      queue.arrange(at: clock)
    case .queueState(let state):
      queue.state = state
      queue.arrange(at: clock)
    }
    return []
  }
}
