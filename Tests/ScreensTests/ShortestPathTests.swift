import Invitations
import Terminal
import Testing

@testable import Screens

/// A breadth-first search over what the screens can look like to a hand.
@Suite struct `The shortest way to send` {
  /// What makes a difference to what the next key does.
  struct Place: Hashable {
    var screen: Screen
    var contexts: [Context]
    var words: String
    var text: String
    var picks: Int
    var focus: ComposeState.Field
    var ticked: Int
  }

  @Test func `takes eleven keys on three screens, the last seven being the words and Enter`() {
    let keys = Array(Set(Bindings.standard.table.flatMap(\.keys) + "send 1".map(Key.character)))
      .sorted { KeyName.of($0) < KeyName.of($1) }
    var frontier: [(driver: Driver, path: [Key])] = [(Driver(Array(Sample.acme.prefix(2))), [])]
    var seen: Set<Place> = [place(of: frontier[0].driver.model)]
    while !frontier.isEmpty {
      var next: [(driver: Driver, path: [Key])] = []
      for (driver, path) in frontier {
        for key in keys {
          var tried = driver
          tried.forgetEffects()
          tried.send(.key(key))
          let walked = path + [key]
          if tried.hasConfirmed {
            #expect(walked.count == 11)
            #expect(
              walked.suffix(9).map(KeyName.of).joined(separator: " ").hasPrefix(
                "R Tab s e n d Space"))
            #expect(walked.last == .enter)
            return
          }
          if tried.model.suggestions.filter.text.count > 1 { continue }
          if tried.effects.contains(.quit) { continue }
          if seen.insert(place(of: tried.model)).inserted { next.append((tried, walked)) }
        }
      }
      frontier = next
    }
    Issue.record("nothing can be sent at all")
  }

  private func place(of model: Model) -> Place {
    Place(
      screen: model.screen, contexts: model.contexts, words: model.review?.words.typed ?? "",
      text: model.focusedText == nil ? "" : "text", picks: model.suggestions.picks.count,
      focus: model.compose.focus, ticked: model.review?.review.count ?? 0)
  }
}
