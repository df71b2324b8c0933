extension Frame {
  /// The frame as lines of text, trailing blanks kept.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self[row: row] { cell.appendScalars(to: &line) }
      return String(line)
    }
  }

  /// How each row looks, run by run, in as many lines as there are rows.
  ///
  /// A run is its style's letters and its length in columns: `.` plain, `a` accent, `g` good, `w`
  /// warn, `b` bad, `B` bold, `D` dim, `R` reverse, `U` underline. `.1 aB8 .3 R15` reads: one plain
  /// column, eight bold accented, three plain, fifteen reversed. Plain columns at the end are left
  /// out.
  public var styleLines: [String] {
    (0..<size.rows).map { row in
      var runs: [(style: Style, length: Int)] = []
      for cell in self[row: row] {
        if let last = runs.last, last.style == cell.style {
          runs[runs.count - 1].length += 1
        } else {
          runs.append((cell.style, 1))
        }
      }
      if runs.last?.style == .plain { runs.removeLast() }
      return runs.map { "\($0.style.letters)\($0.length)" }.joined(separator: " ")
    }
  }
}

extension Style {
  fileprivate var letters: String {
    var letters =
      switch role {
      case .plain: ""
      case .accent: "a"
      case .good: "g"
      case .warn: "w"
      case .bad: "b"
      }
    if bold { letters += "B" }
    if dim { letters += "D" }
    if reverse { letters += "R" }
    if underline { letters += "U" }
    return letters.isEmpty ? "." : letters
  }
}
