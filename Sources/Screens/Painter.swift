internal import Invitations
public import Terminal

/// Draws the model, and keeps what the next frame will most likely show again.
///
/// Most keys only move the focus through the list. Everything but the focus, the ground, is then
/// the same as before and is not drawn again.
public struct Painter: Sendable {
  private var ground: (key: SuggestionsGround, frame: Frame)?

  /// A painter that has drawn nothing yet.
  public init() {}

  /// A picture of the whole terminal, the hardware cursor on what has the focus.
  public mutating func frame(of model: Model, size: Size) -> Frame {
    guard size.columns >= Page.minimum.columns, size.rows >= Page.minimum.rows else {
      var frame = Frame(size: size)
      let lines = Line.wrapped(model.tooSmallLine(size), width: size.columns)
      model.drawLines(lines, rows: 0..<size.rows, columns: 0..<size.columns, on: &frame)
      return frame
    }
    var frame = model.screen == .suggestions ? suggestions(model, size) : Frame(size: size)
    switch model.screen {
    case .suggestions: model.drawSuggestionsFocus(on: &frame)
    case .compose: model.drawCompose(on: &frame)
    case .review: model.drawReview(on: &frame)
    case .queue: model.drawQueue(on: &frame)
    case .people: model.drawPeopleScreen(on: &frame)
    }
    for overlay in model.overlays { model.draw(overlay, on: &frame) }
    return frame
  }

  private mutating func suggestions(_ model: Model, _ size: Size) -> Frame {
    let key = SuggestionsGround(model, size: size)
    if let ground, ground.key == key { return ground.frame }
    var frame = Frame(size: size)
    model.drawSuggestionsGround(on: &frame)
    ground = (key, frame)
    return frame
  }
}

/// Draws the model without knowing an earlier frame.
public func view(_ model: Model, size: Size) -> Frame {
  var painter = Painter()
  return painter.frame(of: model, size: size)
}

/// Everything that the ground of the Suggestions screen is drawn from.
private struct SuggestionsGround: Hashable {
  let size: Size
  let version: Int
  let top: Int
  let heldCount: Int
  let notices: [Notice]
  /// How long ago something was is written in minutes at the finest.
  let minute: Int64

  init(_ model: Model, size: Size) {
    self.size = size
    version = model.suggestions.version
    let rows = SuggestionsLayout(model, size: size).rows.count
    var cursor = model.suggestions.cursor
    cursor.settle(count: model.suggestions.list.count, page: rows)
    top = cursor.top
    heldCount = model.queue.heldCount
    notices = model.notices
    minute = model.clock.now.milliseconds / 60_000
  }
}

extension Model {
  func tooSmallLine(_ size: Size) -> String {
    let needed = Page.minimum
    return
      "Window is \(size.columns)x\(size.rows); handpick needs \(needed.columns)x\(needed.rows). "
      + "\(key(.stop)) still stops all sending."
  }
}
