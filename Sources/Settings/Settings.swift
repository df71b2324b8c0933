public import Invitations

/// What the owner wrote in `config.toml`; every default is the careful one.
public struct Settings: Hashable, Sendable {
  /// What the invitations are for; work asks for a reason before a stranger is written to.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Friends and acquaintances.
    case `private`
    /// Business.
    case work
  }

  /// Who sends, and how.
  public var sender = SenderSettings()
  /// Hold, pace, caps, quiet hours, expiry.
  public var policy = SendingPolicy()
  /// What the invitations are for; nil when not said.
  public var purpose: Purpose?
  /// Whether the journey log is kept.
  public var keepsJourney = true
  /// Whether the mouse is on when the screens start.
  public var usesMouse = true
  /// The look of the screens.
  public var theme = Theme()
  /// Keys that the owner chose, by action id.
  public var keys: [String: [String]] = [:]

  /// How the screens look.
  public struct Theme: Hashable, Sendable {
    /// Whether colours are used at all.
    public var usesColour = true
    /// Whether borders are plain ASCII.
    public var usesASCII = false

    /// The default look.
    public init() {}
  }

  /// The settings of an empty file.
  public init() {}
}

/// The `[sender]` part of the settings.
public struct SenderSettings: Hashable, Sendable {
  /// How mail leaves.
  public enum Outgoing: Hashable, Sendable {
    /// Into a folder on this machine; nothing touches the network.
    case practice
    /// Through the mail server behind this URL.
    case server(url: String)
    /// Through a command that takes a message, as sendmail does.
    case command([String])
  }

  /// The owner's name as recipients see it.
  public var name = ""
  /// The company of the owner; people of the same one count a little more.
  public var company: String?
  /// The address that mail comes from.
  public var from: EmailAddress?
  /// How mail leaves.
  public var outgoing = Outgoing.practice
  /// The command that prints the password, as a list; it is run without a shell.
  public var credentialCommand: [String] = []
  /// A file with a further certificate authority to trust.
  public var certificateAuthority: String?
  /// Where answers arrive, as `maildir:PATH`.
  public var inbox: String?
  /// Where copies of sent mail go, as `maildir:PATH`.
  public var copyTo: String?
  /// How answers find their invitation.
  public var replyStyle = MessageDraft.ReplyStyle.plus
  /// The owner's other addresses.
  public var own: [EmailAddress] = []

  /// The defaults: practice, under no name.
  public init() {}

  /// The sender that recipients will see; nil until an address is set.
  public var mailbox: Mailbox? { from.map { Mailbox(name: name, address: $0) } }
}
