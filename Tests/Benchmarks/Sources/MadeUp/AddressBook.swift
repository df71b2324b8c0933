public import Invitations

/// Address books of made-up people, in the formats that are read.
public enum AddressBook {
  /// A vCard 3.0 file, about 250 bytes a card, long lines folded.
  public static func vCard(_ people: Int) -> [UInt8] {
    bytes(people) { person in
      var lines = [
        "BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Made up//EN", "UID:\(person.uid)",
        "FN:\(person.name)", "N:\(person.family);\(person.given);;;",
        "ORG:\(person.organization);Sales",
      ]
      lines += person.emails.map { "EMAIL;TYPE=INTERNET,WORK:\($0)" }
      lines += ["TEL;TYPE=CELL:\(person.phone)", folded(note(person)), "END:VCARD"]
      return lines.joined(separator: "\r\n") + "\r\n"
    }
  }

  /// A table as Google's contacts export it.
  public static func csv(_ people: Int) -> [UInt8] {
    let header =
      "First Name,Last Name,Organization Name,Notes,Labels,"
      + "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
      + "Phone 1 - Label,Phone 1 - Value\r\n"
    return Array(header.utf8)
      + bytes(people) { person in
        let emails = person.emails + ["", ""]
        return [
          person.given, person.family, "\"\(person.organization), Ltd\"", note(person),
          "* myContacts", "Work", emails[0], "Home", emails[1], "Mobile", person.phone,
        ].joined(separator: ",") + "\r\n"
      }
  }

  /// A mail folder in one file, about 2,400 bytes a message; everybody writes once.
  public static func mbox(_ people: Int) -> [UInt8] {
    bytes(people) { person in
      "From \(address(of: person)) Mon Jan  5 10:00:00 2026\n\(message(from: person))\n"
    }
  }

  /// One message of such a folder, as a file of a Maildir.
  public static func message(_ number: Int) -> [UInt8] {
    Array(message(from: MadeUpPerson(number)).utf8)
  }

  private static func message(from person: MadeUpPerson) -> String {
    let address = address(of: person)
    return """
      Return-Path: <\(address)>
      Received: from mail.post.example by mx.post.example with ESMTPS id \(person.uid)
      \tfor <me@post.example>; Mon, 5 Jan 2026 10:00:00 +0000
      Message-ID: <\(person.uid)@post.example>
      Date: Mon, 5 Jan 2026 10:00:00 +0000
      From: "\(person.name)" <\(address)>
      To: Me <me@post.example>
      Subject: The fair
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      \(body)
      """
  }

  private static let body = String(
    repeating: "The old maps are on the table, and so are the letters.\n", count: 30)

  private static func address(of person: MadeUpPerson) -> String {
    person.emails.first ?? "nobody@post.example"
  }

  /// What reading such a book gives.
  public static func record(_ number: Int) -> ContactRecord {
    let person = MadeUpPerson(number)
    return ContactRecord(
      source: "made-up.vcf", index: number + 1, line: number * 10 + 1, name: person.name,
      givenName: person.given, familyName: person.family, emails: person.emails,
      organization: person.organization, phones: [person.phone], uid: person.uid)
  }

  private static func bytes(_ people: Int, _ text: (MadeUpPerson) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<people { bytes.append(contentsOf: text(MadeUpPerson(number)).utf8) }
    return bytes
  }

  private static func note(_ person: MadeUpPerson) -> String {
    "Met at the fair in \(person.phone.suffix(4)); likes hiking and old maps and short letters"
  }

  private static func folded(_ note: String) -> String {
    let cut = note.index(note.startIndex, offsetBy: 60)
    return "NOTE:\(note[..<cut])\r\n \(note[cut...])"
  }
}
