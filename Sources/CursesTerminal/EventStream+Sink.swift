import Synchronization

extension EventStream {
  /// The way into the stream from any task or thread.
  public struct Sink: Sendable {
    private struct State {
      var inputs: [TerminalInput<Message>] = []
      var waiter: CheckedContinuation<[TerminalInput<Message>]?, Never>?
      var isFinished = false
    }

    /// A class, because a mutex can not be copied.
    private final class Box: Sendable {
      let state = Mutex(State())
    }

    private let box = Box()

    /// Adds a message; the loop wakes.
    public func send(_ message: Message) { put([.message(message)]) }

    func put(_ inputs: [TerminalInput<Message>]) {
      box.state.withLock { state in
        state.inputs += inputs
        guard let waiter = state.waiter else { return }
        state.waiter = nil
        waiter.resume(returning: state.inputs)
        state.inputs = []
      }
    }

    /// Resumes with everything that has arrived, now or when something does.
    func takeAll(whenThereAre waiter: CheckedContinuation<[TerminalInput<Message>]?, Never>) {
      box.state.withLock { state in
        if !state.inputs.isEmpty {
          waiter.resume(returning: state.inputs)
          state.inputs = []
        } else if state.isFinished || Task.isCancelled {
          waiter.resume(returning: nil)
        } else {
          state.waiter = waiter
        }
      }
    }

    /// Resumes a loop that waits, with nothing.
    func release() {
      box.state.withLock { state in
        state.waiter?.resume(returning: nil)
        state.waiter = nil
      }
    }

    func finish() {
      box.state.withLock { $0.isFinished = true }
      release()
    }
  }
}
