import Invitations

/// Made-up values for tests, each with only what the test is about.
enum Made {
  static let start = CivilTime.moment(year: 2026, month: 11, day: 23, hour: 10, minute: 12)

  static func record(
    _ name: String, _ emails: String..., source: String = "/home/me/c.vcf", uid: String? = nil,
    organization: String? = nil
  ) -> ContactRecord {
    ContactRecord(
      source: source, index: 1, line: 1, name: name, emails: emails, organization: organization,
      uid: uid)
  }

  static func address(_ text: String) throws -> EmailAddress { try EmailAddress(text) }
}
