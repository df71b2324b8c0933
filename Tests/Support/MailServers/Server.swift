import Foundation
import Glibc
import TestSupport

/// A server program that lives as long as this does.
///
/// It is told to end when this goes; its standard input closes even when the test program is
/// killed. Foundation's `Process` is not used because its children inherit the blocked signals of
/// the thread that starts them, and servers need theirs.
public final class Server {
  private let process: pid_t
  private let isGentle: Bool
  /// Its standard input and output.
  private let line: Int32

  /// Starts an installed program in a process group of its own.
  ///
  /// A gentle end gives it time to clean up.
  init(_ program: String, _ arguments: [String], endsGently isGentle: Bool = false) throws {
    self.isGentle = isGentle
    let path = try Program.installed(program)
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw TimedOut("line to a server: \(String(cString: strerror(errno)))")
    }
    var process: pid_t = 0
    let result = Self.spawn(&process, path, arguments, line: ends[1])
    close(ends[1])
    (self.process, line) = (process, ends[0])
    guard result == 0 else { throw TimedOut("\(program): \(String(cString: strerror(result)))") }
  }

  deinit {
    close(line)
    guard process > 0 else { return }
    if isGentle {
      kill(process, SIGTERM)
      for _ in 0..<300 where waitpid(process, nil, WNOHANG) == 0 { usleep(10_000) }
    }
    kill(-process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The first line it prints; nobody else waits for it.
  func firstLine() async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [line] in
        continuation.resume(returning: Self.readLine(from: line))
      }
    }
  }

  /// Says a line and waits for the answer, also a line.
  func answer(to question: String) throws -> String {
    var rest = Array("\(question)\n".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TimedOut("server that listens") }
      rest = rest.dropFirst(count)
    }
    return Self.readLine(from: line)
  }

  private static func readLine(from line: Int32) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while bytes.last != 10 {
      let count = read(line, &block, block.count)
      guard count > 0 else { break }
      bytes += block.prefix(count)
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private static func spawn(
    _ process: inout pid_t, _ path: String, _ arguments: [String], line: Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, line, 0)
    posix_spawn_file_actions_adddup2(&actions, line, 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawn(&process, path, &actions, &attributes, &words, environ)
  }
}
