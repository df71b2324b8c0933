/// One cell of a frame.
///
/// It holds no more than a terminal's cell can: one character with at most four marks. Assigning a
/// longer character keeps the part that ``DisplayWidth/printable(_:)-(Character)`` names.
public struct Cell: Hashable, Sendable {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// A character that starts here (it may also cover the cell to the right).
    case lead(Character)
    /// The right half of a double-width character.
    case trail
  }

  // Bits of `low`: base scalar and first mark (21 each), style (7), trail.
  private var low: UInt64
  private var high: UInt64

  private static let styleShift: UInt64 = 48
  private static let glyphMask: UInt64 = (1 << 42) - 1
  private static let trailBit: UInt64 = 1 << 63

  /// Makes a cell.
  public init(content: Content, style: Style = .plain) {
    self = Self.blank
    self.content = content
    self.style = style
  }

  /// A space without emphasis.
  public static let blank = Cell(Glyph(base: 0x20, width: 1), .plain)

  /// What stands here.
  public var content: Content {
    get {
      guard let character else { return .trail }
      return .lead(character)
    }
    set {
      let style = low & ~(Self.glyphMask | Self.trailBit)
      switch newValue {
      case .trail:
        low = style | Self.trailBit
        high = 0
      case .lead(let character):
        var glyphs = Glyphs(String(character))
        let glyph = glyphs.next() ?? Glyph(base: 0x20, width: 1)
        low = style | glyph.low
        high = glyph.high
      }
    }
  }

  /// How it looks.
  public var style: Style {
    get { Style(bits: UInt8(truncatingIfNeeded: low >> Self.styleShift) & 0x7F) }
    set {
      low = (low & (Self.glyphMask | Self.trailBit)) | UInt64(newValue.bits) << Self.styleShift
    }
  }

  /// Whether this is the right half of a double-width character.
  public var isTrail: Bool { low & Self.trailBit != 0 }

  /// Calls `body` with the scalar values shown here, the base first; a right half has none.
  public func forEachScalar(_ body: (UInt32) -> Void) {
    guard !isTrail else { return }
    body(UInt32(low & Glyph.scalarMask))
    var marks = (low & Self.glyphMask) >> Glyph.scalarBits
    if marks == 0 { return }
    body(UInt32(marks))
    marks = high
    while marks != 0 {
      body(UInt32(marks & Glyph.scalarMask))
      marks >>= Glyph.scalarBits
    }
  }

  init(_ glyph: Glyph, _ style: Style) {
    low = glyph.low | UInt64(style.bits) << Self.styleShift
    high = glyph.high
  }

  /// The right half of a double-width character in this style.
  static func trail(_ style: Style) -> Cell {
    var cell = Cell(Glyph(base: 0, width: 1), style)
    cell.low |= trailBit
    return cell
  }

  var character: Character? {
    guard !isTrail else { return nil }
    var scalars = String.UnicodeScalarView()
    appendScalars(to: &scalars)
    return Character(String(scalars))
  }

  func appendScalars(to scalars: inout String.UnicodeScalarView) {
    forEachScalar { value in
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
  }
}
