internal import Terminal

extension Bindings {
  static let overlays: [Binding] = [
    Binding(
      .accept, in: .help, [.enter], "Do it, if it is harmless",
      footer: "runs it (harmless ones only)", rank: 2),
    Binding(.moveDown, in: .help, [.down], "The next line", footer: "move", rank: 3),
    Binding(.moveUp, in: .help, [.up], "The line before"),
    Binding(.pageDown, in: .help, [.pageDown], "One page down"),
    Binding(.pageUp, in: .help, [.pageUp], "One page up"),

    Binding(
      .accept, in: .commands, [.enter], "Do it, if it is harmless",
      footer: "runs it (harmless ones only)", rank: 2),
    Binding(.moveDown, in: .commands, [.down, .tab], "The next command", footer: "move", rank: 3),
    Binding(.moveUp, in: .commands, [.up, .backTab], "The command before"),

    Binding(
      .accept, in: .menu, [.enter, .character(" ")], "Choose this line", footer: "choose", rank: 1),
    Binding(.accept, in: .prompt, [.enter], "Keep what is typed", footer: "keep", rank: 1),

    Binding(.back, in: .reading, [.tab, .backTab], "Back to the list"),
    Binding(
      .showPerson, in: .reading, [.character("m")], "The records of this person",
      footer: "records", rank: 2,
      off: { $0.isReadingDetails ? nil : "only in the details of somebody" }),
    Binding(
      .showMails, in: .reading, [.character("i")],
      "The mails that the reasons count: when, who wrote, to how many", footer: "mails", rank: 2,
      off: { $0.isReadingDetails ? nil : "only in the details of somebody" }),
    Binding(
      .preview, in: .reading, [.character("p")], "As the next person will read it", footer: "next",
      rank: 2, off: { $0.isPreviewing ? nil : "this is no preview" }),

    Binding(
      .yes, in: .question, [.character("y")], "Yes", footer: "yes", rank: 2, danger: .withdraws,
      isFixed: true),
    Binding(
      .back, in: .question, [.enter, .escape, .character("n"), .character("N"), .control("c")],
      "No", footer: "no", rank: 1, isFixed: true),

    Binding(
      .withdrawMarked, in: .withdrawWords, [.enter], "With all the words typed: withdraw them",
      footer: "withdraws, when all is typed", rank: 2, danger: .withdraws, isFixed: true),
    Binding(.emptyWords, in: .withdrawWords, [.backspace], "Empty the field"),

    Binding(
      .back, in: .quitting, [.enter, .escape, .character("n"), .control("c")], "Stay",
      footer: "stay", rank: 1, isFixed: true),
    Binding(
      .quitKeeping, in: .quitting, [.character("k")], "Keep them held and quit", footer: "keep",
      rank: 2, danger: .changes, isFixed: true, off: { $0.nothingHeldReason }),
    Binding(
      .quitStopping, in: .quitting, [.character("s")], "Stop them and quit", footer: "stop",
      rank: 3, danger: .changes, isFixed: true, off: { $0.nothingHeldReason }),
    Binding(
      .quitNow, in: .quitting, [.character("y")], "Quit", footer: "quit", rank: 4, isFixed: true,
      off: { $0.queue.heldCount > 0 ? "mails are held" : nil }),

    Binding(
      .complete, in: .importPath, [.tab], "Complete the name", footer: "completes", rank: 2),
    Binding(
      .accept, in: .importPath, [.enter], "Look into the file", footer: "looks into it", rank: 1),
    Binding(
      .readMail, in: .importMail, [.character("h")],
      "Read it as mail history: who wrote to whom, and when", footer: "read as mail history",
      rank: 1, danger: .changes, off: { $0.readOnlyReason }),
    Binding(
      .readPeople, in: .importMail, [.character("p")], "Look at the people in it, to import them",
      footer: "its people", rank: 2),
    Binding(
      .columnRole, in: .importColumns, [.character(" ")],
      "What this column is: name, given name, family name, address, company, nothing",
      footer: "what it is", rank: 2),
    Binding(
      .columnName, in: .importColumns, [.character("n")], "This column is the name",
      footer: "name", rank: 3),
    Binding(
      .columnAddress, in: .importColumns, [.character("a")], "This column is the address",
      footer: "address", rank: 4),
    Binding(
      .firstRow, in: .importColumns, [.character("h")], "The first row is a heading, or a person",
      footer: "first row", rank: 5),
    Binding(
      .accept, in: .importColumns, [.enter], "Look into the file with these columns",
      footer: "looks into it", rank: 1, off: { $0.columnsReason }),

    Binding(
      .tick, in: .own, [.character(" ")], "This is you, or not", footer: "you", rank: 1),
    Binding(
      .answerOwn, in: .own, [.character("y")], "Ticked is you, the others are somebody else",
      footer: "keep the answer", rank: 2, danger: .changes, isFixed: true),

    Binding(
      .store, in: .importPreview, [.character("i")], "Store what was read", footer: "store",
      rank: 1, danger: .changes, off: { $0.storeReason }),

    Binding(
      .back, in: .overlays, [.escape, .character("q"), .control("c")], "Close", footer: "close",
      rank: 1),
    Binding(.stop, in: .overlays, [.character("X")], "Stop all sending now", danger: .changes),
  ]

  static let text: [Binding] = [
    Binding(.textLeft, in: .text, [.left, .control("b")], "One character left"),
    Binding(.textRight, in: .text, [.right, .control("f")], "One character right"),
    Binding(.textStart, in: .text, [.home, .control("a")], "To the start of the line"),
    Binding(.textEnd, in: .text, [.end, .control("e")], "To the end of the line"),
    Binding(.textBackspace, in: .text, [.backspace, .control("h")], "Delete to the left"),
    Binding(.textDelete, in: .text, [.delete], "Delete to the right"),
    Binding(.textDeleteWord, in: .text, [.control("w")], "Delete the word to the left"),
    Binding(.textClear, in: .text, [.control("u")], "Delete the whole line"),
    Binding(
      .back, in: .text, [.escape, .control("c")], "Leave the field", footer: "back", rank: 2),
  ]
}
