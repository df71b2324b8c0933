public import Invitations
internal import Synchronization

/// One reading of a mail folder while it runs: nothing is locked, and nothing stored before its end.
///
/// Two threads can read at once, each half of the folder: what one finds goes to the run itself, what
/// the other finds to its ``second``.
public struct HistoryRun {
  /// Who takes in mails of one half.
  ///
  /// A class because the reading thread and the run hold it.
  public final class Half: Sendable {
    private let gathered: Mutex<GatheredMail>
    private let nothing: GatheredMail
    private let hash: KeyedHash

    fileprivate init(_ start: HistoryStart, now: Moment) {
      nothing = GatheredMail(start.owner, start.hash, now: now)
      gathered = Mutex(nothing)
      hash = start.hash
    }

    /// Takes in a mail; with a name, it is known at the next reading.
    public func add(_ mail: SeenMail, name: [UInt8]? = nil) {
      let number = name.map { $0.withUnsafeBytes { hash($0) } }
      gathered.withLock { $0.add(mail, name: number) }
    }

    /// What was taken in; nothing is left here, so that nobody has to copy it.
    fileprivate func takeOut() -> GatheredMail {
      gathered.withLock { gathered in
        defer { gathered = nothing }
        return gathered
      }
    }
  }

  /// Who takes in the mails of the second half, which may come from another thread.
  public let second: Half
  private let first: Half
  private let names: Set<Int64>
  private let hash: KeyedHash

  init(_ start: HistoryStart, now: Moment) {
    names = start.names
    hash = start.hash
    first = Half(start, now: now)
    second = Half(start, now: now)
  }

  /// Whether a mail with that name was read before.
  public func isKnown(_ name: UnsafeRawBufferPointer) -> Bool { names.contains(hash(name)) }

  /// Takes in a mail; with a name, it is known at the next reading.
  public func add(_ mail: SeenMail, name: [UInt8]? = nil) { first.add(mail, name: name) }

  /// What all mails say; the readers are done.
  func finish() -> GatheredMail {
    var gathered = first.takeOut()
    gathered.add(second.takeOut())
    return gathered
  }
}
