import Benchmark
import Foundation
import Invitations
import Mail
import MadeUp

/// What one invitation costs between its confirmation and the answer of the next hop.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(5), maxIterations: 500)

  let draft = MessageDraft.made
  Benchmark(
    "A message is written",
    configuration: .init(metrics: [.wallClock], scalingFactor: .kilo, maxIterations: 50)
  ) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try MessageWriter().bytes(of: draft)) }
  }

  let floor = DurableFile()
  Benchmark("Floor: two blocks of 16 KB are made durable, one after the other") { _ in
    floor.append()
    floor.append()
  }

  let queue = HeldQueue()
  Benchmark("One invitation is claimed, marked and recorded as sent") { benchmark in
    try queue.fill()
    benchmark.startMeasurement()
    try queue.sendOne()
    benchmark.stopMeasurement()
  }

  Benchmark(
    "A hundred due invitations leave for an SMTP server on this machine",
    configuration: .init(
      metrics: [.wallClock, .throughput], warmupIterations: 1, maxIterations: 20)
  ) { benchmark in
    guard let sink = MailSink() else { fatalError("smtp-sink of Postfix is not installed") }
    defer { sink.stop() }
    let courier = try sink.courier()
    try queue.fill()
    benchmark.startMeasurement()
    guard try await queue.sendAll(over: courier) == 100 else { fatalError("Not all left") }
    benchmark.stopMeasurement()
  }
}

extension MessageDraft {
  /// The letter to begin with, to somebody whose name needs encoding.
  static var made: MessageDraft {
    get {
      var random = SteadyRandom(seed: 1)
      guard let me = try? EmailAddress("jan@novak.example"),
        let them = try? EmailAddress("zofia@uni.example")
      else { fatalError("The addresses are good ones") }
      return MessageDraft(
        date: CivilTime.moment(year: 2026, month: 11, day: 23),
        from: Mailbox(name: "Jan Novak", address: me),
        to: Mailbox(name: "Žofia Dvořáková", address: them),
        letter: FilledLetter(subject: Letter.starter.subject, body: Letter.starter.body),
        uid: "11111111-2222-4333-8444-555555555555", token: Token(using: &random))
    }
  }
}

/// A file that grows by blocks, each on the disk before the next.
struct DurableFile: Sendable {
  private let descriptor: Int32

  init() {
    descriptor = open(TemporaryFolder().path + "/log", O_CREAT | O_RDWR | O_APPEND, 0o600)
  }

  func append() {
    let block = [UInt8](repeating: 7, count: 16384)
    guard write(descriptor, block, block.count) == block.count, fdatasync(descriptor) == 0 else {
      fatalError("The disk does not take it: \(String(cString: strerror(errno)))")
    }
  }
}
