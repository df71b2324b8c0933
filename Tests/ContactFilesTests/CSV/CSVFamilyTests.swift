import ContactFiles
import Invitations
import Testing

/// A header as some program writes it, with one row of data.
struct CSVFamily: CustomTestStringConvertible {
  let testDescription: String
  let header: String
  let row: String
  let name: String
  let emails: [String]
  var organization: String?
}

@Suite struct CSVFamilyTests {
  @Test(arguments: [
    CSVFamily(
      testDescription: "Google, new",
      header:
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value",
      row:
        "Ann,Mae,Lee,,,,Dr.,Jr.,Annie,,Initech,CTO,,,,,* myContacts ::: Choir,Home,ann@x.example ::: lee@x.example,* Work,amy@x.example,Mobile,+47 1",
      name: "Dr. Ann Mae Lee Jr.", emails: ["ann@x.example", "lee@x.example", "amy@x.example"],
      organization: "Initech"),
    CSVFamily(
      testDescription: "Google, old",
      header:
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Type,Organization 1 - Name",
      row: "Dr. Ann Lee,Ann,,Lee,,* myContacts,* Home,ann@x.example,,Initech",
      name: "Dr. Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Google, only File As",
      header: "First Name,Last Name,File As,E-mail 1 - Value", row: ",,Lee (choir),ann@x.example",
      name: "Lee (choir)", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "Outlook",
      header:
        "\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\",\"Job Title\",\"E-mail Address\",\"E-mail Type\",\"E-mail Display Name\",\"E-mail 2 Address\",\"E-mail 2 Type\",\"E-mail 3 Address\"",
      row:
        "\"\",\"Ann\",\"\",\"Lee\",\"\",\"Initech\",\"CTO\",\"ann@x.example\",\"SMTP\",\"Ann Lee (ann@x.example)\",\"lee@x.example\",\"SMTP\",\"\"",
      name: "Ann Lee", emails: ["ann@x.example", "lee@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Outlook.com",
      header:
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address",
      row: "Ann,,Lee,,,,,,ann@x.example,", name: "Ann Lee", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "Outlook, German",
      header:
        "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;E-Mail 2: Typ",
      row: ";Jürgen;;Groß;;Müller GmbH;;j@x.example;SMTP;Jürgen (j@x.example);g@x.example;SMTP",
      name: "Jürgen Groß", emails: ["j@x.example", "g@x.example"], organization: "Müller GmbH"),
    CSVFamily(
      testDescription: "Outlook, French",
      header:
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Adresse de messagerie,Type de messagerie,Adresse de messagerie 2",
      row: ",Zoé,,Béranger,,Acme,z@x.example,SMTP,b@x.example",
      name: "Zoé Béranger", emails: ["z@x.example", "b@x.example"], organization: "Acme"),
    CSVFamily(
      testDescription: "Outlook, Spanish",
      header:
        "Nombre,Apellidos,Organización,Dirección de correo electrónico,Dirección de correo electrónico 2",
      row: "José,Núñez,Acme,j@x.example,n@x.example",
      name: "José Núñez", emails: ["j@x.example", "n@x.example"], organization: "Acme"),
    CSVFamily(
      testDescription: "Outlook, Italian", header: "Nome,Cognome,Società,Indirizzo E-mail",
      row: "Ada,Rossi,Acme,a@x.example", name: "Ada Rossi", emails: ["a@x.example"],
      organization: "Acme"),
    CSVFamily(
      testDescription: "Outlook, Portuguese",
      header: "Primeiro nome,Último nome,Empresa,Endereço de E-mail",
      row: "Inês,Araújo,Acme,i@x.example", name: "Inês Araújo", emails: ["i@x.example"],
      organization: "Acme"),
    CSVFamily(
      testDescription: "Outlook, Polish", header: "Imię,Nazwisko,Firma,Adres e-mail",
      row: "Łukasz,Żuk,Acme,l@x.example", name: "Łukasz Żuk", emails: ["l@x.example"],
      organization: "Acme"),
    CSVFamily(
      testDescription: "Outlook, Russian",
      header: "Имя,Отчество,Фамилия,Организация,Адрес электронной почты",
      row: "Анна,Ивановна,Попова,Acme,a@x.example", name: "Анна Ивановна Попова",
      emails: ["a@x.example"], organization: "Acme"),
    CSVFamily(
      testDescription: "Thunderbird, Finnish", header: "Etunimi,Sukunimi,Ensisijainen sähköposti",
      row: "Aino,Järvi,a@x.example", name: "Aino Järvi", emails: ["a@x.example"]),
    CSVFamily(
      testDescription: "Outlook, Chinese", header: "名字,姓氏,公司,電子郵件地址",
      row: "偉,王,Acme,w@x.example", name: "偉 王", emails: ["w@x.example"], organization: "Acme"),
    CSVFamily(
      testDescription: "Thunderbird",
      header:
        "First Name\tLast Name\tDisplay Name\tNickname\tPrimary Email\tSecondary Email\tOrganization",
      row: "Ann\tLee\tAnnie Lee\t\tann@x.example\tlee@x.example\tInitech",
      name: "Annie Lee", emails: ["ann@x.example", "lee@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Thunderbird, German",
      header:
        "Vorname;Nachname;Anzeigename;Spitzname;Primäre E-Mail-Adresse;Sekundäre E-Mail-Adresse",
      row: "Ann;Lee;;;ann@x.example;", name: "Ann Lee", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "Yahoo",
      header:
        "First,Middle,Last,Nickname,Email,Category,Company,Alternate Email 1,Alternate Email 2",
      row: "Ann,,Lee,,ann@x.example,,Initech,lee@x.example,",
      name: "Ann Lee", emails: ["ann@x.example", "lee@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "HubSpot",
      header:
        "Record ID,First Name,Last Name,Email,Phone Number,Associated Company,Email Domain,Unsubscribed from all email,Lead Status",
      row: "51,Ann,Lee,ann@x.example,+47 1,Initech,x.example,false,New",
      name: "Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Salesforce",
      header: "Salutation,First Name,Last Name,Title,Account Name,Phone,Email,Email Opt Out",
      row: "Ms.,Ann,Lee,CTO,Initech,+47 1,ann@x.example,0",
      name: "Ms. Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Evolution",
      header: "Id,Given Name,Surname,Organisation,Primary Email,2nd Email,3rd Email",
      row: "1,Ann,Lee,Initech,ann@x.example,lee@x.example,",
      name: "Ann Lee", emails: ["ann@x.example", "lee@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "KAddressBook",
      header:
        "Formatted Name,Family Name,Given Name,Additional Names,Honorific Prefixes,Honorific Suffixes,Email Address,Mail Client,Organization",
      row: ",Lee,Ann,Mae,Dr.,Jr.,ann@x.example,mutt,Initech",
      name: "Dr. Ann Mae Lee Jr.", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "Salesforce, with postal columns",
      header: "First Name,Last Name,Mailing Street,Mailing Address,Email,Email Bounced Date",
      row: "Ann,Lee,High Street 1,Town,ann@x.example,2026-01-01",
      name: "Ann Lee", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "attendees beside their host",
      header: "Topic,Host,Host Email,Attendee,Attendee Email",
      row: "Sync,Bob Ray,bob@x.example,Ann Lee,ann@x.example",
      name: "Ann Lee", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "tickets that somebody else paid",
      header:
        "Order #,Buyer First Name,Buyer Last Name,Buyer Email,First Name,Last Name,Email,Company",
      row: "1,Pam,Pay,pam@x.example,Ann,Lee,ann@x.example,Initech",
      name: "Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "tickets of which only the buyer is known",
      header: "Order #,Buyer First Name,Buyer Last Name,Buyer Email",
      row: "1,Pam,Pay,pam@x.example", name: "Pam Pay", emails: ["pam@x.example"]),
    CSVFamily(
      testDescription: "scanned cards with numbered columns",
      header: "Name,First name,Last name,Company1,Job title1,Email1,Email2",
      row: "Ann Lee,Ann,Lee,Initech,CTO,ann@x.example,lee@x.example",
      name: "Ann Lee", emails: ["ann@x.example", "lee@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "by hand", header: "name|e-mail", row: "Ann Lee|\"Ann Lee\" <ann@x.example>",
      name: "Ann Lee", emails: ["ann@x.example"]),
    CSVFamily(
      testDescription: "case, blanks and underscores in names",
      header: " FIRST_NAME , last_name,WORK_EMAIL,organization_name",
      row: "Ann,Lee,ann@x.example,Initech",
      name: "Ann Lee", emails: ["ann@x.example"], organization: "Initech"),
    CSVFamily(
      testDescription: "the same header twice", header: "Name,Email,Email",
      row: "Ann,a@x.example,b@x.example", name: "Ann", emails: ["a@x.example", "b@x.example"]),
    CSVFamily(
      testDescription: "Excel's separator line", header: "sep=;\nName;Email",
      row: "Ann;a@x.example", name: "Ann", emails: ["a@x.example"]),
    CSVFamily(
      testDescription: "several addresses in a cell", header: "Name;Email",
      row: "Ann;a@x.example, b@x.example", name: "Ann", emails: ["a@x.example", "b@x.example"]),
    CSVFamily(
      testDescription: "a company without a name", header: "Name,Email,Company",
      row: ",info@x.example,Acme", name: "Acme", emails: ["info@x.example"], organization: "Acme"),
    CSVFamily(
      testDescription: "an address alone", header: "Email", row: "ann.lee@x.example",
      name: "ann.lee", emails: ["ann.lee@x.example"]),
  ])
  func `the header says what a row means`(family: CSVFamily) throws {
    let result = try ReadingResult("\(family.header)\n\(family.row)\n")
    let record = try #require(result.records.first)
    #expect(result.records.count == 1)
    #expect(record.name == family.name)
    #expect(record.emails == family.emails)
    #expect(record.organization == family.organization)
  }

  @Test func `an EX address is found and can not be used`() throws {
    let result = try ReadingResult(
      "First Name,E-mail Address,E-mail Type\nAnn,/o=ExchangeLabs/cn=ann,EX\nBob,b@x.example,EX\n")
    #expect(result.emails == [["/o=ExchangeLabs/cn=ann"], ["b@x.example"]])
    #expect(result.report.withoutAddress == 2)
    #expect(result.records.allSatisfy { !$0.problems.isEmpty })
  }

  @Test func `the marked address is preferred`() throws {
    let result = try ReadingResult(
      "Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value\n"
        + "Ann,Home,a@x.example,* Work,b@x.example\n")
    #expect(result.records.first?.preferredEmail == 1)
    #expect(result.records.first?.emails == ["a@x.example", "b@x.example"])
  }

  @Test(arguments: [
    ("Acme ::: Beta", "Acme"), (" ::: Beta", "Beta"), ("Acme: Beta", "Acme: Beta"), (":::", nil),
  ])
  func `the first company of several in a cell counts`(cell: String, company: String?) throws {
    let result = try ReadingResult(
      "Name,Organization Name,E-mail 1 - Value\nAnn,\(cell),a@x.example\n")
    #expect(result.records.map(\.organization) == [company])
  }

  @Test func `labels and telephones are kept, but for the label of everybody`() throws {
    let result = try ReadingResult(
      "Name,Labels,Phone 1 - Label,Phone 1 - Value,Record ID\n"
        + "Ann,Choir ::: * myContacts,Mobile,+47 1 ::: +47 2,77\n")
    let record = try #require(result.records.first)
    #expect(record.categories == ["Choir"])
    #expect(record.phones == ["+47 1", "+47 2"])
    #expect(record.uid == "77")
  }

  @Test func `a network's connections come after a preamble, without hidden profiles`() throws {
    let result = try ReadingResult(
      """
      Notes:
      "When exporting your connection data, you may notice that some of the email addresses
      are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ann,Lee,https://net.example/in/ann,,Initech,"VP, Sales",08 Feb 2026
      ,,,,,,07 Jun 2026
      Bob,Roe,https://net.example/in/bob,bob@x.example,,,1 Dec 2009

      """)
    #expect(result.names == ["Ann Lee", "Bob Roe"])
    #expect(result.lines == [6, 8])
    #expect(result.records.map(\.index) == [1, 2])
    #expect(result.records.map(\.connectedSince) == ["2026-02-08", "2009-12-01"])
    #expect(
      result.records.map(\.uid) == ["https://net.example/in/ann", "https://net.example/in/bob"])
    #expect(result.report.hiddenRows == 1)
    #expect(result.report.withoutAddress == 1)
  }
}
