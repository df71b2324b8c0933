import Testing

/// A card as some program wrote it, and what a person would read in it.
struct VCardCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  var name: String?
  var emails: [String]?
  var organization: String??

  init(
    _ testDescription: String, _ text: String, name: String? = nil, emails: [String]? = nil,
    organization: String?? = nil
  ) {
    self.testDescription = testDescription
    self.text = text
    self.name = name
    self.emails = emails
    self.organization = organization
  }

  /// The lines as a card of that version.
  static func card(_ version: String, _ lines: String...) -> String {
    (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }
}
