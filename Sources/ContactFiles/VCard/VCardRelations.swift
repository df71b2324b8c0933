internal import Invitations

/// Related people of a card whose kind stands on a line of its own: `item1.X-ABRELATEDNAMES:Bob`
/// and `item1.X-ABLabel:_$!<Spouse>!$_`, as Apple and Google write them.
struct VCardRelations {
  private struct Relation {
    let group: UnsafeRawBufferPointer
    let name: UnsafeRawBufferPointer
    var isFamily = false
  }

  /// More related people than this in one card are none.
  private static let limit = 100

  private var relations: [Relation] = []

  /// Whether there are none.
  var isEmpty: Bool { relations.isEmpty }

  /// Starts again.
  mutating func removeAll() {
    if !relations.isEmpty { relations = [] }
  }

  /// Adds somebody whose kind is not known yet.
  mutating func add(_ name: UnsafeRawBufferPointer, of group: UnsafeRawBufferPointer) {
    guard !name.isEmpty, relations.count < Self.limit else { return }
    relations.append(Relation(group: group, name: name))
  }

  /// Says what somebody of that group is; most labels are those of numbers and addresses.
  mutating func label(_ group: UnsafeRawBufferPointer, as label: UnsafeRawBufferPointer) {
    for place in relations.indices where relations[place].group.elementsEqual(group) {
      relations[place].isFamily = Kinship.includes(label.text)
    }
  }

  /// Adds those who are family.
  func addFamily(to relatives: inout [UnsafeRawBufferPointer]) {
    for relation in relations where relation.isFamily { relatives.append(relation.name) }
  }

  /// Who is family in a property of Android's own,
  /// `vnd.android.cursor.item/relation;Bob;14;`; nil for its other properties.
  static func relative(custom value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var parts = VCardText.Parts(value, at: Byte.semicolon)
    guard parts.next()?.trimmed().equals("vnd.android.cursor.item/relation") == true,
      let name = parts.next(), let kind = parts.next(),
      let number = Int(kind.trimmed().text), androidFamily.contains(number)
    else { return nil }
    return name
  }

  /// Brother, child, domestic partner, father, mother, parent, partner, relative, sister, spouse
  /// (`ContactsContract.CommonDataKinds.Relation`).
  private static let androidFamily: Set<Int> = [2, 3, 4, 5, 8, 9, 10, 12, 13, 14]
}
