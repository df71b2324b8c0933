extension Frame {
  /// A part of the screen whose rows moved.
  public struct Scroll: Hashable, Sendable {
    /// The rows that took part.
    public var rows: Range<Int>
    /// How far up they went; negative is down.
    public var by: Int

    /// Names rows that moved.
    public init(rows: Range<Int>, by: Int) {
      self.rows = rows
      self.by = by
    }
  }

  /// By which scrolling by a row most of this frame can be made from an old one; nil when there is
  /// none that is worth it.
  ///
  /// A guess from the left half of the rows, because what stands beside a list does not move with it.
  /// What it gets wrong is drawn like any other change.
  public func scroll(since old: Frame) -> Scroll? {
    guard old.size == size, size.rows > 8 else { return nil }
    let changed = (0..<size.rows).count { !hasSameLeftHalf($0, as: $0, of: old) }
    guard changed > 8 else { return nil }
    for by in [1, -1] {
      let moved = (0..<size.rows).filter { row in
        (0..<size.rows).contains(row + by) && hasSameLeftHalf(row, as: row + by, of: old)
          && !hasSameLeftHalf(row, as: row, of: old)
      }
      guard let first = moved.first, let last = moved.last, moved.count * 2 > changed else {
        continue
      }
      return Scroll(rows: min(first, first + by)..<max(last, last + by) + 1, by: by)
    }
    return nil
  }

  /// The frame after some rows moved; those that came in are blank.
  public func scrolled(_ scroll: Scroll) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<size.rows {
      let source = scroll.rows.contains(row) ? row + scroll.by : row
      guard !scroll.rows.contains(row) || scroll.rows.contains(source) else { continue }
      frame.copy(row: source, of: self, to: row)
    }
    frame.cursor = cursor
    return frame
  }

  private func hasSameLeftHalf(_ row: Int, as other: Int, of old: Frame) -> Bool {
    withUnsafeRow(row) { new in
      old.withUnsafeRow(other) { before in
        if new.baseAddress == before.baseAddress { return true }
        return new.prefix(new.count / 2).elementsEqual(before.prefix(new.count / 2))
      }
    }
  }
}
