/// Writes stored zip archives, also ones that no honest program writes.
enum ZipWriter {
  /// The bytes of an archive with these entries.
  static func zip(
    _ entries: [(path: String, text: String)], linkAt: Int? = nil, isEncrypted: Bool = false
  ) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      let offset = output.count
      let content = Array(entry.text.utf8)
      let flags: UInt16 = isEncrypted ? 0x801 : 0x800
      let common =
        le16(20) + le16(flags) + le16(0) + le32(0) + le32(crc32(content))
        + le32(UInt32(content.count)) + le32(UInt32(content.count))
        + le16(UInt16(entry.path.utf8.count)) + le16(0)
      output += le32(0x0403_4B50) + common + Array(entry.path.utf8) + content
      let mode: UInt32 = index == linkAt ? 0o120_777 : 0o100_644
      directory += le32(0x0201_4B50) + le16(0x0314) + common + le16(0) + le16(0) + le16(0)
      directory += le32(mode << 16) + le32(UInt32(offset)) + Array(entry.path.utf8)
    }
    let start = output.count
    output += directory
    output += le32(0x0605_4B50) + le16(0) + le16(0) + le16(UInt16(entries.count))
    output += le16(UInt16(entries.count)) + le32(UInt32(directory.count)) + le32(UInt32(start))
    return output + le16(0)
  }

  private static func le16(_ value: UInt16) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8)]
  }

  private static func le32(_ value: UInt32) -> [UInt8] {
    le16(UInt16(value & 0xFFFF)) + le16(UInt16(value >> 16))
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
