import ArgumentParser
import InvitationStore
import Invitations

/// The command `handpick people group`.
struct PeopleGroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Put somebody into a group of the list by hand; it stays whatever is imported.",
    discussion: """
      Without --by-the-rules or a group: tells the group. You, machines and lists stay among those \
      who are not people.

        handpick people group ann@x.example colleagues
        handpick people group 17 not-people
        handpick people group 17 --by-the-rules
      """)

  @Argument(help: "Whom, by number or address.")
  var person: String

  @Argument(help: "The group.")
  var group: PersonGroup?

  @Flag(help: "Let the rules choose again.")
  var byTheRules = false

  func run() throws {
    let context = try Context()
    let store = try context.openStore(byTheRules || group != nil ? .readWrite : .readOnly)
    let id = try Person.ID(typed: person, in: store)
    if byTheRules || group != nil {
      try store.remark(about: id, at: context.clock.reading.now) { remarks in
        remarks.group = byTheRules ? nil : group
      }
    }
    guard let found = try store.groups(of: [id])[id],
      let known = try store.facts(for: [id]).first?.person
    else { return }
    let hand = known.remarks.group == found ? ", by hand" : ""
    context.console.print("\(known.shownName): \(found.title)\(hand).")
    if let group, group != found {
      throw CommandFailure.refused("You, machines and lists can not be put into another group.")
    }
  }
}

extension Store {
  /// Changes what the owner says about somebody.
  func remark(
    about person: Person.ID, at now: Moment, _ change: (inout Remarks) -> Void
  ) throws {
    guard var remarks = try facts(for: [person]).first?.person.remarks else { return }
    change(&remarks)
    try set(remarks, about: person, at: now)
  }
}
