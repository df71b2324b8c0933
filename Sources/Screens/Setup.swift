public import Invitations
public import Terminal

/// What the screens know from the start and never change: settings, names, versions.
public struct Setup: Sendable {
  /// The program's version, for the help.
  public var version: String
  /// Where the settings are, as the owner would type it.
  public var configPath: String
  /// The sender as everybody sees it; nil when none is configured.
  public var sender: Mailbox?
  /// Whether mails go into a folder on this machine instead of to people.
  public var isPractice: Bool
  /// The letter that a new draft starts with.
  public var letter: Letter
  /// The keys.
  public var bindings: Bindings
  /// The characters for lines and boxes.
  public var borders: Borders
  /// Whether the mouse is on at the start.
  public var mouse: Bool
  /// The other handpick that holds the database, when there is one: this one lists and withdraws.
  public var otherProcess: Int32?

  /// Describes the surroundings; everything has a default.
  public init(
    letter: Letter = .starter, version: String = "0.1", configPath: String = "config.toml",
    sender: Mailbox? = nil, isPractice: Bool = true, bindings: Bindings = .standard,
    borders: Borders = .unicode, mouse: Bool = true, otherProcess: Int32? = nil
  ) {
    self.letter = letter
    self.version = version
    self.configPath = configPath
    self.sender = sender
    self.isPractice = isPractice
    self.bindings = bindings
    self.borders = borders
    self.mouse = mouse
    self.otherProcess = otherProcess
  }
}
