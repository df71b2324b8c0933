import CursesTerminal
import Glibc
import Terminal
import TestSupport
import Testing

extension CursesTests {
  @MainActor struct Streams {
    /// Runs a stream on a terminal and ends both.
    private func withStream(
      _ body: @MainActor (PseudoTerminal, CursesTerminal, EventStream<Int>) async throws -> Void
    ) async throws {
      try await withTerminal { device, terminal in
        let stream = try EventStream<Int>(terminal: terminal)
        defer { stream.finish() }
        try await body(device, terminal, stream)
      }
    }

    /// Everything that comes until `isLast` is true of one input, and that one.
    private func collect(
      _ stream: EventStream<Int>, until isLast: (TerminalInput<Int>) -> Bool
    ) async -> [TerminalInput<Int>] {
      var all: [TerminalInput<Int>] = []
      while let batch = stream.next(within: .seconds(20)), !batch.isEmpty {
        all += batch
        if batch.contains(where: isLast) { return all }
      }
      return all
    }

    @Test func `keys that were typed while nobody listened come in one batch`() async throws {
      try await withTerminal { device, terminal in
        try await device.enter("jjjjj")
        let stream = try EventStream<Int>(terminal: terminal)
        defer { stream.finish() }
        #expect(stream.next()?.count == 5)
      }
    }

    @Test func `messages come in order, from any task`() async throws {
      try await withStream { _, _, stream in
        let sink = stream.sink
        await Task.detached { for number in 0..<100 { sink.send(number) } }.value
        let all = await collect(stream) { if case .message(99) = $0 { true } else { false } }
        let numbers = all.compactMap { if case .message(let number) = $0 { number } else { nil } }
        #expect(numbers == Array(0..<100))
      }
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `a signal that asks to end is an input`(_ signal: Int32) async throws {
      try await withStream { _, _, stream in
        kill(getpid(), signal)
        let all = await collect(stream) { if case .terminate = $0 { true } else { false } }
        guard case .terminate(signal) = all.last else {
          Issue.record("\(all)")
          return
        }
      }
    }

    @Test func `a new size is an event`() async throws {
      try await withStream { device, terminal, stream in
        device.resize(columns: 70, rows: 18)
        kill(getpid(), SIGWINCH)
        let size = Size(columns: 70, rows: 18)
        let all = await collect(stream) {
          if case .event(let timed) = $0 { timed.event == .resized(size) } else { false }
        }
        #expect(all.count == 1)
        #expect(terminal.size == size)
      }
    }

    @Test func `a continued process draws anew`() async throws {
      try await withStream { _, _, stream in
        kill(getpid(), SIGCONT)
        let batch = await collect(stream) { if case .event = $0 { true } else { false } }
        guard case .resumed = batch.first else {
          Issue.record("\(batch)")
          return
        }
      }
    }

    @Test func `keys that a program left unread are never seen`() async throws {
      try await withStream { device, terminal, stream in
        await terminal.suspendForProgram { device.type("xxx") }
        let all = await collect(stream) { if case .event = $0 { true } else { false } }
        guard all.count == 1, case .event(let timed) = all[0], case .resized = timed.event else {
          Issue.record("\(all)")
          return
        }
        device.type("j")
        let next = stream.next()
        guard case .event(let key) = next?.first else { return }
        #expect(key.event == .key(.character("j")))
      }
    }

    @Test func `a stream that was finished ends after the last message`() async throws {
      try await withStream { _, _, stream in
        stream.sink.send(1)
        stream.finish()
        #expect(stream.next()?.count == 1)
        #expect(stream.next() == nil)
      }
    }

    @Test func `a wait with a limit comes back empty when nothing happens`() async throws {
      try await withStream { _, _, stream in
        let start = MonotonicTime.now
        #expect(stream.next(within: .milliseconds(20))?.isEmpty == true)
        #expect(MonotonicTime.now - start >= .milliseconds(20))
      }
    }

    @Test func `signals are the process's own again afterwards`() async throws {
      var before = sigaction()
      sigaction(SIGWINCH, nil, &before)
      try await withStream { _, _, _ in }
      var after = sigaction()
      sigaction(SIGWINCH, nil, &after)
      #expect(before.sa_flags == after.sa_flags)
    }
  }
}
