import Invitations
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Ann Lee", "Ann Lee"),
    ("Zoë Müller-Łoś", "Zoë Müller-Łoś"),
    ("e\u{301}mile", "émile"),
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("a\r\nb\tc\u{7F}", "a\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{E000}\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("gpj.\u{202E}exe\u{2066}\u{2069}\u{200F}", "gpj.exe"),
    ("\u{FEFF}a\u{200B}b\u{AD}c\u{E0041}", "abc"),
    ("a\u{A0}b\u{2003}c\u{3000}d", "a b c d"),
    ("👩\u{200D}💻 نام\u{200C}ها", "👩\u{200D}💻 نام\u{200C}ها"),
    ("王伟 김민준 Анна דוד محمد", "王伟 김민준 Анна דוד محمد"),
    ("", ""),
  ])
  func `a line can not move the cursor, hide or turn its surroundings`(
    text: String, expected: String
  ) {
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(SafeText.line(SafeText.line(text)) == SafeText.line(text))
  }

  @Test func `a cluster keeps eight marks`() {
    let text = "a" + String(repeating: "\u{20DD}", count: 100) + "b"
    #expect(SafeText.line(text).unicodeScalars.count == 10)
  }

  @Test func `no scalar gets through that could do harm`() {
    for value in (0...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for safe in SafeText.line("a\(scalar)").unicodeScalars {
        switch safe.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          Issue.record("U+\(String(value, radix: 16)) leaves a \(safe.properties.generalCategory)")
        case .format where safe != "\u{200C}" && safe != "\u{200D}":
          Issue.record("U+\(String(value, radix: 16)) leaves a format")
        case .spaceSeparator where safe != " ":
          Issue.record("U+\(String(value, radix: 16)) leaves a blank")
        default: continue
        }
      }
    }
  }
}
