extension RecordText {
  /// Appends the folded form of the name that is compared (`MergeRecord.comparedName`).
  ///
  /// A text that is only the address, or a piece of it, is no name and gives nothing.
  public func appendFoldedName(
    beside mailboxes: RecordMailboxes, with folding: inout FoldingMemory, to bytes: inout [UInt8]
  ) {
    let name = self[.name]
    if !name.isEmpty {
      guard Self.isName(name, beside: mailboxes) else { return }
      return folding.append(utf8: name.assumingMemoryBound(to: UInt8.self), to: &bytes)
    }
    var parts = "\(text(.givenName)) \(text(.familyName))"
    parts.withUTF8 { parts in
      guard Self.isName(UnsafeRawBufferPointer(parts), beside: mailboxes) else { return }
      folding.append(utf8: parts, to: &bytes)
    }
  }

  private static func isName(
    _ text: UnsafeRawBufferPointer, beside mailboxes: RecordMailboxes
  ) -> Bool {
    !text.contains(UInt8(ascii: "@")) && !mailboxes.hasLocal(text)
  }
}
