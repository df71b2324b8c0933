import Dispatch

/// Resumes a task on the main queue instead of the global thread pool.
///
/// A continuation resumes on the pool even where the main actor waits: two more threads to wake for
/// each key, and from its first use the pool wakes up once a second for ever.
final class MainQueueExecutor: TaskExecutor {
  static let shared = MainQueueExecutor()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    DispatchQueue.main.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
