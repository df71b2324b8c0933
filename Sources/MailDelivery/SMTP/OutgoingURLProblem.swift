/// What is wrong with the setting `outgoing`.
public enum OutgoingURLProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// It starts with none of the schemes that are known.
  case unknownScheme
  /// It holds a password.
  case passwordInside
  /// The user is empty or badly encoded.
  case unreadableUser
  /// The server's name is missing or has characters that no name has.
  case unreadableHost
  /// The port is not a number from 1 to 65535.
  case unreadablePort
  /// An unencrypted connection to this server, which is not on this machine.
  case insecureServer(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .unknownScheme:
      "`outgoing` must start with smtps://, smtp:// or smtp+insecure://, or be a command or "
        + "\"practice\"."
    case .passwordInside:
      "`outgoing` holds a password. Take it out and name a command that prints it in "
        + "`outgoing-cred-cmd`."
    case .unreadableUser:
      "The user in `outgoing` can not be read; write @ as %40, as in "
        + "smtps://alice%40example.org@mail.example.org."
    case .unreadableHost:
      "`outgoing` has no server name that can be read, as mail.example.org would be."
    case .unreadablePort: "The port in `outgoing` must be a number from 1 to 65535."
    case .insecureServer(let host):
      "smtp+insecure:// only reaches this machine, and \(host) is another; use smtps:// or smtp://."
    }
  }
}
