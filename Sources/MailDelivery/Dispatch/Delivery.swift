import Invitations
import Synchronization

/// One message on its way to the courier, in a task of its own, so that stopping need not wait.
struct Delivery: Sendable {
  /// What is being handed over.
  let invitation: Invitation
  private static let executor = QueueExecutor(named: "delivery")
  private let task: Task<DeliveryOutcome, Never>
  private let isMarkedFlag: Flag

  /// Starts handing over.
  init(
    of claim: ClaimedInvitation, by courier: any Courier, mark: @escaping @Sendable () -> Release
  ) {
    invitation = claim.invitation
    let flag = Flag()
    isMarkedFlag = flag
    task = Task(executorPreference: Self.executor) {
      await courier.deliver(claim.message, in: claim.envelope) {
        let release = mark()
        if release == .go { flag.raise() }
        return release
      }
    }
  }

  /// Whether its last bytes may have left.
  var isMarked: Bool { isMarkedFlag.isRaised }

  /// What became of it.
  var outcome: DeliveryOutcome { get async { await task.value } }

  /// Asks the courier to give up, as far as that is still possible.
  func stop() { task.cancel() }

  private final class Flag: Sendable {
    private let state = Atomic(false)
    var isRaised: Bool { state.load(ordering: .acquiring) }
    func raise() { state.store(true, ordering: .releasing) }
  }
}
