import ArgumentParser
import Screens

/// `handpick reference FOLDER`: writes the generated pages of the documentation.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Write the pages of the documentation that come from the program itself.",
    shouldDisplay: false)

  @Argument(help: "The folder to write keys.md and cli.md to.", completion: .directory)
  var folder: String

  func run() throws {
    try TextFile.write(Bindings.standard.markdown, to: folder + "/keys.md")
    try TextFile.write(Self.commandLine, to: folder + "/cli.md")
  }

  /// Every command's own help, as a page.
  private static var commandLine: String {
    var page = """
      # Command line

      Made by `handpick reference`; every text is the command's own `--help`.

      Exit codes: 0 done, 1 refused with a sentence, 2 wrong words or no terminal, 75 try later,
      78 the settings or the state folder must be put right.

      """
    for (name, type) in [("", Handpick.self as any ParsableCommand.Type)]
      + Handpick.configuration.subcommands.flatMap(named)
    {
      guard type.configuration.shouldDisplay else { continue }
      page += "\n## handpick\(name)\n\n```text\n"
      page += Handpick.helpMessage(for: type, columns: 90) + "\n```\n"
    }
    return page
  }

  private static func named(
    _ type: any ParsableCommand.Type
  ) -> [(String, any ParsableCommand.Type)] {
    let name = " \(type.configuration.commandName ?? "")"
    return [(name, type)]
      + type.configuration.subcommands.map { ("\(name) \($0.configuration.commandName ?? "")", $0) }
  }
}
