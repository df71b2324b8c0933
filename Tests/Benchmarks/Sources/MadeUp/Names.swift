/// What made-up people are put together from.
enum Names {
  /// Names that go together; a `local` part for addresses where the names are not ASCII.
  struct Group {
    var given: [String]
    var family: [String]
    var local = ""
  }

  static let groups = [
    Group(
      given: words(
        """
        James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Susan Joseph
        Jessica Thomas Sarah Charles Karen Daniel Lisa Matthew Nancy Anthony Sandra Priya Omar Wei
        """),
      family: words(
        """
        Smith Johnson Williams Brown Jones Garcia Miller Davis Martinez Lopez Wilson Anderson Moore
        Jackson Martin Lee Thompson Harris Clark Lewis Robinson Walker Young Allen King Wright
        """)),
    Group(
      given: words("José François Zoë Jürgen Øyvind Åsa Łukasz Chloé Björn Renée Žofia Ágnes"),
      family: words(
        "Müller Núñez Dvořáková Østergård Ångström Kowalski Šimić Çelik Nguyễn Château"),
      local: "diacritics"),
    Group(
      given: words("王伟 李娜 田中 佐藤 김민준 이서연"), family: words("太郎 花子 さくら 健 志明"),
      local: "han"),
    Group(
      given: words("Александр Мария Дмитрий Ольга Їжак"), family: words("Иванов Шевченко Попова"),
      local: "cyrillic"),
    Group(
      given: words("محمد فاطمة דוד प्रिया 😀 Zoe\u{308}"), family: words("الأحمد לוי सिंह Sunny 🎸"),
      local: "others"),
  ]
  static let companies = words("Initech Globex Hooli Umbrella Acme Stark Wonka Müller株式会社 Vandelay")
  static let domains = words("mail.example post.example work.test uni.test corp.example home.test")

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
