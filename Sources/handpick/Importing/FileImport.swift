import ContactFiles
import InvitationStore
import Invitations

/// One `import` of files on the command line, previewed or stored, each file a batch of its own.
struct FileImport {
  private let context: Context
  private let options: ReadOptions
  private let dryRun: Bool
  private let json: Bool

  init(_ context: Context, options: ReadOptions, dryRun: Bool, json: Bool) {
    self.context = context
    self.options = options
    self.dryRun = dryRun
    self.json = json
  }

  /// Imports one file; false when it could not be read at all, which was said then.
  func run(_ path: String) throws -> Bool {
    let source = path == "-" ? try standardInput() : ImportSource.path(path)
    let reading = ContactReading(options: options) {
      try context.openStore(dryRun ? .readOnly : .readWrite)
    }
    let output = BufferedOutput()
    do {
      try read(source, path, reading, output)
    } catch let error as ImportError {
      try output.finish()
      explain(error, path, reading.table(of: source))
      return false
    }
    try output.finish()
    return true
  }

  private func read(
    _ source: ImportSource, _ path: String, _ reading: ContactReading, _ output: BufferedOutput
  ) throws {
    let progress = ImportProgressLine(context.console)
    defer { progress.clear() }
    if dryRun, json {
      let report = try reading.read(source, progress: progress.show) { output.print($0) }
      return output.print(["summary": .object(report.json)])
    }
    let store = try reading.store()
    let clock = context.clock.reading
    var report: ImportReport?
    let add: (inout ImportRun) throws -> Void = { run in
      report = try reading.read(source, progress: progress.show) { batch in
        if json { output.print(batch) }
        try run.add(batch)
      }
    }
    let (summary, whatIf): (ImportSummary, WhatIf?) =
      dryRun
      ? try store.previewWhatIf(from: path, at: clock, read: add)
      : (try store.commitImport(from: path, at: clock, alone: true, read: add), nil)
    if !dryRun, let mapping = options.mapping { try reading.remember(mapping, for: source) }
    progress.clear()
    if json {
      output.print(["summary": .object(summary.json)])
    } else {
      output.write(ImportText.text(of: summary, report, path: path, whatIf: whatIf))
    }
  }

  private func explain(_ error: ImportError, _ path: String, _ table: TablePreview?) {
    guard case .unknownHeader = error, let table else {
      return context.console.tell("handpick: \(SafeText.line(error.description))")
    }
    context.console.tell(
      "handpick: \(SafeText.line(path)) has no header with a known name or e-mail column.")
    context.console.tell(ColumnsText.text(of: table, path: path))
  }

  private func standardInput() throws -> ImportSource {
    guard let bytes = TextFile.readBytes(descriptor: 0, limit: 512 << 20) else {
      throw CommandFailure.refused("stdin can not be read, or is larger than 512 MB.")
    }
    return .bytes(name: "-", bytes)
  }
}
