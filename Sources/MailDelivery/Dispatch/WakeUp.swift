internal import Dispatch
import Invitations
import Synchronization

/// Waits for a moment or for a call, whichever comes first, with one timer at most.
///
/// A class because waiter and callers share it.
final class WakeUp: Sendable {
  private struct State {
    var isCalled = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  private let executor: QueueExecutor

  init(on executor: QueueExecutor) { self.executor = executor }

  /// Ends the present wait, or the next one at once; several calls count as one.
  func call() {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      if state.waiter == nil { state.isCalled = true }
      return state.waiter
    }
    waiter?.resume()
  }

  /// Waits; nil waits for a call only.
  ///
  /// It ends when the task is cancelled, too.
  func wait(for duration: Duration?) async {
    let timer = duration.map { executor.after($0) { self.call() } }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCalled = state.withLock { state in
          defer { state.isCalled = false }
          if !state.isCalled { state.waiter = continuation }
          return state.isCalled
        }
        if isCalled { continuation.resume() }
      }
    } onCancel: {
      call()
    }
    timer?.cancel()
  }
}
