public import Dispatch

/// A thread at most for tasks and actors, which sleeps while there is nothing to do.
///
/// Swift's own pool keeps looking after its threads every second from its first use on, for as long
/// as the process lives; a program that waits for the next key or the next due mail must not. A
/// class because executors are.
public final class QueueExecutor: TaskExecutor, SerialExecutor {
  private let queue: DispatchQueue

  /// Makes an executor; the name is what debuggers show.
  public init(named name: String) { queue = DispatchQueue(label: "handpick.\(name)") }

  /// Runs a job after those that were added before.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async {
      job.runSynchronously(
        isolatedTo: self.asUnownedSerialExecutor(), taskExecutor: self.asUnownedTaskExecutor())
    }
  }

  /// Ends the program unless it runs on the queue: what ``after(_:_:)`` does is no job of an actor,
  /// but is as isolated as one.
  public func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }

  /// Does something after a while, by the wall clock, unless the returned item is cancelled first.
  ///
  /// Time that the machine slept counts.
  public func after(
    _ duration: Duration, _ work: @escaping @Sendable () -> Void
  ) -> DispatchWorkItem {
    let item = DispatchWorkItem(block: work)
    let seconds = duration / .seconds(1)
    queue.asyncAfter(wallDeadline: .now() + seconds, execute: item)
    return item
  }
}
