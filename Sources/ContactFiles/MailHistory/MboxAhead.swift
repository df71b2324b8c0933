internal import Dispatch
internal import Invitations
internal import Synchronization

/// Reads the later part of a large mbox file on a thread of its own, some thousand mails ahead of
/// whoever takes them.
///
/// A class because two threads share it. It opens the file itself, so that they share no memory.
final class MboxAhead: Sendable {
  /// What was read since the last portion.
  struct Portion: Sendable {
    var mails: [SeenMail] = []
    /// Mails that are cut off within their headers.
    var unfinished = 0
    /// Where in the file it ends.
    var end = 0
  }

  private struct State {
    var portions: [Portion] = []
    var isStopped = false
    var failure: ImportError?
  }

  private let path: String
  private let length: Int
  private let start: Int
  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)

  private static let size = 512
  private static let mostWaiting = 8

  /// Starts to read a file of that length at the message that begins at an offset.
  init(path: String, length: Int, from start: Int) {
    self.path = path
    self.length = length
    self.start = start
    // Room is made by signals, because a semaphore may not end below the value it was made with.
    for _ in 0..<Self.mostWaiting { room.signal() }
    DispatchQueue(label: "mail.ahead").async { self.run() }
  }

  /// The next portion, and nil when there is none any more; without `waiting`, when there is none yet.
  func next(waiting: Bool) throws(ImportError) -> Portion? {
    guard waiting || state.withLock({ !$0.portions.isEmpty }) else { return nil }
    ready.wait()
    let (portion, failure) = state.withLock { state in
      (state.portions.isEmpty ? nil : state.portions.removeFirst(), state.failure)
    }
    if let portion {
      room.signal()
      return portion
    }
    // Whoever asks again gets the same answer.
    ready.signal()
    if let failure { throw failure }
    return nil
  }

  /// Leaves the rest unread.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }

  private func run() {
    do throws(ImportError) {
      try read()
    } catch {
      state.withLock { $0.failure = error }
    }
    ready.signal()
  }

  private func read() throws(ImportError) {
    let file = try FileBytes(path: path, limit: .max)
    guard file.bytes.count == length else {
      throw .unreadable(path: path, reason: "it changed while it was read; read it again")
    }
    var reader = SeenMailReader(decoder: try TextDecoder(chosen: nil))
    reader.isInSentFolder = SentFolder.isNamed(path)
    var messages = MboxMessages(file.bytes, from: start)
    var portion = Portion()
    while let (offset, headers) = messages.next() {
      if headers.isComplete {
        portion.mails.append(reader.mail(headers))
      } else {
        portion.unfinished += 1
      }
      guard portion.mails.count >= Self.size else { continue }
      portion.end = offset
      guard try hand(over: portion, file) else { return }
      portion = Portion()
    }
    portion.end = length
    _ = try hand(over: portion, file)
  }

  /// False when nobody wants it any more.
  private func hand(over portion: Portion, _ file: FileBytes) throws(ImportError) -> Bool {
    try file.checkLength()
    file.release(upTo: portion.end)
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isStopped { state.portions.append(portion) }
      return !state.isStopped
    }
    if isWanted { ready.signal() }
    return isWanted
  }
}
