import ArgumentParser
import Invitations

/// `handpick lint FILE`
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Read a letter critically, before anybody gets it.",
    discussion: "x"
  )

  @Argument(
    help: "The letter: a line \"Subject: ...\", an empty line, then the text. - reads stdin.")
  var file: String

  func run() throws {
  }
}
