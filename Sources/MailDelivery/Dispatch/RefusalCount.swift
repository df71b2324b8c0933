import Invitations

/// Counts refusals in a row, because several say more about the letter or the account than about
/// the people.
struct RefusalCount {
  private var batch: Invitation.BatchID?
  private var count = 0

  /// Counts one refusal; true when it is time to pause.
  mutating func add(for batch: Invitation.BatchID) -> Bool {
    count = batch == self.batch ? count + 1 : 1
    self.batch = batch
    return count >= Self.limit
  }

  /// How many in a row pause a batch.
  static let limit = 3
}
