import Invitations
import Testing

@Suite struct CompatibleNamesTests {
  @Test(
    arguments: [
      ("Ann Lee", "ANN LEE"), ("José Núñez", "Jose Nunez"), ("Ａｌｉｃｅ Ray", "Alice Ray"),
      ("Groß, Łukasz", "Lukasz Gross"), ("Lee, Ann", "Ann Lee"), ("Dr. Ann Lee", "Ann Lee"),
      ("Prof. Dr. Ann Lee", "Ann Lee, PhD"), ("Lee, Dr. Ann", "Ann Lee"),
      ("Sr. Juan Paz", "Juan Paz"),
      ("Hr. Ole Dahl", "Ole Dahl"), ("O’Brien, Pat", "Pat O'Brien"),
      ("Ann-Marie Lee", "Ann Marie Lee"),
      ("John Smith, Jr.", "John Smith Junior"), ("Smith Jr., John", "John Smith Jr"),
      ("田中 太郎", "田中太郎"), ("太郎 田中", "田中太郎"), ("伟 王", "王伟"), ("김민준", "민준 김"),
      ("田中太郎様", "田中 太郎"), ("ﾀﾅｶ ﾀﾛｳ", "タナカ タロウ"), ("Zoe\u{308} Ray", "Zoë Ray"),
      ("Ann & Bob Lee", "Bob and Ann Lee"), ("😀 Sunny Day", "Sunny Day"),
    ])
  func `two ways to write a name are the same full name`(a: String, b: String) {
    #expect(FoldedName(a) == FoldedName(b))
    #expect(FoldedName(a).fingerprint == FoldedName(b).fingerprint)
    #expect(FoldedName(a).isCompatible(with: FoldedName(b)))
  }

  @Test(
    arguments: [
      ("J. Smith", "John Smith"), ("Smith, J.", "John Smith"), ("J S", "John Smith"),
      ("Ann Lee", "Ann Marie Lee"), ("Ann", "Ann Lee"), ("John S", "J Smith"),
      ("Jan de Vries", "Devries, Jan"), ("J.R. Ewing", "JR Ewing"), ("John Smith", "John Smith Jr"),
      ("", "Ann Lee"), ("Dr.", "Ann Lee"), ("🦊", "Ann Lee"), ("田中", "田中太郎"),
      ("И. Попов", "Иван Попов"),
    ])
  func `two names can be one human without being the same`(a: String, b: String) {
    #expect(FoldedName(a) != FoldedName(b))
    #expect(FoldedName(a).isCompatible(with: FoldedName(b)))
    #expect(FoldedName(b).isCompatible(with: FoldedName(a)))
  }

  @Test(
    arguments: [
      ("Ann Lee", "Bob Lee"), ("John Smith Jr", "John Smith Sr"), ("J. Smith", "Mary Smith"),
      ("J. J. Smith", "John Smith Miller"), ("John", "Jane"), ("Ann & Bob Lee", "Ann Lee"),
      ("Michael Herr", "Michael Frau"), ("Jack Ma", "Jack Li"), ("李明华", "李华明"),
      ("田中太郎", "田中花子"), ("Иван", "Ivan"), ("User 1", "User 2"), ("1 Smith", "12 Smith"),
      ("Elizabeth II", "Elizabeth III"),
    ])
  func `two names can not be one human`(a: String, b: String) {
    #expect(FoldedName(a) != FoldedName(b))
    #expect(!FoldedName(a).isCompatible(with: FoldedName(b)))
    #expect(!FoldedName(b).isCompatible(with: FoldedName(a)))
  }

  @Test(
    arguments: [
      ("", false), ("Ann", false), ("Dr. Lee", false), ("Ann Lee", true), ("王", false),
      ("王伟", true),
      ("김민준", true), ("Ann & Bob", false), ("Lee Jr", false),
    ])
  func `a full name has two words, or two Chinese letters`(name: String, isFull: Bool) {
    #expect(FoldedName(name).isFull == isFull)
  }

  @Test func `a name without letters is empty and has the fingerprint 0`() {
    for name in ["", " ", "--", "🦊", "Mr.", "("] {
      #expect(FoldedName(name).isEmpty)
      #expect(FoldedName(name).fingerprint.number == 0)
    }
  }

  @Test func `the fingerprint of a name never changes, because it is stored`() {
    #expect(FoldedName("Ann Lee").fingerprint.number == 5_491_112_249_637_388_402)
    #expect(FoldedName("田中太郎").fingerprint.number == -4_600_798_535_580_535_241)
  }

  @Test func `a hostile name of a million letters is read in no more than its length`() {
    let long = String(repeating: "王", count: 200_000) + String(repeating: "a ", count: 200_000)
    #expect(FoldedName(long).isFull)
    #expect(FoldedName(String(repeating: "王", count: 200_000)).isFull)
    #expect(!FoldedName(long).isCompatible(with: FoldedName(long + " b")))
  }

  @Test(
    arguments: [
      ("ann@x.example", ""), ("ann.lee", ""), ("Ann", "Ann"), ("Ann Lee", "Ann Lee"),
    ])
  func `a name that only repeats the address is no name`(name: String, compared: String) {
    let record = MergeRecord(
      id: MergeRecord.ID(1), family: "vcard", source: "a.vcf", name: name,
      addresses: [Made.address("ann.lee@x.example")])
    #expect(record.comparedName == compared)
  }
}
