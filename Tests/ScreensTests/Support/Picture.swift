import Foundation
import Terminal
import Testing

@testable import Screens

/// Compares a frame with the picture in `Golden`, or records it.
enum Picture {
  /// The frame as text, then how each row looks; `HANDPICK_RECORD=1` rewrites the picture.
  static func expect(
    _ model: Model, is name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let frame = view(model, size: model.size)
    let picture = text(of: frame)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["HANDPICK_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    guard recorded != picture else { return }
    let seen = FileManager.default.temporaryDirectory.appendingPathComponent("\(name).txt")
    try picture.write(to: seen, atomically: true, encoding: .utf8)
    Issue.record(
      """
      The screen does not look like Golden/\(name).txt.
      To view:   diff -u \(file.path) \(seen.path)
      To accept: HANDPICK_RECORD=1 swift test --filter ScreensTests, then look at git diff
      """, sourceLocation: location)
  }

  static func text(of frame: Frame) -> String {
    var lines = ["\(frame.size.columns)x\(frame.size.rows)"]
    lines += frame.lines.map { "|\($0)|" }
    let cursor = frame.cursor.map { "row \($0.row) column \($0.column)" } ?? "hidden"
    lines.append("cursor \(cursor)")
    lines += frame.styleLines.enumerated().compactMap { row, runs in
      runs.isEmpty ? nil : "\(row): \(runs)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
