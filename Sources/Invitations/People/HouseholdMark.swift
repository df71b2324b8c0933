/// What members of a family have in common beside a name, or say of each other.
public enum HouseholdMark: Hashable, Sendable {
  /// A telephone number: its last nine digits, so that a country's prefix does not count.
  case phone(String)
  /// A postal address: its letters and digits, folded.
  case place(String)
  /// Somebody named as family: a folded name, or an address.
  case relative(String)
  /// Somebody named as family by the identifier of their card (RFC 6350 6.6.6).
  case relatedCard(String)
  /// The identifier of an own card of the owner; of others it says nothing.
  case card(String)

  /// What a record says.
  public static func all(of record: ContactRecord) -> [HouseholdMark] {
    record.phones.compactMap(number) + record.places.compactMap(house)
      + record.relatives.compactMap(somebody)
  }

  private static func number(_ text: String) -> HouseholdMark? {
    // Nearly all numbers are written in ASCII, where a digit need not be looked up in Unicode's tables.
    let digits =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.compactMap { 0x30...0x39 ~= $0 ? UInt8($0) : nil }
      : text.compactMap(\.wholeNumberValue).flatMap { String($0).utf8 }
    guard digits.count >= 7 else { return nil }
    return .phone(String(decoding: digits.suffix(9), as: UTF8.self))
  }

  /// A town alone says nothing: a house has a number.
  private static func house(_ text: String) -> HouseholdMark? {
    let kept = Folding.fold(text).filter { $0.isLetter || $0.isNumber }
    guard kept.count >= 8, kept.contains(where: \.isNumber) else { return nil }
    return .place(kept)
  }

  /// The identifier of the card itself; nil when it has none.
  public static func identifier(of record: ContactRecord) -> HouseholdMark? {
    StableID(family: "", uid: record.uid).map { .card($0.value) }
  }

  private static func somebody(_ text: String) -> HouseholdMark? {
    if text.hasPrefix("urn:") || text.contains("://") {
      return StableID(family: "", uid: text).map { .relatedCard($0.value) }
    }
    let name = Folding.fold(text)
    return name.isEmpty ? nil : .relative(name)
  }
}

extension Person {
  /// Whether this is whom a card names as family: by full name, or by an address.
  func isNamed(by relative: String) -> Bool {
    if relative.utf8.contains(UInt8(ascii: "@")) {
      return (try? EmailAddress(relative)).map { address in
        addresses.contains { $0.identityKey == address.identityKey }
      } ?? false
    }
    return NameTokens(name).isSameFullName(as: NameTokens(relative))
  }
}
