import CCurl
import Dispatch
import Invitations
import Synchronization

/// A connection to a mail server, kept between transactions.
///
/// A class because it owns a libcurl handle. All work happens on its own queue, one transaction
/// after the other, so that neither an actor nor the screen ever waits for the network. That is
/// also why it is safe to share: nothing else touches the handle.
final class SMTPSession: @unchecked Sendable {
  private let handle: OpaquePointer
  private let queue = DispatchQueue(label: "handpick.smtp")

  /// Opens a session; nothing is connected yet.
  init?() {
    guard let handle = ccurl_open() else { return nil }
    self.handle = handle
  }

  deinit {
    nonisolated(unsafe) let handle = handle
    // Saying goodbye waits for the server, so it is not done here.
    queue.async { ccurl_close(handle) }
  }

  /// Runs one transaction; cancelling the task aborts it unless the end has left.
  func run(
    _ transaction: SMTPTransaction, release: @escaping @Sendable () -> Release
  ) async -> SMTPResult {
    let attempt = Attempt(release: release)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { [self] in
          continuation.resume(returning: perform(transaction, attempt))
        }
      }
    } onCancel: { [handle = SendableHandle(handle)] in
      attempt.isStopped.store(true, ordering: .relaxed)
      ccurl_wake(handle.pointer)
    }
  }

  private func perform(_ transaction: SMTPTransaction, _ attempt: Attempt) -> SMTPResult {
    let strings = CStrings()
    var raw = transaction.raw(in: strings)
    raw.context = Unmanaged.passUnretained(attempt).toOpaque()
    raw.release = { Attempt.at($0)?.askRelease() ?? Int32(CCURL_STORAGE_FAILED.rawValue) }
    raw.stopped = { Attempt.at($0)?.isStopped.load(ordering: .relaxed) ?? true }
    var facts = ccurl_result()
    withExtendedLifetime((strings, attempt)) {
      transaction.message.withUnsafeBufferPointer { message in
        raw.message = message.baseAddress
        raw.count = message.count
        ccurl_run(handle, &raw, &facts)
      }
    }
    return SMTPResult(
      facts: facts, lines: SMTPResult.lines(tagged: String(cString: ccurl_replies(handle))),
      certificate: String(cString: ccurl_certificate(handle)).split(separator: "\n").map(
        String.init))
  }
}

/// The handle where it goes to another thread for the one call that allows it.
private struct SendableHandle: @unchecked Sendable {
  let pointer: OpaquePointer
  init(_ pointer: OpaquePointer) { self.pointer = pointer }
}

/// One transaction's line back from C.
private final class Attempt: Sendable {
  let isStopped = Atomic(false)
  private let release: @Sendable () -> Release

  init(release: @escaping @Sendable () -> Release) { self.release = release }

  static func at(_ context: UnsafeMutableRawPointer?) -> Attempt? {
    context.map { Unmanaged<Attempt>.fromOpaque($0).takeUnretainedValue() }
  }

  func askRelease() -> Int32 {
    switch release() {
    case .go: Int32(CCURL_GO.rawValue)
    case .withdrawn: Int32(CCURL_WITHDRAWN.rawValue)
    case .storageFailed: Int32(CCURL_STORAGE_FAILED.rawValue)
    }
  }
}
