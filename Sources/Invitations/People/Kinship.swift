/// What people call their family, in many languages.
public enum Kinship {
  /// Whether a word that address books use for somebody related means family.
  ///
  /// Case, accents and the marks of programs (`_$!<Spouse>!$_`, `* Spouse`) do not count. `Partner` means a couple
  /// here, where it stands beside the name of somebody related.
  public static func includes(_ label: String) -> Bool {
    let word = Folding.fold(label.filter { !marks.contains($0) })
    return relatives.contains(word) || word.hasSuffix("partner") && !word.contains("business")
  }

  /// Whether a folded word is what somebody is to a family.
  static func isRelative(_ word: String) -> Bool { relatives.contains(word) }

  private static let marks: Set<Character> = ["_", "$", "!", "<", ">", "*", " "]

  private static let relatives: Set<String> = [
    "spouse", "wife", "husband", "mother", "father", "mum", "mom", "dad", "parent", "son",
    "daughter", "child", "brother", "sister", "sibling", "aunt", "uncle", "cousin", "niece",
    "nephew", "grandmother", "grandfather", "grandparent", "grandchild", "in-law", "relative",
    "kin",
    "sweetheart", "ehefrau", "ehemann", "ehepartner", "ehepartnerin", "ehegatte", "mutter", "vater",
    "sohn", "tochter", "kind", "bruder", "schwester", "eltern", "elternteil", "verwandter",
    "verwandte", "conjoint", "conjointe", "epoux", "epouse", "mere", "pere", "enfant", "fils",
    "fille", "frere", "soeur", "conyuge", "esposo", "esposa", "marido", "madre", "padre", "hijo",
    "hija", "hermano", "hermana", "coniuge", "moglie", "marito", "figlio", "figlia", "fratello",
    "sorella", "conjuge", "mae", "pai", "filho", "filha", "irmao", "irma", "echtgenoot",
    "echtgenote", "moeder", "vader", "zoon", "dochter", "broer", "zus", "malzonek", "zona", "maz",
    "matka", "ojciec", "syn", "corka", "brat", "siostra", "manzel", "manzelka", "otec", "dcera",
    "bratr", "sestra", "puoliso", "aiti", "isa", "lapsi", "maka", "make", "mor", "far", "barn",
  ]
}
