import Foundation
import MailDelivery
import TestSupport
import Testing

@Suite struct `The right to send` {
  @Test func `belongs to one at a time, who is named`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("dispatch.lock")
    var lock: DispatcherLock? = try DispatcherLock(at: path)
    let own = Int(ProcessInfo.processInfo.processIdentifier)
    #expect(throws: DispatcherLockProblem.held(by: own)) { try DispatcherLock(at: path) }
    _ = lock
    lock = nil
    try await Self.waitUntilFree(path)
  }

  @Test func `is free again when its holder is killed`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "dispatch.lock")
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: try Program.installed("flock"))
    holder.arguments = ["--no-fork", path, "sleep", "1000"]
    try holder.run()
    try await waiting(until: "lock by another program") {
      (try? DispatcherLock(at: path)) == nil
    }
    kill(holder.processIdentifier, SIGKILL)
    try await Self.waitUntilFree(path)
  }

  @Test func `is not handed down to child processes`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("dispatch.lock")
    var lock: DispatcherLock? = try DispatcherLock(at: path)
    let child = Process()
    child.executableURL = URL(fileURLWithPath: try Program.installed("sleep"))
    child.arguments = ["1000"]
    try child.run()
    defer { kill(child.processIdentifier, SIGKILL) }
    _ = lock
    lock = nil
    try await Self.waitUntilFree(path)
  }

  @Test func `needs a file that can be written`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("missing/dispatch.lock")
    #expect(
      throws: DispatcherLockProblem.unusable(path: path, reason: "No such file or directory")
    ) { try DispatcherLock(at: path) }
  }

  @Test func `does not follow a link to another file`() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("precious", to: "victim")
    let path = folder.path("dispatch.lock")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: victim)
    #expect(throws: DispatcherLockProblem.self) { try DispatcherLock(at: path) }
    #expect(try folder.read("victim") == "precious")
  }

  /// A child that another test starts at this moment has our files open until it becomes its
  /// program.
  private static func waitUntilFree(_ path: String) async throws {
    try await waiting(until: "free lock") { (try? DispatcherLock(at: path)) != nil }
  }
}
