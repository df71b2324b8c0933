/// What was done and what was undone, latest last.
struct Changes: Sendable {
  private var done: [Change] = []
  private var undone: [Change] = []
  private static let depth = 500

  /// Records what was just done.
  mutating func record(_ change: Change) {
    done.append(change)
    if done.count > Self.depth { done.removeFirst() }
    undone = []
  }

  /// The latest change that this screen can undo.
  func next(on screen: Screen) -> Change? { done.last { $0.isUndone(on: screen) } }

  /// The latest undone change that this screen can do again.
  func nextRedo(on screen: Screen) -> Change? { undone.last { $0.isUndone(on: screen) } }

  /// Takes the latest change of this screen, to undo it.
  ///
  /// Holding a batch is never done again without its words, so it can not be redone.
  mutating func takeUndo(on screen: Screen) -> Change? {
    guard let place = done.lastIndex(where: { $0.isUndone(on: screen) }) else { return nil }
    let change = done.remove(at: place)
    if case .held = change { return change }
    undone.append(change)
    return change
  }

  /// Takes the latest undone change of this screen, to do it again.
  mutating func takeRedo(on screen: Screen) -> Change? {
    guard let place = undone.lastIndex(where: { $0.isUndone(on: screen) }) else { return nil }
    let change = undone.remove(at: place)
    done.append(change)
    return change
  }

  /// Forgets the steps of picking: the people are in the queue now, or gone.
  mutating func forgetPicks() {
    let isPicks: (Change) -> Bool = { if case .picks = $0 { true } else { false } }
    done.removeAll(where: isPicks)
    undone.removeAll(where: isPicks)
  }
}
