internal import Invitations
internal import Terminal

/// Changes the model by what happened, and says what is to be done outside.
///
/// A pure function: the same model and action give the same effects.
public func update(_ model: inout Model, _ action: Action) -> [Effect] {
  let effects = model.perform(action)
  return effects + model.settle()
}

extension Model {
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .command(let command, let stroke): return performCommand(command, stroke)
    case .type(let character, let stroke): return type(character, stroke)
    case .paste(let text): return paste(text)
    case .point(let target): return point(at: target)
    case .wheel(let rows): wheel(rows)

    case .clock(let clock): self.clock = clock
    case .resized(let size): self.size = size
    case .failed(let lines):
      people.words = nil
      if !lines.isEmpty { notices.append(Notice(lines: lines)) }
    case .told(let text): tell(text)

    case .peopleLoaded(let index, let source): return peopleLoaded(index, source)
    case .orderLoaded(let sort, let rows): orderLoaded(sort, rows)
    case .dormantLoaded(let rows): dormantLoaded(rows)
    case .rowsLoaded(let people): rowsLoaded(people)

    case .timelineLoaded(let id, let timeline): timelineLoaded(id, timeline)
    case .mailsLoaded(let suggestion, let mails): mailsLoaded(suggestion, mails)

    case .draftFound(let draft, let people): draftFound(draft, people)
    case .takenBack(let draft, let people): return takenBack(draft, people)
    case .draftSaved(let number):
      compose.number = number
      compose.isSaved = true
    case .draftChecked(let review): compose.check = review
    case .edited(let text): return edited(text)

    case .reviewOpened(let review): return reviewOpened(review)
    case .confirmed(let ids): return confirmed(ids)
    case .confirmationRefused(let reason): confirmationRefused(reason)

    case .queueLoaded(let invitations, let status): queueLoaded(invitations, status)
    case .historyLoaded(let id, let history): historyLoaded(id, history)
    case .messageLoaded(let id, let text): messageLoaded(id, text)
    case .stopped(let report):
      tell(report.sentence)
      return [.loadQueue]

    case .pathCompleted(let path, let choices): pathCompleted(path, choices)
    case .progressed(let done, let total): changeImport { ($0.done, $0.total) = (done, total) }
    case .importIsMail(let source): changeImport { $0.stage = .mail(source) }
    case .mailProgressed(let mails, let percent):
      changeImport { ($0.done, $0.percent) = (mails, percent) }
    case .mailRead(let lines): return mailRead(lines)
    case .importPreviewed(let preview): previewed(preview)
    case .importFailed(let reason):
      changeImport { ($0.stage, $0.problem) = (.path, reason) }
    case .importNeedsColumns(let path, let rows): needsColumns(path, rows)
    case .importStored(let new, let changed): return stored(new: new, changed: changed)

    case .ownFound(let candidates): return ownFound(candidates)
    case .personLoaded(let card): personLoaded(card)
    case .suggestedJoinsLoaded(let joins): suggestedJoinsLoaded(joins)
    case .regrouped(let regrouping): return regrouped(regrouping)
    }
    return []
  }

  /// Puts right what every change may have moved: the focus, the rows on the screen, what is loaded.
  mutating func settle() -> [Effect] {
    if let toast, clock.sinceBoot >= toast.until { self.toast = nil }
    queue.cursor.settle(count: queue.shown.count, page: queuePage)
    let page = suggestionsPage
    suggestions.cursor.settle(count: suggestions.list.count, page: page)
    settleReview()
    return loadVisible(page: page) + loadFocusedHistory()
  }

  private mutating func settleReview() {
    guard let state = review, !isTooSmall else { return }
    let layout = ReviewLayout(self, size: size)
    review?.cursor.settle(count: state.review.entries.count, page: layout.list.count)
    let covered = overlays.isEmpty
    guard covered, let cursor = review?.cursor else { return }
    review?.see(
      through: cursor.visible(count: state.review.entries.count, page: layout.list.count).upperBound
    )
  }

  /// Asks for the people on the screen and a margin around them, each once, the screen's first.
  private mutating func loadVisible(page: Int) -> [Effect] {
    let count = suggestions.list.count
    let visible = suggestions.cursor.visible(count: count, page: page)
    guard suggestions.isAnyoneMissing(at: visible) else { return [] }
    let margin = Self.rangeLimit + 10
    let before = max(0, visible.lowerBound - margin)..<visible.lowerBound
    let after = visible.upperBound..<min(count, visible.upperBound + margin)
    let places = Array(visible) + Array(after) + Array(before)
    let ids = places.compactMap { suggestions.list.person(at: $0) }
    if suggestions.loaded.count > 1000 {
      let kept = Set(ids)
      suggestions.loaded = suggestions.loaded.filter { kept.contains($0.key) }
      suggestions.requested.formIntersection(kept)
    }
    let missing = ids.filter {
      !suggestions.isLoaded($0) && suggestions.requested.insert($0).inserted
    }
    return [.loadRows(missing)]
  }

  private func loadFocusedHistory() -> [Effect] {
    guard screen == .queue, let focused = queue.focused, queue.histories[focused.id] == nil else {
      return []
    }
    return [.loadHistory(focused.id)]
  }
}
