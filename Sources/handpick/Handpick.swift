import ArgumentParser

@main
struct Handpick: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "handpick")
}
