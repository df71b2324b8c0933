import Foundation
import TestSupport

/// A certificate authority of our own, made afresh by openssl.
public final class TestAuthority: Sendable {
  /// A server's certificate and key.
  public struct Identity: Hashable, Sendable {
    /// The certificate's file.
    public let certificate: String
    /// The key's file.
    public let key: String
  }

  /// The authority's own certificate, for those who trust it.
  public let certificate: String
  private let folder: TemporaryFolder

  /// Makes an authority.
  public init() async throws {
    folder = try TemporaryFolder()
    certificate = folder.path("ca.pem")
    try await Self.openssl(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=Test Authority", "-keyout", folder.path("ca.key"), "-out",
        certificate,
      ])
  }

  /// Makes a certificate for these names (`DNS:localhost`, `IP:127.0.0.1`).
  ///
  /// One that is valid for less than a day, down to -1, is over already.
  public func identity(
    for names: String = "DNS:localhost,IP:127.0.0.1", days: Int = 2
  ) async throws -> Identity {
    let name = UUID().uuidString
    let identity = Identity(
      certificate: folder.path("\(name).pem"), key: folder.path("\(name).key"))
    let request = folder.path("\(name).csr")
    let extensions = try folder.write("subjectAltName=\(names)\n", to: "\(name).ext")
    try await Self.openssl(
      [
        "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
        "/CN=test server", "-keyout", identity.key, "-out", request,
      ])
    try await Self.openssl(
      [
        "x509", "-req", "-in", request, "-CA", certificate, "-CAkey", folder.path("ca.key"),
        "-CAcreateserial", "-days", "\(days)", "-extfile", extensions, "-out",
        identity.certificate,
      ])
    return identity
  }

  private static func openssl(_ arguments: [String]) async throws {
    let outcome = try await Program.run(try Program.installed("openssl"), arguments)
    guard outcome.status == 0 else { throw TimedOut("certificate: \(outcome.stderr)") }
  }
}
