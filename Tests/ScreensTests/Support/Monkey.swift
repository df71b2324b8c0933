import Invitations
import Terminal

@testable import Screens

/// Somebody who presses anything at any speed.
struct Monkey {
  var generator: SeededGenerator
  /// How often the next right character of the words is typed when there is a field for it.
  var cleverness = 0.0

  private static let keys: [Key] =
    Bindings.standard.table.flatMap(\.keys)
    + "abcdefgh send 0123456789XPRw;y".map(Key.character) + [.function(1), .insert]
  private static let frequent: [Key] = [
    .character(" "), .character("c"), .character("R"), .tab, .enter, .character("j"),
    .character("k"),
    .escape, .character("u"), .character("1"), .character("3"),
  ]
  private static let pauses: [Duration] = [
    .zero, .milliseconds(3), .milliseconds(12), .milliseconds(30), .milliseconds(90),
    .milliseconds(450),
  ]
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 16), Size(columns: 120, rows: 40),
    Size(columns: 40, rows: 10), Size(columns: 1, rows: 1),
  ]

  mutating func event(in model: Model) -> Event {
    if let next = nextCharacter(in: model), Double.random(in: 0..<1, using: &generator) < cleverness
    {
      return .key(next)
    }
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<40: return .key(Self.keys.randomElement(using: &generator) ?? .enter)
    case 40..<85: return .key(Self.frequent.randomElement(using: &generator) ?? .enter)
    case 85..<93:
      return .click(
        row: Int.random(in: 0..<45, using: &generator),
        column: Int.random(in: 0..<130, using: &generator))
    case 93..<96:
      return .scroll(row: 5, column: 5, by: Int.random(in: -3...3, using: &generator))
    case 96..<98: return .paste(Bool.random(using: &generator) ? "send 1\n" : "send 3\r")
    default: return .resized(Self.sizes.randomElement(using: &generator) ?? Self.sizes[0])
    }
  }

  mutating func pause() -> Duration { Self.pauses.randomElement(using: &generator) ?? .zero }

  private func nextCharacter(in model: Model) -> Key? {
    let words: (expected: String, typed: String)
    if case .withdrawal(let withdrawal) = model.overlays.last {
      words = (withdrawal.words.expected, withdrawal.words.typed)
    } else if let review = model.review, review.part == .words {
      words = (review.words.expected, review.words.typed)
    } else {
      return nil
    }
    guard words.typed.count < words.expected.count else { return .enter }
    return .character(Array(words.expected)[words.typed.count])
  }
}
