import Invitations
import Testing

@Suite struct CompanyNameTests {
  @Test(
    arguments: [
      ("Acme", "ACME Inc."), ("Acme", "Acme, Inc"), ("Acme Ltd", "Acme GmbH"),
      ("Acme", "Acme S.A."),
      ("Müller", "Muller GmbH & Co. KG"), ("Sterling & Co", "Sterling"),
      ("Acme", "Acme Sp. z o.o."),
      ("テスト", "株式会社テスト"), ("テスト", "テスト（株）"), ("Ромашка", "ООО \"Ромашка\""),
      ("ООО-Ромашка", "Ромашка ООО"), ("삼성", "삼성 주식회사"), ("华为", "华为有限公司"),
      ("Pied-Piper", "Pied Piper"), ("The Acme Company", "Acme"), ("Novak", "Novák s.r.o."),
      ("Fiat", "Fiat S.p.A."), ("Smith and Sons", "Smith & Sons Ltd"), ("Statoil", "Statoil ASA"),
    ])
  func `the legal form does not make another company`(a: String, b: String) throws {
    let (first, second) = (try #require(CompanyName(a)), try #require(CompanyName(b)))
    #expect(first == second)
  }

  @Test(arguments: [
    ("Acme", "Acne"), ("AG", "SA"), ("Acme Foods", "Acme"), ("Zoo", "Sp"), ("Co", "Inc"),
  ])
  func `other words do make another company`(a: String, b: String) {
    #expect(CompanyName(a) != CompanyName(b))
  }

  @Test func `no letter is no company`() {
    #expect(CompanyName(nil) == nil)
    #expect(CompanyName("") == nil)
    #expect(CompanyName(" - ") == nil)
  }
}
