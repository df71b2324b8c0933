internal import CText

/// Reads the correspondents of an mbox file (RFC 4155) from its messages' headers.
struct MboxReader {
  private let bytes: UnsafeRawBufferPointer
  private let sink: RecordSink
  private var correspondents: Correspondents
  /// Lines are counted only when somebody new is found.
  private var counted = (offset: 0, line: 1)

  init(_ bytes: UnsafeRawBufferPointer, decoder: TextDecoder, sink: RecordSink) {
    self.bytes = bytes
    self.sink = sink
    correspondents = Correspondents(decoder: decoder)
  }

  /// Hands everybody out, in the order in which they first appear.
  mutating func read() throws {
    var messages = MboxMessages(bytes)
    while let (start, headers) = messages.next() {
      try sink.advance(to: start)
      var counted = counted
      correspondents.add(headers) { Self.line(of: start, in: bytes, counted: &counted) }
      self.counted = counted
    }
    try correspondents.finish(into: sink)
  }

  private static func line(
    of offset: Int, in bytes: UnsafeRawBufferPointer, counted: inout (offset: Int, line: Int)
  ) -> Int {
    let part = bytes.part(counted.offset, offset)
    counted.line += ctext_count_lf(
      part.baseAddress?.assumingMemoryBound(to: UInt8.self), part.count)
    counted.offset = offset
    return counted.line
  }
}
