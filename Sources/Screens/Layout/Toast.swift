/// One line that says what just happened, for 4 seconds.
struct Toast: Hashable, Sendable {
  /// The sentence.
  var text: String
  /// When it goes: time since the machine booted.
  var until: Duration
}

/// What went wrong, in lines that stay until the owner hides them.
struct Notice: Hashable, Sendable {
  /// The lines; the first says what happened, the others what to do.
  var lines: [String]
}
