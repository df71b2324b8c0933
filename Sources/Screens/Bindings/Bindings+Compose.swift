internal import Terminal

extension Bindings {
  static let compose: [Binding] = [
    Binding(
      .nextField, in: .compose, [.tab], "The next field", footer: "field", rank: 1,
      help: "next, previous field"),
    Binding(.previousField, in: .compose, [.backTab], "The field before", with: .nextField),
    Binding(
      .editElsewhere, in: .compose, [.character("e")], "Edit the letter in $EDITOR",
      footer: "edit in $EDITOR", rank: 5, help: "edit in $EDITOR"),
    Binding(
      .preview, in: .compose, [.character("p")], "Read the letter as the next person will",
      footer: "preview as each", rank: 4, help: "preview as each", off: { $0.nobodyPickedReason }),
    Binding(
      .editField, in: .compose, [.enter], "Edit this field", footer: "edit", rank: 2,
      help: "edit this field"),
    Binding(
      .dropPerson, in: .compose, [.character("-")], "Do not write to this person",
      footer: "drop", rank: 7, help: "drop this person", off: { $0.nobodyPickedReason }),
    Binding(
      .find, in: .compose, [.character("/")], "Find words in the letter",
      help: "find, next, previous"),
    Binding(.findNext, in: .compose, [.character("n")], "The next place found", with: .find),
    Binding(
      .findPrevious, in: .compose, [.character("N")], "The place found before",
      with: .find),
    Binding(
      .review, in: .compose, [.character("R")],
      "Open the review: everybody and everything, before anything leaves", footer: "review",
      rank: 3, help: "open the review",
      off: { $0.readOnlyReason ?? $0.nobodyPickedReason }),
    Binding(
      .back, in: .compose, [.escape], "Back to the suggestions", footer: "back", rank: 6,
      help: "back to the suggestions"),

    Binding(.accept, in: .field, [.enter], "Keep the line", footer: "keep", rank: 1),
    Binding(.nextField, in: .field, [.tab], "The next field", footer: "next field", rank: 2),
    Binding(.previousField, in: .field, [.backTab], "The field before"),

    Binding(
      .leaveField, in: .letter, [.escape, .control("c")], "Keep the text and stop editing",
      footer: "done", rank: 1),
    Binding(.nextField, in: .letter, [.tab], "The next field", footer: "next field", rank: 2),
    Binding(.previousField, in: .letter, [.backTab], "The field before"),
    Binding(.newLine, in: .letter, [.enter], "A new line", footer: "new line", rank: 3),
    Binding(.textUp, in: .letter, [.up], "The line above"),
    Binding(.textDown, in: .letter, [.down], "The line below"),
  ]
}
