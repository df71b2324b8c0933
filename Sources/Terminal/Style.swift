/// How a cell looks, in roles rather than colours, so that a theme or `NO_COLOR` can decide.
public struct Style: Hashable, Sendable {
  /// What a colour means; a theme maps each to one of the terminal's own 16 colours.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// The terminal's own foreground.
    case plain
    /// What is active or can be acted on.
    case accent
    /// What went well.
    case good
    /// What needs a second look.
    case warn
    /// What failed or is dangerous.
    case bad
  }

  /// The meaning of the colour.
  public var role: Role
  /// Bold text.
  public var bold: Bool
  /// Dimmed text.
  public var dim: Bool
  /// Foreground and background exchanged.
  public var reverse: Bool
  /// Underlined text.
  public var underline: Bool

  /// Makes a style; everything is off unless asked for.
  public init(
    _ role: Role = .plain, bold: Bool = false, dim: Bool = false, reverse: Bool = false,
    underline: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  /// No emphasis at all.
  public static let plain = Style()
  /// Bold in the terminal's own colour.
  public static let bold = Style(bold: true)
  /// The focused row.
  public static let reverse = Style(reverse: true)
  /// Secondary text.
  public static let dim = Style(dim: true)
}

extension Style {
  /// The style in seven bits: the role lowest, then bold, dim, reverse, underline.
  var bits: UInt8 {
    role.rawValue | (bold ? 8 : 0) | (dim ? 16 : 0) | (reverse ? 32 : 0) | (underline ? 64 : 0)
  }

  init(bits: UInt8) {
    self.init(
      Role(rawValue: bits & 7) ?? .plain, bold: bits & 8 != 0, dim: bits & 16 != 0,
      reverse: bits & 32 != 0, underline: bits & 64 != 0)
  }
}
