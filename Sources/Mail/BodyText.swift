/// The body of a letter in the two forms that a mail carries.
struct BodyText {
  /// The text line by line, whichever line ends it had; controls other than tabs become spaces.
  let plain: [String]

  /// Reads a body.
  init(_ body: String) {
    var lines: [String.UnicodeScalarView] = [.init()]
    var afterReturn = false
    for scalar in body.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": lines.append(.init())
      case "\t": lines[lines.count - 1].append(scalar)
      default: lines[lines.count - 1].append(Self.isControl(scalar) ? " " : scalar)
      }
      afterReturn = scalar == "\r"
    }
    if let last = lines.last, last.isEmpty { lines.removeLast() }
    plain = lines.map { String($0) }
  }

  /// The same text as HTML: paragraphs and line breaks, only http(s) addresses become links.
  var html: [String] {
    var lines = ["<!DOCTYPE html>", "<html><head><meta charset=\"utf-8\"></head><body>"]
    let paragraphs = plain.split(whereSeparator: \.isEmpty)
    for paragraph in paragraphs {
      lines.append("<p dir=\"auto\">")
      lines += paragraph.dropLast().map { LinkedText($0).html + "<br>" }
      lines += paragraph.suffix(1).map { LinkedText($0).html + "</p>" }
    }
    return lines + ["</body></html>"]
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
