import Glibc
import Invitations
import Roster
import TestSupport
import Testing

struct RosterTests {
  private func roster(_ texts: [String]) -> Roster {
    var builder = RosterBuilder()
    for (row, text) in texts.enumerated() {
      builder.append(id: Int64(row) * 10, text: text, flags: UInt32(row))
    }
    let groups = PersonGroup.allCases
    return builder.build(groups: texts.indices.map { groups[$0 % groups.count] })
  }

  private let people = [
    "Amara Okafor amara@acme.example client", "Ben Achterberg ben@acme.example",
    "Chiyo Tanaka chiyo@acme.example", "", "千代 田中 chiyo@other.example", "Ann\nLee",
  ]

  @Test(arguments: [
    ("acme", [0, 1, 2]), ("acme ben", [1]), ("ben acme", [1]), ("AMARA", [0]), ("xyz", []),
    ("a", [0, 1, 2, 4, 5]), ("田中", [4]), ("chiyo 田中", [4]), ("chiyo", [2, 4]), ("", Array(0..<6)),
    ("  ", Array(0..<6)), ("client", [0]), ("ann lee", [5]), ("examplechiyo", []),
    ("e e", [0, 1, 2, 4, 5]),
  ])
  func `a row is found when it contains every word`(_ query: String, _ rows: [UInt32]) {
    let found = roster(people).filter(words: Roster.words(in: query))
    #expect(found == rows)
  }

  @Test func `a row gives back what it was made of`() {
    let roster = roster(people)
    #expect(roster.count == 6)
    #expect(roster.id(at: 4) == 40)
    #expect(roster.flags(at: 4) == 4)
    #expect(roster.group(at: 4) == .notPeople)
    #expect(roster.text(at: 3) == "")
    #expect(roster.text(at: 2) == Folding.fold(people[2]))
    #expect(roster.text(at: 5) == "ann lee")
    #expect(roster.row(of: 20) == 2)
    #expect(roster.row(of: 21) == nil)
  }

  @Test func `an empty roster finds nobody`() {
    #expect(Roster.empty.count == 0)
    #expect(Roster.empty.filter(words: ["a"]).isEmpty)
    #expect(Roster.empty.filter(words: []).isEmpty)
    #expect(Roster.empty.narrow([], words: ["a"]).isEmpty)
    #expect(RosterOrder(rows: []).arrange([]).isEmpty)
  }

  @Test func `a word longer than any text finds nobody`() {
    let long = String(repeating: "a", count: 5000)
    #expect(roster(people).filter(words: [long]).isEmpty)
    #expect(roster(people).filter(words: ["acme", long]).isEmpty)
    #expect(roster(people + [long]).filter(words: [long]) == [6])
  }

  @Test(arguments: 1...20)
  func `random rosters agree with a plain search`(_ seed: Int) {
    var random = SeededRandom(UInt64(seed))
    let letters = Array("aab c.@é世")
    func text(_ longest: Int) -> String {
      String(
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
    }
    let texts = (0..<500).map { _ in Folding.fold(text(70)) }
    let roster = roster(texts)
    for _ in 0..<30 {
      let words = Roster.words(in: text(3) + " " + text(4))
      let expected = texts.indices.filter { row in
        words.allSatisfy { strstr(texts[row], $0) != nil }
      }.map(UInt32.init)
      #expect(roster.filter(words: words) == expected, "\(words)")
      // Every query of which this one is a continuation.
      for length in 1..<4 {
        let shorter = words.map { String($0.prefix(length)) }
        #expect(roster.narrow(roster.filter(words: shorter), words: words) == expected)
      }
    }
  }

  @Test(arguments: [0, 1, 20, 400, 999, 1000])
  func `another order arranges any matches`(_ count: Int) {
    var random = SeededRandom(3)
    let rows = Array(0..<UInt32(1000)).shuffled(using: &random)
    let order = RosterOrder(rows: rows)
    let matches = Array(rows.shuffled(using: &random).prefix(count)).sorted()
    let chosen = Set(matches)
    #expect(order.arrange(matches) == rows.filter(chosen.contains))
  }
}
