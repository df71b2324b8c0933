import ContactFiles
import InvitationStore
import Invitations
import MailDelivery
import Screens

/// The import of one file on the screens: previewed first, stored when the owner says so.
@MainActor
final class ImportJob {
  private let context: Context
  private let store: Store
  private let send: @Sendable (Action) -> Void
  private let executor = QueueExecutor(named: "import")
  private var wanted: Wanted?
  private var work: Task<Void, Never>?

  /// The file, and which of its columns is what where the owner said so.
  private struct Wanted: Sendable {
    var path: String
    var mapping: ColumnMapping?
  }

  init(_ context: Context, _ store: Store, send: @escaping @Sendable (Action) -> Void) {
    self.context = context
    self.store = store
    self.send = send
  }

  /// Reads a file and says what it would bring; a mail folder is asked about first.
  func preview(_ path: String, columns: ImportColumns? = nil, asPeople: Bool = false) {
    work?.cancel()
    let wanted = Wanted(path: path, mapping: columns.map(ColumnMapping.init))
    self.wanted = wanted
    let (store, clock, send) = (store, context.clock, send)
    work = Task.detached(executorPreference: executor) {
      await Self.answer(send) {
        if !asPeople, columns == nil, let kind = MailHistoryReader().kind(of: path) {
          return [.importIsMail(MailSource(kind, path: path))]
        }
        do {
          let result = try await Self.read(wanted, into: store, at: clock, commit: false, send)
          return [.importPreviewed(result.preview(of: path))]
        } catch ImportError.unknownHeader(let name, let header) {
          guard let table = ContactReading(store: { store }).table(of: .path(path)) else {
            throw ImportError.unknownHeader(path: name, header: header)
          }
          return [.importNeedsColumns(path: path, rows: table.rows)]
        }
      }
    }
  }

  /// Reads a mail folder as history; all of it is stored, or nothing.
  func readMail(_ source: MailSource, then finish: @escaping @Sendable () -> Void) {
    work?.cancel()
    let (store, clock, send) = (store, context.clock, send)
    let source = source.absolute(context)
    work = Task.detached(executorPreference: executor) {
      await Self.answer(send) {
        let result = try MailHistoryReading(store).read(source, at: clock.reading.now) { progress in
          let percent =
            progress.bytesTotal > 0 ? progress.bytesRead * 100 / progress.bytesTotal : nil
          send(.mailProgressed(mails: progress.records, percent: percent))
          return !Task.isCancelled
        }
        finish()
        return [.mailRead(result.lines)]
      }
    }
  }

  /// Stores what was previewed.
  func commit(then finish: @escaping @Sendable () -> Void) {
    guard let wanted else { return }
    let (store, clock, send) = (store, context.clock, send)
    work = Task.detached(executorPreference: executor) {
      await Self.answer(send) {
        let summary = try await Self.read(
          wanted, into: store, at: clock, commit: true, send
        ).summary
        if !summary.change.isEmpty {
          send(.regrouped(try Regrouping(summary.change, in: store, at: clock.reading)))
        }
        finish()
        return [.importStored(new: summary.new, changed: summary.changed)]
      }
    }
  }

  /// Stops reading; nothing of an unfinished import is kept.
  func cancel() {
    work?.cancel()
    work = nil
  }

  private nonisolated static func answer(
    _ send: @Sendable (Action) -> Void, _ work: () async throws -> [Action]
  ) async {
    do {
      for action in try await work() { send(action) }
    } catch is CancellationError {
      return
    } catch ImportError.cancelled {
      return
    } catch {
      send(.importFailed(EffectRunner.sentence(error)))
    }
  }

  @concurrent
  private nonisolated static func read(
    _ wanted: Wanted, into store: Store, at clock: SystemClock, commit: Bool,
    _ send: @escaping @Sendable (Action) -> Void
  ) async throws -> ImportResult {
    let source = ImportSource.path(wanted.path)
    let reading = ContactReading(options: ReadOptions(mapping: wanted.mapping)) { store }
    var report: ImportReport?
    let read: (inout ImportRun) throws -> Void = { run in
      report = try reading.read(
        source,
        progress: { progress in
          send(.progressed(done: progress.bytesRead, of: progress.bytesTotal))
          return true
        },
        batch: { batch in
          try Task.checkCancellation()
          try run.add(batch)
        })
      try Task.checkCancellation()
    }
    guard commit else {
      let (summary, whatIf) = try store.previewWhatIf(
        from: wanted.path, at: clock.reading, read: read)
      return ImportResult(summary: summary, report: report, whatIf: whatIf)
    }
    let summary = try store.commitImport(from: wanted.path, at: clock.reading, read: read)
    if let mapping = wanted.mapping { try reading.remember(mapping, for: source) }
    return ImportResult(summary: summary, report: report)
  }
}

extension ColumnMapping {
  /// The columns as the owner named them on the screen.
  init(_ columns: ImportColumns) {
    self.init(
      name: columns.columns(.name).first, givenName: columns.columns(.givenName).first,
      familyName: columns.columns(.familyName).first, emails: columns.columns(.address),
      organization: columns.columns(.company).first, hasHeader: columns.hasHeader)
  }
}
