import Invitations

/// Waits for a moment or for a call, whichever comes first, with one timer at most.
struct WakeUp: Sendable {
  private let calls: AsyncStream<Void>
  private let caller: AsyncStream<Void>.Continuation

  /// Makes one; several calls before the next wait count as one.
  init() { (calls, caller) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  /// Ends the present wait, or the next one at once.
  func call() { caller.yield() }

  /// Waits; nil waits for a call only.
  func wait(for duration: Duration?) async {
    let timer = duration.map { duration in
      Task {
        guard (try? await Task.sleep(for: duration)) != nil else { return }
        caller.yield()
      }
    }
    for await _ in calls { break }
    timer?.cancel()
  }
}
