import ContactFiles
import Dispatch
import Foundation
import Invitations
import Synchronization

/// Reads contacts on a thread of its own, some thousand records ahead of whoever takes them.
///
/// A class because both threads hold it.
final class ReadAhead: Sendable {
  private static let mostWaiting = 8

  private struct State {
    var batches: [RecordBatch] = []
    var result: Result<ImportReport, any Error>?
    var isAbandoned = false
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// Makes room by signals, because a semaphore may not end below the value it was made with.
  init() {
    for _ in 0..<Self.mostWaiting { room.signal() }
  }

  /// Reads a source; `batch` is called on the caller's thread, in the order of the source.
  func read(
    _ source: ImportSource, with reader: ContactReader,
    progress: @escaping @Sendable (ImportProgress) -> Bool,
    batch: (RecordBatch) throws -> Void
  ) throws -> ImportReport {
    let thread = Thread { [self] in
      let result = Result {
        try reader.readBatches(source, progress: progress) { try put($0) }
      }
      state.withLock { $0.result = result }
      filled.signal()
    }
    // Address books are nested as deep as they like.
    thread.stackSize = 8 << 20
    thread.start()
    do {
      while let next = take() { try batch(next) }
    } catch {
      abandon()
      throw error
    }
    return try state.withLock { $0.result ?? .failure(CancellationError()) }.get()
  }

  /// Waits until there is room.
  private func put(_ batch: RecordBatch) throws {
    room.wait()
    let isAbandoned = state.withLock { state in
      state.batches.append(batch)
      return state.isAbandoned
    }
    filled.signal()
    if isAbandoned { throw CancellationError() }
  }

  /// The next records; nil at the end, whatever made it.
  private func take() -> RecordBatch? {
    filled.wait()
    let batch = state.withLock { $0.batches.isEmpty ? nil : $0.batches.removeFirst() }
    if batch != nil { room.signal() }
    return batch
  }

  /// Lets the reader end, and waits for it: it must not outlive what it reads.
  private func abandon() {
    state.withLock { $0.isAbandoned = true }
    room.signal()
    while state.withLock({ $0.result == nil }) {
      filled.wait()
      room.signal()
    }
  }
}
