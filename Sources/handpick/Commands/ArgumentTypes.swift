public import ArgumentParser
public import ContactFiles
public import Invitations

extension ContactFormat: ExpressibleByArgument {}
extension SuggestionSort: ExpressibleByArgument {}

extension PersonGroup: ExpressibleByArgument {
  /// The group that a word on the command line names.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that can be typed.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}
