extension Frame {
  /// Hands out every run of cells that shows something else than in `old`, from the top and the
  /// left, with the place where it starts.
  ///
  /// Without an old frame, or with one of another size, every row is a run.
  public func forEachChange(
    since old: Frame?, _ body: (_ start: Position, _ cells: ArraySlice<Cell>) -> Void
  ) {
    let columns = size.columns
    guard let old, old.size == size else {
      for row in 0..<size.rows { body(Position(row: row, column: 0), self[row: row]) }
      return
    }
    for row in 0..<size.rows where isChanged(row, since: old) {
      let (new, before) = (self[row: row], old[row: row])
      var column = 0
      while column < columns {
        let start = column
        while column < columns, new[column] != before[column] { column += 1 }
        guard column > start else {
          column += 1
          continue
        }
        // A right half belongs to its left half, which alone may have changed.
        if column < columns, new[column].isTrail { column += 1 }
        body(Position(row: row, column: start), new[start..<column])
      }
    }
  }

  /// Whether a row differs from that of a frame of the same size.
  private func isChanged(_ row: Int, since old: Frame) -> Bool {
    withUnsafeRow(row) { new in
      old.withUnsafeRow(row) { before in
        guard new.baseAddress != before.baseAddress else { return false }
        // No early end: the loop then compares many words at a time.
        var difference: UInt64 = 0
        for word in 0..<new.count { difference |= new[word] ^ before[word] }
        return difference != 0
      }
    }
  }
}
