internal import Invitations

/// Puts people into an order by the mail that was exchanged with them.
struct MailOrder {
  private let sort: SuggestionSort
  private let standings: [Person.ID: MailStanding]

  init(_ sort: SuggestionSort, standings: [Person.ID: MailStanding]) {
    self.sort = sort
    self.standings = standings
  }

  /// Those who have something to be sorted by, then the others as they came.
  func arranged(_ people: [Person.ID]) -> [Person.ID] {
    first(of: people) + people.filter { value(of: $0) == nil }
  }

  /// Only those who have something to be sorted by; equals stay as they came.
  func first(of people: [Person.ID]) -> [Person.ID] {
    let ranked = people.enumerated().compactMap { place, id in
      value(of: id).map { (value: $0, place: place, id: id) }
    }
    return ranked.sorted { ($1.value, $0.place) < ($0.value, $1.place) }.map(\.id)
  }

  private func value(of person: Person.ID) -> Double? {
    guard let standing = standings[person] else { return nil }
    switch sort {
    case .dormant: return standing.isDormant ? standing.lifetime : nil
    case .lastContact: return standing.lastContact.map { Double($0.milliseconds) }
    case .likely: return standing.incoming > 0 ? standing.incoming : nil
    case .tie, .name, .domain, .recent: return nil
    }
  }
}
