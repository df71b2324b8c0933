internal import Invitations

/// Where readers hand their records to; it numbers and counts them.
///
/// A class because the readers of one import, file after file, add to the same counts.
final class RecordSink {
  /// The counts so far.
  private(set) var report = ImportReport()
  /// The file that is being read.
  private(set) var source = ""
  private var family = ""

  /// Whoever takes the records, one by one as values or many together as texts.
  enum Taker {
    case records((ContactRecord) throws -> Void)
    case batches((RecordBatch) throws -> Void)
  }

  private let taker: Taker
  private var batch = RecordBatch(source: "", family: "")
  private let progress: (ImportProgress) -> Bool
  private var bytesTotal = 0
  private var bytesBefore = 0
  private var index = 0
  private var nextReport = 0
  private var file: FileBytes?

  init(progress: @escaping (ImportProgress) -> Bool, taker: Taker) {
    self.progress = progress
    self.taker = taker
  }

  /// Says how many bytes there will be, once that is known.
  func expect(bytes: Int) { bytesTotal = bytes }

  /// Says how many bytes there will be in place of others that were expected.
  func expect(bytes: Int, insteadOf others: Int) { bytesTotal += bytes - others }

  /// Starts a file; its records are numbered from 1.
  func begin(_ source: String, format: ContactFormat, file: FileBytes?) {
    self.source = source
    family = format.rawValue
    self.file = file
    batch = RecordBatch(source: source, family: family)
    index = 0
    nextReport = 0
    report.files += 1
    report.formats.insert(format)
  }

  /// Ends a file of so many bytes.
  func end(bytes: Int) throws {
    try handOut()
    try advance(to: bytes, always: true)
    bytesBefore += bytes
    report.bytes += bytes
    file = nil
  }

  /// The place of the next record among those of the file.
  func takeIndex() -> Int {
    index += 1
    return index
  }

  /// Hands out the next record.
  func emit(_ draft: consuming ContactRecord, hasUsableAddress: Bool) throws {
    report.count(draft.kind, hasUsableAddress: hasUsableAddress)
    draft.family = family
    switch taker {
    case .records(let take): try take(draft)
    case .batches:
      batch.append(draft)
      if batch.isFull { try handOut() }
    }
  }

  /// Hands out the next record, whose texts stand where they were read.
  func emit(_ parts: RecordParts, line: Int, hasUsableAddress: Bool) throws {
    report.count(parts.kind, hasUsableAddress: hasUsableAddress)
    index += 1
    batch.append(parts, index: index, line: line)
    switch taker {
    case .records: try handOut()
    case .batches: if batch.isFull { try handOut() }
    }
  }

  /// Hands out the records that wait for others.
  private func handOut() throws {
    guard !batch.isEmpty else { return }
    switch taker {
    case .records(let take):
      try batch.forEachRecord(take)
      batch.removeAll()
    case .batches(let take):
      let full = batch
      batch = RecordBatch(source: source, family: family)
      try take(full)
    }
  }

  /// Counts a row that names nobody.
  func countHiddenRow() { report.hiddenRows += 1 }

  /// Notes a problem of the file that is being read.
  func note(_ sentence: @autoclosure () -> String, line: Int?) {
    report.problemCount += 1
    guard report.problems.count < ImportReport.problemLimit else { return }
    report.problems.append(ImportProblem(source: source, line: line, sentence: sentence()))
  }

  /// Notes that a file of several could not be read, or not to its end.
  func noteUnread(_ path: String, _ error: ImportError) throws {
    try handOut()
    report.problemCount += 1
    guard report.problems.count < ImportReport.problemLimit else { return }
    report.problems.append(ImportProblem(source: path, line: nil, sentence: error.description))
  }

  /// Tells how far the file is read, now and then, and stops when the user does not want more.
  @inline(__always)
  func advance(to offset: Int, always: Bool = false) throws {
    guard offset >= nextReport || always else { return }
    try report(offset)
  }

  private func report(_ offset: Int) throws {
    nextReport = offset + ReadLimits.stride
    try file?.checkLength()
    file?.release(upTo: offset)
    let state = ImportProgress(
      source: source, bytesRead: bytesBefore + offset, bytesTotal: bytesTotal,
      records: report.records)
    guard progress(state), !Task.isCancelled else { throw ImportError.cancelled }
  }
}
