import CCurses
import Dispatch
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keys, signals and messages from the rest of the program in one sequence of batches.
///
/// The process sleeps until something arrives. Whatever arrived while the loop was busy comes in
/// one batch, so that it draws once for all of it. A class, because it owns dispatch sources.
@MainActor
public final class EventStream<Message: Sendable> {
  /// Takes messages from any task or thread into the stream.
  public nonisolated let sink: Sink

  private let terminal: CursesTerminal
  private var keys: any DispatchSourceRead
  private var signals: any DispatchSourceRead
  private var isPaused = false

  /// Listens to a terminal and to the signals that concern it, until ``finish()``.
  public init(terminal: CursesTerminal) {
    self.terminal = terminal
    sink = Sink()
    keys = DispatchSource.makeReadSource(
      fileDescriptor: terminal.inputDescriptor, queue: .main)
    signals = DispatchSource.makeReadSource(fileDescriptor: terminal.signals, queue: .main)
    keys.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readKeys() } }
    signals.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readSignals() } }
    terminal.onLend = { [weak self] isLent in self?.pause(isLent) }
    keys.activate()
    signals.activate()
  }

  /// What arrived since the last call, never empty; waits when nothing did.
  ///
  /// Nil after ``finish()`` and in a cancelled task.
  public func next() async -> [TerminalInput<Message>]? {
    await withTaskExecutorPreference(MainQueueExecutor.shared) { await arrival() }
  }

  private func arrival() async -> [TerminalInput<Message>]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { sink.takeAll(whenThereAre: $0) }
    } onCancel: {
      sink.release()
    }
  }

  /// Stops listening; call it before the terminal closes.
  public func finish() {
    pause(false)
    terminal.onLend = nil
    keys.cancel()
    signals.cancel()
    sink.finish()
  }

  private func pause(_ pause: Bool) {
    guard pause != isPaused else { return }
    isPaused = pause
    guard !pause else { return keys.suspend() }
    keys.resume()
    sink.put([.event(TimedEvent(.resized(terminal.size), at: MonotonicTime.now))])
  }

  private func readKeys() {
    let events = terminal.pendingEvents()
    guard events.isEmpty else { return sink.put(events.map { .event($0) }) }
    guard isHungUp else { return }
    keys.cancel()  // a lost terminal stays readable for ever
    sink.put([.terminate(signal: SIGHUP)])
  }

  private var isHungUp: Bool {
    var ready = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0 && ready.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  private func readSignals() {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(terminal.signals, &numbers, numbers.count)
    guard count > 0 else { return }
    for number in numbers.prefix(count) { answer(Int32(number)) }
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGWINCH where !terminal.isLent: resize()
    case SIGTSTP: terminal.suspend()
    case SIGCONT where !terminal.isLent:
      terminal.resume()
      sink.put([.resumed])
      resize()
    case SIGINT where terminal.isLent: break  // meant for the program that has the terminal
    case SIGINT, SIGTERM, SIGHUP: sink.put([.terminate(signal: signal)])
    default: break
    }
  }

  private func resize() {
    sink.put([.event(TimedEvent(.resized(terminal.resize()), at: MonotonicTime.now))])
  }
}
