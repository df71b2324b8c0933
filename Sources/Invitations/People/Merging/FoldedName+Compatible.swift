extension FoldedName {
  /// Whether both can be names of one human; an empty name fits every name.
  ///
  /// Words may stand in any order and be left out on one side ("Ann Lee" and "Ann Marie Lee"), an
  /// initial fits a word that begins with it, and blanks inside a name do not matter ("De Vries" and
  /// "Devries"). Different generations ("Jr", "Sr") never fit, and a household fits only itself.
  public func isCompatible(with other: FoldedName) -> Bool {
    if isEmpty || other.isEmpty || self == other { return true }
    guard !isHousehold, !other.isHousehold else { return false }
    guard max(words.count, other.words.count) <= Self.mostWords else { return false }
    if let generation, let theirs = other.generation, generation != theirs { return false }
    if !compact.isEmpty, !other.compact.isEmpty { return hasSameBeginningOrEnd(as: other) }
    var mine = words
    var theirs = other.words
    Self.dropShared(&mine, &theirs)
    if mine.isEmpty || theirs.isEmpty { return true }
    if mine.joined() == theirs.joined() { return true }
    Self.dropInitials(of: &mine, from: &theirs)
    Self.dropInitials(of: &theirs, from: &mine)
    return mine.isEmpty || theirs.isEmpty
  }

  /// Longer ones are no names; only equal ones fit.
  private static let mostWords = 16

  /// A family name alone, or a given name alone, fits the whole name.
  private func hasSameBeginningOrEnd(as other: FoldedName) -> Bool {
    let (short, long) =
      compact.utf8.count <= other.compact.utf8.count
      ? (compact, other.compact) : (other.compact, compact)
    return long.hasPrefix(short) || long.hasSuffix(short)
      || Self.turned(words) == other.compact || Self.turned(other.words) == compact
  }

  private static func turned(_ words: [String]) -> String { words.reversed().joined() }

  private static func dropShared(_ a: inout [String], _ b: inout [String]) {
    a.removeAll { word in
      guard let place = b.firstIndex(of: word) else { return false }
      b.remove(at: place)
      return true
    }
  }

  /// Takes away initials of the one together with words of the other that begin so.
  private static func dropInitials(of a: inout [String], from b: inout [String]) {
    a.removeAll { initial in
      guard let letter = Self.initial(initial),
        let place = b.firstIndex(where: { $0.unicodeScalars.first == letter })
      else { return false }
      b.remove(at: place)
      return true
    }
  }

  private static func initial(_ word: String) -> Unicode.Scalar? {
    let letters = word.unicodeScalars
    guard let first = letters.first, letters.count == 1, !("0"..."9").contains(first) else {
      return nil
    }
    return first
  }
}
