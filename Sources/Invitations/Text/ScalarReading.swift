extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins here, and its bytes, in well-formed UTF-8.
  @inline(__always)
  func scalar(at place: Int) -> (Unicode.Scalar, Int) {
    let lead = UInt32(self[place])
    guard lead >= 0xC0 else { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF &>> UInt32(length + 1))
    var next = place + 1
    while next < Swift.min(place + length, count) {
      value = value << 6 | UInt32(self[next] & 0x3F)
      next += 1
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
