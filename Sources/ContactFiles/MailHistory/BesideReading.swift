internal import Dispatch
internal import Synchronization

/// The reading of a part of some mail on a thread of its own, beside whoever reads the rest.
///
/// A class because two threads share it, and nothing else.
final class BesideReading: Sendable {
  /// What was read so far; whoever is told it may throw to stop the reading.
  typealias Tell = (MailHistoryReader.Report) throws -> Void

  private struct State {
    var told = MailHistoryReader.Report()
    var isStopped = false
    var isDone = false
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  /// Starts to read.
  init(_ read: @escaping @Sendable (BesideReading) throws -> MailHistoryReader.Report) {
    DispatchQueue(label: "mail.beside").async {
      let result = Result { try read(self) }
      self.state.withLock { state in
        switch result {
        case .success(let report): state.told = report
        case .failure(let error): state.failure = error
        }
        state.isDone = true
      }
      self.news.signal()
    }
  }

  /// Reads a whole of so many things: from its middle on beside the rest, when there are at least
  /// `large` of them and a `second` who takes what is read there.
  ///
  /// `first` reads up to a place and `last` from it on; `middle` moves that place to where something
  /// begins. When this ends, however it does, nothing more is handed out.
  static func readHalves<Second: Sendable>(
    of count: Int, large: Int, with second: Second?, middle: (Int) -> Int = { $0 },
    tell: Tell, first: (_ end: Int, Tell) throws -> MailHistoryReader.Report,
    last: @escaping @Sendable (_ start: Int, Second, Tell) throws -> MailHistoryReader.Report
  ) throws -> MailHistoryReader.Report {
    // Told within `first` only, which the language can not know.
    try withoutActuallyEscaping(tell) { tell in
      guard let second, count >= large else { return try first(count, tell) }
      let place = middle(count / 2)
      guard place < count else { return try first(count, tell) }
      let beside = BesideReading { try last(place, second, $0.tell) }
      defer { beside.stop() }
      let ask: Tell = { try tell($0 + beside.told()) }
      let report = try first(place, ask)
      return try report + beside.finish { try ask(report) }
    }
  }

  /// Waits for its end and gives all that was read; asks whether to go on whenever there is more.
  func finish(asking: () throws -> Void) throws -> MailHistoryReader.Report {
    while !isDone {
      news.wait()
      try asking()
    }
    try asking()
    return try told()
  }

  /// Leaves the rest unread, and waits until nothing more is handed out.
  func stop() {
    state.withLock { $0.isStopped = true }
    while !isDone { news.wait() }
  }

  /// What was read so far; throws what the reading failed with.
  func told() throws -> MailHistoryReader.Report {
    let (told, failure) = state.withLock { ($0.told, $0.failure) }
    if let failure { throw failure }
    return told
  }

  /// Says what was read here so far; throws when nobody wants the rest.
  func tell(_ report: MailHistoryReader.Report) throws {
    let isWanted = state.withLock { state in
      state.told = report
      return !state.isStopped
    }
    guard isWanted else { throw ImportError.cancelled }
    news.signal()
  }

  private var isDone: Bool { state.withLock { $0.isDone } }
}
