import Foundation

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

  /// Runs a program to its end.
  ///
  /// `environment` is its whole environment; nil hands down the test's own.
  public static func run(
    _ path: String, _ arguments: [String], stdin: String = "",
    environment: [String: String]? = nil
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    // Files, not pipes: no output is too long for them, and nobody has to read meanwhile.
    let folder = try TemporaryFolder()
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: folder.write(stdin, to: "stdin")))
    process.standardOutput = try FileHandle(
      forWritingTo: URL(fileURLWithPath: folder.write("", to: "stdout")))
    process.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: folder.write("", to: "stderr")))
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    let status = Int(process.terminationStatus)
    return Outcome(
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
      stdout: text(folder, "stdout"), stderr: text(folder, "stderr"))
  }

  private static func text(_ folder: TemporaryFolder, _ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder.path(name)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
