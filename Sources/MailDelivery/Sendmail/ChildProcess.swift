import CSpawn
import Dispatch
import Invitations
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that was started in a session of its own.
///
/// A class because it owns a process until it is reaped.
final class ChildProcess: Sendable {
  private let number: pid_t
  private let isReaped = Mutex(false)

  /// Whether this path could be started.
  static func canStart(_ path: String) -> Bool { path.hasPrefix("/") && access(path, X_OK) == 0 }

  /// Starts a program with nothing open but its input and output.
  init(
    _ words: [String], environment: [String: String], input: UnnamedFile, output: UnnamedFile
  ) throws(ChildProcessProblem) {
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var number: pid_t = 0
    let error = cspawn(
      &number, words.first ?? "", &arguments, &variables, input.descriptor, output.descriptor)
    guard error == 0 else {
      throw ChildProcessProblem(
        description: "could not be started: \(String(cString: strerror(error))).")
    }
    self.number = number
  }

  /// Waits for its end: the exit status, or nil when a signal ended it, ours at the limit included.
  func status(within limit: Duration) async -> Int? {
    let end = QueueExecutor(named: "limit").after(limit) { [self] in
      isReaped.withLock { isReaped in
        if !isReaped { _ = kill(-number, SIGKILL) }
      }
    }
    let status = await withCheckedContinuation { continuation in
      // A thread that waits, because neither an actor nor the pool of tasks should.
      DispatchQueue(label: "handpick.child").async { [self] in
        _ = cspawn_wait(number)
        continuation.resume(
          returning: isReaped.withLock { isReaped in
            isReaped = true
            return Int(cspawn_reap(number))
          })
      }
    }
    end.cancel()
    return status < 0 ? nil : status
  }
}

/// Why a program could not be started.
struct ChildProcessProblem: Error, Equatable, CustomStringConvertible {
  /// The end of a sentence that begins with the program.
  let description: String
}
