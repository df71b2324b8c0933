internal import Invitations

extension Model {
  /// How many rows of invitations fit.
  var queuePage: Int { QueueLayout(self, size: size).rows.count }

  mutating func performOnQueue(_ command: Command) -> [Effect] {
    let actsOnMarked = queue.actsOnMarked
    queue.actsOnMarked = false
    if queue.cursor.follow(command, count: queue.shown.count, page: queuePage) { return [] }
    switch command {
    case .mark: toggleMark()
    case .markRange: toggleMarkRange(marks: true)
    case .unmarkRange: toggleMarkRange(marks: false)
    case .markShown: queue.marks.formUnion(shownInvitations)
    case .markNone: queue.marks = []
    case .invertMarks: queue.marks.formSymmetricDifference(shownInvitations)
    case .onMarked:
      queue.actsOnMarked = true
      tell(
        "\(key(.withdraw)) now withdraws \(marksWords). \(key(.back)) forgets it.")
    case .byState: overlays.append(.menu(.queueState(current: queue.state, counts: stateCounts)))
    case .markedOnly:
      queue.isMarkedOnly.toggle()
      queue.arrange(at: clock)
    case .sort: overlays.append(.menu(.queueSort(current: queue.sort)))
    case .filter: queue.isFiltering = true
    case .keepFilter: queue.isFiltering = false
    case .history: return openHistory()
    case .mailAsSent: return queue.focused.map { [.loadMessage($0.id)] } ?? []
    case .withdraw: return actsOnMarked ? withdrawMarked() : withdrawFocused()
    case .reviewAgain:
      return [.takeBack(queue.invitations.filter(\.waitsForLook).map(\.id))]
    case .back: stepBackOnQueue(forgetting: actsOnMarked)
    default: break
    }
    return []
  }

  /// `2 marked (1 hidden)`: nothing hidden is ever acted on unseen.
  var marksWords: String {
    let hidden = queue.hiddenMarks
    return "\(queue.marks.count) marked (\(hidden) hidden)"
  }

  private var shownInvitations: [Invitation.ID] { queue.shown.map { queue.invitations[$0].id } }

  private var stateCounts: [(QueueFilter, Int)] {
    var words: [String] = []
    for invitation in queue.invitations where !words.contains(invitation.state.word) {
      words.append(invitation.state.word)
    }
    let filters = [QueueFilter.all] + words.sorted().map(QueueFilter.word) + [.waitingLong]
    return filters.map { filter in
      (filter, queue.invitations.count { filter.shows($0, at: clock.now) })
    }
  }

  private mutating func stepBackOnQueue(forgetting prefix: Bool) {
    if prefix { return }
    if queue.range != nil {
      queue.range = nil
    } else if queue.isFiltering || !queue.filter.isEmpty {
      queue.isFiltering = false
      queue.filter = TextField()
      queue.arrange(at: clock)
    } else if queue.isMarkedOnly || queue.state != .all {
      queue.isMarkedOnly = false
      queue.state = .all
      queue.arrange(at: clock)
    }
  }

  mutating func toggleMark() {
    if let range = queue.range { return endMarkRange(range) }
    guard let focused = queue.focused else { return }
    if queue.marks.remove(focused.id) == nil { queue.marks.insert(focused.id) }
    queue.cursor.move(by: 1, count: queue.shown.count)
  }

  mutating func toggleMark(at place: Int) {
    queue.cursor.go(to: place, count: queue.shown.count)
    queue.range = nil
    toggleMark()
    queue.cursor.go(to: place, count: queue.shown.count)
  }

  private mutating func toggleMarkRange(marks: Bool) {
    if let range = queue.range { return endMarkRange(range) }
    queue.range = SuggestionsState.Range(anchor: queue.cursor.row, picks: marks)
    tell("Move to the other end, then \(key(marks ? .markRange : .unmarkRange)) again.")
  }

  private mutating func endMarkRange(_ range: SuggestionsState.Range) {
    let places = min(range.anchor, queue.cursor.row)...max(range.anchor, queue.cursor.row)
    let ids = places.compactMap { queue.invitation(at: $0)?.id }
    if range.picks { queue.marks.formUnion(ids) } else { queue.marks.subtract(ids) }
    queue.range = nil
  }

  private mutating func openHistory() -> [Effect] {
    guard let focused = queue.focused else { return [] }
    overlays.append(
      .reading(
        Reading(
          .history(focused.id), title: focused.name,
          lines: InvitationDetails.lines(
            focused, history: queue.histories[focused.id] ?? [], model: self))))
    return queue.histories[focused.id] == nil ? [.loadHistory(focused.id)] : []
  }

  mutating func queueLoaded(_ invitations: [Invitation], _ status: SendingStatus) {
    let paused = queue.status
    queue.replace(invitations, status: status, at: clock)
    suggestions.unload()
    guard case .paused(let reason) = status, status != paused else { return }
    notices.append(
      Notice(lines: [reason, "Held mail stays held. \(key(.letGo)) lets it go again."]))
  }

  mutating func historyLoaded(_ id: Invitation.ID, _ history: [JournalEntry]) {
    queue.histories[id] = history
    guard case .reading(var reading) = overlays.last, reading.subject == .history(id),
      let invitation = queue.invitations.first(where: { $0.id == id })
    else { return }
    reading.lines = InvitationDetails.lines(invitation, history: history, model: self)
    replaceOverlay(.reading(reading))
  }
}
