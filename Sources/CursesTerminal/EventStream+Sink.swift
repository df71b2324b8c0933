import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EventStream {
  /// The way into the stream from any task or thread.
  public struct Sink: Sendable {
    private struct State {
      var messages: [Message] = []
      var isFinished = false
      var isCalled = false
    }

    /// A class, because it owns the pipe that wakes the loop, and a mutex can not be copied.
    private final class Box: Sendable {
      let state = Mutex(State())
      let ends: (read: Int32, write: Int32)

      init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
          throw .noPipe(reason: String(cString: strerror(errno)))
        }
        self.ends = (ends[0], ends[1])
        for end in ends {
          _ = fcntl(end, F_SETFD, FD_CLOEXEC)
          _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
      }

      deinit {
        close(ends.read)
        close(ends.write)
      }

      func change(_ change: (inout State) -> Void) {
        state.withLock { state in
          change(&state)
          guard !state.isCalled else { return }
          state.isCalled = true
          var byte: UInt8 = 0
          _ = write(ends.write, &byte, 1)
        }
      }
    }

    private let box: Box

    init() throws(TerminalError) { box = try Box() }

    /// Becomes readable when something was sent.
    var descriptor: Int32 { box.ends.read }

    /// Adds a message; the loop wakes.
    public func send(_ message: Message) { box.change { $0.messages.append(message) } }

    /// Every message so far, in order; nil when none is left and no more will come.
    func takeAll() -> [Message]? {
      box.state.withLock { state in
        if state.isCalled {
          state.isCalled = false
          var byte: UInt8 = 0
          _ = read(box.ends.read, &byte, 1)
        }
        guard !state.messages.isEmpty else { return state.isFinished ? nil : [] }
        defer { state.messages = [] }
        return state.messages
      }
    }

    func finish() { box.change { $0.isFinished = true } }
  }
}
