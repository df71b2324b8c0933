internal import Terminal

extension Bindings {
  static let review: [Binding] = [
    Binding(
      .tick, in: .review, [.character(" ")], "Tick a flagged person, or take the tick away",
      footer: "tick flagged", rank: 5, help: "tick a flagged person",
      off: { $0.review?.tickReason }),
    Binding(
      .preview, in: .review, [.character("p")], "Read the mail as the next person will",
      footer: "preview", rank: 3, help: "preview as the next"),
    Binding(
      .leaveOut, in: .review, [.character("-")], "Leave this person out", footer: "leave one out",
      rank: 4, help: "leave one out"),
    Binding(
      .find, in: .review, [.character("/")], "Find a name", help: "find a name, next, previous"),
    Binding(.findNext, in: .review, [.character("n")], "The next name found", with: .find),
    Binding(
      .findPrevious, in: .review, [.character("N")], "The name found before",
      with: .find),
    Binding(
      .nextPart, in: .review, [.tab], "From the list to the words to type",
      footer: "to the words", rank: 1, help: "list, words, Go back"),
    Binding(.previousPart, in: .review, [.backTab], "The other way round", with: .nextPart),
    Binding(
      .goBack, in: .review, [.escape, .character("q"), .control("c")],
      "Back to the letter; nothing is sent", footer: "go back", rank: 2, help: "go back"),

    Binding(.nextPart, in: .words, [.tab], "To Go back", footer: "to Go back", rank: 1),
    Binding(.previousPart, in: .words, [.backTab], "Back to the list"),
    Binding(
      .goBack, in: .words, [.escape, .control("c")], "Back to the letter; nothing is sent",
      footer: "go back", rank: 2),
    Binding(.emptyWords, in: .words, [.backspace], "Empty the field"),
    Binding(
      .confirm, in: .words, [.enter], "With all the words typed: hold the mails", danger: .sends,
      isFixed: true),

    Binding(.nextPart, in: .backButton, [.tab], "To the list", footer: "to the list", rank: 1),
    Binding(.previousPart, in: .backButton, [.backTab], "To the words"),
    Binding(
      .goBack, in: .backButton, [.enter, .escape, .character("q"), .control("c")],
      "Back to the letter; nothing is sent", footer: "go back", rank: 2),
  ]
}
