public import Terminal

/// What of the terminal's abilities is used.
public struct TerminalOptions: Hashable, Sendable {
  /// Whether roles have colours; without, they differ in words and marks alone.
  public var color: Bool
  /// Whether lines and boxes are drawn in ASCII.
  public var ascii: Bool
  /// Whether the mouse reports clicks and its wheel; it can be switched later.
  public var mouse: Bool

  /// Makes options; everything the terminal can do is used unless said otherwise.
  public init(color: Bool = true, ascii: Bool = false, mouse: Bool = true) {
    self.color = color
    self.ascii = ascii
    self.mouse = mouse
  }

  /// What the environment asks for: a `NO_COLOR` that is not empty switches colours off
  /// (no-color.org), and a locale that is not UTF-8 all characters beyond ASCII.
  public init(environment: [String: String], ascii: Bool = false, mouse: Bool = true) {
    self.init(
      color: (environment["NO_COLOR"] ?? "").isEmpty,
      ascii: ascii || !TextLocale(environment).isUTF8, mouse: mouse)
  }

  /// The characters for lines, boxes and bars.
  public var borders: Borders { ascii ? .ascii : .unicode }
}
