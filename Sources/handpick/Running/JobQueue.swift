import MailDelivery

/// Does work off the main actor, one job after the other in the order they were given.
///
/// A class because it owns the task that works; the task ends with it.
final class JobQueue: Sendable {
  private typealias Job = @Sendable () async -> Void
  private let jobs: AsyncStream<Job>.Continuation
  private let worker: Task<Void, Never>

  init() {
    let (stream, continuation) = AsyncStream<Job>.makeStream()
    jobs = continuation
    worker = Task.detached(executorPreference: QueueExecutor(named: "jobs")) {
      for await job in stream { await job() }
    }
  }

  deinit {
    jobs.finish()
    worker.cancel()
  }

  /// Adds a job at the end.
  func add(_ job: @escaping @Sendable () async -> Void) { jobs.yield(job) }

  /// Waits until everything that was added so far is done.
  func drain() async {
    await withCheckedContinuation { done in jobs.yield { done.resume() } }
  }
}
