import TestSupport

extension Tmux {
  /// Presses keys one after the other, slowly enough for a person's.
  func pressSlowly(_ keys: String...) async throws {
    for key in keys {
      try await pause()
      try await press(key)
    }
  }

  /// Filters the list by a name and puts the cursor on the first who has it.
  func find(_ name: String) async throws {
    try await pressSlowly("/")
    try await type(name)
    try await wait(for: "filter: \(name)")
    try await pressSlowly("Enter")
    try await wait(until: "the cursor on \(name)") { lines in
      lines.contains { $0.hasPrefix(" >") && $0.contains(name) }
    }
  }

  /// Picks the person under the cursor, opens the letter and the review, and goes to the words.
  func openReview() async throws {
    try await pressSlowly("Space")
    try await wait(for: "1 picked")
    try await pressSlowly("c")
    try await wait(for: "[2 Compose]")
    try await pressSlowly("R")
    try await wait(for: "REVIEW")
    try await pause(.milliseconds(450))
    try await pressSlowly("Tab")
  }

  /// Types words as a person does: one key, a look at the screen, the next key.
  func typeWords(_ words: String) async throws {
    for character in words {
      try await pressSlowly(character == " " ? "Space" : String(character))
    }
  }

  /// Lets a person's time pass: safety rules tell keys of a machine by their speed.
  func pause(_ duration: Duration = .milliseconds(30)) async throws {
    let clock = ContinuousClock()
    let end = clock.now + duration
    try await waiting(until: "the end of a pause") { clock.now >= end }
  }
}
