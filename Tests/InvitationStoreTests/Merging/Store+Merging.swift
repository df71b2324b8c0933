import Foundation
import Invitations

@testable import InvitationStore

extension Store {
  /// The people, each as what its records say, whatever their numbers are.
  func partition() throws -> Set<[String]> {
    let ids = try allIDs(sortedBy: .tie)
    return try read { db in
      let reader = try RecordReader(db)
      return try Set(
        ids.map { id in
          try reader.records(of: id).map(\.record).map { record in
            "\(record.family) \(record.name) \(record.emails) \(record.uid ?? "") "
              + "\(record.organization ?? "")"
          }.sorted()
        })
    }
  }

  /// The records that stand and are not looked up by name and identifier, and those that are and do
  /// not stand.
  func unfindable() throws -> [String] {
    try ["name", "stable"].flatMap { column in
      let stored = """
        SELECT \(column), id FROM record
        WHERE replaced_by IS NULL AND \(column) IS NOT NULL AND \(column) <> 0
        """
      let found = "SELECT \(column), record FROM record_\(column)"
      return try rows("\(stored) EXCEPT \(found)") + rows("\(found) EXCEPT \(stored)")
    }
  }

  /// Everything that an import may change, as text.
  func content() throws -> [String] {
    try rows("SELECT * FROM record ORDER BY id") + rows("SELECT * FROM person ORDER BY id")
      + rows("SELECT * FROM address ORDER BY key, person") + rows("SELECT people FROM summary")
      + rows("SELECT * FROM invitation ORDER BY id")
      + rows("SELECT * FROM suppression ORDER BY id")
      + rows("SELECT * FROM draft_person ORDER BY draft, place")
  }

  /// The one person of this name.
  func person(named name: String) throws -> Person.ID? {
    try suggestion(named: name)?.id
  }

  /// What is imported, without the number of the batch and with nothing stored.
  func preview(
    _ records: [ContactRecord], from source: String = "test"
  ) throws -> ImportSummary {
    try previewImport(from: source, at: Made.clock) { run in
      for record in records { try run.add(record) }
    }
  }
}

/// The same people as three programs export them.
enum ThreeSources: String, CaseIterable {
  case connections = "Connections.csv"
  case google = "google.csv"
  case khard = "khard"

  private static let given = ["Ann", "Bo", "Cem", "Dee", "Eva", "Finn", "Gus", "Hana"]
  private static let family = ["Lee", "Ek", "Öz", "Ray", "Novak", "Smith", "Berg"]

  /// So many people as this program writes them; every tenth name stands twice.
  func records(_ count: Int) -> [ContactRecord] {
    (0..<count).compactMap { number in
      let name = Self.name(number)
      let company = "Firm \(number % 37)"
      let address = "p\(number)@mail\(number % 5).example"
      switch self {
      case .connections:
        var record = Made.record(
          name, source: rawValue, uid: "https://network.example/in/\(number)",
          organization: company)
        if number % 9 == 0 { record.emails = [address.uppercased()] }
        record.network = .connected(since: "2024-01-15")
        record.family = "csv"
        return record
      case .google:
        guard number % 4 != 0 else { return nil }
        var record = Made.record(
          number % 6 == 0 ? "" : name, address, source: rawValue,
          organization: number % 3 == 0 ? "\(company) Inc" : nil)
        record.family = "csv"
        return record
      case .khard:
        guard number % 3 != 0 else { return nil }
        var record = Made.record(
          name, address, "other\(number / 2)@home.example", source: "khard/\(number).vcf",
          uid: "card-\(number)", organization: number % 5 == 0 ? company : nil)
        record.family = "vcard"
        return record
      }
    }
  }

  private static func name(_ number: Int) -> String {
    let distinct = number % 10 == 0 ? number / 20 : number
    let word = String(distinct).map {
      String(UnicodeScalar(UInt8(97 + ($0.wholeNumberValue ?? 0))))
    }
    return "\(given[distinct % given.count]) \(word.joined()) \(family[distinct % family.count])"
  }
}
