import Benchmark
import Invitations
import MadeUp
import Roster

/// A keystroke in the filter: from the words to the rows of everybody who has them.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 3, maxDuration: .seconds(3),
    maxIterations: 200)

  for count in [100_000, 1_000_000] {
    let roster = Roster.made(of: count)
    let words = Roster.words(in: "garcia")
    let more = Roster.words(in: "garcia umbr")
    let found = roster.filter(words: words)
    precondition(!found.isEmpty && roster.filter(words: more).count < found.count)

    Benchmark("\(count): one word") { _ in blackHole(roster.filter(words: words)) }
    Benchmark("\(count): one letter") { _ in blackHole(roster.filter(words: ["a"])) }
    Benchmark("\(count): two words") { _ in blackHole(roster.filter(words: more)) }
    Benchmark("\(count): a word more") { _ in blackHole(roster.narrow(found, words: more)) }
    Benchmark("\(count): nobody has it") { _ in blackHole(roster.filter(words: ["zzzz"])) }
  }
}

extension Roster {
  /// Made-up people in the filter's index.
  static func made(of count: Int) -> Roster {
    var builder = RosterBuilder(people: count)
    for number in 0..<count {
      let person = MadeUpPerson(number)
      builder.append(
        id: Int64(number),
        text: ([person.name] + person.emails + [person.organization]).joined(separator: " "))
    }
    return builder.build()
  }
}
