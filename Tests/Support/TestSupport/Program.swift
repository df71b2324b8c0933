import Foundation
import Glibc

/// Programs that tests run.
public enum Program {
  /// How a program ended and what it wrote.
  public struct Outcome: Sendable {
    /// The exit status, or 128 and the signal that ended it.
    public let status: Int
    /// What it wrote to stdout.
    public let stdout: String
    /// What it wrote to stderr.
    public let stderr: String
  }

  /// The path of a product of this package, built beside the running test bundle.
  public static func built(_ name: String) throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(fileURLWithPath: bundle).deletingLastPathComponent().path + "/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw TimedOut("program at \(path); build it first")
    }
    return path
  }

  /// The path of an installed program, looked up in PATH.
  public static func installed(_ name: String) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw TimedOut("program \(name) in PATH; the README names what the tests need")
    }
    return path
  }

  /// Runs a program to its end, without holding up other tests.
  ///
  /// `environment` is its whole environment; nil hands down the test's own.
  public static func run(
    _ path: String, _ arguments: [String], stdin: String = "",
    environment: [String: String]? = nil
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { ended in
      Thread {
        ended.resume(
          with: Result {
            try runAndWait(path, arguments, stdin: stdin, environment: environment)
          })
      }.start()
    }
  }

  /// Runs a program to its end on this thread.
  ///
  /// Foundation's `Process` would wait for everything the program left running, too: a tmux server
  /// for one.
  static func runAndWait(
    _ path: String, _ arguments: [String], stdin: String = "",
    environment: [String: String]? = nil
  ) throws -> Outcome {
    // Files, not pipes: no output is too long for them, and nobody has to read meanwhile.
    let folder = try TemporaryFolder()
    let files = [
      try folder.write(stdin, to: "stdin"), try folder.write("", to: "stdout"),
      try folder.write("", to: "stderr"),
    ]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), file, descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    // A program expects every signal to do what it does by default; this thread may block some.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = environment ?? ProcessInfo.processInfo.environment
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var values: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + values { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, path, &actions, &attributes, &arguments, &values)
    guard error == 0 else {
      throw TimedOut("start of \(path): \(String(cString: strerror(error)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = Int(status & 0x7F)
    return Outcome(
      status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal,
      stdout: text(files[1]), stderr: text(files[2]))
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
