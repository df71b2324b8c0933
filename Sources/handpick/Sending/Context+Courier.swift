import Invitations
import MailDelivery
import Settings

extension Context {
  /// The way mail leaves, as the settings say.
  func courier() throws(CommandFailure) -> any Courier {
    switch settings.sender.outgoing {
    case .practice: return PracticeCourier(folder: folders.practice)
    case .command(let words):
      return SendmailCourier(command: words, environment: environment)
    case .server(let text):
      let url = try outgoingURL(text)
      return SMTPCourier(
        url, authority: settings.sender.certificateAuthority, credentials: credentials(for: url))
    }
  }

  /// A look at the account that sends nothing.
  func accountCheck() throws(CommandFailure) -> AccountCheck {
    guard case .server(let text) = settings.sender.outgoing else {
      throw .refused("There is no server to check: mail goes \(outgoingWords).")
    }
    let url = try outgoingURL(text)
    return AccountCheck(
      url, authority: settings.sender.certificateAuthority, credentials: credentials(for: url))
  }

  /// Where mail goes, in words.
  var outgoingWords: String {
    switch settings.sender.outgoing {
    case .practice: "into the practice folder \(folders.practice)"
    case .server(let url): "through \(SafeText.line(url))"
    case .command(let words): "through \(SafeText.line(words.joined(separator: " ")))"
    }
  }

  private func outgoingURL(_ text: String) throws(CommandFailure) -> OutgoingURL {
    do {
      return try OutgoingURL(text)
    } catch {
      throw .configuration("\(folders.settingsFile): sender.outgoing: \(error)")
    }
  }

  private func credentials(
    for url: OutgoingURL
  ) -> @Sendable () async throws -> Credentials? {
    let words = settings.sender.credentialCommand
    guard let user = url.user, !words.isEmpty else { return { nil } }
    let command = CredentialCommand(words: words, user: user)
    return { try await command.credentials() }
  }
}
