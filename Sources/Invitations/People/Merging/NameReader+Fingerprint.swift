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
    let letters = words.count == 1 ? bytes[words[0].bytes] : gathered[...]
    // Letters of Chinese, Japanese and Korean have three bytes or more: four hold every scalar.
    guard letters.count <= Self.longestTurn * 4 else { return NameHash.of(letters) }
    let starts = letters.indices.filter { letters[$0] & 0xC0 != 0x80 }
    guard starts.count <= Self.longestTurn else { return NameHash.of(letters) }
    let least = starts.min { a, b in
      (letters[a...] + letters[..<a]).lexicographicallyPrecedes(letters[b...] + letters[..<b])
    }
    guard let least else { return NameHash.seed }
    return NameHash.of(letters[least...] + letters[..<least])
  }

  private var gathered: [UInt8] { words.flatMap { bytes[$0.bytes] } }
}
