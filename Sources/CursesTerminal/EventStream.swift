import CCurses
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keys, signals and messages from the rest of the program in one sequence of batches.
///
/// The thread sleeps in one `poll` until something arrives: a key wakes this thread and no other,
/// and nothing wakes while nothing happens. Whatever arrived while the loop was busy comes in one
/// batch, so that it draws once for all of it. A class, because it listens to one terminal.
@MainActor
public final class EventStream<Message: Sendable> {
  /// Takes messages from any task or thread into the stream.
  public nonisolated let sink: Sink

  private let terminal: CursesTerminal
  private var arrived: [TerminalInput<Message>] = []
  private var isHungUp = false

  /// Listens to a terminal and to the signals that concern it, until ``finish()``.
  public init(terminal: CursesTerminal) throws(TerminalError) {
    self.terminal = terminal
    sink = try Sink()
    terminal.onReturn = { [weak self] in self?.takeBack() }
  }

  /// What arrived since the last call; blocks the thread while nothing did.
  ///
  /// Nil after ``finish()``, and empty when `limit` passed first. Nothing else of the main actor
  /// runs meanwhile: other tasks send messages instead.
  public func next(within limit: Duration? = nil) -> [TerminalInput<Message>]? {
    let deadline = limit.map { MonotonicTime.now + $0 }
    while true {
      let messages = sink.takeAll()
      guard messages != nil || !arrived.isEmpty else { return nil }
      let inputs = arrived + (messages ?? []).map { .message($0) }
      arrived = []
      guard inputs.isEmpty else { return inputs }
      let left = deadline.map { $0 - MonotonicTime.now }
      if let left, left <= .zero { return [] }
      wait(for: left)
    }
  }

  /// Stops listening; call it before the terminal closes.
  public func finish() {
    terminal.onReturn = nil
    sink.finish()
  }

  /// Sleeps until something can be read, and reads it.
  private func wait(for limit: Duration?) {
    let readable = Int16(POLLIN)
    var ready = [
      pollfd(fd: isHungUp ? -1 : terminal.inputDescriptor, events: readable, revents: 0),
      pollfd(fd: terminal.signals, events: readable, revents: 0),
      pollfd(fd: sink.descriptor, events: readable, revents: 0),
    ]
    guard poll(&ready, nfds_t(ready.count), Self.milliseconds(limit)) > 0 else { return }
    if ready[0].revents != 0 { readKeys(hungUp: ready[0].revents) }
    if ready[1].revents != 0 { readSignals().forEach(answer) }
  }

  /// Rounded up, so that it does not wake a moment too early; a day at most.
  private static func milliseconds(_ limit: Duration?) -> Int32 {
    guard let limit else { return -1 }
    return Int32((min(limit, .seconds(86_400)) / .milliseconds(1)).rounded(.up))
  }

  private func readKeys(hungUp flags: Int16) {
    let events = terminal.pendingEvents()
    arrived += events.map { .event($0) }
    guard events.isEmpty, flags & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 else { return }
    isHungUp = true  // a lost terminal stays readable for ever
    arrived.append(.terminate(signal: SIGHUP))
  }

  private func readSignals() -> [Int32] {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(terminal.signals, &numbers, numbers.count)
    return count > 0 ? numbers.prefix(count).map(Int32.init) : []
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGWINCH: resize()
    case SIGTSTP: terminal.suspend()
    case SIGCONT:
      terminal.resume()
      arrived.append(.resumed)
      resize()
    case SIGINT, SIGTERM, SIGHUP: arrived.append(.terminate(signal: signal))
    default: break
    }
  }

  /// After another program had the terminal: what was meant for that program is forgotten.
  private func takeBack() {
    for signal in readSignals() where signal == SIGTERM || signal == SIGHUP { answer(signal) }
    resize()
  }

  private func resize() {
    arrived.append(.event(TimedEvent(.resized(terminal.resize()), at: MonotonicTime.now)))
  }
}
