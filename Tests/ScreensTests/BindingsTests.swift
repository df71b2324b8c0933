import Terminal
import Testing

@testable import Screens

@Suite struct `The key table` {
  private let table = Bindings.standard.table

  @Test(arguments: Context.allCases)
  func `has each key once in a context`(_ context: Context) {
    let keys = table.filter { $0.context == context }.flatMap(\.keys)
    for key in keys { #expect(keys.count { $0 == key } == 1, "\(KeyName.of(key))") }
  }

  @Test func `lets nothing outside the review send`() {
    let sending = table.filter { $0.danger == .sends }
    #expect(sending.map(\.command) == [.confirm])
    #expect(sending.allSatisfy { $0.context.isReview && $0.isFixed })
  }

  @Test func `puts nothing that withdraws or sends on a key pressed by habit`() {
    let habits: Set<Key> = [.enter, .character(" "), .escape, .tab, .backTab]
    for binding in table where binding.danger >= .withdraws && !binding.context.takesText {
      #expect(habits.isDisjoint(with: binding.keys), "\(binding.command)")
    }
  }

  @Test func `leaves characters to the text in text fields`() {
    for binding in table where binding.context.takesText {
      for case .character(let character) in binding.keys {
        Issue.record("\(binding.command) takes \(character) in \(binding.context)")
      }
    }
  }

  @Test func `knows every command`() {
    for command in Command.allCases {
      #expect(table.contains { $0.command == command }, "\(command)")
    }
  }

  @Test func `can stop from every context`() {
    var models: [Model] = [Driver().model, Driver(Sample.acme).model]
    for keys in [
      ["/"], ["?"], [":"], ["s"], ["r"], ["Enter"], ["q"], ["3", "Space", ";", "w"], ["c"],
    ] {
      var driver = Driver(Sample.acme, queue: Sample.queue)
      driver.press("Space")
      for key in keys { driver.press(key) }
      models.append(driver.model)
    }
    for model in models {
      let stops = [Key.control("x"), .character("X")].contains {
        model.bindings.binding(for: $0, in: model.contexts)?.command == .stop
      }
      #expect(stops, "\(model.contexts)")
    }
  }

  @Test(arguments: [["c"], ["1"], ["3"], ["c", "R"]])
  func `shows everything that can be done in the help`(_ keys: [String]) {
    var driver = Driver(Sample.acme, queue: Sample.queue)
    driver.press("Space")
    for key in keys { driver.press(key) }
    let contexts = driver.model.contexts
    let panel = HelpPanel(driver.model, contexts: contexts)
    for context in contexts {
      for binding in table where binding.context == context {
        guard binding.disabledReason(driver.model) == nil else { continue }
        let isThere = panel.all.contains {
          $0.command == binding.command || $0.command == binding.partner
        }
        #expect(isThere, "\(binding.command) in \(context)")
      }
    }
  }

  @Test func `writes every command into the page of keys`() {
    let page = Bindings.standard.markdown
    for binding in table {
      #expect(page.contains(binding.title))
      for key in binding.keys where key != .character("|") {
        #expect(page.contains("`\(KeyName.of(key))`"))
      }
    }
    #expect(
      page.contains(
        "| `w` | Withdraw this invitation, or after the prefix the marked ones | `withdraw` | withdraws |"
      ))
  }

  @Test(arguments: [
    ("x", Key.character("x")), ("Space", .character(" ")), ("C-d", .control("d")),
    ("PgUp", .pageUp), ("F1", .function(1)), ("esc", .escape), ("S-Tab", .backTab),
    ("?", .character("?")),
  ])
  func `writes keys as people do`(_ name: String, _ key: Key) {
    #expect(KeyName.key(name) == key)
    #expect(KeyName.of(key).lowercased() == name.lowercased())
  }

  @Test(arguments: ["", "xx", "C-", "F0", "F99", "Meta-x"])
  func `knows what is no key`(_ name: String) { #expect(KeyName.key(name) == nil) }
}

@Suite struct `Keys moved in the settings` {
  @Test func `work, and are named everywhere`() throws {
    let bindings = try Bindings.standard.applying([
      "withdraw": ["W"], "undo": ["z"], "sort": ["S", "F2"],
    ])
    var driver = Driver(Sample.acme, queue: Sample.queue, setup: Setup(bindings: bindings))
    driver.press("3", "w")
    #expect(driver.effects.filter { if case .withdraw = $0 { true } else { false } }.isEmpty)
    driver.press("W")
    #expect(driver.effects.contains { if case .withdraw = $0 { true } else { false } })
    #expect(driver.text.contains("z holds it again."))
    driver.press("g")
    #expect(driver.text.contains("W withdraw one"))
  }

  @Test func `leave stopping with C-x where it is`() throws {
    let bindings = try Bindings.standard.applying(["stop": ["S-Tab"]].mapValues { _ in ["F9"] })
    #expect(bindings.binding(for: .control("x"), in: [.everywhere])?.command == .stop)
    #expect(bindings.binding(for: .function(9), in: [.screens])?.command == .stop)
  }

  static let refused: [(overrides: [String: [String]], problem: BindingProblem)] = [
    (["fly": ["f"]], .unknownCommand("fly")),
    (["pick": ["Hyper-x"]], .unknownKey("Hyper-x", command: "pick")),
    (["confirm": ["x"]], .fixed("confirm")),
    (["yes": ["j"]], .fixed("yes")),
    (["withdraw": ["Enter"]], .dangerousKey("Enter", command: "withdraw")),
    (["withdraw": ["Space"]], .dangerousKey("Space", command: "withdraw")),
    (["withdraw": ["Esc"]], .dangerousKey("Esc", command: "withdraw")),
    (["never-suggest": ["Tab"]], .dangerousKey("Tab", command: "never-suggest")),
    (["stop": ["Enter"]], .dangerousKey("Enter", command: "stop")),
    (["withdraw": ["c"]], .safeElsewhere("c", command: "withdraw", other: "compose")),
    (["pick": ["w"]], .safeElsewhere("w", command: "withdraw", other: "pick")),
    (["sort": ["v"]], .taken("v", command: "sort", other: "add-range")),
    (["text-left": ["h"]], .taken("h", command: "text-left", other: "typing")),
  ]

  @Test(arguments: refused)
  func `are refused where habit could do harm`(
    _ refused: (overrides: [String: [String]], problem: BindingProblem)
  ) {
    #expect(throws: refused.problem) { _ = try Bindings.standard.applying(refused.overrides) }
    #expect(refused.problem.description.hasSuffix("."))
  }
}
