public import Invitations

/// Puts messages into a Maildir on this machine instead of sending them; nothing touches a network.
///
/// The files hold exactly the bytes that were reviewed.
public actor PracticeCourier: Courier {
  private let folder: Maildir

  /// Makes a courier for a folder, which is made with its first message.
  public init(folder: String) { self.folder = Maildir(path: folder) }

  /// Writes one message; it appears in `new` only after the release says go.
  public func deliver(
    _ bytes: [UInt8], in envelope: Envelope, release: @escaping @Sendable () -> Release
  ) async -> DeliveryOutcome {
    do throws(MaildirProblem) {
      let file = try folder.write(bytes)
      if Task.isCancelled {
        file.discard()
        return .tryLater(reason: "It was stopped before it left.")
      }
      switch release() {
      case .go:
        try file.publish()
        return .sent(reply: "practice: \(file.name)")
      case .withdrawn:
        file.discard()
        return .withdrawn
      case .storageFailed:
        file.discard()
        return .storageFailed
      }
    } catch {
      return error.mayBeThere
        ? .unknown(reason: error.description) : .tryLater(reason: error.description)
    }
  }
}
