import Benchmark
import CText
import ContactFiles
import Invitations
import MadeUp

/// Address books, as bytes in memory, into records.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .megabytesPerSecond, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(5), maxIterations: 25)

  let cards = AddressBook.vCard(50_000)
  let table = AddressBook.csv(50_000)
  let mail = AddressBook.mbox(50_000)

  Benchmark("Floor: every byte is looked at once, as vCard") { benchmark in
    benchmark.measure(megabytesOf: cards) { blackHole(countLines(cards)) }
  }
  Benchmark("vCard 3.0, 50,000 cards") { benchmark in
    try benchmark.measure(megabytesOf: cards) {
      try read(cards, named: "made-up.vcf", expecting: 50_000)
    }
  }
  Benchmark("CSV as Google exports it, 50,000 rows") { benchmark in
    try benchmark.measure(megabytesOf: table) {
      try read(table, named: "made-up.csv", expecting: 50_000)
    }
  }
  // What Python's csv.reader does: no cell is decoded, and nothing is made of any.
  Benchmark("Rows and cells alone of the same CSV") { benchmark in
    benchmark.measure(megabytesOf: table) { blackHole(countCells(table)) }
  }
  // Everybody with an address, the owner, and the one address of those without.
  let correspondents = (0..<50_000).count { !MadeUpPerson($0).emails.isEmpty } + 2
  Benchmark("mbox, 50,000 messages") { benchmark in
    try benchmark.measure(megabytesOf: mail) {
      try read(mail, named: "made-up.mbox", expecting: correspondents)
    }
  }
}

/// Reads records as the import takes them: every text of theirs decoded and safe, as UTF-8.
@Sendable private func read(_ bytes: [UInt8], named name: String, expecting people: Int) throws {
  var count = 0
  _ = try ContactReader().readBatches(.bytes(name: name, bytes)) { count += $0.count }
  precondition(count == people, "\(count) records were read")
}

private func countCells(_ bytes: [UInt8]) -> Int {
  var cells = [ctext_cell](repeating: ctext_cell(), count: 4_096)
  var (found, position) = (0, 0)
  bytes.withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else { return }
    while position < bytes.count {
      let row = ctext_csv_row(
        start + position, bytes.count - position, UInt8(ascii: ","), 1, 1 << 20, &cells,
        cells.count)
      position += row.used
      found += row.cells
    }
  }
  return found
}

private func countLines(_ bytes: [UInt8]) -> Int {
  bytes.reduce(into: 0) { count, byte in count += byte == UInt8(ascii: "\n") ? 1 : 0 }
}

extension BenchmarkMetric {
  /// How many million bytes are read in a second.
  static var megabytesPerSecond: BenchmarkMetric {
    .custom("MB per second", polarity: .prefersLarger, useScalingFactor: false)
  }
}

extension Benchmark {
  /// Measures work on some bytes, also as bytes per second.
  func measure(megabytesOf bytes: [UInt8], _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    startMeasurement()
    let time = try clock.measure(work)
    stopMeasurement()
    let seconds = time / .seconds(1)
    measurement(.megabytesPerSecond, Int(Double(bytes.count) / seconds / 1e6))
  }
}
