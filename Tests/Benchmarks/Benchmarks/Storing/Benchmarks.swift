import Benchmark
import InvitationStore
import Invitations
import MadeUp
import Roster

/// The store on a real disk: importing, opening, and what the first screen asks for.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10),
    maxIterations: 20)

  let records = (0..<100_000).map(AddressBook.record)
  let full = TemporaryFolder()

  Benchmark("100,000 people into an empty store") { benchmark in
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let store = try Store(folder: folder.path)
    benchmark.startMeasurement()
    try store.take(in: records)
    benchmark.stopMeasurement()
  }
  Benchmark("The same 100,000 again", configuration: .init(metrics: [.wallClock])) { benchmark in
    let store = try full.store(of: records)
    benchmark.startMeasurement()
    try store.take(in: records)
    benchmark.stopMeasurement()
  }
  Benchmark("The preview of 100,000, and what an invite-everyone button would do") { benchmark in
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let store = try Store(folder: folder.path)
    benchmark.startMeasurement()
    blackHole(
      try store.previewWhatIf(from: "made-up.vcf", at: .made) { run in
        for record in records { try run.add(record) }
      })
    benchmark.stopMeasurement()
  }
  let some = Array(records.prefix(20_000))
  let elsewhere = some.map { record in
    var record = record
    (record.source, record.family, record.uid) = ("elsewhere.csv", "csv", nil)
    return record
  }
  Benchmark("20,000 people whom another program has, too") { benchmark in
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.store(of: some)
    benchmark.startMeasurement()
    try store.take(in: elsewhere)
    benchmark.stopMeasurement()
  }
  Benchmark("Taking them back") { benchmark in
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.store(of: some)
    try store.take(in: elsewhere)
    benchmark.startMeasurement()
    blackHole(try store.undoImport(ImportBatch.ID(2), at: .made))
    benchmark.stopMeasurement()
  }
  Benchmark("Opening a store of 100,000") { benchmark in
    _ = try full.store(of: records)
    benchmark.startMeasurement()
    blackHole(try Store(folder: full.path))
    benchmark.stopMeasurement()
  }
  Benchmark("The first 40 rows of 100,000") { benchmark in
    let store = try full.store(of: records)
    benchmark.startMeasurement()
    let first = try store.firstIDs(limit: 40)
    blackHole(try store.summary())
    blackHole(try store.suggestions(for: first, at: ClockReading.made.now))
    benchmark.stopMeasurement()
  }
  Benchmark("100,000 people into the filter's index") { benchmark in
    let store = try full.store(of: records)
    benchmark.startMeasurement()
    var builder = RosterBuilder(people: try store.summary().people)
    try store.scan { person in
      person.text.withMemoryRebound(to: UInt8.self) {
        builder.append(id: person.id.number, folded: $0, flags: person.flags)
      }
    }
    blackHole(builder.build())
    benchmark.stopMeasurement()
  }
}

extension ClockReading {
  /// When everything here happens.
  static let made = ClockReading(
    now: CivilTime.moment(year: 2026, month: 11, day: 23), bootID: "made-up", sinceBoot: .zero)
}

extension Store {
  /// Imports records that were read before.
  fileprivate func take(in records: [ContactRecord]) throws {
    _ = try commitImport(from: "made-up.vcf", at: .made) { run in
      for record in records { try run.add(record) }
    }
  }
}

extension TemporaryFolder {
  /// The store in this folder, filled at the first call.
  fileprivate func store(of records: [ContactRecord]) throws -> Store {
    let store = try Store(folder: path)
    if try store.summary().people == 0 { try store.take(in: records) }
    return store
  }
}
