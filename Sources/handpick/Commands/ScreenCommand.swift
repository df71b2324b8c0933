import ArgumentParser

/// A command that opens the screens.
///
/// It runs on the main actor from beginning to end: an asynchronous command of the parser would
/// start the pool of tasks, which then wakes every second for as long as the screens are open.
protocol ScreenCommand: ParsableCommand {
  /// Opens the screens and runs them to their end.
  @MainActor func open() async throws
}
