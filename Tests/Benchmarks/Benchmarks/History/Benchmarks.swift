import Benchmark
import ContactFiles
import InvitationStore
import Invitations
import MadeUp

/// Mail folders on a real disk into counts, and counts into ties.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10),
    maxIterations: 15)

  Benchmark("mbox, 50,000 messages, who wrote to whom", configuration: .rate) { benchmark in
    let folder = Made.folder
    try benchmark.measure(perSecond: folder.mboxBytes / 1_000_000) {
      try folder.readMbox { _ in }
    }
  }
  Benchmark("mbox, 50,000 messages, into the store", configuration: .rate) { benchmark in
    let state = TemporaryFolder()
    defer { state.remove() }
    let store = try Store(folder: state.path, owner: MailFolder.owner)
    try benchmark.measure(perSecond: Made.folder.mboxBytes / 1_000_000) {
      let source = MailSource(.mbox, path: Made.folder.mbox)
      let summary = try store.readHistory(source, stamp: "1", at: MailFolder.now) { run in
        let second = run.second
        try Made.folder.readMbox {
          run.add($0)
        } second: {
          second.add($0)
        }
      }
      precondition(summary.counted > 40_000, "\(summary)")
    }
  }
  Benchmark("Maildir, 50,000 messages, who wrote to whom", configuration: .rate) { benchmark in
    let folder = Made.folder
    try benchmark.measure(perSecond: 50_000) {
      try folder.readMaildir(isKnown: { _ in false }) { _, _ in }
    }
  }
  Benchmark("Maildir, a second reading of 100,000 messages") { benchmark in
    let state = TemporaryFolder()
    defer { state.remove() }
    let store = try Store(folder: state.path, owner: MailFolder.owner)
    func read() throws -> HistorySummary {
      let source = MailSource(.maildir, path: Made.twice.maildir)
      return try store.readHistory(source, stamp: nil, at: MailFolder.now) { run in
        let second = run.second
        try Made.twice.readMaildir(isKnown: run.isKnown) {
          run.add($0, name: $1)
        } second: {
          second.add($0, name: $1)
        }
      }
    }
    let first = try read()
    precondition(first.read == 100_000, "\(first)")
    benchmark.startMeasurement()
    let second = try read()
    benchmark.stopMeasurement()
    precondition(second.isUnchanged, "\(second)")
  }
  Benchmark("The ties of 1,000,000 people with 4 mails each") { benchmark in
    let people = Made.people
    benchmark.startMeasurement()
    var sum = 0.0
    for mails in people {
      sum += TieAccumulator(mails, now: MailFolder.now).tie(at: MailFolder.now).strength
    }
    benchmark.stopMeasurement()
    blackHole(sum)
  }
}

/// What is read, made when a benchmark first needs it: each runs in a process of its own.
private enum Made {
  static let folder = MailFolder(messages: 50_000)
  static let twice = MailFolder(messages: 100_000)
  static let people = (0..<1_000_000).map { person in
    (0..<4).map { mail in
      MailExchange(
        mail % 2 == 0 ? .sent : .received,
        at: MailFolder.now - .hours(person % 9_000 + mail * 700), recipients: mail + 1)
    }
  }
}

extension Benchmark.Configuration {
  /// Measures a rate beside the time.
  fileprivate static var rate: Benchmark.Configuration {
    .init(
      metrics: [.wallClock, .perSecond, .peakMemoryResident], warmupIterations: 1,
      maxDuration: .seconds(10), maxIterations: 15)
  }
}

extension BenchmarkMetric {
  /// How many messages, or million bytes of an mbox file, are read in a second.
  fileprivate static var perSecond: BenchmarkMetric {
    .custom("MB or messages per second", polarity: .prefersLarger, useScalingFactor: false)
  }
}

extension Benchmark {
  fileprivate func measure(perSecond amount: Int, _ work: () throws -> Void) rethrows {
    startMeasurement()
    let time = try ContinuousClock().measure(work)
    stopMeasurement()
    measurement(.perSecond, Int(Double(amount) / (time / .seconds(1))))
  }
}
