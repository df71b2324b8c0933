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
    /// The sentence about this one person; empty when none was written.
    public var personal: String
    /// 1, or 2 for somebody who was asked once before.
    public var attempt: Int
    /// When mail was exchanged with this person last; nil when that is not known.
    public var lastContact: Moment?
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
    /// Why, as it stands behind the name: "said no on 2025-03-02".
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
  /// What the lint says about the letters of those who count; of all while nobody counts.
  public private(set) var findings: [LetterFinding] = []
  /// The owner's settings.
  public let policy: SendingPolicy
  /// What of the caps is used, and the largest batch so far.
  public let use: CapUse
  /// When it was opened.
  public let openedAt: ClockReading
  /// The day on which the invitations lapse, as the letters say it.
  public let lapsesOn: String
  /// The account's own address; the From must equal it.
  let account: EmailAddress?

  /// Opens a review of these people with this letter.
  ///
  /// `fields` gives the values that differ per person (a personal sentence); names, company and
  /// date are filled in here. `account` is the address that the account sends as; when it is not
  /// known, it is the sender's.
  public init(
    of facts: [SuggestionFacts], letter: Letter, fields: [Person.ID: [LetterField: String]] = [:],
    from: Mailbox?, account: EmailAddress? = nil, owner: Owner, policy: SendingPolicy,
    use: CapUse, at clock: ClockReading
  ) {
    self.letter = letter
    self.from = from
    self.account = account ?? from?.address
    self.policy = policy
    self.use = use
    openedAt = clock
    let sorting = Sorting(facts, owner: owner, now: clock.now)
    leftOut = sorting.leftOut
    let plan = DepartureForecast(
      for: sorting.invited.map(\.address), policy: policy, use: use, now: clock.now,
      secondsEast: clock.secondsEast)
    lapsesOn = Self.lapseDay(of: plan, policy, clock)
    entries = []
    for invited in sorting.invited {
      entries.append(
        entry(for: invited, owner: owner, fields: fields[invited.facts.person.id] ?? [:]))
    }
    lint()
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
    lint()
  }

  /// Leaves one person out.
  public mutating func leaveOut(_ id: Person.ID) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    let entry = entries.remove(at: index)
    leftOut.append(LeftOut(suggestion: entry.suggestion, reason: "left out by you"))
    lint()
  }

  private mutating func lint() {
    let counted = entries.filter(\.isCounted)
    let read = counted.isEmpty ? entries : counted
    findings = LetterLint.findings(
      in: read.map(\.letter),
      LetterLint.Context(
        sender: from, account: account, lapsesOn: lapsesOn, recipients: read.count,
        personal: read.map(\.personal)))
  }
}
