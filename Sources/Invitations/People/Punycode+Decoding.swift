extension Punycode {
  /// The letters of an encoded label without its `xn--`; nil when it is not validly encoded.
  static func decode(_ encoded: Substring.UTF8View) -> [UInt32]? {
    var output: [UInt32] = []
    var rest = encoded[...]
    if let hyphen = encoded.lastIndex(of: UInt8(ascii: "-")) {
      output = encoded[..<hyphen].map { UInt32($0) }
      rest = encoded[encoded.index(after: hyphen)...]
    }
    var code = 0x80
    var place = 0
    var bias = 72
    while !rest.isEmpty {
      let start = place
      guard let moved = readNumber(&rest, from: place, bias: bias) else { return nil }
      place = moved
      bias = adapt(place - start, count: output.count + 1, isFirst: start == 0)
      code += place / (output.count + 1)
      place %= output.count + 1
      guard code <= 0x10FFFF else { return nil }
      output.insert(UInt32(code), at: place)
      place += 1
    }
    return output
  }

  private static func readNumber(
    _ rest: inout Substring.UTF8View, from start: Int, bias: Int
  ) -> Int? {
    var value = start
    var weight = 1
    var position = 36
    while let byte = rest.popFirst() {
      guard let digit = digit(of: byte), weight < 1 << 32 else { return nil }
      value += digit * weight
      let threshold = min(max(position - bias, 1), 26)
      if digit < threshold { return value }
      weight *= 36 - threshold
      position += 36
    }
    return nil
  }

  private static func digit(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 22
    default: nil
    }
  }
}
