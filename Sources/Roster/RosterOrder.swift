/// Another order of a roster's rows: by name, by date, by tie.
public struct RosterOrder: Sendable {
  /// Every row of the roster once, in this order.
  public let rows: [UInt32]
  private let places: [UInt32]

  /// Takes an order: a permutation of all rows.
  public init(rows: [UInt32]) {
    self.rows = rows
    var places = [UInt32](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() { places[Int(row)] = UInt32(place) }
    self.places = places
  }

  /// These rows in this order; each may be named once.
  public func arrange(_ matches: [UInt32]) -> [UInt32] {
    if matches.count == rows.count { return rows }
    guard matches.count > rows.count / 32 else {
      return matches.sorted { places[Int($0)] < places[Int($1)] }
    }
    var isMatch = [Bool](repeating: false, count: rows.count)
    for row in matches { isMatch[Int(places[Int(row)])] = true }
    var arranged: [UInt32] = []
    arranged.reserveCapacity(matches.count)
    for (place, row) in rows.enumerated() where isMatch[place] { arranged.append(row) }
    return arranged
  }
}
