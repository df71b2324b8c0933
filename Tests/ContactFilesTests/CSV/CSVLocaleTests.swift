import ContactFiles
import Invitations
import Testing

/// Headers whose rows hold `Ann`, `Lee`, `Acme` and two addresses under the names that programs in
/// other languages, and other kinds of programs, give them.
@Suite struct CSVLocaleTests {
  @Test(arguments: [
    "Tratamiento,Nombre=g,Segundo nombre,Apellidos=f,Organización=o,Dirección de correo electrónico=1,Tipo de correo electrónico,Dirección de correo electrónico 2=2",
    "Titolo,Nome=g,Cognome=f,Società=o,Indirizzo posta elettronica=1,Tipo posta elettronica,Indirizzo posta elettronica 2=2",
    "Título,Primeiro nome=g,Último nome=f,Empresa=o,Endereço de correio eletrónico=1,Endereço de correio eletrónico 2=2",
    "Titel,Voornaam=g,Achternaam=f,Bedrijf=o,E-mailadres=1,E-mailtype,E-mailadres 2=2",
    "Titel,Förnamn=g,Efternamn=f,Företag=o,E-postadress=1,E-posttyp,E-postadress 2=2",
    "Titel,Fornavn=g,Efternavn=f,Firma=o,E-mail-adresse=1,E-mail-type,E-mail 2-adresse=2",
    "Tittel,Fornavn=g,Etternavn=f,Firma=o,E-postadresse=1,E-posttype,E-postadresse 2=2",
    "Oslovení,Jméno=g,Příjmení=f,Společnost=o,E-mailová adresa=1,Typ e-mailu,E-mailová adresa 2=2",
    "Обращение,Имя=g,Фамилия=f,Организация=o,Адрес эл. почты=1,Тип эл. почты,Адрес 2 эл. почты=2",
    "敬称,姓=f,名=g,会社=o,電子メール アドレス=1,電子メールの種類,電子メール 2 アドレス=2",
    "称谓,名=g,姓=f,单位=o,电子邮件地址=1,电子邮件类型,电子邮件 2 地址=2",
    "Unvan,Ad=g,Soyadı=f,Şirket=o,E-posta Adresi=1,E-posta Türü,E-posta 2 Adresi=2",
    "Keresztnév=g,Vezetéknév=f,Cég=o,E-mail cím=1,E-mail típusa,E-mail 2 cím=2",
    "Prénom=g,Nom de famille=f,Société=o,Première adresse électronique=1,Adresse électronique secondaire=2",
    "Nombre=g,Apellidos=f,Organización=o,Dirección de correo principal=1,Dirección de correo alternativa=2",
    "Nome=g,Cognome=f,Società=o,E-mail primaria=1,E-mail secondaria=2",
    "Voornaam=g,Achternaam=f,Organisatie=o,Primair e-mailadres=1,Secundair e-mailadres=2",
    "Imię=g,Nazwisko=f,Organizacja=o,Podstawowy adres e-mail=1,Dodatkowy adres e-mail=2",
    "名=g,姓=f,組織=o,メインメールアドレス=1,サブメールアドレス=2",
    "First name=g,Last name=f,Company=o,General e-mail=1,Home e-mail=2",
    "Order ID,billing_first_name=g,billing_last_name=f,billing_company=o,billing_email=1,billing_alt_email=2",
    "First Name [Required]=g,Last Name [Required]=f,Company [Required]=o,Email Address [Required]=1,Home Secondary Email=2",
    "Customer ID,First Name=g,Last Name=f,Email=1,Default Address Company=o,Secondary Email=2",
    "Attendee #,Attendee First Name=g,Attendee Last Name=f,Attendee Company=o,Attendee Email=1,Email 2=2",
    "username,First name=g,Last name=f,Company=o,email=1,Other email=2,userid",
    "Título,Nome próprio=g,Apelido=f,Empresa=o,Endereço de correio electrónico=1,Tipo de correio electrónico,Endereço de correio electrónico 2=2",
    "호칭,이름=g,성=f,회사=o,전자 메일 주소=1,전자 메일 유형,전자 메일 2 주소=2",
    "Τίτλος,Όνομα=g,Επώνυμο=f,Εταιρεία=o,Διεύθυνση ηλεκτρονικού ταχυδρομείου=1,Τύπος ηλεκτρονικού ταχυδρομείου,Διεύθυνση ηλεκτρονικού ταχυδρομείου 2=2",
    "Звертання,Ім’я=g,По батькові,Прізвище=f,Організація=o,Адреса електронної пошти=1,Тип електронної пошти,Адреса 2 електронної пошти=2",
    "Oslovenie,Meno=g,Ďalšie meno,Priezvisko=f,Spoločnosť=o,E-mailová adresa=1,Typ e-mailu,E-mailová adresa 2=2",
    "Ime=g,Srednje ime,Prezime=f,Tvrtka=o,Adresa e-pošte=1,Vrsta e-pošte,Adresa e-pošte 2=2",
    "Naziv,Ime=g,Priimek=f,Podjetje=o,E-poštni naslov=1,Vrsta e-pošte,E-poštni naslov 2=2",
    "Обръщение,Име=g,Фамилия=f,Фирма=o,Имейл адрес=1,Тип имейл,Имейл адрес 2=2",
    "Tractament,Nom=g,Cognoms=f,Empresa=o,Adreça electrònica=1,Adreça electrònica 2=2",
    "תואר,שם פרטי=g,שם משפחה=f,חברה=o,כתובת דואר אלקטרוני=1,כתובת דואר אלקטרוני 2=2",
    "اللقب,الاسم الأول=g,اسم العائلة=f,الشركة=o,عنوان البريد الإلكتروني=1,عنوان البريد الإلكتروني 2=2",
    "Eesnimi=g,Perekonnanimi=f,Ettevõte=o,Meiliaadress=1,E-posti aadress=2",
    "Vardas=g,Pavardė=f,Įmonė=o,El. pašto adresas=1,El. pašto adresas 2=2",
    "Vārds=g,Uzvārds=f,Uzņēmums=o,E-pasta adrese=1,E-pasta adrese 2=2",
    "Họ=f,Tên=g,Công ty=o,Địa chỉ email=1,Email 2=2",
    "Nama Depan=g,Nama Belakang=f,Perusahaan=o,Alamat Email=1,Email 2=2",
    "ชื่อ=g,นามสกุล=f,บริษัท=o,ที่อยู่อีเมล=1,อีเมล 2=2",
    "Vorname=g,Nachname=f,Organisation=o,Primäre E-Mail-Adresse=1,Sekundäre E-Mail-Adresse=2",
    "Förnamn=g,Efternamn=f,Organisation=o,Primär e-post=1,Sekundär e-post=2",
    "Fornavn=g,Efternavn=f,Organisation=o,Primær e-mailadresse=1,Sekundær e-mailadresse=2",
    "Fornavn=g,Etternavn=f,Organisasjon=o,Primær e-postadresse=1,Sekundær e-postadresse=2",
    "Nome=g,Sobrenome=f,Apelido,Organização=o,Email principal=1,Email adicional=2",
    "Křestní jméno=g,Příjmení=f,Organizace=o,Primární e-mail=1,Další e-mail=2",
    "Adı=g,Soyadı=f,Kurum=o,Birincil e-posta=1,İkincil e-posta=2",
    "Όνομα=g,Επώνυμο=f,Οργανισμός=o,Κύρια ηλ. διεύθυνση=1,Δευτερεύουσα ηλ. διεύθυνση=2",
    "名=g,姓=f,組織=o,メールアドレス=1,別のメールアドレス=2",
    "名字=g,姓氏=f,组织=o,主电子邮件=1,备用电子邮件=2",
    "名=g,姓=f,組織=o,主要電子郵件=1,次要電子郵件=2",
    "이름=g,성=f,조직=o,주 메일=1,보조 메일=2",
    "Nachname=f,Vorname=g,Firma=o,E-Mail (privat)=1,E-Mail (geschäftl.)=2",
    "Person - First name=g,Person - Last name=f,Person - Organization=o,Person - Email - Work=1,Person - Email - Home=2",
  ])
  func `names, company and addresses are found`(header: String) throws {
    let values = ["g": "Ann", "f": "Lee", "o": "Acme", "1": "a@x.example", "2": "b@x.example"]
    let columns = header.split(separator: ",").map { $0.split(separator: "=") }
    let names = columns.map { String($0[0]) }.joined(separator: ",")
    let row = columns.map { $0.count > 1 ? values[String($0[1])] ?? "" : "" }.joined(separator: ",")
    let result = try ReadingResult("\(names)\n\(row)\n")
    #expect(result.names == ["Ann Lee"])
    #expect(result.emails == [["a@x.example", "b@x.example"]])
    #expect(result.records.first?.organization == "Acme")
  }

  /// Thunderbird's own words; `=x` are columns that say nothing.
  @Test(arguments: [
    "Vorname=g,Nachname=f,Anzeigename=n,Spitzname,Primäre E-Mail-Adresse=1,Sekundäre E-Mail-Adresse=2,Messenger-Name=x,Tel. dienstlich,Privat: Adresse=s,Privat: Adresse 2,Privat: Ort=t,Privat: Bundesland,Privat: PLZ=c,Organisation=o",
    "Prénom=g,Nom de famille=f,Nom à afficher=n,Surnom,Adresse e-mail principale=1,Adresse e-mail secondaire=2,Nom de l’écran=x,Adresse privée=s,Adresse privée 2,Ville=t,Pays/État,Code postal=c,Adresse professionnelle,Ville,Code postal,Société=o",
    "Nombre=g,Apellidos=f,Nombre mostrado=n,Apodo,Dirección de correo electrónico principal=1,Dirección de correo electrónico secundaria=2,Nombre en pantalla=x,Dirección personal=s,Ciudad donde vive=t,Organización=o",
    "Nome=g,Cognome=f,Nome visualizzato=n,Soprannome,Email primaria=1,Email secondaria=2,Nome Instant Messenger=x,Indirizzo di casa=s,Città di residenza=t,CAP di residenza=c,Indirizzo di lavoro,Organizzazione=o",
    "Voornaam=g,Achternaam=f,Weergavenaam=n,Bijnaam,Primair e-mailadres=1,Secundair e-mailadres=2,Telefoon werk,Adres=s,Adres 2,Woonplaats=t,Postcode=c,Werkadres,Organisatie=o",
    "Imię=g,Nazwisko=f,Wyświetlana nazwa=n,Pseudonim,Podstawowy e-mail=1,Dodatkowy e-mail=2,Adres domowy=s,Miasto (dom)=t,Kod pocztowy (dom)=c,Adres służbowy,Firma/Organizacja=o,Komunikator AIM=x",
    "Имя=g,Фамилия=f,Отображаемое имя=n,Псевдоним,Адрес электронной почты=1,Альтернативный адрес электронной почты=2,Рабочий телефон,Адрес=s,Город=t,Почтовый индекс=c,Адрес (раб.),Организация=o,Интернет-пейджер=x",
    "Primeiro nome=g,Sobrenome=f,Nome de exibição=n,Apelido,Email principal=1,Email secundário=2,Endereço=s,Cidade=t,CEP=c,Endereço comercial,Organização=o,Nome de tela=x",
    "Förnamn=g,Efternamn=f,Smeknamn,E-post=1,Ytterligare e-post=2,Adress privat (rad 1)=s,Adress privat (rad 2),Stad privat=t,Postnummer privat=c,Titel=x,Organisation=o,Skärmnamn=x",
    "Fornavn=g,Efternavn=f,Vis navn=n,Alias,Primær mail=1,Sekundær mail=2,Hjemmeadresse=s,Hjemmeby=t,Hjemmepostnummer=c,Organisation=o,Skærmnavn=x",
    "Etunimi=g,Sukunimi=f,Näyttönimi=n,Lempinimi,Ensisijainen sähköposti=1,Toissijainen sähköposti=2,Kotiosoite=s,Kotikaupunki=t,Kodin postinumero=c,Järjestö=o,Näyttönimi=x",
    "Křestní jméno=g,Příjmení=f,Zobrazované jméno=n,Přezdívka,První e-mail=1,Druhý e-mail=2,Adresa domů=s,Město=t,PSČ=c,Adresa do zaměstnání,Společnost=o,Zobrazované jméno=x",
    "Utónév=g,Vezetéknév=f,Megjelenő név=n,Becenév,Elsődleges e-mail=1,Másodlagos e-mail=2,Otthoni cím=s,Város=t,Irányítószám=c,Munkahelyi cím,Szervezet=o,Felhasználónév=x",
    "名字=g,姓氏=f,显示名称=n,昵称,主要电子邮件=1,备用电子邮件=2,家庭地址=s,城市=t,邮政编码=c,工作地址,公司=o,屏幕名=x",
    "名=g,姓=f,顯示名稱=n,暱稱,主要 Email=1,次要 Email=2,住家地址=s,居住縣市=t,住家郵遞區號=c,公司=o,網路代號=x",
    "Adı=g,Soyadı=f,Görüntülenecek isim=n,Takma adı,Birinci e-posta=1,İkinci e-posta=2,Ev adresi=s,Ev şehri=t,Ev posta kodu=c,Kurum=o,Ekran adı=x",
    "Fornavn=g,Etternavn=f,Fullt navn=n,Kallenavn,Primær e-post=1,Sekundær e-post=2,Hjem Adresse=s,Hjem Poststed=t,Hjem Postnr=c,Organisasjon=o,Skjermnavn=x",
    "이름=g,성=f,표시명=n,애칭,기본 메일=1,추가 메일=2,자택 주소1=s,자택 주소2,구/군=t,우편번호=c,회사명=o,Screen 아이디=x",
    "Όνομα=g,Επώνυμο=f,Εμφανιζόμενο όνομα=n,Ψευδώνυμο,Κύριο email=1,Δευτερεύον email=2,Διεύθυνση οικίας=s,Πόλη οικίας=t,Ταχ. κώδικας οικίας=c,Εταιρεία=o",
    "Ім'я=g,Прізвище=f,Ім'я для показу=n,Псевдонім,Адреса електронної пошти=1,Альтернативна адреса електронної пошти=2,Адреса=s,Місто=t,Поштовий індекс=c,Адреса (роб.),Організація=o",
  ])
  func `Thunderbird's tables are read in the language of whoever wrote them`(
    header: String
  ) throws {
    let values = [
      "g": "Ann", "f": "Lee", "n": "Ann Lee", "1": "a@x.example", "2": "b@x.example", "o": "Acme",
      "s": "Weg 7", "t": "Bonn", "c": "53111", "x": "none of that",
    ]
    let columns = header.split(separator: ",").map { $0.split(separator: "=") }
    let names = columns.map { String($0[0]) }.joined(separator: ",")
    let row = columns.map { $0.count > 1 ? values[String($0[1])] ?? "" : "" }.joined(separator: ",")
    let result = try ReadingResult("\(names)\n\(row)\n")
    let record = try #require(result.records.first)
    #expect(record.name == "Ann Lee")
    #expect(record.givenName == "Ann" && record.familyName == "Lee")
    #expect(record.emails == ["a@x.example", "b@x.example"])
    #expect(record.organization == "Acme")
    #expect(record.places == [header.contains("=c") ? "Weg 7 53111 Bonn" : "Weg 7 Bonn"])
  }

  @Test(arguments: [
    "姓名,邮箱", "氏名,メール", "이름,이메일", "ФИО,Почта", "Name,What is your email address?",
    "Ansprechpartner,E-Mail", "Nombre mostrado,Correo", "Vist navn,Mail", "Görünen ad,E-posta",
    "Megjelenítendő név,E-mail cím", "Εμφανιζόμενο όνομα,Email", "표시 이름,메일", "Nama,Surel",
    "cn,mail",
  ])
  func `a full name and an address are enough`(header: String) throws {
    let result = try ReadingResult("\(header)\nAnn Lee,a@x.example\n")
    #expect(result.names == ["Ann Lee"])
    #expect(result.emails == [["a@x.example"]])
  }

  @Test func `the one column that holds addresses is found under any name`() throws {
    let result = try ReadingResult(
      "Name,Xyzzy,City\nAnn,a@x.example,Oslo\nBob,,\nCy,c@x.example,\n")
    #expect(result.emails == [["a@x.example"], [], ["c@x.example"]])
  }

  @Test(arguments: [
    "Email Status", "Email Opt Out", "Email Template", "Email Provider", "Owner Email",
    "Manager's Email", "E-Mail: Angezeigter Name", "電子メール表示名", "Visningsnavn for e-post",
  ])
  func `a column about addresses, or of others' addresses, holds none of the person's`(
    header: String
  ) throws {
    let result = try ReadingResult("Name,Email,\(header)\nAnn,a@x.example,b@x.example\n")
    #expect(result.emails == [["a@x.example"]])
  }

  @Test(arguments: [
    "Name,City,Account rep\nAnn,,rep@x.example\nBob,,rep@x.example\n",
    "Name,City,Xyzzy,Plugh\nAnn,,a@x.example,r@x.example\nBob,,b@x.example,s@x.example\n",
    "Name,City,Xyzzy\nAnn,,a@x.example\nBob,,ask\n",
  ])
  func `addresses of others, or in two columns, are not taken for the person's`(
    text: String
  ) throws {
    #expect(try ReadingResult(text).emails.allSatisfy(\.isEmpty))
  }

  @Test(arguments: [
    (
      "Nombre,Apellidos,Nombre en pantalla,Dirección del correo electrónico",
      "Ann,Lee,Ann M. Lee,ann@x.example", "Ann M. Lee"
    ),
    (
      "Primeiro nome,Último nome,Mostrar nome,E-mail", "Ann,Lee,Ann M. Lee,ann@x.example",
      "Ann M. Lee"
    ),
    (
      "Titul,Krstné meno,Priezvisko,Prípona,Ďalšia e-mailová adresa",
      "Dr,Ann,Lee,Jr,ann@x.example", "Dr Ann Lee Jr"
    ),
    ("Given Name,Family Name,Non Primary E-mails", "Ann,Lee,ann@x.example", "Ann Lee"),
    (
      "Number,Ticket First Name,Ticket Last Name,Ticket Email,Order Email",
      "1,Ann,Lee,ann@x.example,bob@x.example", "Ann Lee"
    ),
  ])
  func `labels that other programs' tables of translations have`(
    header: String, row: String, name: String
  ) throws {
    let result = try ReadingResult("\(header)\n\(row)\n")
    #expect(result.names == [name])
    #expect(result.emails == [["ann@x.example"]])
  }

  @Test(arguments: [
    "SMTP:ann@x.example+smtp:a+b@x.example",
    "X400:c=us;smtp:a+b@x.example;SMTP:ann@x.example",
    "SMTP:ann@x.example smtp:a+b@x.example sip:ann@x.example",
  ])
  func `a cell of Exchange's addresses gives those of mail`(cell: String) throws {
    let result = try ReadingResult("DisplayName,Proxy addresses\nAnn,\(cell)\n")
    #expect(result.emails.map { $0.sorted() } == [["a+b@x.example", "ann@x.example"]])
    #expect(result.records.flatMap(\.problems).isEmpty)
  }

}
