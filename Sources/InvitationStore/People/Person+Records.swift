internal import Invitations

extension Person {
  /// The person that one record is about.
  init(_ id: Person.ID, _ record: ContactRecord, _ addresses: [EmailAddress]) {
    self.init(
      id: id, name: record.name, givenName: record.givenName, familyName: record.familyName,
      addresses: addresses, organization: record.organization, categories: record.categories,
      kind: record.kind, connectedSince: record.connection, sources: [record.source])
    household = HouseholdMark.all(of: record)
    if case .messages(let messages)? = record.network { self.messages = messages }
  }

  /// The person that one record is about, from its text; where it came from is left out.
  ///
  /// Without `withHousehold`, so may be what others of the same household could have in common.
  init(_ id: Person.ID, _ text: RecordText, withHousehold: Bool = true) {
    let address = text.plainAddress
    guard address != nil || text[.emails].isEmpty, text[.network].isEmpty,
      text[.relatives].isEmpty,
      !withHousehold || text[.phones].isEmpty && text[.places].isEmpty
    else {
      let record = text.record(source: "", family: "", index: 0, line: 0)
      self.init(id, record, record.usableAddresses)
      return
    }
    // Nearly everybody is so, and there may be a million of them.
    self.init(
      id: id, name: text.text(.name), givenName: text.text(.givenName),
      familyName: text.text(.familyName), addresses: address.map { [$0] } ?? [],
      organization: text[.organization].isEmpty ? nil : text.text(.organization),
      categories: text.list(.categories), kind: text.kind,
      connectedSince: text[.connectedSince].isEmpty ? nil : text.text(.connectedSince))
  }

  /// The person that these records are about; nil when there are none.
  ///
  /// A function of the records, the owner's choice of an address and mail, so people can be computed
  /// anew.
  init?(
    _ id: Person.ID, _ records: [StoredRecord], remarks: Remarks, habits: AddressHabits
  ) throws {
    guard let first = records.first?.record else { return nil }
    if records.count == 1 {
      self.init(id, first, first.usableAddresses)
      try habits.arrange(&self)
    } else {
      let merged = records.map(\.mergeRecord)
      let addresses = merged.flatMap(\.addresses)
      let profile = PersonProfile(
        of: merged, chosen: try habits.choice(among: addresses),
        lastTwoWay: try habits.lastTwoWay(with: addresses))
      self = profile.person(id)
      // A text that is only an address is no name, but it is shown, and flagged as odd.
      if name.isEmpty { name = merged.map(\.name).filter { !$0.isEmpty }.min() ?? "" }
      let shown = Folding.fold(name)
      otherNames = Set(merged.map(\.name)).filter { Folding.fold($0) != shown }.sorted()
      var seen: Set<String> = []
      sources = records.map(\.record.source).filter { seen.insert($0).inserted }
      household = Array(Set(records.flatMap { HouseholdMark.all(of: $0.record) }))
      for record in records {
        if case .messages(let messages)? = record.record.network { self.messages += messages }
      }
    }
    self.remarks = remarks
  }
}
