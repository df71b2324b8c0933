/// The made-up people of `handpick demo`, as the address book that it imports.
///
/// Everybody lives in a domain reserved for examples (RFC 2606). Together they carry every kind of
/// flag, and their names use many scripts.
enum DemoAddressBook {
  /// The owner of the demo.
  static let ownerName = "Jan Novak"
  /// The owner's address.
  static let ownerAddress = "jan@novak.example"
  /// The owner's other addresses, as the demo's settings name them.
  static let ownerOthers = ["jan.novak@old-job.example"]

  /// One entry of the book.
  struct Entry: Sendable {
    var name: String
    var email: String
    var company = ""
    var category = ""
    var group = false
  }

  /// All entries, in the order of the book.
  static let entries: [Entry] =
    [
      Entry(name: "Amara Okafor", email: "amara@acme.example", company: "Acme Ltd"),
      Entry(name: "Ben Achterberg", email: "ben@acme.example", company: "Acme Ltd"),
      Entry(name: "Chiyo Tanaka", email: "chiyo@acme.example", company: "Acme Ltd"),
      Entry(name: "D. Ferreira", email: "dferreira@acme.example", company: "Acme Ltd"),
      Entry(name: "Elif Yılmaz", email: "elif@acme.example", company: "Acme Ltd"),
      Entry(name: "Fatima Zahra", email: "fatima@globex.example", company: "Globex"),
      Entry(name: "Gus Lindqvist", email: "gus@globex.example", company: "Globex"),
      Entry(name: "Hana Nováková", email: "hana@globex.example", company: "Globex"),
      Entry(name: "Imran Sheikh", email: "imran@initech.example", company: "Initech"),
      Entry(name: "Jo Marchetti", email: "jo@initech.example", company: "Initech"),
      Entry(name: "Kofi Mensah", email: "kofi@initech.example", company: "Initech"),
      Entry(name: "Lena Brandt", email: "lena@brandt.example"),
      Entry(name: "Mia Rossi", email: "mia@rossi.example"),
      Entry(name: "Noor Haddad", email: "noor@novak.example"),
      Entry(name: "Olu Adeyemi", email: "olu@novak.example"),
      Entry(
        name: "Pádraig Ó Súilleabháin", email: "padraig@uni.example", company: "Example University"),
      Entry(name: "Åsa Ångström", email: "asa@uni.example", company: "Example University"),
      Entry(name: "Žofia Dvořáková", email: "zofia@uni.example", company: "Example University"),
      Entry(name: "Łukasz Kowalski", email: "lukasz@uni.example", company: "Example University"),
      Entry(name: "Thảo Nguyễn", email: "thao@studio.example", company: "Studio Thảo"),
      Entry(name: "田中 太郎", email: "taro.tanaka@studio.example", company: "株式会社テスト"),
      Entry(name: "王伟", email: "wang.wei@studio.example"),
      Entry(name: "김민준", email: "minjun.kim@studio.example"),
      Entry(name: "محمد الأحمد", email: "m.alahmad@post.example"),
      Entry(name: "דוד לוי", email: "david.levi@post.example"),
      Entry(name: "Олександр Їжак", email: "oleksandr@post.example"),
      Entry(name: "प्रिया सिंह", email: "priya@post.example"),
      Entry(name: "Zoe\u{308} Müller", email: "zoe@mail.example"),
      Entry(name: "Tom 🎸 Baker", email: "tom@mail.example"),
      Entry(name: "Aunt Eva", email: "eva@mail.example", category: "Family"),
      Entry(name: "Jan Novak", email: "jan.novak@old-job.example"),
      Entry(name: "Novak, Jan", email: "jnovak@club.example"),
      Entry(name: "Acme Billing", email: "billing@acme.example", company: "Acme Ltd"),
      Entry(name: "Shop robot", email: "no-reply@shop.example"),
      Entry(name: "Choir", email: "choir@lists.example", group: true),
      Entry(name: "Reception, Dr. Weber", email: "clinic@weber.example"),
      Entry(name: "Dr. Karl Weber", email: "clinic@weber.example"),
      Entry(name: "", email: "q.7@mail.example"),
      Entry(name: "support@paypal.example", email: "winner@odd.example"),
      Entry(name: "Vera Nobody", email: ""),
    ]

  /// The book as a vCard 4.0 file.
  static var vCard: String {
    entries.map { entry in
      var lines = ["BEGIN:VCARD", "VERSION:4.0"]
      lines.append("FN:\(entry.name.replacing(",", with: "\\,"))")
      if !entry.email.isEmpty { lines.append("EMAIL:\(entry.email)") }
      if !entry.company.isEmpty { lines.append("ORG:\(entry.company)") }
      if !entry.category.isEmpty { lines.append("CATEGORIES:\(entry.category)") }
      if entry.group { lines.append("KIND:group") }
      lines.append("END:VCARD")
      return lines.joined(separator: "\r\n") + "\r\n"
    }.joined()
  }
}
