/// The columns of a CSV file that may show who is family.
struct CSVHousehold {
  /// The columns of one postal address.
  struct Place {
    var street: Int?
    var code: Int?
    var town: Int?
    var whole: Int?
  }

  /// A column of somebody related, with the column that says how.
  struct Relation {
    let index: Int
    let kind: Int?
  }

  let places: [Place]
  let relations: [Relation]

  /// Finds them; nil when there are none.
  init?(_ roles: [ColumnRole?]) {
    var found: [String: Place] = [:]
    var names: [String] = []
    func note(_ name: String, _ part: WritableKeyPath<Place, Int?>, _ index: Int) {
      if found[name] == nil { names.append(name) }
      if found[name, default: Place()][keyPath: part] == nil {
        found[name, default: Place()][keyPath: part] = index
      }
    }
    for (index, role) in roles.enumerated() {
      switch role {
      case .street(let name): note(name, \.street, index)
      case .postalCode(let name): note(name, \.code, index)
      case .town(let name): note(name, \.town, index)
      case .wholeAddress(let name): note(name, \.whole, index)
      default: break
      }
    }
    places = names.compactMap { found[$0] }.filter { $0.street != nil || $0.whole != nil }
    relations = roles.indices.filter { roles[$0] == .relation }.map { index in
      let hasKind = index > 0 && roles[index - 1] == .relationKind
      return Relation(index: index, kind: hasKind ? index - 1 : nil)
    }
    if places.isEmpty, relations.isEmpty { return nil }
  }
}
