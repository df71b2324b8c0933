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
    try await MessageParser.shared.parse(messages)
  }
}

/// One Python for all tests, because starting it takes longer than reading a message.
private actor MessageParser {
  static let shared = MessageParser()
  private var python: Server?

  func parse(_ messages: [[UInt8]]) throws -> [ParsedMessage] {
    let python = try self.python ?? Server("python3", [Resource.path("parse.py")])
    self.python = python
    return try messages.map { message in
      let answer = try python.answer(to: Data(message).base64EncodedString())
      return try JSONDecoder().decode(ParsedMessage.self, from: Data(answer.utf8))
    }
  }
}
