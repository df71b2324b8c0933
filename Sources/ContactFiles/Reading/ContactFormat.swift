/// The formats that contacts are read from; the raw value is what `--format` takes.
public enum ContactFormat: String, Hashable, Sendable, CaseIterable {
  /// vCard 2.1, 3.0 and 4.0.
  case vCard = "vcard"
  /// Comma, semicolon, tab or bar separated values.
  case csv
  /// What directories and Thunderbird export (RFC 2849).
  case ldif
  /// The aliases of mutt and neomutt.
  case mutt
  /// The address book of abook.
  case abook
  /// vCard as JSON (RFC 7095).
  case jCard = "jcard"
  /// Contacts as JSON (RFC 9553).
  case jsContact = "jscontact"
  /// A mail folder in one file: its correspondents.
  case mbox
  /// A mail folder with a file for each message: its correspondents.
  case maildir
}
