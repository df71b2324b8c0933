import Invitations
import Screens
import Settings
import Terminal

extension Context {
  /// The keys, with those that the settings moved.
  func bindings() throws(CommandFailure) -> Bindings {
    do {
      return try Bindings.standard.applying(settings.keys)
    } catch {
      throw .configuration("\(folders.settingsFile): \(error)")
    }
  }

  /// What the screens know from the start.
  func setup(_ bindings: Bindings, _ borders: Borders, otherProcess: Int32?) -> Setup {
    Setup(
      letter: .starter, version: Versions.program, configPath: folders.settingsFile,
      sender: settings.sender.mailbox, isPractice: settings.sender.outgoing == .practice,
      bindings: bindings, borders: borders, mouse: settings.usesMouse, otherProcess: otherProcess)
  }
}
