import Glibc
import InvitationStore
import Invitations
import Settings

/// All ambient authority of one run: folders, settings, clock, environment and console.
struct Context: Sendable {
  let folders: Folders
  let settings: Settings
  let environment: [String: String]
  let clock = SystemClock()
  let console = Console()

  /// The context of this user; settings that are wrong are refused with their lines.
  init() throws(CommandFailure) {
    let environment = Self.processEnvironment()
    try self.init(folders: Folders(environment: environment), environment: environment)
  }

  /// A context with folders of its own, as the demo uses.
  init(folders: Folders, environment: [String: String]) throws(CommandFailure) {
    self.folders = folders
    self.environment = environment
    settings = try Self.readSettings(folders.settingsFile)
  }

  /// The owner, as far as the settings know; the store adds addresses that were confirmed.
  var owner: Owner {
    let addresses = [settings.sender.from].compactMap(\.self) + settings.sender.own
    return Owner(
      name: settings.sender.name, ownKeys: Set(addresses.map(\.identityKey)),
      ownDomains: Set(addresses.map(\.domain)).subtracting(FreeMail.domains),
      company: settings.sender.company)
  }

  /// The state of this user; two programs may have it open, one dispatches.
  func openStore(_ access: Store.Access = .readWrite) throws -> Store {
    try Store(folder: folders.state, access: access, owner: owner)
  }

  /// Whether a file named `STOP` in the settings folder forbids sending.
  var isStoppedByFile: Bool { access(folders.stopFile, F_OK) == 0 }

  private static func readSettings(_ path: String) throws(CommandFailure) -> Settings {
    guard access(path, F_OK) == 0 else { return Settings() }
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid == getuid() || status.st_uid == 0,
      status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else {
      throw .configuration(
        "\(path) can be written by others; make it yours alone: chmod 600 \(path)")
    }
    guard let text = TextFile.read(path) else {
      throw .configuration("\(path) can not be read: \(String(cString: strerror(errno)))")
    }
    switch Settings.read(text, path: path) {
    case .success(let settings): return settings
    case .failure(let problems): throw .configuration(problems.description)
    }
  }

  /// The environment of this process.
  static func processEnvironment() -> [String: String] {
    var pairs: [String: String] = [:]
    var pointer = environ
    while let entry = pointer.pointee {
      if let equals = strchr(entry, Int32(UInt8(ascii: "="))) {
        let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
        pairs[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
      }
      pointer += 1
    }
    return pairs
  }
}
