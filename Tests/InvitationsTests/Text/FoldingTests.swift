import Invitations
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Ann LEE", "ann lee"),
    ("Łukasz Øster Đorđe Kjærsti Groß Þór", "lukasz oster dorde kjaersti gross thor"),
    ("ZOË e\u{301}mile Ångström İpek ışık", "zoe emile angstrom ipek isik"),
    ("Ａｌｉｃｅ　Ｗ", "alice w"),
    ("Ιησούς ΙΗΣΟΥΣ", "ιησουσ ιησουσ"),
    ("Їжак Фёдор Йорк", "іжак федор иорк"),
    ("O’Brien Smith‑Jones", "o'brien smith-jones"),
    ("王伟 😀", "王伟 😀"),
    ("", ""),
  ])
  func `case, diacritics and width do not matter`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test func `folding twice changes nothing`() {
    for value in (0...0x2FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(scalar))
      #expect(Array(Folding.fold(once).utf8) == Array(once.utf8), "U+\(String(value, radix: 16))")
    }
  }
}
