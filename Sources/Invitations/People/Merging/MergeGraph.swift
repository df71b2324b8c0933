/// Records on their way to people: groups of cards that grow from the strongest evidence down.
///
/// Nothing in it depends on the order in which the records came. Evidence of one strength is looked
/// at together: where it would tie together cards that do not fit, the cards in the middle stay out,
/// and if that is not enough, all evidence of that strength there is cut. Separate beats join.
struct MergeGraph {
  /// Something that speaks for two cards being one person.
  struct Edge {
    let a: Int
    let b: Int
    let evidence: Join.Evidence
  }

  /// What the cards of a group say together.
  private struct Facts {
    /// Who the cards could be, as places in `personas`.
    var personas: [Int]
    /// The different cards, copies counted once.
    var contents: [Int]
    /// The cards that the user separated from others.
    var parted: [Int]
  }

  /// A person has at most so many different cards; a longer chain is no person.
  static let mostCards = 10
  /// More groups than this in one knot are not looked at one by one.
  static let mostGroups = 64

  /// The cards in an order that depends only on what they say.
  let cards: [MergeCard]
  /// The joins that were made.
  private(set) var joins: [Edge] = []
  /// The evidence that was cut.
  private(set) var cuts: [Edge] = []

  /// The names of which all cards are here, when not all of them are known to be.
  let names: Set<FoldedName.Fingerprint>?
  /// Mailboxes known to be under more than `mostNames` names, whatever part of their cards is here.
  let crowded: Set<IdentityKey>

  private let apart: Set<Pair>
  private var personas: Personas
  private var sets: DisjointSets
  private var facts: [Facts]

  /// Starts with every card for itself, but for what the user joined.
  init(
    cards: [MergeCard], verdicts: MergeVerdicts, names: Set<FoldedName.Fingerprint>? = nil,
    crowded: Set<IdentityKey> = []
  ) {
    self.cards = cards
    self.crowded = crowded
    self.names = names
    apart = verdicts.apart
    var contents: [String: Int] = [:]
    let parted = Set(apart.flatMap { [$0.a, $0.b] })
    sets = DisjointSets(count: cards.count)
    facts = cards.indices.map { index in
      let content = contents[cards[index].content] ?? contents.count
      contents[cards[index].content] = content
      return Facts(
        personas: [], contents: [content], parted: parted.contains(index) ? [index] : [])
    }
    personas = Personas()
    join(verdicts.joins, isFinal: true)
    let groups = cards.indices.map { sets.root($0) }
    personas.fill(with: cards, groups: groups)
    for index in cards.indices { facts[sets.root(index)].personas = [personas.ofCard[index]] }
  }

  /// The card that stands for the group of a card.
  mutating func group(_ card: Int) -> Int { sets.root(card) }

  /// Whether two groups can not be one person.
  func isConflict(_ a: Int, _ b: Int) -> Bool {
    areParted(a, b)
      || facts[a].personas.contains { mine in
        facts[b].personas.contains { !personas.isCompatible(mine, $0) }
      }
  }

  /// Whether the user separated the two groups.
  func areParted(_ a: Int, _ b: Int) -> Bool {
    facts[a].parted.contains { mine in
      facts[b].parted.contains { apart.contains(Pair(mine, $0)) }
    }
  }

  /// Whether any two of the groups can not be one person.
  func hasConflict(_ groups: Set<Int>) -> Bool {
    let parted = groups.filter { !facts[$0].parted.isEmpty }
    if parted.contains(where: { a in parted.contains { a < $0 && areParted(a, $0) } }) {
      return true
    }
    let looks = Array(Set(groups.flatMap { facts[$0].personas }))
    guard looks.count <= Self.mostGroups else { return true }
    return looks.indices.contains { a in
      looks[..<a].contains { !personas.isCompatible(looks[a], $0) }
    }
  }

  /// Whether two groups together are few enough cards for a person.
  func fits(_ a: Int, _ b: Int) -> Bool {
    Set(facts[a].contents).union(facts[b].contents).count <= Self.mostCards
  }

  /// Makes one group of the two ends of an edge.
  mutating func unite(_ edge: Edge) {
    let (a, b) = (group(edge.a), group(edge.b))
    sets.unite(a, b)
    facts[group(a)] = Facts(
      personas: Array(Set(facts[a].personas + facts[b].personas)),
      contents: Array(Set(facts[a].contents + facts[b].contents)),
      parted: facts[a].parted + facts[b].parted)
    joins.append(edge)
  }

  /// Remembers evidence that was not followed.
  mutating func cut(_ edges: [Edge]) { cuts += edges }
}
