internal import Terminal

extension Bindings {
  static let screens: [Binding] = [
    Binding(
      .moveDown, in: .list, [.character("j"), .down], "One row down", help: "down, up"),
    Binding(.moveUp, in: .list, [.character("k"), .up], "One row up", with: .moveDown),
    Binding(
      .moveFirst, in: .list, [.character("g"), .home], "The first row", help: "first, last row"),
    Binding(.moveLast, in: .list, [.character("G"), .end], "The last row", with: .moveFirst),
    Binding(.halfPageDown, in: .list, [.control("d")], "Half a page down", help: "half a page"),
    Binding(.halfPageUp, in: .list, [.control("u")], "Half a page up", with: .halfPageDown),
    Binding(.pageDown, in: .list, [.pageDown], "One page down", help: "a page"),
    Binding(.pageUp, in: .list, [.pageUp], "One page up", with: .pageDown),

    Binding(
      .showSuggestions, in: .screens, [.character("1")], "Go to Suggestions", help: "screens"),
    Binding(.showCompose, in: .screens, [.character("2")], "Go to Compose", with: .showSuggestions),
    Binding(.showQueue, in: .screens, [.character("3")], "Go to the Queue", with: .showSuggestions),
    Binding(
      .stop, in: .screens, [.character("X")], "Stop all sending now", help: "stop all sending now",
      danger: .changes),
    Binding(
      .letGo, in: .screens, [.character("P")], "Let held mail go again", help: "let sending go on",
      danger: .changes, off: { $0.letGoReason }),
    Binding(
      .undo, in: .screens, [.character("u")], "Undo", footer: "undo", rank: 6, help: "undo, redo",
      off: { $0.undoReason }),
    Binding(
      .redo, in: .screens, [.control("r")], "Redo what was undone", with: .undo,
      off: { $0.redoReason }),
    Binding(
      .copyAddress, in: .screens, [.character("y")], "Copy the address", help: "copy the address",
      off: { $0.addressHere == nil ? "there is no address here" : nil }),
    Binding(
      .openLink, in: .screens, [.character("o")], "Open the link in the letter",
      help: "open the link", off: { $0.linkHere == nil ? "there is no link here" : nil }),
    Binding(.help, in: .screens, [.character("?")], "This help", help: "this help"),
    Binding(
      .commands, in: .screens, [.character(":")], "Find a command by its name",
      help: "command by name"),
    Binding(.mouse, in: .screens, [.character("%")], "Mouse on or off", help: "mouse on / off"),
    Binding(.quit, in: .screens, [.character("q")], "Quit", help: "quit"),
    Binding(.back, in: .screens, [.escape], "One step back", help: "one step back; never quits"),
    Binding(
      .interrupt, in: .screens, [.control("c")], "One step back; twice asks to quit",
      with: .back, isFixed: true),
  ]

  static let everywhere: [Binding] = [
    Binding(
      .stop, in: .everywhere, [.control("x")], "Stop all sending now",
      help: "stop, even while typing", danger: .changes, isFixed: true),
    Binding(
      .redraw, in: .everywhere, [.control("l")], "Draw the screen anew", help: "redraw, suspend"),
    Binding(
      .suspend, in: .everywhere, [.control("z")], "Suspend; fg comes back", with: .redraw),
  ]
}
