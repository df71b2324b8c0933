import Invitations
import Testing

struct PersonGroupTests {
  private func group(
    _ kinds: [Flag.Kind], byHand: PersonGroup? = nil, colleague: Bool = false,
    organisation: Bool = false
  ) -> PersonGroup {
    PersonGroup(
      flags: kinds.reduce(0) { $0 | $1.bit }, byHand: byHand, isColleague: colleague,
      isOrganisation: organisation)
  }

  @Test func `the first that fits is the group`() {
    #expect(group([]) == .people)
    #expect(group([], organisation: true) == .organisations)
    #expect(group([], colleague: true, organisation: true) == .colleagues)
    #expect(group([.stranger], colleague: true, organisation: true) == .strangers)
    #expect(group([.family, .old, .role, .declined]) == .people)
  }

  @Test(arguments: [Flag.Kind.own, .daemon, .list])
  func `what is no person stays among those whatever is said`(_ kind: Flag.Kind) {
    #expect(group([kind, .stranger], byHand: .colleagues, colleague: true) == .notPeople)
  }

  @Test(arguments: [PersonGroup.colleagues, .organisations, .people, .strangers])
  func `everything else is for the owner to say`(_ byHand: PersonGroup) {
    #expect(group([.stranger], byHand: byHand, organisation: true) == byHand)
  }

  @Test func `every group is found by its word`() {
    for group in PersonGroup.allCases { #expect(PersonGroup(word: group.word) == group) }
    #expect(PersonGroup(word: "Not people") == nil)
    #expect(PersonGroup.allCases.map(\.word).contains("not-people"))
  }

  private func groups(
    _ people: [(UInt32, String)], own: Set<String> = [], byHand: [Int: PersonGroup] = [:]
  ) -> [PersonGroup] {
    var sorter = GroupSorter(owner: Owner(ownDomains: own))
    for (flags, domain) in people {
      Array(domain.utf8).withUnsafeBytes { sorter.add(flags: flags, domain: $0) }
    }
    return sorter.groups(byHand: byHand)
  }

  @Test func `two at a domain are an organisation, one is not, a free-mail provider is none`() {
    #expect(
      groups([
        (0, "acme.example"), (0, "solo.example"), (0, "gmail.com"), (0, "acme.example"),
        (0, "gmail.com"), (0, ""), (0, ""),
      ]) == [.organisations, .people, .people, .organisations, .people, .people, .people])
  }

  @Test func `a list and its owner are no organisation`() {
    #expect(
      groups([(0, "choir.example"), (Flag.Kind.list.bit, "choir.example")])
        == [.people, .notPeople])
  }

  @Test func `people at an own domain are colleagues, strangers there are strangers`() {
    #expect(
      groups(
        [(0, "me.example"), (Flag.Kind.stranger.bit, "me.example"), (0, "x.example")],
        own: ["me.example"]) == [.colleagues, .strangers, .people])
  }

  @Test func `a group set by hand is that person's alone`() {
    #expect(
      groups(
        [(0, "a.example"), (0, "a.example"), (Flag.Kind.own.bit, "b.example")],
        byHand: [1: .strangers, 2: .people]) == [.organisations, .strangers, .notPeople])
  }

  @Test func `a group counts everybody, the close and the flagged`() {
    var count = GroupCount()
    count.add(flags: 0, isClose: true, in: .people)
    count.add(flags: Flag.Kind.odd.bit, isClose: false, in: .people)
    #expect(count == GroupCount(people: 2, close: 1, flagged: 1))
    var strangers = GroupCount()
    strangers.add(flags: Flag.Kind.stranger.bit, isClose: false, in: .strangers)
    strangers.add(
      flags: Flag.Kind.stranger.bit | Flag.Kind.role.bit, isClose: false, in: .strangers)
    #expect(strangers == GroupCount(people: 2, close: 0, flagged: 1))
  }
}
