/// One text part of a message, headers included.
struct Part {
  /// The finished part, CRLF at its end.
  let bytes: [UInt8]

  /// Writes a part; one with a file name is shown as an attachment.
  init(type: String, text: [String], filename: String? = nil) {
    var headers = [
      HeaderLine("Content-Type", ["\(type);", "charset=utf-8"]),
      HeaderLine("Content-Transfer-Encoding", ["quoted-printable"]),
    ]
    if let filename {
      headers.append(
        HeaderLine("Content-Disposition", ["attachment;", "filename=\"\(filename)\""]))
    }
    bytes = headers.flatMap(\.bytes) + HeaderLine.lineEnd + QuotedPrintable.bytes(of: text)
  }
}

/// Several parts between boundaries (RFC 2046 section 5.1), headers included.
struct Multipart {
  /// The finished parts, CRLF at their end.
  let bytes: [UInt8]

  /// Joins parts; a boundary with `=_` can not occur in quoted-printable text.
  init(subtype: String, boundary: String, parts: [[UInt8]]) {
    let type = HeaderLine("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])
    let between = HeaderLine.lineEnd + Array("--\(boundary)".utf8)
    var bytes = type.bytes
    for part in parts { bytes += between + HeaderLine.lineEnd + part }
    self.bytes = bytes + between + Array("--".utf8) + HeaderLine.lineEnd
  }

  /// Joins text parts.
  init(subtype: String, boundary: String, parts: [Part]) {
    self.init(subtype: subtype, boundary: boundary, parts: parts.map(\.bytes))
  }
}
