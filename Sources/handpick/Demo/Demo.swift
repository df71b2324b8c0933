import Invitations

/// The demo: the real program on made-up people, in a folder of its own.
enum Demo {
  /// Fills a new folder, opens the screens on it, and removes it at the end unless it is kept.
  static func run(in wanted: String?, keep: Bool, _ console: Console) async throws {
    let folder = try DemoFolder(at: wanted)
    defer { if !keep { folder.remove() } }
    console.tell("The demo lives in \(folder.path)\(keep ? "" : " until you quit").")
    let folders = Folders(below: folder.path)
    try TextFile.write(DemoWorld.settings, to: folders.settingsFile, mode: 0o600)
    let context = try Context(folders: folders, environment: Context.processEnvironment())
    try DemoWorld.fill(context)
    let ending = try await ScreenSession.run(context)
    if keep { console.tell("Kept: \(folder.path)") }
    if case .signal(let number) = ending { throw ExitBySignal(number: number) }
  }
}
