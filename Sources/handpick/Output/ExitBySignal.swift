/// The system asked the program to end; it did so in order, and says by which signal.
struct ExitBySignal: Error, Equatable {
  let number: Int32

  /// As shells write it: 128 and the number.
  var exitCode: Int32 { 128 + number }
}
