public import Invitations
internal import Synchronization

/// One reading of a mail folder while it runs: nothing is locked, and nothing stored before its end.
///
/// Mails are judged on a thread of its own, some hundreds behind whoever reads them.
public struct HistoryRun {
  private var names: Set<Int64>
  private let hash: KeyedHash
  private var waiting: [(mail: SeenMail, name: Int64?)] = []
  private let behind = Behind(mostWaiting: 4)
  private let gathering: Gathering

  /// So many mails are handed over together.
  private static let portion = 512

  /// What both threads hold.
  private final class Gathering: Sendable {
    let mail: Mutex<GatheredMail>
    init(_ mail: GatheredMail) { self.mail = Mutex(mail) }
  }

  init(_ start: HistoryStart, now: Moment) {
    names = start.names
    hash = start.hash
    gathering = Gathering(GatheredMail(start.owner, start.hash, now: now))
  }

  /// Whether a mail with that name was read before.
  public func isKnown(_ name: UnsafeRawBufferPointer) -> Bool { names.contains(hash(name)) }

  /// Takes in a mail; with a name, it is known from then on.
  public mutating func add(_ mail: SeenMail, name: [UInt8]? = nil) throws {
    let number = name.map { $0.withUnsafeBytes { hash($0) } }
    if let number { names.insert(number) }
    waiting.append((mail, number))
    if waiting.count >= Self.portion { try handOver() }
  }

  private mutating func handOver() throws {
    let (mails, gathering) = (waiting, gathering)
    waiting.removeAll(keepingCapacity: true)
    try behind.perform {
      gathering.mail.withLock { gathered in
        for place in mails.indices { gathered.add(mails[place].mail, name: mails[place].name) }
      }
    }
  }

  /// What all mails say.
  mutating func finish() throws -> GatheredMail {
    try handOver()
    try behind.drain()
    return gathering.mail.withLock { $0 }
  }

  /// Leaves out what was not looked at yet.
  func abandon() { behind.abandon() }
}
