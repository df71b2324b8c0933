import Invitations
import Testing

@testable import InvitationStore

extension Store {
  /// A batch that a review of these people confirmed.
  func confirmedBatch(
    to people: [Person.ID], at clock: ClockReading = Made.clock,
    policy: SendingPolicy = Made.policy
  ) throws -> ConfirmedBatch {
    var review = Review(
      of: try facts(for: people), letter: .starter, from: Made.sender, owner: try owner(),
      policy: policy, use: try capUse(at: clock), at: clock)
    for entry in review.entries where !entry.isCounted { review.toggleTick(entry.id) }
    var random = SystemRandomNumberGenerator()
    return try review.confirm(
      typed: review.phrase, at: clock, composer: PlainComposer(), using: &random)
  }

  /// Reviews, confirms and stores in one go.
  @discardableResult
  func invite(
    _ people: [Person.ID], at clock: ClockReading = Made.clock,
    policy: SendingPolicy = Made.policy
  ) throws -> [Invitation] {
    try confirm(confirmedBatch(to: people, at: clock, policy: policy))
  }

  /// Imports so many people, one at each domain unless told otherwise, and gives their numbers.
  @discardableResult
  func takePeople(_ count: Int, domain: String? = nil) throws -> [Person.ID] {
    let start = try summary().people
    try take(
      (1...count).map { number in
        let name = "Person \(Self.word(start + number))"
        return Made.record(name, "p\(start + number)@\(domain ?? "d\(start + number).example")")
      })
    return try Array(allIDs(sortedBy: .tie).suffix(count))
  }

  /// Claims what is due, or fails the test.
  func claimed(
    at clock: ClockReading, policy: SendingPolicy = Made.policy
  ) throws -> ClaimedInvitation {
    guard case .claimed(let claim) = try claim(at: clock, policy: policy) else {
      throw NothingClaimed()
    }
    return claim
  }

  /// Claims, marks and finishes one.
  @discardableResult
  func send(
    at clock: ClockReading, outcome: DeliveryOutcome = .sent(reply: "250 queued as 1"),
    policy: SendingPolicy = Made.policy
  ) throws -> Invitation {
    let claim = try claimed(at: clock, policy: policy)
    #expect(mark(claim.invitation.id, at: clock) == .go)
    return try finish(claim.invitation.id, with: outcome, at: clock, policy: policy)
  }

  /// The states of all invitations, by number.
  func states() throws -> [Invitation.State] {
    try invitations().sorted { $0.id < $1.id }.map(\.state)
  }

  private struct NothingClaimed: Error {}

  private static func word(_ number: Int) -> String {
    String(number).map { "Abcdefghij"[$0] }.joined()
  }
}

extension String {
  fileprivate subscript(_ digit: Character) -> String {
    String(self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)])
  }
}
