internal import GRDB
internal import Synchronization

/// Those who want to hear of commits.
struct Listeners: Sendable {
  var continuations: [Int: AsyncStream<Void>.Continuation] = [:]
  var next = 0
}

extension Store {
  /// One element after commits of this process; several commits may fold into one.
  public var changes: AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let number = listeners.withLock { all in
        all.next += 1
        all.continuations[all.next] = continuation
        return all.next
      }
      continuation.onTermination = { [weak self] _ in
        self?.listeners.withLock { $0.continuations[number] = nil }
      }
    }
  }

  /// A number that is another one after any commit, by this or another process.
  ///
  /// Costs a few microseconds, reads no page.
  public func changeMark() throws -> Int {
    try StoreError.translating(path: path) {
      try reader.get().inDatabase { db in
        try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
    }
  }

  func announceChange() {
    let all = listeners.withLock { Array($0.continuations.values) }
    for listener in all { listener.yield() }
  }
}
