/// The formats that contacts are read from.
public enum ContactFormat: String, Hashable, Sendable, CaseIterable {
  /// vCard 2.1, 3.0 and 4.0.
  case vCard = "vcard"
  /// Comma, semicolon, tab or bar separated values.
  case csv
}
