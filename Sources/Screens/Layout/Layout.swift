internal import Invitations
internal import Terminal

/// Finds out what stands at a place of the screen.
enum Layout {
  static func target(row: Int, column: Int, in model: Model) -> Target? {
    guard !model.isTooSmall else { return nil }
    if let overlay = model.overlays.last {
      return OverlayLayout.target(row: row, column: column, overlay: overlay, in: model)
    }
    if row == 0 {
      if column >= model.size.columns - 6 { return .button(.help) }
      return model.tabColumns.first { $0.start <= column && column < $0.end }.map {
        .tab($0.screen)
      }
    }
    switch model.screen {
    case .suggestions: return suggestion(row: row, column: column, in: model)
    case .compose: return field(row: row, in: model)
    case .review: return reviewed(row: row, column: column, in: model)
    case .queue: return invitation(row: row, column: column, in: model)
    case .people:
      let item = PeopleLayout(model, size: model.size).item(at: row, in: model)
      return item.map { (3..<6).contains(column) ? .mark($0) : .row($0) }
    }
  }

  private static func suggestion(row: Int, column: Int, in model: Model) -> Target? {
    let layout = SuggestionsLayout(model, size: model.size)
    guard column < layout.page.width, model.suggestions.list.total > 0 else { return nil }
    if row == layout.head {
      if layout.columns.name.contains(column) { return .header(.name) }
      if layout.columns.address?.contains(column) ?? false { return .header(.domain) }
      if layout.columns.note?.contains(column) ?? false { return .header(.lastContact) }
      return layout.columns.relation?.contains(column) ?? false ? .header(.tie) : nil
    }
    guard layout.rows.contains(row) else { return nil }
    let place = model.suggestions.cursor.top + row - layout.rows.lowerBound
    guard place < model.suggestions.list.count else { return nil }
    return (3..<6).contains(column) ? .mark(place) : .row(place)
  }

  private static func field(row: Int, in model: Model) -> Target? {
    let layout = ComposeLayout(model, size: model.size)
    switch row {
    case layout.people: return .field(ComposeState.Field.people.rawValue)
    case layout.sentence: return .field(ComposeState.Field.sentence.rawValue)
    case layout.subject: return .field(ComposeState.Field.subject.rawValue)
    case layout.text: return .field(ComposeState.Field.text.rawValue)
    default: return nil
    }
  }

  private static func reviewed(row: Int, column: Int, in model: Model) -> Target? {
    guard let state = model.review else { return nil }
    let layout = ReviewLayout(model, size: model.size)
    if layout.list.contains(row), column < layout.page.width {
      let place = state.cursor.top + row - layout.list.lowerBound
      guard place < state.review.entries.count else { return nil }
      return (5..<8).contains(column) ? .mark(place) : .row(place)
    }
    let button = layout.box.count > 4 ? layout.box.lowerBound + 3 : layout.box.upperBound - 1
    let start = layout.boxColumns.lowerBound + 2
    return row == button && (start..<start + 11).contains(column) ? .button(.goBack) : nil
  }

  private static func invitation(row: Int, column: Int, in model: Model) -> Target? {
    let layout = QueueLayout(model, size: model.size)
    guard layout.rows.contains(row), column < layout.page.width else { return nil }
    let place = model.queue.cursor.top + row - layout.rows.lowerBound
    guard place < model.queue.shown.count else { return nil }
    return (3..<6).contains(column) ? .mark(place) : .row(place)
  }
}
