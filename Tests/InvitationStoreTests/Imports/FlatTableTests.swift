import Testing

@testable import InvitationStore

@Suite struct FlatTableTests {
  /// Keys all over, and runs of neighbours at both ends, where places are shared and wrap around.
  static let keys: [Int64] =
    (1...20_000).map { Int64(bitPattern: UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }
    + (1...600).map { Int64($0) } + (1...600).map { -Int64($0) }

  @Test(arguments: [0, 1, 50_000])
  func `gives back what was stored first, however much it grew`(expected: Int) {
    var table = FlatTable(expecting: expected)
    for (number, key) in Self.keys.enumerated() {
      #expect(table.insert(key, UInt32(number)) == nil)
    }
    for (number, key) in Self.keys.enumerated() {
      #expect(table.insert(key, 7) == UInt32(number))
      #expect(table.value(of: key) == UInt32(number))
    }
    #expect(table.count == Self.keys.count)
    #expect(table.value(of: 601) == nil)
  }

  @Test func `without numbers tells what was seen`() {
    var table = FlatTable(isNumbered: false)
    for key in Self.keys { #expect(table.insert(key, 7) == nil) }
    for key in Self.keys { #expect(table.insert(key, 7) == 0) }
    #expect(table.value(of: 601) == nil)
  }
}
