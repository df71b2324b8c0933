import Terminal

/// Text made exactly so many columns wide.
enum ColumnText {
  static func fit(_ text: String, _ width: Int) -> String {
    let cut = DisplayWidth.cut(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
  }
}
