public import Terminal

/// Draws the model: a picture of the whole terminal, the hardware cursor on what has the focus.
public func view(_ model: Model, size: Size) -> Frame {
  var frame = Frame(size: size)
  guard size.columns >= Page.minimum.columns, size.rows >= Page.minimum.rows else {
    let lines = Line.wrapped(model.tooSmallLine(size), width: size.columns)
    model.drawLines(lines, rows: 0..<size.rows, columns: 0..<size.columns, on: &frame)
    return frame
  }
  model.drawTabs(on: &frame)
  switch model.screen {
  case .suggestions: model.drawSuggestions(on: &frame)
  case .compose: model.drawCompose(on: &frame)
  case .review: model.drawReview(on: &frame)
  case .queue: model.drawQueue(on: &frame)
  case .people: model.drawPeopleScreen(on: &frame)
  }
  for overlay in model.overlays { model.draw(overlay, on: &frame) }
  return frame
}

extension Model {
  func tooSmallLine(_ size: Size) -> String {
    let needed = Page.minimum
    return
      "Window is \(size.columns)x\(size.rows); handpick needs \(needed.columns)x\(needed.rows). "
      + "\(key(.stop)) still stops all sending."
  }
}
