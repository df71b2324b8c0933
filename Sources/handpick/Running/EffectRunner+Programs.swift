import CursesTerminal
import FoundationEssentials
import Invitations
import Screens
import Subprocess
import SystemPackage

/// Other programs: the editor and the browser.
extension EffectRunner {
  /// Lets the owner edit a text in `$EDITOR`; nil when it comes back empty or as it was.
  func edit(_ text: String) async -> String? {
    let words =
      (context.environment["VISUAL"] ?? context.environment["EDITOR"] ?? "nano")
      .split(separator: " ").map(String.init)
    guard let program = words.first else { return nil }
    do {
      let file = try PrivateFile(text, named: "letter.txt")
      defer { file.remove() }
      let edited = try await terminal.suspendForProgram {
        _ = try await Subprocess.run(
          program.contains("/") ? .path(.init(program)) : .name(program),
          arguments: Arguments(words.dropFirst() + [file.path]),
          input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
          output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
          error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
        return TextFile.read(file.path)
      }
      guard let edited, edited != text, !edited.trimmed.isEmpty else { return nil }
      return edited
    } catch {
      send(.failed(["The editor \(program) can not be run: \(Self.sentence(error))"]))
      return nil
    }
  }

  /// Opens a web page in the owner's browser.
  func open(_ link: String) {
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else { return }
    job {
      _ = try await Subprocess.run(
        .name("xdg-open"), arguments: [link], output: .discarded, error: .discarded)
      return []
    }
  }

  /// A path as the owner typed it, with `~` for the home folder.
  func expand(_ path: String) -> String {
    PathCompletion.expand(path, home: context.environment["HOME"])
  }
}

/// A file that only this user can read, for as long as an editor needs it.
struct PrivateFile {
  /// Where it is.
  let path: String
  private let folder: String

  /// Writes the text into a folder of its own (0700).
  init(_ text: String, named name: String) throws {
    folder = try PrivateFolder.make(prefix: "handpick-edit")
    path = folder + "/" + name
    try TextFile.write(text, to: path, mode: 0o600)
  }

  /// Removes it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
