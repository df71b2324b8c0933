import Invitations
import Testing

@testable import InvitationStore

@Suite struct NewKeysTests {
  @Test func `those who share a key are found, over all signs and first bits`() {
    var keys = NewKeys()
    for number in 1...1_000 as ClosedRange<Int64> {
      keys.add(number &* 0x1E37_79B9_7F4A_7C15, to: number)
    }
    for (key, number) in [(Int64.min, 2), (.max, 5), (-1, 9), (0, 11)] as [(Int64, Int64)] {
      keys.add(key, to: number + 1)
      keys.add(key, to: number)
      keys.add(key, to: number)
    }
    keys.add(77, to: 20)
    keys.add(77, to: 20)
    keys.sort()
    #expect(keys.shared == [.min, -1, 0, .max])
    #expect(keys.peopleSharing().map(\.number).sorted() == [2, 3, 5, 6, 9, 10, 11, 12])
    #expect(
      keys.peopleSharing { key in key == 77 ? [Person.ID(20), Person.ID(3_000)] : [] }
        .map(\.number).sorted() == [2, 3, 5, 6, 9, 10, 11, 12, 20, 3_000])
  }

  @Test func `none are left when they were taken`() {
    var keys = NewKeys()
    for number in 1...2 as ClosedRange<Int64> { keys.add(5, to: number) }
    #expect(keys.take().shared == [5])
    #expect(keys.shared.isEmpty)
  }
}
