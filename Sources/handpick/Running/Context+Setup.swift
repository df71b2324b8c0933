import Invitations
import Screens
import Settings
import Terminal

extension Context {
  /// What the screens know from the start.
  func setup(borders: Borders, otherProcess: Int32?) throws(CommandFailure) -> Setup {
    let bindings: Bindings
    do {
      bindings = try Bindings.standard.applying(settings.keys)
    } catch {
      throw .configuration("\(folders.settingsFile): \(error)")
    }
    return Setup(
      letter: .starter, version: Versions.program, configPath: folders.settingsFile,
      sender: settings.sender.mailbox, isPractice: settings.sender.outgoing == .practice,
      bindings: bindings, borders: borders, mouse: settings.usesMouse, otherProcess: otherProcess)
  }
}
