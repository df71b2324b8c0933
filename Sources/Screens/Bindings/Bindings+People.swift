internal import Terminal

extension Bindings {
  static let people: [Binding] = [
    Binding(
      .mark, in: .people, [.character(" ")], "Mark this record, then the next row",
      footer: "mark", rank: 2, help: "mark a record",
      off: { $0.people.record == nil ? "no record is under the cursor" : nil }),
    Binding(
      .separateRecords, in: .people, [.character("S")],
      "Set the marked records, or this one, apart: another person", footer: "set apart", rank: 3,
      help: "set records apart", danger: .changes, off: { $0.separateReason }),
    Binding(
      .joinPeople, in: .people, [.character("J")], "Join the two of this suggestion: one person",
      footer: "join", rank: 1, help: "join the suggested two", danger: .changes,
      off: { $0.joinReason }),
    Binding(
      .inviteHere, in: .people, [.character("a")],
      "Invite at this address; again lets the rules choose", footer: "invite here", rank: 2,
      help: "invite at this address", danger: .changes, off: { $0.inviteHereReason }),
    Binding(
      .details, in: .people, [.enter], "Look at the other person of this suggestion",
      footer: "look at", rank: 5, help: "look at the other person",
      off: { $0.people.candidate == nil ? "no suggested join is under the cursor" : nil }),
    Binding(
      .nextPart, in: .people, [.tab, .backTab], "Everybody's suggested joins, and back",
      footer: "all suggested joins", rank: 4, help: "all suggested joins"),
    Binding(
      .back, in: .people, [.escape], "Back to the suggestions", footer: "back", rank: 6,
      help: "back to the suggestions"),
  ]
}
