import CCurses
import Terminal
import Testing

extension CursesTests {
  struct Widths {
    /// The C library's width; nil when it has none, or when a frame shows something else instead.
    private func disagreements() -> [String] {
      ccurses_use_utf8()
      var found: [String] = []
      for value in UInt32(0x20)..<0x110000 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(Character(scalar))
        guard DisplayWidth.printable(text) == text else { continue }
        let theirs = Int(ccurses_width(wchar_t(bitPattern: value)))
        let ours = DisplayWidth.of(text)
        if ours != theirs { found.append("U+\(String(value, radix: 16)): \(ours), \(theirs)") }
      }
      return found
    }

    @Test func `every scalar that is shown has the C library's width`() {
      let found = disagreements()
      // A C library of another Unicode version counts a few otherwise; the renderer then draws
      // U+FFFD in their place. One of the same version agrees on all.
      let isSameVersion = ccurses_width(0x1FAE8) == -1 && ccurses_width(0x1FAE7) == 2
      #expect(found.count <= (isSameVersion ? 0 : 500), "\(found.prefix(20))")
    }
  }
}
