import CCurl

/// Why nobody could even try to sign in.
enum SignInProblem: Error, Equatable, CustomStringConvertible {
  /// The user has no secret.
  case noSecret
  /// The command that gives the secret failed, with its sentence.
  case sourceFailed(String)
  /// libcurl is not there, with the system's words.
  case noLibrary(String)
  /// libcurl could not be started.
  case noMemory

  /// Why no session could be opened.
  static var noSession: SignInProblem {
    ccurl_problem().map { .noLibrary(String(cString: $0)) } ?? .noMemory
  }

  /// A sentence for a person.
  var description: String {
    switch self {
    case .noSecret:
      "`outgoing` names a user, but no command gives the password; set `outgoing-cred-cmd`."
    case .sourceFailed(let sentence): "The password could not be got: \(sentence)"
    case .noLibrary(let words):
      "libcurl is missing, which speaks to mail servers; install it (Debian: libcurl4). \(words)"
    case .noMemory: "libcurl could not be started; is there enough memory?"
    }
  }

  /// Asks for credentials that must be there.
  static func credentials(
    from source: SMTPCourier.CredentialSource
  ) async throws(SignInProblem) -> Credentials {
    let found: Credentials?
    do { found = try await source() } catch { throw .sourceFailed("\(error)") }
    guard let found else { throw .noSecret }
    return found
  }
}
