/// What the owner looks at before anything is confirmed: everybody, and exactly what they will read.
///
/// Only a review can make a `ConfirmedBatch`, and only from its typed phrase.
public struct Review: Hashable, Sendable {
  /// One person on the list.
  public struct Entry: Hashable, Sendable, Identifiable {
    /// Who, with tie and flags.
    public var suggestion: Suggestion
    /// The address that the mail goes to.
    public var address: EmailAddress
    /// The text exactly as this person will read it.
    public var letter: FilledLetter
    /// 1, or 2 for somebody who was asked once before.
    public var attempt: Int
    /// Whether the owner ticked this flagged person here; somebody without flags needs no tick.
    public var isTicked: Bool

    /// The person's.
    public var id: Person.ID { suggestion.id }
    /// Whether this person counts: no flag, or ticked in spite of it.
    public var isCounted: Bool { suggestion.flags.isEmpty || isTicked }
  }

  /// Somebody who was picked but can not get the mail, and why.
  public struct LeftOut: Hashable, Sendable {
    /// Who.
    public var suggestion: Suggestion
    /// Why, a sentence.
    public var reason: String
  }

  /// Everybody who can get the mail: flagged people first, then by name.
  public private(set) var entries: [Entry]
  /// Who can not, or was left out by hand.
  public private(set) var leftOut: [LeftOut]
  /// The sender as everybody will see it; nil when no account is configured.
  public let from: Mailbox?
  /// The letter as written.
  public let letter: Letter
  /// What the lint says about the letters.
  public let findings: [LetterFinding]
  /// The owner's settings.
  public let policy: SendingPolicy
  /// What of the caps is used, and the largest batch so far.
  public let use: CapUse
  /// When it was opened.
  public let openedAt: ClockReading

  /// Opens a review of these people with this letter.
  ///
  /// `fields` gives the values that differ per person (a personal sentence); names, company and
  /// date are filled in here.
  public init(
    of facts: [SuggestionFacts], letter: Letter, fields: [Person.ID: [LetterField: String]] = [:],
    from: Mailbox?, owner: Owner, policy: SendingPolicy, use: CapUse, at clock: ClockReading
  ) {
    self.letter = letter
    self.from = from
    self.policy = policy
    self.use = use
    openedAt = clock
    entries = []
    leftOut = []
    findings = []
  }

  /// How many would get the mail.
  public var count: Int { entries.count { $0.isCounted } }
  /// The words that confirm, as `send 3`; the number is the true count.
  public var phrase: String { "send \(count)" }

  /// Ticks a flagged person, or takes the tick away.
  public mutating func toggleTick(_ id: Person.ID) {
    guard let index = entries.firstIndex(where: { $0.id == id }),
      !entries[index].suggestion.flags.isEmpty
    else { return }
    entries[index].isTicked.toggle()
  }

  /// Leaves one person out.
  public mutating func leaveOut(_ id: Person.ID) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    let entry = entries.remove(at: index)
    leftOut.append(LeftOut(suggestion: entry.suggestion, reason: "left out by you"))
  }
}
