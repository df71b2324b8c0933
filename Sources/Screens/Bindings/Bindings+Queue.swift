internal import Terminal

extension Bindings {
  static let queue: [Binding] = [
    Binding(
      .withdraw, in: .queue, [.character("w")],
      "Withdraw this invitation, or after the prefix the marked ones", footer: "withdraw one",
      rank: 1, help: "withdraw one", danger: .withdraws, off: { $0.withdrawReason }),
    Binding(
      .onMarked, in: .queue, [.character(";")], "Let the next command act on the marked ones",
      footer: "then w: the marked", rank: 4, help: "act on the marked",
      off: { $0.queue.marks.isEmpty ? "nothing is marked" : nil }),
    Binding(
      .mark, in: .queue, [.character(" ")], "Mark this invitation, then the next row",
      footer: "mark", rank: 2, help: "mark / unmark"),
    Binding(
      .markRange, in: .queue, [.character("v")],
      "Mark a range: moves extend it, the same key ends it", footer: "range", rank: 7,
      help: "mark, unmark a range"),
    Binding(
      .unmarkRange, in: .queue, [.character("V")],
      "Unmark a range: moves extend it, the same key ends it", with: .markRange),
    Binding(.markShown, in: .queue, [.character("*")], "Mark all shown", help: "mark shown"),
    Binding(.markNone, in: .queue, [.character("U")], "Unmark all", help: "unmark all"),
    Binding(
      .invertMarks, in: .queue, [.character("i")], "Turn the marks shown round",
      help: "invert marks"),
    Binding(
      .byState, in: .queue, [.character("f")], "Show only one state", footer: "by state", rank: 3,
      help: "show one state"),
    Binding(
      .filter, in: .queue, [.character("/")], "Show only what matches some words",
      footer: "filter", rank: 8, help: "filter; Esc clears it"),
    Binding(
      .markedOnly, in: .queue, [.character("t")], "Show only what is marked, or everything",
      help: "show marked only"),
    Binding(
      .sort, in: .queue, [.character("s")], "Choose the order of the list", help: "sort"),
    Binding(
      .history, in: .queue, [.enter, .tab], "Everything that happened to this invitation",
      footer: "history", rank: 6, help: "history", off: { $0.emptyQueueReason }),
    Binding(
      .mailAsSent, in: .queue, [.character("p")], "Read the mail as it left or will leave",
      help: "mail as sent", off: { $0.emptyQueueReason }),
    Binding(
      .reviewAgain, in: .queue, [.character("R")],
      "Take back what was held too long into a draft, for a new review",
      help: "back into a draft, to review", danger: .changes, off: { $0.reviewAgainReason }),
    Binding(
      .stop, in: .queue, [.character("X")], "Stop all sending now", footer: "stop all", rank: 5,
      help: "stop all sending now", danger: .changes),
  ]
}
