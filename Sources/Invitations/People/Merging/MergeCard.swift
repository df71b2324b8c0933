/// A record, folded for comparing.
struct MergeCard {
  let id: MergeRecord.ID
  /// Who it says it is; the owner, where an own address has no name.
  let name: FoldedName
  /// The name as written.
  let written: FoldedName
  let shownName: String
  /// Mailboxes of this person alone: evidence.
  let keys: [IdentityKey]
  /// Mailboxes of a role: no evidence.
  let roleKeys: [IdentityKey]
  let stableID: StableID?
  let company: CompanyName?
  let shownCompany: String
  let family: String
  let source: String
  let kind: ContactRecord.Kind
  /// Whether it has an address of the owner.
  let isOwn: Bool
  /// Whether it may tie others to it; not when it carries the owner's address under another name.
  let isEvidence: Bool
  /// How the user's decisions find it; empty when there are none.
  let handles: [RecordHandle]
  /// What it says, equal for copies of one card.
  let content: String

  /// Folds a record.
  init(
    _ record: MergeRecord, owner: Owner, ownerName: FoldedName, keepsHandles: Bool,
    reader: inout NameReader
  ) {
    id = record.id
    handles = keepsHandles ? record.handles : []
    shownName = record.comparedName
    family = record.family
    source = record.source
    stableID = record.stableID
    company = CompanyName(record.organization)
    shownCompany = record.organization ?? ""
    kind = record.kind
    written = FoldedName(shownName, with: &reader)
    var evidence: Set<IdentityKey> = []
    var roles: Set<IdentityKey> = []
    var isOwn = false
    for address in record.addresses {
      let key = address.identityKey
      if owner.owns(address) {
        isOwn = true
      } else if MailboxRole(of: address) != nil {
        roles.insert(key)
      } else {
        evidence.insert(key)
      }
    }
    self.isOwn = isOwn
    isEvidence = !isOwn || written.isCompatible(with: ownerName)
    // The owner's card without a name is still the owner's: it must not be somebody else's.
    name = isOwn && written.isEmpty ? ownerName : written
    keys = evidence.sorted { $0.text < $1.text }
    roleKeys = roles.sorted { $0.text < $1.text }
    content = "\(kind.rawValue)\n\(name.key)\n\(keys)\n\(roleKeys)\n\(isOwn)"
  }

  /// An order that depends on what the records say and not on when they came.
  static func precedes(_ a: MergeCard, _ b: MergeCard) -> Bool {
    if a.content != b.content { return a.content < b.content }
    if a.family != b.family { return a.family < b.family }
    let (uidA, uidB) = (a.stableID?.value ?? "", b.stableID?.value ?? "")
    if uidA != uidB { return uidA < uidB }
    if a.source != b.source { return a.source < b.source }
    let (companyA, companyB) = (a.company?.key ?? "", b.company?.key ?? "")
    if companyA != companyB { return companyA < companyB }
    return a.id < b.id
  }
}
