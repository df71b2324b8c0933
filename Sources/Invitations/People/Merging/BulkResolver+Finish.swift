extension BulkResolver {
  /// Decides who is who.
  ///
  /// `details` gives the records of some numbers again, in the same order; it is called with whole
  /// knots of records, some thousands at a time. `judged` sees what became of them: every join that
  /// was not plain, the suggestions and the shared addresses among them. What it throws, or
  /// `details`, is passed on.
  public consuming func finish<Failure: Error>(
    details: ([Int]) throws(Failure) -> [MergeRecord],
    judged: ((Resolution) throws(Failure) -> Void)? = nil
  ) throws(Failure) -> BulkResolution {
    var sets = DisjointSets(count: traits.count)
    clues.unite(in: &sets)
    uniteDecided(&sets)
    let compared = uniteNamesakes(&sets)
    companies = []
    sources = []
    var result = BulkResolution(count: traits.count)
    let knots = settlePlain(&sets, &result)
    names = []
    for batch in knots {
      let records = try details(batch)
      let resolution = resolver.resolve(records, comparing: compared, crowded: [])
      result.settle(resolution, numbers: batch, records: records)
      try judged?(resolution)
    }
    result.settleOwn(traits.indices.filter { traits[$0].contains(.isOwn) })
    return result
  }

  /// What the user decided about is judged together.
  private func uniteDecided(_ sets: inout DisjointSets) {
    guard let first = traits.firstIndex(where: { $0.contains(.isDecided) }) else { return }
    for number in traits.indices where traits[number].contains(.isDecided) {
      sets.unite(first, number)
    }
  }

  /// Ties records of one full name together where name and company might join two of them.
  private mutating func uniteNamesakes(
    _ sets: inout DisjointSets
  ) -> Set<FoldedName.Fingerprint> {
    var compared: Set<FoldedName.Fingerprint> = []
    guard sourceNumbers.count > 1 else { return compared }
    var namesakes = ClueTable()
    for number in traits.indices where traits[number].contains(.hasFullName) {
      namesakes.append(UInt64(bitPattern: names[number].number), record: number)
    }
    namesakes.forEachRun { hash, run in
      guard run.count <= MergeGraph.mostNamesakes, mayBeOne(run) else { return }
      compared.insert(FoldedName.Fingerprint(Int64(bitPattern: hash)))
      // Those whom a mailbox or an identifier ties already need no name for it.
      guard run.contains(where: { sets.root($0) != sets.root(run[0]) }) else { return }
      for number in run {
        sets.unite(run[0], number)
        traits[number].insert(.isNamesake)
      }
    }
    return compared
  }

  /// Whether two records from different sources have the same company.
  private func mayBeOne(_ run: [Int]) -> Bool {
    var source: [UInt32: UInt16] = [:]
    return run.contains { number in
      guard companies[number] != 0 else { return false }
      guard let other = source[companies[number]] else {
        source[companies[number]] = sources[number]
        return false
      }
      return other != sources[number] || sources[number] == .max
    }
  }

  /// Settles all knots that need no second look; gives the others, gathered into batches.
  private func settlePlain(
    _ sets: inout DisjointSets, _ result: inout BulkResolution
  ) -> [[Int]] {
    var sizes = [UInt32](repeating: 0, count: traits.count)
    var isDoubtful = [Bool](repeating: false, count: traits.count)
    for number in traits.indices {
      let root = sets.root(number)
      sizes[root] += 1
      let isLike =
        names[number] == names[root] && traits[number].kind == traits[root].kind
        && traits[number].contains(.isOwn) == traits[root].contains(.isOwn)
      if !isLike || !traits[number].isDisjoint(with: [.isDecided, .isNamesake]) {
        isDoubtful[root] = true
      }
    }
    var doubtful: [(root: UInt32, number: UInt32)] = []
    for number in traits.indices {
      let root = sets.root(number)
      guard sizes[root] > 1, isDoubtful[root] || sizes[root] > MergeGraph.mostCards else {
        result.settle(number, root)
        continue
      }
      doubtful.append((UInt32(root), UInt32(number)))
    }
    doubtful.sort { ($0.root, $0.number) < ($1.root, $1.number) }
    return Self.batches(of: doubtful)
  }

  private static func batches(of doubtful: [(root: UInt32, number: UInt32)]) -> [[Int]] {
    var batches: [[Int]] = []
    var batch: [Int] = []
    for (place, entry) in doubtful.enumerated() {
      let isNewKnot = place > 0 && doubtful[place - 1].root != entry.root
      if isNewKnot, batch.count >= batchSize {
        batches.append(batch)
        batch = []
      }
      batch.append(Int(entry.number))
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }

  private static let batchSize = 2000
}

extension BulkResolver.Traits {
  fileprivate var kind: BulkResolver.Traits { intersection(.kind) }
}
