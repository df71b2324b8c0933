public import Invitations

/// Who became one and who became several, as far as the picks have to follow.
public struct Regrouping: Sendable {
  /// Takes the picks along.
  public var apply: @Sendable (inout TrayAfterMerge) -> Void
  /// Everybody concerned, as they are now.
  public var people: [Suggestion]

  /// Makes a regrouping.
  public init(people: [Suggestion], apply: @escaping @Sendable (inout TrayAfterMerge) -> Void) {
    self.people = people
    self.apply = apply
  }
}

extension Model {
  /// Lets the picks follow: never more people, and nobody at an address that was not looked at.
  mutating func regrouped(_ regrouping: Regrouping) -> [Effect] {
    let before = suggestions.picks
    var tray = TrayAfterMerge(
      before.suggestions.compactMap { suggestion in
        suggestion.address.map {
          TrayAfterMerge.Pick(
            person: suggestion.id, address: $0,
            asksAgain: before.asksAgain.contains(suggestion.id))
        }
      })
    regrouping.apply(&tray)
    var now = before.people
    for suggestion in regrouping.people { now[suggestion.id] = suggestion }
    var picks = Picks()
    for pick in tray.picks {
      guard let suggestion = now[pick.person],
        !pick.asksAgain || suggestion.address?.identityKey == pick.address.identityKey
      else { continue }
      picks.pick(suggestion, row: nil)
      if pick.asksAgain { picks.askAgain(about: pick.person) }
    }
    suggestions.unload()
    changes.forgetPicks()
    suggestions.picks = picks
    var words = [people.words].compactMap(\.self)
    people.words = nil
    let lost = before.count - picks.count
    if lost > 0 {
      words.append("\(Wording.people(lost)) not picked any more: who they are has changed.")
    }
    if !words.isEmpty { tell(words.joined(separator: " ")) }
    guard screen == .people, people.part == .everybody else { return [] }
    return [.loadSuggestedJoins]
  }
}
