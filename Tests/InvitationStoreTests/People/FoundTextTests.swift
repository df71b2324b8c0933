import Invitations
import Testing

@testable import InvitationStore

@Suite struct `The text that people are found by` {
  @Test(arguments: [
    "ANN Lee", "Łukasz Żuk", "GROSS Groß", "王伟 田中", "김민준", "Дмитрий Їжак", "محمد الأحمد",
    "प्रिया सिंह", "👩‍💻 Dev", "Ａｌｉｃｅ", "e\u{301}mile", "",
  ])
  func `is folded as the filter folds what is typed`(name: String) throws {
    var text = FoundText()
    let person = Person(
      id: Person.ID(1), name: name, addresses: [try Made.address("A.B@x.example")],
      organization: name)
    for _ in 1...2 {
      var bytes: [UInt8] = []
      text.append(person, to: &bytes)
      let found = String(decoding: bytes, as: UTF8.self)
      #expect(found == "\(Folding.fold(name))\na.b@x.example\n\(Folding.fold(name))")
    }
  }
}
