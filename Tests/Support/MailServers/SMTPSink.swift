import Foundation
import TestSupport

/// Postfix's test server: takes everything and keeps each message in a file.
public final class SMTPSink {
  /// A message that it took.
  public struct Taken: Sendable {
    /// The argument of MAIL.
    public let sender: String
    /// The arguments of RCPT.
    public let recipients: [String]
    /// The message, lines ended by CRLF.
    public let bytes: [UInt8]
  }

  /// Where it listens.
  public let port: Int
  private let folder: TemporaryFolder
  private let server: Server

  /// Starts one.
  public init() async throws {
    folder = try TemporaryFolder()
    port = try FreePort.find()
    let user = getuid() == 0 ? ["-u", "nobody"] : []
    chmod(folder.path, 0o777)
    server = try Server(
      "smtp-sink", user + ["-d", "\(folder.path)/", "127.0.0.1:\(port)", "100"])
    try await waiting(until: "smtp-sink") { FreePort.isTaken(port) }
  }

  /// Everything that it took.
  public func taken() throws -> [Taken] {
    try folder.files.map { name in
      let text = try folder.read(name)
      // The sink puts what it heard and a Received header in several lines before the message, and
      // an empty line behind it.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
      let start = lines.firstIndex { $0.hasPrefix("Received:") } ?? lines.startIndex
      let message = lines[lines.index(after: start)...].drop { $0.hasPrefix("\t") }
      return Taken(
        sender: Self.values("X-Mail-Args", lines).first ?? "",
        recipients: Self.values("X-Rcpt-Args", lines),
        bytes: Array((message.joined(separator: "\r\n") + "\r\n").utf8))
    }
  }

  private static func values(_ name: String, _ lines: ArraySlice<Substring>) -> [String] {
    lines.filter { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}
