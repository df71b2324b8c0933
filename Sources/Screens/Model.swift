public import Invitations
public import Terminal

/// Everything the screens know: one value, changed only by `update`, drawn by `view`.
public struct Model: Sendable {
  /// Settings, names, versions.
  public let setup: Setup
  /// What the clocks said last.
  public internal(set) var clock: ClockReading
  /// The terminal's size.
  public internal(set) var size: Size
  /// The screen that is shown.
  public internal(set) var screen = Screen.suggestions
  /// Whether the mouse is on.
  public internal(set) var isMouseOn: Bool

  var overlays: [Overlay] = []
  /// The question that is asked when what lies on top is closed.
  var waitingOwn: OwnQuestion?
  var suggestions = SuggestionsState()
  var compose: ComposeState
  var review: ReviewState?
  var queue = QueueState()
  var people = PeopleState()
  var changes = Changes()
  var toast: Toast?
  var notices: [Notice] = []
  var startedAt: Moment
  var lastKeys: [Key: Duration] = [:]
  var lastInterrupt: Duration?

  /// A model as it is when the program starts: nobody is picked and nothing is loaded.
  public init(setup: Setup, clock: ClockReading, size: Size) {
    self.setup = setup
    self.clock = clock
    self.size = size
    isMouseOn = setup.mouse
    compose = ComposeState(letter: setup.letter)
    startedAt = clock.now
    guard let other = setup.otherProcess else { return }
    notices = [
      Notice(lines: ["Another handpick (pid \(other)) holds the database. This one is read-only."])
    ]
  }

  /// The keys.
  var bindings: Bindings { setup.bindings }

  /// Where keys are looked up now, nearest first.
  var contexts: [Context] {
    if let overlay = overlays.last { return overlay.contexts }
    switch screen {
    case .suggestions:
      if suggestions.isFiltering { return [.filtering, .text, .everywhere] }
      if suggestions.list.total == 0 { return [.firstStart, .screens, .everywhere] }
      return [.suggestions, .list, .screens, .everywhere]
    case .compose: return compose.contexts
    case .review: return review?.contexts ?? [.screens, .everywhere]
    case .queue:
      if queue.isFiltering { return [.filtering, .text, .everywhere] }
      return [.queue, .list, .screens, .everywhere]
    case .people: return [.people, .list, .screens, .everywhere]
    }
  }

  /// How a key of a command is written.
  func key(_ command: Command) -> String { bindings.label(command) }

  /// Says something for 4 seconds.
  mutating func tell(_ text: String) {
    toast = Toast(text: text, until: clock.sinceBoot + .seconds(4))
  }
}
