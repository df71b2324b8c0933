/// Text as the cells that show it.
///
/// Columns never shift on any terminal, at the price of simpler emoji: a joined emoji is its first
/// member, skin tones and variation selectors go, a flag becomes its two letters, and what has no
/// width of its own or could turn its surroundings (controls, bidi controls, scalars the terminal
/// may not know) becomes U+FFFD.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Glyph?
  private var join = Join.none

  /// Where a joined emoji stands.
  private enum Join { case none, joiner, swallowing }

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> Glyph? {
    while let scalar = scalars.next()?.value {
      let glyph: Glyph
      if scalar >= 0x20, scalar < 0x7F {
        glyph = Glyph(base: scalar, width: 1)
      } else if let other = read(scalar) {
        glyph = other
      } else {
        continue
      }
      join = .none
      guard let done = pending else {
        pending = glyph
        continue
      }
      pending = glyph
      return done
    }
    defer { pending = nil }
    return pending
  }

  /// The glyph that a scalar starts, or nil when it belongs to the one before, or nowhere.
  private mutating func read(_ scalar: UInt32) -> Glyph? {
    if Self.turnsText(scalar) { return .replacement }
    switch DisplayWidth.ofScalar(scalar) {
    case 0:
      combine(scalar)
      return nil
    case 1 where Self.isFlagLetter(scalar):
      return Glyph(base: scalar - 0x1F1E6 + 0x41, width: 1)
    case let width? where Self.isPictograph(scalar):
      if let base = pending?.base, Self.isPictograph(base) {
        if Self.isSkinTone(scalar) { return nil }
        if join == .joiner {
          join = .swallowing
          return nil
        }
      }
      return Glyph(base: scalar, width: width)
    case let width?:
      return Glyph(base: scalar, width: width)
    case nil:
      return .replacement
    }
  }

  private mutating func combine(_ scalar: UInt32) {
    if scalar == 0x200D {
      join = .joiner
    } else if join != .swallowing, !Self.isInvisible(scalar) {
      pending?.mark(scalar)
      if pending == nil { pending = .replacement }
    }
  }

  private static func isFlagLetter(_ scalar: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar)
  }

  private static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

  /// Blocks whose symbols take part in joined emoji.
  private static func isPictograph(_ scalar: UInt32) -> Bool {
    (0x2190...0x2BFF).contains(scalar) || (0x1F000...0x1FAFF).contains(scalar)
  }

  /// Bidi controls: they reorder the text around them.
  private static func turnsText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Zero-width scalars that show nothing: joiners, selectors, tags.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x034F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0001...0xE01EF:
      true
    default: false
    }
  }
}
