/// Something in a source that could not be read, with its place.
public struct ImportProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file (or `-`) it is in.
  public let source: String
  /// The line it is on, from 1; nil when it concerns the whole source.
  public let line: Int?
  /// What is wrong, as a sentence without its place.
  public let sentence: String

  /// Makes a problem.
  public init(source: String, line: Int?, sentence: String) {
    self.source = source
    self.line = line
    self.sentence = sentence
  }

  /// The place and the sentence.
  public var description: String {
    line.map { "\(source), line \($0): \(sentence)" } ?? "\(source): \(sentence)"
  }
}
