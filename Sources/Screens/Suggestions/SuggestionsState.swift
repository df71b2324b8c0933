internal import Invitations

/// The Suggestions screen.
struct SuggestionsState: Sendable {
  /// A range being picked or unpicked: where it began, and which.
  struct Range: Hashable, Sendable {
    var anchor: Int
    var picks: Bool
  }

  /// Counts the changes of what the list shows, the focus left out.
  private(set) var version = 0

  /// Where the list comes from.
  var source = ListSource() { didSet { version += 1 } }
  /// The rows shown.
  var list = SuggestionList() { didSet { version += 1 } }
  /// The focus.
  var cursor = ListCursor()
  /// Who is picked; nobody at first.
  var picks = Picks() { didSet { version += 1 } }
  /// The words of the filter.
  var filter = TextField() { didSet { version += 1 } }
  /// Whether the filter is being typed.
  var isFiltering = false { didSet { version += 1 } }
  /// The range being marked.
  var range: Range?
  /// People near the part of the list on the screen.
  var loaded: [Person.ID: Suggestion] = [:] { didSet { version += 1 } }
  /// Who was asked for, so that nobody is asked for twice.
  var requested: Set<Person.ID> = []
  /// A draft of an earlier session.
  var saved: Draft?
  /// The people in it, as they are now.
  var savedPeople: [Person.ID: Suggestion] = [:]

  /// Who has the focus.
  var focused: Suggestion? { suggestion(at: cursor.row) }

  /// The group whose heading has the focus.
  var focusedGroup: PersonGroup? { list.heading(at: cursor.row) }

  /// Who stands at a place of the list, when already loaded.
  func suggestion(at place: Int) -> Suggestion? {
    guard let id = list.person(at: place) else { return nil }
    return loaded[id] ?? picks.people[id]
  }

  /// Whether somebody is loaded; unlike a look at them, it copies nothing.
  func isLoaded(_ id: Person.ID) -> Bool { loaded.index(forKey: id) != nil }

  /// Whether somebody at these places is neither loaded nor asked for.
  func isAnyoneMissing(at places: Swift.Range<Int>) -> Bool {
    list.contains(at: places) { !isLoaded($0) && !requested.contains($0) }
  }

  /// The places of the range being marked.
  var rangePlaces: ClosedRange<Int>? {
    guard let range else { return nil }
    return min(range.anchor, cursor.row)...max(range.anchor, cursor.row)
  }

  /// Forgets what is loaded, because it may have changed.
  mutating func unload() {
    loaded = [:]
    requested = []
  }
}
