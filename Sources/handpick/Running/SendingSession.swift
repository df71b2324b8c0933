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
  private let lock: DispatcherLock?
  private let executor = QueueExecutor(named: "sending")
  /// Nil until it is started, and for ever where another program sends.
  private let started = Mutex<Dispatcher?>(nil)
  private let run = Mutex<Task<Void, Never>?>(nil)

  /// Takes the lock if it is free; the folder of the state must be there.
  init(_ context: Context) throws {
    (lock, otherProcess) = try Self.lock(at: context.folders.dispatcherLock)
  }

  private static func lock(
    at path: String
  ) throws(DispatcherLockProblem) -> (DispatcherLock?, holder: Int32?) {
    do {
      return (try DispatcherLock(at: path), nil)
    } catch {
      guard case .held(let holder) = error else { throw error }
      return (nil, holder.map(Int32.init(truncatingIfNeeded:)) ?? 0)
    }
  }

  /// Begins to send what is due and tells what happens.
  func start(
    _ context: Context, _ store: Store, _ tell: @escaping @Sendable (DispatcherEvent) -> Void
  ) throws {
    guard let lock else { return }
    let clock = context.clock
    let dispatcher = Dispatcher(
      outbox: GuardedOutbox(store: store, stopFile: context.folders.stopFile),
      courier: try context.courier(), lock: lock, policy: context.settings.policy,
      clock: { clock.reading })
    started.withLock { $0 = dispatcher }
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

  private var dispatcher: Dispatcher? { started.withLock { $0 } }

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
