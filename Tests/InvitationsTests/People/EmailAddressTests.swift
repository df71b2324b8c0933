import Invitations
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("ann@x.example", "ann@x.example"),
    ("Ann.Lee+News@X.Example", "Ann.Lee+News@x.example"),
    ("ann@x.example.", "ann@x.example"),
    ("ann@MÜLLER.example", "ann@xn--mller-kva.example"),
    ("ann@bücher.ＥＸＡＭＰＬＥ", "ann@xn--bcher-kva.example"),
    ("ann@例え。テスト", "ann@xn--r8jz45g.xn--zckzah"),
    ("ann@президент.рф", "ann@xn--d1abbgf6aiiy.xn--p1ai"),
    ("ann@straße.example", "ann@xn--strae-oqa.example"),
    ("ann@xn--mller-kva.example", "ann@xn--mller-kva.example"),
    ("o'neil_{x}=y@a-b.c1.example", "o'neil_{x}=y@a-b.c1.example"),
  ])
  func `the send key keeps the local part and writes the domain for the mail system`(
    text: String, sendKey: String
  ) throws {
    let address = try EmailAddress(text)
    #expect(address.sendKey == sendKey)
    #expect(EmailAddress.isValid(text))
    #expect(try EmailAddress(sendKey) == address)
  }

  @Test(arguments: [
    ("", AddressProblem.empty),
    ("ann", .notOneAt),
    ("ann@x@y.example", .notOneAt),
    ("ann lee@x.example", .forbiddenCharacter),
    ("ann@x.example\r\nBcc: bob@x.example", .forbiddenCharacter),
    ("<ann@x.example>", .forbiddenCharacter),
    ("ann@x.example\u{0}", .forbiddenCharacter),
    ("ann@x\u{A0}.example", .forbiddenCharacter),
    ("ann\u{2028}@x.example", .forbiddenCharacter),
    ("@x.example", .localMissing),
    (String(repeating: "a", count: 65) + "@x.example", .localTooLong),
    ("\"ann lee\"@x.example", .forbiddenCharacter),
    ("\"ann.lee\"@x.example", .localQuoted),
    ("jürgen@x.example", .localNotASCII),
    ("a(b)@x.example", .localCharacter("(")),
    ("ann,lee@x.example", .localCharacter(",")),
    (".ann@x.example", .localDots),
    ("ann.@x.example", .localDots),
    ("ann..lee@x.example", .localDots),
    ("=?utf-8?q?a?=@x.example", .localEncodedWord),
    ("ann@", .domainMissing),
    ("ann@.", .domainMissing),
    ("ann@localhost", .domainWithoutDot),
    ("ann@x..example", .labelEmpty),
    ("ann@.example", .labelEmpty),
    ("ann@-x.example", .labelHyphen("-x")),
    ("ann@x-.example", .labelHyphen("x-")),
    ("ann@x_y.example", .labelCharacter("_")),
    ("ann@[127.0.0.1]", .labelCharacter("[")),
    ("ann@💩.example", .labelCharacter("💩")),
  ])
  func `an address that can not be sent to says why`(text: String, problem: AddressProblem) {
    #expect(throws: problem) { try EmailAddress(text) }
    #expect(!EmailAddress.isValid(text))
    #expect(!problem.description.isEmpty)
  }

  @Test func `lengths are counted in bytes and after encoding`() {
    let label = String(repeating: "a", count: 63)
    #expect(EmailAddress.isValid(String(repeating: "a", count: 64) + "@\(label).example"))
    #expect(throws: AddressProblem.labelTooLong(label + "a")) {
      try EmailAddress("ann@\(label)a.example")
    }
    let long = [label, label, label, label].joined(separator: ".")
    #expect(throws: AddressProblem.domainTooLong) { try EmailAddress("ann@\(long)") }
  }

  @Test(arguments: [
    ["A.B+news@Gmail.com", "ab@googlemail.com", "ab@gmail.com"],
    ["ann+x@outlook.com", "Ann@outlook.com"],
    ["ann@me.com", "ann+list@icloud.com"],
    ["ann@pm.me", "ANN@proton.me"],
    ["ANN@corp.example", "ann@Corp.Example"],
    ["jo@MÜLLER.example", "JO@xn--mller-kva.example"],
  ])
  func `one mailbox has one identity key`(spellings: [String]) throws {
    let keys = try Set(spellings.map { try EmailAddress($0).identityKey })
    #expect(keys.count == 1)
  }

  @Test(arguments: [
    ["a.b@corp.example", "ab@corp.example"],
    ["ann@corp.example", "ann+x@corp.example"],
    ["a.b@outlook.com", "ab@outlook.com"],
    ["+a@gmail.com", "+b@gmail.com"],
  ])
  func `what may be two mailboxes has two identity keys`(spellings: [String]) throws {
    let keys = try Set(spellings.map { try EmailAddress($0).identityKey })
    #expect(keys.count == spellings.count)
  }

  /// RFC 5322 3.2.3 and RFC 1035 2.3.1 as patterns, an independent reading of the rules.
  private static func isDotAtom(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count),
      (1...253).contains(parts[1].utf8.count), !parts[0].contains("=?")
    else { return false }
    let atom = /[A-Za-z0-9!#$%&'*+\-\/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-\/=?^_`{|}~]+)*/
    let label = /[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?/
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return parts[0].wholeMatch(of: atom) != nil && labels.count > 1
      && labels.allSatisfy { $0.wholeMatch(of: label) != nil }
  }

  @Test(arguments: 0..<8)
  func `what is quickly taken for an address is a dot-atom at a domain of labels`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = Array("aZz09.-@_+=?~ !<>[`{/:\u{7F}é")
    for _ in 0..<4_000 {
      func word(_ longest: Int) -> String {
        String(repeating: "k9", count: Int.random(in: 0...longest, using: &random) / 2)
      }
      var text = "\(word(40))k@\(word(9))k.\(word(70))k.example"
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = text.indices.randomElement(using: &random) ?? text.startIndex
        let sign = signs.randomElement(using: &random) ?? "."
        text.replaceSubrange(place...place, with: String(sign))
      }
      var copy = text
      let isPlain = copy.withUTF8 { EmailAddress.isPlain(utf8: $0) }
      #expect(isPlain == Self.isDotAtom(text), "\(text)")
    }
  }
}
