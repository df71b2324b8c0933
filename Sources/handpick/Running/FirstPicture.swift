import InvitationStore
import Invitations
import Screens

/// What the first frame shows: the first people, the queue, and a draft that was left open.
///
/// It is read while the terminal is being opened, so it reads no more than one screen needs.
struct FirstPicture: Sendable {
  /// What the model is told, in this order.
  private(set) var actions: [Action]
  /// The people on the screen, as they will be asked for.
  private(set) var people: [Suggestion] = []

  /// Reads it for a terminal with `room` rows; when that fails, the model is told why.
  init(_ store: Store, room: Int, at now: Moment) {
    actions = []
    do {
      try read(store, room: room, at: now)
    } catch {
      actions.append(.failed([EffectRunner.sentence(error)]))
    }
  }

  private mutating func read(_ store: Store, room: Int, at now: Moment) throws {
    // The queue comes first: people are asked for again whenever it changes.
    let summary = try store.summary()
    actions.append(try QueueLoading.action(store, summary, pauseReason: nil))
    if summary.people > 0 {
      let first = try FirstPeople(from: store, count: summary.people)
      actions.append(.peopleLoaded(first, source: try ListSource.last(in: store)))
      people = try store.suggestions(for: Array(first.shown(room: room)), at: now)
    }
    guard let draft = try store.drafts().last, !draft.people.isEmpty else { return }
    let known = try store.suggestions(for: draft.people, at: now)
    if !known.isEmpty { actions.append(.draftFound(draft, people: known)) }
  }
}

extension ListSource {
  /// The file imported last, of those that were not taken back.
  static func last(in store: Store) throws -> ListSource {
    let last = try store.lastImport()
    return ListSource(
      name: last.map { PathCompletion.fileName($0.source) } ?? "", importedAt: last?.at)
  }
}
