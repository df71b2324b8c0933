/// Two cards, the lesser first.
struct Pair: Hashable {
  let a: Int
  let b: Int

  init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
}
