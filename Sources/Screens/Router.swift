public import Invitations
public import Terminal

/// Finds out what an event means: the topmost overlay first, then the screen, then everywhere.
enum Router {
  static func action(for event: Event, _ stroke: Keystroke, in model: Model) -> Action? {
    switch event {
    case .resized(let size): return .resized(size)
    case .paste(let text): return .paste(text)
    case .scroll(_, _, let rows): return .wheel(rows)
    case .click(let row, let column):
      return Layout.target(row: row, column: column, in: model).map(Action.point)
    case .key(let key):
      let contexts = model.contexts
      let takesText = contexts.contains(where: \.takesText)
      if let binding = model.bindings.binding(for: key, in: contexts) {
        return .command(binding.command, stroke)
      }
      guard takesText, case .character(let character) = key else { return nil }
      return .type(character, stroke)
    }
  }
}

extension Model {
  /// Takes one event from the terminal and says what is to be done outside.
  ///
  /// `isQueued` is for a key that was already waiting when what is on the screen now appeared: the
  /// later ones of events that were read in one go.
  public mutating func handle(_ input: TimedEvent, isQueued: Bool = false) -> [Effect] {
    var stroke = Keystroke(at: input.at, gap: input.gap, isQueued: isQueued)
    if case .key(let key) = input.event {
      stroke.sinceSameKey = lastKeys[key].map { input.at - $0 }
      lastKeys[key] = input.at
      if lastKeys.count > 64 { lastKeys = [key: input.at] }
    }
    clock.now = clock.now + max(.zero, input.at - clock.sinceBoot)
    clock.sinceBoot = max(clock.sinceBoot, input.at)
    guard let action = Router.action(for: input.event, stroke, in: self) else { return [] }
    return update(&self, action)
  }

  /// Takes what the surroundings report, with the time at which they do.
  public mutating func receive(_ action: Action, at clock: ClockReading) -> [Effect] {
    self.clock = clock
    return update(&self, action)
  }
}
