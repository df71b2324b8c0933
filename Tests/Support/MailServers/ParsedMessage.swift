import Foundation
import TestSupport

/// A message as Python's e-mail package reads it.
public struct ParsedMessage: Decodable, Sendable {
  /// A part that is no container.
  public struct Part: Decodable, Sendable {
    /// Its media type.
    public let type: String
    /// Its character set.
    public let charset: String?
    /// The name it would be saved under.
    public let filename: String?
    /// Its decoded text, lines ended by LF.
    public let text: String
  }

  /// What the parser, or a look at the raw bytes, found wrong.
  public let problems: [String]
  /// Names and decoded values of all headers, in order.
  public let headers: [[String]]
  /// Display names and addresses of From, To and Reply-To.
  public let mailboxes: [String: [[String]]]
  /// The Date header in ISO 8601.
  public let date: String
  /// The media types of all parts, containers first.
  public let structure: [String]
  /// The parts that are no containers.
  public let parts: [Part]
  /// Every element of the HTML part, and every attribute that would run something.
  public let elements: [String]
  /// Every link of the HTML part.
  public let links: [String]
  /// The text that the HTML part shows.
  public let page: String

  /// The decoded value of the first header of this name.
  public func header(_ name: String) -> String? { headers.first { $0.first == name }?.last }

  /// Reads messages with Python.
  public static func reading(_ messages: [[UInt8]]) async throws -> [ParsedMessage] {
    let lines = messages.map { Data($0).base64EncodedString() + "\n" }.joined()
    let outcome = try await Program.run(
      try Program.installed("python3"), [Resource.path("parse.py")], stdin: lines)
    guard outcome.status == 0 else { throw TimedOut("parsed messages: \(outcome.stderr)") }
    return try outcome.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(ParsedMessage.self, from: Data($0.utf8))
    }
  }
}
