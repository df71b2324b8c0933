internal import Terminal

extension Bindings {
  static let suggestions: [Binding] = [
    Binding(
      .importFile, in: .firstStart, [.character("i")], "Choose a file to import", footer: "import",
      rank: 1, help: "choose a file", off: { $0.readOnlyReason }),
    Binding(
      .practice, in: .firstStart, [.character("D")], "Look around with 40 made-up people",
      footer: "practice", rank: 2, help: "40 made-up people, no network"),

    Binding(
      .pick, in: .suggestions, [.character(" ")], "Pick or unpick this person, then the next row",
      footer: "pick", rank: 1, help: "pick / unpick"),
    Binding(
      .addRange, in: .suggestions, [.character("v")],
      "Pick a range: moves extend it, the same key ends it", footer: "range", rank: 3,
      help: "pick, unpick a range"),
    Binding(
      .removeRange, in: .suggestions, [.character("V")],
      "Unpick a range: moves extend it, the same key ends it", with: .addRange),
    Binding(
      .pickShown, in: .suggestions, [.character("*")],
      "Pick the people on the screen, at most 10, none with a flag", help: "pick shown (max 10)"),
    Binding(.pickNone, in: .suggestions, [.character("U")], "Unpick everybody", help: "unpick all"),
    Binding(
      .invertShown, in: .suggestions, [.character("I")],
      "Turn the picks on the screen round, picking at most 10", help: "invert shown (max 10)"),
    Binding(
      .filter, in: .suggestions, [.character("/")], "Show only who matches some words",
      footer: "filter", rank: 2, help: "filter; Esc clears it"),
    Binding(
      .sort, in: .suggestions, [.character("s")], "Choose the order of the list", footer: "sort",
      rank: 7, help: "sort"),
    Binding(
      .pickedOnly, in: .suggestions, [.character("t")], "Show only who is picked, or everybody",
      footer: "picked only", rank: 4, help: "show picked only"),
    Binding(
      .setRelation, in: .suggestions, [.character("r")],
      "Write down what this person is to you", footer: "relation", rank: 8, help: "set relation",
      danger: .changes, off: { $0.readOnlyReason }),
    Binding(
      .toggleGroup, in: .suggestions, [.character("z")], "Open or close the group",
      footer: "group", rank: 9, help: "open, close the group"),
    Binding(
      .setGroup, in: .suggestions, [.character("b")], "Put this person into a group by hand",
      help: "set group", danger: .changes, off: { $0.readOnlyReason }),
    Binding(
      .notFamily, in: .suggestions, [.character("f")],
      "Say that this person is not family, or take that back", help: "family? no",
      danger: .changes, off: { $0.readOnlyReason }),
    Binding(
      .catchUp, in: .suggestions, [.character("C")],
      "Show only who was close once and is faint now, or everybody", help: "catch up"),
    Binding(
      .neverSuggest, in: .suggestions, [.character("x")], "Never suggest this person",
      footer: "never suggest", rank: 8, help: "never suggest", danger: .changes,
      off: { $0.readOnlyReason }),
    Binding(
      .details, in: .suggestions, [.enter, .tab], "Everything known about this person",
      footer: "details", rank: 5, help: "details; never sends"),
    Binding(
      .showMails, in: .suggestions, [.character("i")],
      "The mails that the reasons count: when, who wrote, to how many", footer: "mails", rank: 9,
      help: "the mails behind the reasons"),
    Binding(
      .showPerson, in: .suggestions, [.character("m")],
      "The records of this person: join, set apart, choose the address", footer: "records",
      rank: 9, help: "records; join, set apart"),
    Binding(
      .compose, in: .suggestions, [.character("c")], "Write to the people picked",
      footer: "compose", rank: 4, help: "compose", off: { $0.nobodyPickedReason }),
    Binding(
      .reopenDraft, in: .suggestions, [.character("O")], "Pick the people of the saved draft again",
      help: "reopen the saved draft",
      off: { $0.suggestions.saved == nil ? "no draft is saved" : nil }),
    Binding(
      .importFile, in: .suggestions, [], "Import a file", help: "import a file",
      off: { $0.readOnlyReason }),
    Binding(
      .findOwn, in: .suggestions, [], "Say which addresses are your own", help: "which are mine?",
      off: { $0.readOnlyReason }),

    Binding(
      .keepFilter, in: .filtering, [.enter], "Keep the filter and go to the list",
      footer: "to the list", rank: 1),
    Binding(.moveDown, in: .filtering, [.down], "One row down"),
    Binding(.moveUp, in: .filtering, [.up], "One row up"),
    Binding(.pageDown, in: .filtering, [.pageDown], "One page down"),
    Binding(.pageUp, in: .filtering, [.pageUp], "One page up"),
  ]
}
