import Foundation
import Synchronization

/// A folder of its own for what is measured on disk; gone when the process ends.
public struct TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes the folder.
  public init() {
    let place = FileManager.default.temporaryDirectory.path
    var template = Array("\(place)/handpick-benchmark.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      fatalError("No folder can be made in \(place): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    Folders.shared.add(path)
  }

  /// Removes it and all in it.
  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// The folders that are to be removed at the end.
private final class Folders: Sendable {
  static let shared = Folders()
  private let paths = Mutex<[String]>([])

  private init() {
    atexit {
      for path in Folders.shared.paths.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  func add(_ path: String) { paths.withLock { $0.append(path) } }
}
