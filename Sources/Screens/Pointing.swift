internal import Invitations
internal import Terminal

/// The mouse: it moves, ticks, sorts and switches; no click sends, withdraws or confirms.
extension Model {
  mutating func point(at target: Target) -> [Effect] {
    guard !isTooSmall else { return [] }
    switch target {
    case .tab(let screen) where overlays.isEmpty: return show(screen)
    case .row(let place):
      if case .menu(let menu) = overlays.last, menu.choices.indices.contains(place) {
        return choose(menu.choices[place].choice)
      }
      move(to: place)
    case .mark(let place): return mark(place)
    case .header(let sort) where overlays.isEmpty && screen == .suggestions:
      return [.loadOrder(sort)]
    case .field(let number) where overlays.isEmpty && screen == .compose:
      let effects = endEditing()
      compose.focus = ComposeState.Field(rawValue: number) ?? .people
      return effects
    case .button(let command):
      guard let binding = bindings.binding(for: command, in: contexts), binding.danger == .safe
      else { return [] }
      return performCommand(command, .none)
    case .tab, .header, .field: break
    }
    return []
  }

  private mutating func move(to place: Int) {
    guard overlays.isEmpty else { return }
    switch screen {
    case .suggestions:
      suggestions.cursor.go(to: place, count: suggestions.list.count)
      limitRange()
    case .compose: break
    case .review: review?.go(to: place)
    case .queue: queue.cursor.go(to: place, count: queue.shown.count)
    case .people: people.go(to: place)
    }
  }

  private mutating func mark(_ place: Int) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    switch screen {
    case .suggestions where suggestions.list.heading(at: place) != nil:
      move(to: place)
      toggleGroup()
    case .suggestions where !suggestions.isFiltering: togglePick(at: place)
    case .queue where !queue.isFiltering: toggleMark(at: place)
    case .people:
      move(to: place)
      markRecord()
    case .review where review?.part == .list:
      move(to: place)
      return performCommand(.tick, .none)
    default: move(to: place)
    }
    return []
  }

  mutating func wheel(_ rows: Int) {
    guard overlays.isEmpty else { return wheelOnTop(rows) }
    switch screen {
    case .suggestions:
      suggestions.cursor.scroll(
        by: rows, count: suggestions.list.count, page: suggestionsPage)
      limitRange()
    case .compose:
      let layout = ComposeLayout(self, size: size)
      compose.top = min(
        max(0, compose.top + rows), layout.lastTop(of: compose.letter.body))
    case .review:
      let page = ReviewLayout(self, size: size).list.count
      review?.scroll(by: rows, page: page)
    case .queue:
      queue.cursor.scroll(by: rows, count: queue.shown.count, page: queuePage)
    case .people: people.go(to: people.row + rows)
    }
  }

  private mutating func wheelOnTop(_ rows: Int) {
    guard case .reading(var reading) = overlays.last else { return }
    let last = ReadingLayout(reading, size: size).lastTop
    reading.top = min(max(0, reading.top + rows), last)
    replaceOverlay(.reading(reading))
  }
}
