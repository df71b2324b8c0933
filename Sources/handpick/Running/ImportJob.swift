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
  private var path: String?
  private var work: Task<Void, Never>?

  init(_ context: Context, _ store: Store, send: @escaping @Sendable (Action) -> Void) {
    self.context = context
    self.store = store
    self.send = send
  }

  /// Reads a file and says what it would bring.
  func preview(_ path: String) {
    work?.cancel()
    self.path = path
    let (store, clock, send) = (store, context.clock.reading, send)
    work = Task.detached(executorPreference: executor) {
      await Self.answer(send) {
        let (summary, report) = try await Self.read(
          path, into: store, at: clock, commit: false, send)
        return [.importPreviewed(ImportPreview(summary, report, path: path))]
      }
    }
  }

  /// Stores what was previewed.
  func commit(then finish: @escaping @Sendable () -> Void) {
    guard let path else { return }
    let (store, clock, send) = (store, context.clock.reading, send)
    work = Task.detached(executorPreference: executor) {
      await Self.answer(send) {
        let (summary, _) = try await Self.read(path, into: store, at: clock, commit: true, send)
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
    _ path: String, into store: Store, at clock: ClockReading, commit: Bool,
    _ send: @escaping @Sendable (Action) -> Void
  ) async throws -> (ImportSummary, ImportReport?) {
    var report: ImportReport?
    let read: (inout ImportRun) throws -> Void = { run in
      report = try ContactReader().read(
        .path(path),
        progress: { progress in
          send(.progressed(done: progress.bytesRead, of: progress.bytesTotal))
          return !Task.isCancelled
        },
        record: { try run.add($0) })
    }
    let summary =
      commit
      ? try store.commitImport(from: path, at: clock, read: read)
      : try store.previewImport(from: path, at: clock, read: read)
    return (summary, report)
  }
}

extension ImportPreview {
  /// What the screens show of a preview.
  init(_ summary: ImportSummary, _ report: ImportReport?, path: String) {
    var blocked: [String: Int] = [:]
    for (kind, count) in summary.flagged where kind.blocks { blocked[kind.word] = count }
    self.init(
      name: PathCompletion.fileName(path),
      format: report?.formats.map(\.rawValue).sorted().joined(separator: ", ") ?? "",
      seen: summary.seen, new: summary.new, changed: summary.changed,
      withoutAddress: summary.withoutAddress, blocked: blocked,
      problems: (report?.problems ?? []).map { Problem(line: $0.line, text: $0.sentence) })
  }
}
