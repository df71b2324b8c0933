import Invitations
import Testing

struct LetterLintTests {
  private let sender = Mailbox(name: "Jan Novak", address: Made.address("jan@me.example"))
  private var context: LetterLint.Context {
    LetterLint.Context(
      sender: sender, account: sender.address, lapsesOn: "2026-12-23", recipients: 1)
  }

  /// The starter as Ann would read it, with one piece replaced.
  private func letter(
    _ old: String = "", _ new: String = "", personal: String = "Your talk in May was great."
  ) -> FilledLetter {
    var filled = Letter.starter.filled(with: [
      .firstName: "Ann", .me: "Jan Novak", .source: "my address book", .expires: "2026-12-23",
      .personal: personal,
    ])
    let parts = filled.body.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    if !old.isEmpty {
      precondition(parts.count == 2, "the starter has no \(old)")
      filled.body = parts.joined(separator: new)
    }
    return filled
  }

  private func found(
    _ letters: [FilledLetter], _ context: LetterLint.Context? = nil
  ) -> [String] {
    LetterLint.findings(in: letters, context ?? self.context).map { finding in
      let line = finding.line.map { " line \($0)" } ?? ""
      return "\(finding.rule.code)\(finding.refuses ? "" : "?")\(line) \(finding.reason)"
    }
  }

  private func found(_ old: String, _ new: String) -> [String] {
    found([letter(old, new)]).filter { $0 != Self.useless }
  }

  private static let useless =
    "L10? It carries nothing useful: a link, notes, an introduction would help the reader."

  @Test func `the starter passes; it only carries nothing useful yet`() {
    #expect(found([letter()]) == [Self.useless])
    #expect(
      LetterLint.findings(in: Letter.starter, context).map(\.rule) == [.useful])
  }

  @Test func `L1 wants a sender with a person's name`() {
    var context = context
    context.sender = nil
    #expect(
      found([letter()], context).first
        == "L1 No sender is configured: nobody could see who writes.")
    for name in ["", "jan@me.example", "Info", "Agent 7", "!!"] {
      context.sender = Mailbox(name: name, address: sender.address)
      #expect(found([letter()], context).first?.hasPrefix("L1 ") == true, "\(name)")
    }
    for name in ["Suharto", "山田太郎", "Dr. Zoë Ávila-O'Neil"] {
      context.sender = Mailbox(name: name, address: sender.address)
      #expect(!found([letter()], context).contains { $0.hasPrefix("L1 ") }, "\(name)")
    }
  }

  @Test func `L1 wants the From to be the account`() {
    var context = context
    context.account = Made.address("JAN@me.example")
    #expect(found([letter()], context) == [Self.useless])
    context.account = Made.address("other@me.example")
    #expect(
      found([letter()], context).first
        == "L1 The From is jan@me.example, but the account is other@me.example; they must be the "
        + "same.")
  }

  @Test func `L2 wants to know who writes, at once`() {
    let late = String(repeating: "Well, we know each other, may I ask. ", count: 6) + "this is Jan"
    #expect(
      found("this is Jan Novak", late)
        == ["L2 The first 200 characters do not say who writes: name yourself."])
  }

  @Test func `L2 looks for how you know each other and what you ask`() {
    let opening =
      "We know each other, and I have your address from\nmy address book. "
      + "I would like to stay in touch: may I add you to the\npeople I write to now and then?"
    let other =
      "It is a fine day, the sun is out and the sea is blue." + String(repeating: ".", count: 150)
    #expect(
      found(opening, other + " Your address is in my book.") == [
        "L2? The first 200 characters do not seem to say how you know each other.",
        "L2? The first 200 characters do not seem to say what you ask.",
      ])
  }

  @Test(
    arguments: [
      ("Reply \"yes\" and I add you. ", "L3 It does not say that they can reply \"yes\"."),
      ("Reply \"no\" and I leave it at that.", "L3 It does not say that they can reply \"no\"."),
      (
        "Reply \"never\" and",
        "L3 It does not say that a reply \"never\" keeps you from writing again."
      ),
    ])
  func `L3 wants all three answers`(_ piece: String, _ reason: String) {
    #expect(found(piece, "") == [reason])
  }

  @Test(arguments: ["“yes”", "'yes'", "YES", "„accept“", "«yes»", "\"yes,\""])
  func `L3 knows quotes and capitals`(_ word: String) {
    #expect(found("\"yes\"", word).isEmpty)
  }

  @Test func `L3 is not content with no answer and never mind`() {
    #expect(found("Reply \"no\" and I leave it at that.", "No, or no more.").count == 1)
  }

  @Test func `L4 wants the true day, and no other`() {
    #expect(
      found("2026-12-23", "some day")
        == ["L4 It does not say that it lapses on 2026-12-23; {{expires}} does."])
    #expect(
      found("on 2026-12-23 and", "on 2026-12-24 (or 2026-12-23) and")
        == ["L4 line 12 It says 2026-12-24, but it lapses on 2026-12-23."])
  }

  @Test func `L4 looks for the promise not to remind`() {
    #expect(
      found(" and I will not\nremind you", "")
        == ["L4? It does not seem to say that no reminder comes."])
  }

  @Test func `L5 wants it short`() {
    let count = letter().body.count
    let filler = String(repeating: "x", count: 1200 - count)
    #expect(found("people", "people\(filler)").isEmpty)
    #expect(
      found("people", "people\(filler)x") == ["L5 It has 1201 characters; 1200 are enough."])
  }

  @Test(
    arguments: [
      ("<img src=\"https://x.example/p.png\">", "L5 line 5 It holds HTML or a picture"),
      ("<a href=x>", "L5 line 5 It holds HTML or a picture"),
      ("![](x.png)", "L5 line 5 It holds HTML or a picture"),
      ("see https://bit.ly/2x", "L5 line 5 bit.ly hides where the link leads."),
      ("see http://www.tinyurl.com/2x", "L5 line 5 www.tinyurl.com hides where"),
      (
        "https://x.example/?a=1&utm_source=mail",
        "L5 line 5 The link follows people by \"utm_source\"."
      ),
      ("https://a.example https://b.example www.c.example", "L5 It has 3 links; 2 are enough."),
    ])
  func `L5 wants plain text and plain links`(_ piece: String, _ reason: String) {
    let found = found("people I", "\(piece) I")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(reason) == true, "\(found)")
  }

  @Test func `L5 counts questions`() {
    #expect(
      found("I add you.", "I add you. How are you?")
        == ["L5? It asks 2 questions; one ask is easier to answer."])
  }

  @Test func `L5 refuses links that differ from person to person`() {
    let letters = ["Ann", "Bob"].map {
      letter("people I", "https://x.example/\($0) I", personal: "Hello \($0).")
    }
    #expect(
      found(letters).first == "L5 The links differ from person to person; that is tracking.")
  }

  @Test func `L5 lets a personal sentence have its own link`() {
    let sentences = ["Look at https://x.example/ann there.", "Nothing here."]
    var context = context
    context.personal = sentences
    #expect(
      found(sentences.map { letter(personal: $0) }, context).allSatisfy { $0.contains("L10") })
  }

  @Test func `L6 wants to know where the address comes from`() {
    #expect(
      found("and I have your address from\nmy address book", "of course") == [
        "L6 It does not say where you have the address from; {{source}} does."
      ])
  }

  @Test func `L7 wants every field filled, with its line`() {
    var letter = Letter.starter
    letter.subject = "For {{ name }}"
    letter.body += "\n{{shared_context}}"
    let filled = letter.filled(with: [
      .firstName: "Ann", .me: "Jan Novak", .source: "my address book", .expires: "2026-12-23",
      .personal: "",
    ])
    #expect(
      found([filled]).prefix(2) == [
        "L7 line 0 {{ name }} has no value.",
        "L7 line 14 {{shared_context}} is not a field; there are {{first_name}} {{name}} "
          + "{{organization}} {{personal}} {{source}} {{expires}} {{me}}.",
      ])
    #expect(found("people", "{{people") == ["L7 line 5 A field is not closed by braces."])
  }

  @Test(arguments: ["Dear ,", "Hi ,", "Dear,", "Hello !", "Liebe,", "Cher ,"])
  func `L7 wants a greeting with a name`(_ greeting: String) {
    #expect(found("Hi Ann,", greeting) == ["L7 line 1 The greeting names nobody."])
  }

  @Test(arguments: ["Hi,", "Dear Ann,", "Dear Ann and Bob!", "Hello there.", "Good morning Ann,"])
  func `L7 lets greetings pass`(_ greeting: String) {
    #expect(found("Hi Ann,", greeting).isEmpty)
  }

  @Test func `L7 wants a name, not an address`() {
    #expect(
      found("Hi Ann,", "Hi ann@x.example,")
        == ["L7 line 1 The greeting names an address, not a person."])
  }

  @Test(arguments: ["a reward", "a $5 gift card", "20% off", "einen Rabatt", "one free month"])
  func `L8 wants no reward`(_ reward: String) {
    let found = found("I add you.", "I add you and give you \(reward).")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("L8 line 9 ") == true)
  }

  @Test func `L9 wants a sentence for each, not the same for many`() {
    var context = context
    context.personal = ["", ""]
    let none = [letter(personal: ""), letter(personal: "")]
    #expect(
      found(none, context).first
        == "L9? Nobody gets a sentence of their own; {{personal}} holds it.")
    context.personal = ["", "Hello."]
    #expect(
      found([letter(personal: ""), letter(personal: "Hello.")], context).first
        == "L9? 1 of 2 do not get a sentence of their own; {{personal}} holds it.")
    context.personal = Array(repeating: "Hello.", count: 3)
    #expect(found(context.personal.map { letter(personal: $0) }, context) == [Self.useless])
    context.personal = Array(repeating: "Hello.", count: 4)
    #expect(
      found(context.personal.map { letter(personal: $0) }, context).first
        == "L9? The same personal sentence goes to 4 people.")
  }

  @Test(arguments: ["https://novak.example/rollout", "The checklist is below", "I can help you"])
  func `L10 is content with something useful`(_ piece: String) {
    #expect(found([letter("I add you.", "I add you. \(piece)")]).isEmpty)
  }

  @Test func `what only some letters have is counted`() {
    #expect(
      found([letter(), letter("Hi Ann,", "Dear ,"), letter()]).first
        == "L7 line 1 In 1 of 3 letters: The greeting names nobody.")
  }

  @Test func `what refuses comes first`() {
    let findings = LetterLint.findings(in: [letter("2026-12-23", "soon")], context)
    #expect(findings.map(\.refuses) == [true, false])
  }

  @Test(arguments: 0..<100)
  func `any text is read without a trap`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "\"", "yes", "{{", "}}", "https://", ".", "?", "\n", " ", "\r\n", "é", "@", ",", "www.",
    ]
    let body = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let findings = LetterLint.findings(
      in: [FilledLetter(subject: body, body: body)], context)
    #expect(findings.contains { $0.refuses })
  }
}
