import Terminal
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("世", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👩", 2), ("½", 1), ("│", 1), ("✓", 1), ("☐", 1), ("Ａ", 2), ("א", 1), ("ع", 1), ("กำ", 2),
    ("क्षि", 3), ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1), ("\u{AD}", 1), ("", 0),
    ("\u{200B}", 0), ("hello, 世界", 11),
  ])
  func `text has the width a terminal gives it`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("👩‍👩‍👧", "👩"), ("👍🏽", "👍"), ("🧑🏽‍🚀 Ada", "🧑 Ada"), ("🇸🇪", "SE"), ("☎\u{FE0F}", "☎"),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}"), ("❤️‍🔥!", "❤!"), ("क्षि", "क्षि"), ("ශ්‍රී", "ශ්රී"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("🏽", "🏽"),
  ])
  func `what terminals draw differently is made simpler`(_ text: String, _ shown: String) {
    #expect(DisplayWidth.printable(text) == shown)
  }

  @Test(arguments: [
    "\u{1B}", "\n", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{1FAE8}", "\u{378}",
    "\u{301}", "\u{2028}",
  ])
  func `what can not be shown is a replacement character of one column`(_ text: String) {
    #expect(DisplayWidth.printable(text).unicodeScalars.first == "\u{FFFD}")
    #expect(DisplayWidth.of(text) == 1)
  }

  @Test func `a fifth mark on one base is dropped`() {
    let shown = DisplayWidth.printable("a\u{316}\u{317}\u{318}\u{319}\u{31C}b")
    #expect(shown == "a\u{316}\u{317}\u{318}\u{319}b")
  }

  @Test(arguments: [
    ("Amara", 5, "Amara"), ("Amara Okafor", 8, "Amara O…"), ("世界世界", 5, "世界…"),
    ("世界世界", 6, "世界…"), ("世界", 4, "世界"), ("世界", 2, "…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("abc", -1, ""), ("", 0, ""),
  ])
  func `a cut text ends in an ellipsis and fits`(_ text: String, _ columns: Int, _ shown: String) {
    #expect(DisplayWidth.cut(text, to: columns) == shown)
    #expect(DisplayWidth.of(DisplayWidth.cut(text, to: columns)) <= max(0, columns))
  }

  @Test func `every scalar has the width of the text that stands for it`() {
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let shown = DisplayWidth.printable(text)
      guard DisplayWidth.of(shown) == DisplayWidth.of(text), DisplayWidth.of(text) <= 2 else {
        Issue.record("U+\(String(value, radix: 16)): \(text) is shown as \(shown)")
        return
      }
    }
  }
}
