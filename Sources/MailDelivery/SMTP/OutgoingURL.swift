/// Where mail leaves, as written in the settings: `smtps://alice%40example.org@mail.example.org`.
///
/// `smtps://` is encrypted from the first byte (port 465), `smtp://` demands STARTTLS (port 587),
/// `smtp+insecure://` is not encrypted and reaches this machine only (port 25). With
/// `smtps+xoauth2://` or `smtp+xoauth2://` the secret is an OAuth token instead of a password.
public struct OutgoingURL: Hashable, Sendable, CustomStringConvertible {
  /// How the connection is protected.
  public enum Security: Hashable, Sendable {
    /// TLS from the first byte.
    case tls
    /// TLS by STARTTLS, or nothing is sent.
    case startTLS
    /// None; the server is on this machine.
    case loopback
  }

  /// How the connection is protected.
  public let security: Security
  /// Whether the secret is an OAuth token (XOAUTH2).
  public let secretIsToken: Bool
  /// The account at the server, percent-decoded; nil when nobody signs in.
  public let user: String?
  /// The server's name or address; an IPv6 address without brackets.
  public let host: String
  /// The server's port.
  public let port: Int

  /// Reads a setting, or says what is wrong with it, never repeating a password.
  public init(_ text: String) throws(OutgoingURLProblem) {
    guard let mark = text.firstRange(of: "://") else { throw .unknownScheme }
    switch text[..<mark.lowerBound].lowercased() {
    case "smtps": (security, secretIsToken) = (.tls, false)
    case "smtps+xoauth2": (security, secretIsToken) = (.tls, true)
    case "smtp": (security, secretIsToken) = (.startTLS, false)
    case "smtp+xoauth2": (security, secretIsToken) = (.startTLS, true)
    case "smtp+insecure": (security, secretIsToken) = (.loopback, false)
    default: throw .unknownScheme
    }
    var rest = text[mark.upperBound...]
    if rest.hasSuffix("/") { rest.removeLast() }
    let at = rest.lastIndex(of: "@")
    user = try at.map { end throws(OutgoingURLProblem) in try Self.user(rest[..<end]) }
    let server = at.map { rest[rest.index(after: $0)...] } ?? rest
    (host, port) = try Self.server(server, defaultPort: Self.defaultPort(security))
    guard security != .loopback || Self.isLoopback(host) else { throw .insecureServer(host) }
  }

  /// The server as a person names it, `mail.example.org:465`.
  public var description: String { "\(bracketedHost):\(port)" }

  /// What libcurl is told; the path is the name we greet with, which shall not give this machine
  /// away.
  var curlText: String {
    "\(security == .tls ? "smtps" : "smtp")://\(bracketedHost):\(port)/%5B127.0.0.1%5D"
  }

  private var bracketedHost: String { host.contains(":") ? "[\(host)]" : host }

  private static func defaultPort(_ security: Security) -> Int {
    switch security {
    case .tls: 465
    case .startTLS: 587
    case .loopback: 25
    }
  }

  private static func user(_ text: Substring) throws(OutgoingURLProblem) -> String {
    guard !text.contains(":") else { throw .passwordInside }
    guard let user = PercentDecoder.text(text), !user.isEmpty else { throw .unreadableUser }
    guard user.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw .unreadableUser
    }
    return user
  }

  private static func server(
    _ text: Substring, defaultPort: Int
  ) throws(OutgoingURLProblem) -> (host: String, port: Int) {
    let isBracketed = text.hasPrefix("[")
    let end =
      isBracketed
      ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":") ?? text.endIndex
    guard let end else { throw .unreadableHost }
    let host = isBracketed ? text[..<end].dropFirst().dropLast() : text[..<end]
    let isHost = isBracketed ? isIPv6(host) : isName(host)
    guard isHost else { throw .unreadableHost }
    guard end < text.endIndex else { return (host.lowercased(), defaultPort) }
    let digits = text[end...].dropFirst()
    guard text[end] == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), (1...65535).contains(port)
    else { throw .unreadablePort }
    return (host.lowercased(), port)
  }

  private static func isName(_ host: Substring) -> Bool {
    !host.isEmpty && host.utf8.count <= 253
      && host.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
      }
  }

  private static func isIPv6(_ host: Substring) -> Bool {
    host.contains(":") && host.allSatisfy { $0.isASCII && ($0.isHexDigit || ":.".contains($0)) }
  }

  private static func isLoopback(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    let isIPv4 = numbers.count == 4 && numbers.allSatisfy { $0 != nil } && numbers.first == 127
    return isIPv4 || host == "localhost" || host == "::1"
  }
}
