import Foundation
import TestSupport

/// A mail server that misbehaves on demand and remembers what it saw.
///
/// The recipient's local part before a plus chooses the behaviour, for instance `drop_dot` or
/// `tmp_rcpt`; `Scripts/peer.py` lists them.
public final class FaultPeer {
  /// How it is set up.
  public struct Setup {
    /// What it does about encryption.
    public enum TLS: String, Sendable { case implicit, starttls }
    /// What it does about encryption; nil knows none.
    public var tls: TLS?
    /// Its certificate and key files.
    public var identity: TestAuthority.Identity?
    /// Who may sign in, with what; nil asks nobody.
    public var users: [String: String]?
    /// The first line it says.
    public var greeting: String?
    /// A verb that it never answers; CONNECT for the greeting.
    public var hang: String?

    /// Makes a setup.
    public init(
      tls: TLS? = nil, identity: TestAuthority.Identity? = nil, users: [String: String]? = nil,
      greeting: String? = nil, hang: String? = nil
    ) {
      self.tls = tls
      self.identity = identity
      self.users = users
      self.greeting = greeting
      self.hang = hang
    }
  }

  /// A message that it took responsibility for.
  public struct Accepted: Hashable, Sendable {
    /// The envelope recipients.
    public let recipients: [String]
    /// The message as it stood on the wire.
    public let bytes: [UInt8]
  }

  /// Where it listens.
  public let port: Int
  private var server: Server?
  private let folder = try? TemporaryFolder()
  private let log: String
  private var noted: [[String: Any]] = []
  private var offset: UInt64 = 0

  /// Starts one.
  public init(_ setup: Setup = Setup()) async throws {
    guard let folder else { throw TimedOut("temporary folder") }
    log = try folder.write("", to: "log")
    var options: [String: Any] = ["log": log]
    options["tls"] = setup.tls?.rawValue
    options["cert"] = setup.identity?.certificate
    options["key"] = setup.identity?.key
    options["users"] = setup.users
    options["greeting"] = setup.greeting
    options["hang"] = setup.hang
    let json = try JSONSerialization.data(withJSONObject: options)
    let server = try Server(
      "python3", [Resource.path("peer.py"), String(decoding: json, as: UTF8.self)])
    self.server = server
    let words = await server.firstLine().split(separator: " ")
    guard words.first == "ready", let port = words.last.flatMap({ Int($0) }) else {
      throw TimedOut("mail server")
    }
    self.port = port
  }

  /// Ends it, and with it every connection, in the middle of whatever it says.
  public func end() { server = nil }

  /// Every message that it took responsibility for.
  public func accepted() throws -> [Accepted] {
    try notes("accepted").map { note in
      let data = Data(base64Encoded: note["data"] as? String ?? "") ?? Data()
      return Accepted(recipients: note["recipients"] as? [String] ?? [], bytes: Array(data))
    }
  }

  /// Every line that clients sent, line ends included.
  public func lines() throws -> [String] { try notes("line").compactMap { $0["text"] as? String } }

  /// The lines that are commands of this verb, line ends dropped.
  public func commands(_ verb: String) throws -> [String] {
    try lines().filter { $0.hasPrefix("\(verb) ") || $0 == "\(verb)\r\n" }.map {
      $0.trimmingCharacters(in: .newlines)
    }
  }

  /// How many connections there were.
  public func connections() throws -> Int { try notes("connect").count }

  /// How many connections have ended.
  public func goodbyes() throws -> Int { try notes("gone").count }

  private func notes(_ event: String) throws -> [[String: Any]] {
    try readOn()
    return noted.filter { $0["event"] as? String == event }
  }

  /// Reads what was written to the log since the last time.
  private func readOn() throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: log))
    defer { try? handle.close() }
    try handle.seek(toOffset: offset)
    let news = try handle.readToEnd() ?? Data()
    guard let end = news.lastIndex(of: 10) else { return }
    offset += UInt64(end - news.startIndex + 1)
    noted += try news[...end].split(separator: 10).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }
  }
}

/// The files that this target carries.
enum Resource {
  /// The path of one.
  static func path(_ name: String) -> String { "\(Bundle.module.bundlePath)/Scripts/\(name)" }
}
