extension NameReader {
  /// Longer names without blanks keep their order: turning them would cost the square.
  static let longestTurn = 64

  /// A hash of what was read, without regard to order.
  var fingerprint: FoldedName.Fingerprint {
    guard !words.isEmpty else { return FoldedName.Fingerprint(0) }
    var sum = generation.map { NameHash.of($0.rawValue.utf8) } ?? 0
    if isHousehold { sum = ~sum }
    if isIdeographic {
      sum = NameHash.spread(sum) &+ NameHash.spread(turnHash)
    } else {
      sum = NameHash.spread(sum)
      for word in words { sum &+= NameHash.spread(word.hash) }
    }
    // Zero is kept for names without words.
    return FoldedName.Fingerprint(Int64(bitPattern: sum == 0 ? 1 : sum))
  }

  /// The hash of the least turn of the letters; titles may stand between, so they are gathered.
  private var turnHash: UInt64 {
    let letters =
      words.count == 1 ? Array(bytes[words[0].bytes]) : words.flatMap { bytes[$0.bytes] }
    var least = 0
    var starts = 0
    for start in letters.indices where letters[start] & 0xC0 != 0x80 {
      starts += 1
      guard starts <= Self.longestTurn else { return NameHash.of(letters) }
      if Self.turn(of: letters, from: start, precedes: least) { least = start }
    }
    return letters.indices.reduce(NameHash.seed) { hash, place in
      NameHash.add(letters[(least + place) % letters.count], to: hash)
    }
  }

  private static func turn(of letters: [UInt8], from a: Int, precedes b: Int) -> Bool {
    for place in letters.indices {
      let (mine, theirs) = (
        letters[(a + place) % letters.count], letters[(b + place) % letters.count]
      )
      if mine != theirs { return mine < theirs }
    }
    return false
  }
}
