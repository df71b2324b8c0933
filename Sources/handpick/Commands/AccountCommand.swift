import ArgumentParser
import MailDelivery

/// The command `handpick account`.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Look at the mail account that is configured.",
    subcommands: [AccountCheckCommand.self])
}

/// The command `handpick account check`.
struct AccountCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Sign in and out, and show the server's certificate and features. Nothing is sent.",
    discussion: """
        handpick account check
      """)

  func run() async throws {
    let context = try Context()
    do {
      let report = try await context.accountCheck().run()
      report.lines.forEach { context.console.print($0) }
    } catch let problem as AccountProblem {
      switch problem {
      case .misconfigured(let sentence): throw CommandFailure.configuration(sentence)
      case .unreachable(let sentence): throw CommandFailure.tryLater(sentence)
      }
    }
  }
}
