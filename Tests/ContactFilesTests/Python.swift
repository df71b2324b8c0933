import Foundation

/// Python's standard library, as an independent reader and writer.
enum Python {
  /// What a script prints.
  static func run(
    _ script: String, _ arguments: [String] = [], input: [UInt8] = []
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "python-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "input")
    let target = folder.appending(path: "output")
    try Data(input).write(to: source)
    try Data().write(to: target)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return try Array(Data(contentsOf: target))
  }

  /// The script ended with an error.
  struct Failed: Error {
    let status: Int32
  }
}
