extension MergeGraph {
  /// Joins what evidence of one strength speaks for, as far as everybody in it fits.
  ///
  /// What the user joined is final: names and numbers do not matter there.
  mutating func join(_ edges: [Edge], isFinal: Bool = false) {
    let open = edges.filter { group($0.a) != group($0.b) }.sorted(by: Self.precedes)
    for knot in knots(of: open) { settle(knot, isFinal: isFinal) }
  }

  private mutating func settle(_ edges: [Edge], isFinal: Bool) {
    let groups = Set(edges.flatMap { [group($0.a), group($0.b)] })
    guard hasConflict(groups) else { return unite(edges, isFinal: isFinal) }
    guard groups.count <= Self.mostGroups else { return cut(edges) }
    var fitting: [Edge] = []
    for edge in edges {
      if isConflict(group(edge.a), group(edge.b)) { cut([edge]) } else { fitting.append(edge) }
    }
    let torn = torn(by: fitting)
    var certain: [Edge] = []
    for edge in fitting {
      let isTorn = torn.contains(group(edge.a)) || torn.contains(group(edge.b))
      if isTorn { cut([edge]) } else { certain.append(edge) }
    }
    for knot in knots(of: certain) {
      let groups = Set(knot.flatMap { [group($0.a), group($0.b)] })
      if hasConflict(groups) { cut(knot) } else { unite(knot, isFinal: isFinal) }
    }
  }

  /// The groups that would tie together two that do not fit.
  private mutating func torn(by edges: [Edge]) -> Set<Int> {
    var neighbours: [Int: Set<Int>] = [:]
    for edge in edges {
      let (a, b) = (group(edge.a), group(edge.b))
      neighbours[a, default: []].insert(b)
      neighbours[b, default: []].insert(a)
    }
    return Set(neighbours.filter { hasConflict($0.value) }.keys)
  }

  private mutating func unite(_ edges: [Edge], isFinal: Bool) {
    for edge in edges {
      let (a, b) = (group(edge.a), group(edge.b))
      guard a != b else { continue }
      if isFinal || fits(a, b) { unite(edge) } else { cut([edge]) }
    }
  }

  /// The edges, each with all that hang together with it.
  private mutating func knots(of edges: [Edge]) -> [[Edge]] {
    var places: [Int: Int] = [:]
    var ends: [(Int, Int)] = []
    for edge in edges {
      let (a, b) = (group(edge.a), group(edge.b))
      let first = places[a] ?? places.count
      places[a] = first
      let second = places[b] ?? places.count
      places[b] = second
      ends.append((first, second))
    }
    var local = DisjointSets(count: places.count)
    for (a, b) in ends { local.unite(a, b) }
    var knots: [Int: [Edge]] = [:]
    var order: [Int] = []
    for (edge, end) in zip(edges, ends) {
      let knot = local.root(end.0)
      if knots[knot] == nil { order.append(knot) }
      knots[knot, default: []].append(edge)
    }
    return order.compactMap { knots[$0] }
  }

  private static func precedes(_ a: Edge, _ b: Edge) -> Bool {
    if a.a != b.a { return a.a < b.a }
    if a.b != b.b { return a.b < b.b }
    return a.evidence.order < b.evidence.order
  }
}

extension Join.Evidence {
  /// A text to order by, so that of two mailboxes in common always the same one is named.
  fileprivate var order: String {
    switch self {
    case .decision, .own: ""
    case .identifier(let id): id.value
    case .address(let key), .namelessAddress(let key): key.text
    case .nameAndCompany(let name, let company): name + company
    }
  }
}
