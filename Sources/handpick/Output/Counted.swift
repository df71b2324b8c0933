/// Numbers with the word that fits them.
enum Counted {
  /// `1 record`, `2 records`; `many` is for words with another plural.
  static func words(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }

  /// `1 person`, `2 people`.
  static func people(_ number: Int) -> String { words(number, "person", "people") }
}
