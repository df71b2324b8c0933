import Invitations

/// A list of addresses and digests, one a line, as people pass such lists on.
struct SuppressionList {
  private(set) var addresses: [EmailAddress] = []
  private(set) var digests: [String] = []
  /// Lines that are neither, with their numbers.
  private(set) var problems: [String] = []

  init(_ text: String) {
    for (place, line) in text.split(
      separator: /\r\n|\n|\r/, omittingEmptySubsequences: false
    ).enumerated() {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.utf8.count == 64, line.allSatisfy(\.isHexDigit) {
        digests.append(line)
        continue
      }
      do throws(AddressProblem) {
        addresses.append(try EmailAddress(line))
      } catch {
        problems.append("line \(place + 1): neither an address nor a digest (\(error))")
      }
    }
  }

  /// How many entries could be read.
  var count: Int { addresses.count + digests.count }
  /// Whether nothing could be read.
  var isEmpty: Bool { count == 0 }
}
