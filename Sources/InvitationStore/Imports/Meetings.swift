internal import GRDB
internal import Invitations

/// Who becomes one in an import; the first are told in words.
struct Meetings {
  private var firsts: [MergeRecord.ID] = []
  private var count = 0

  /// Notes everybody whose records were of several people.
  mutating func note(
    _ reassignment: PersonReassignment, _ owners: [MergeRecord.ID: Person.ID]
  ) {
    for change in reassignment.changes where change.records.count > 1 {
      guard Set(change.records.map { owners[$0] }).count > 1 else { continue }
      count += 1
      if firsts.count < ImportSummary.keptMeetings { firsts.append(change.records[0]) }
    }
  }

  /// Says who they are and why, once they are stored.
  func describe(in summary: inout ImportSummary, _ ledger: Ledger) throws {
    summary.meetingCount = count
    let who = try WhoIsWho(ledger)
    for first in firsts {
      guard try who.stored.record(first.number) != nil, let id = who.stored.owners[first] else {
        continue
      }
      let records = try who.stored.records(of: id)
      let joins = who.joins(of: records)
      summary.meetings.append(
        ImportMeeting(
          person: id,
          names: records.map {
            $0.name.isEmpty ? $0.addresses.first?.sendKey ?? "(no name)" : $0.name
          },
          reasons: joins.map(\.reason), rules: joins.map(\.rule)))
    }
  }
}
