/// A condition did not come true in time.
public struct TimedOut: Error, CustomStringConvertible {
  /// What was waited for, and what was there instead.
  public let description: String

  /// Makes the error.
  public init(_ description: String) { self.description = description }
}

/// How long tests wait for what must come: far longer than it takes on a busy machine.
public let patience = Duration.seconds(120)

/// Asks again and again, every few milliseconds, until `condition` has an answer.
///
/// The only place where tests let time pass.
public func waiting<Answer>(
  for what: @autoclosure () -> String, timeout: Duration = patience,
  _ condition: () async throws -> Answer?
) async throws -> Answer {
  let clock = ContinuousClock()
  let deadline = clock.now + timeout
  while true {
    if let answer = try await condition() { return answer }
    guard clock.now < deadline else { throw TimedOut("no \(what()) after \(timeout)") }
    try await clock.sleep(for: .milliseconds(10))
  }
}

/// Waits until `condition` is true.
public func waiting(
  until what: @autoclosure () -> String, timeout: Duration = patience,
  _ condition: () async throws -> Bool
) async throws {
  try await waiting(for: what(), timeout: timeout) { try await condition() ? () : nil }
}
