import InvitationStore
import Invitations
import MailDelivery
import Settings
import Synchronization

/// The sending side of one session on the screens: the dispatcher, when this program holds its
/// lock, or the number of the program that does.
///
/// A class because the run of the dispatcher is shared by everybody who stops and resumes it.
final class SendingSession: Sendable {
  /// The program that sends instead of this one.
  let otherProcess: Int32?
  private let dispatcher: Dispatcher?
  private let executor = QueueExecutor(named: "sending")
  private let run = Mutex<Task<Void, Never>?>(nil)

  /// Takes the lock if it is free.
  init(_ context: Context, store: Store) throws {
    do {
      let clock = context.clock
      dispatcher = Dispatcher(
        outbox: GuardedOutbox(store: store, stopFile: context.folders.stopFile),
        courier: try context.courier(),
        lock: try DispatcherLock(at: context.folders.dispatcherLock),
        policy: context.settings.policy, clock: { clock.reading })
      otherProcess = nil
    } catch DispatcherLockProblem.held(let holder) {
      dispatcher = nil
      otherProcess = holder.map(Int32.init(truncatingIfNeeded:)) ?? 0
    }
  }

  /// Begins to send what is due and tells what happens.
  func start(_ tell: @escaping @Sendable (DispatcherEvent) -> Void) {
    guard let dispatcher else { return }
    Task.detached(executorPreference: executor) {
      for await event in dispatcher.events { tell(event) }
    }
    go()
  }

  /// Looks at the queue now.
  func kick() async { await dispatcher?.kick() }

  /// Claims nothing more; the one whose end has left already, if any.
  func stop() async -> Invitation? {
    let leaving = await dispatcher?.stop()
    return leaving ?? nil
  }

  /// Goes on after a stop or a pause.
  func resume() async {
    await dispatcher?.resume()
    go()
  }

  /// Stops for good, before the program ends.
  func close() async {
    _ = await stop()
    await dispatcher?.close()
  }

  /// Runs the dispatcher; a run too many ends at once or waits for the stop of the one before.
  private func go() {
    guard let dispatcher else { return }
    run.withLock { run in
      run = Task.detached(executorPreference: executor) { [before = run] in
        await before?.value
        await dispatcher.run()
      }
    }
  }
}
