/// What is wrong in a settings file, and where.
public struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The line, from 1; nil when it is about the whole file.
  public let line: Int?
  /// What is wrong and what would be right, a sentence.
  public let sentence: String

  /// Makes a problem.
  public init(path: String, line: Int?, _ sentence: String) {
    self.path = path
    self.line = line
    self.sentence = sentence
  }

  /// The place, then the sentence.
  public var description: String {
    guard let line else { return "\(path): \(sentence)" }
    return "\(path):\(line): \(sentence)"
  }
}
