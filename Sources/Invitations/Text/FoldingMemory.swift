/// Folds many texts, and remembers what each character folds to.
///
/// `Folding` works out a character of most scripts anew each time, which takes a microsecond; an
/// import folds a million names.
public struct FoldingMemory: Sendable {
  /// Where the folded form of a character stands in `forms`.
  private struct Form: Sendable {
    /// Longer forms are not remembered; there is hardly any.
    static let longest = 15

    /// The place, then four bits of length, then a bit that tells it from nothing.
    private let bits: UInt32

    static let unknown = Form(bits: 0)

    private init(bits: UInt32) { self.bits = bits }

    init(start: Int, length: Int) { bits = UInt32(start) << 5 | UInt32(length) << 1 | 1 }

    var isKnown: Bool { bits != 0 }
    var start: Int { Int(bits >> 5) }
    var length: Int { Int(bits >> 1 & 0xF) }
  }

  private static let pageSize = 256

  /// The page of each 256 characters of the basic plane, counted from 1; 0 while none was met.
  private var pages: [UInt16] = []
  private var places: [Form] = []
  private var forms: [UInt8] = []

  /// Nothing is remembered yet.
  public init() {}

  /// Appends the folded form as UTF-8, exactly as `Folding.fold` gives it.
  public mutating func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(utf8: $0, to: &bytes) }
  }

  /// Appends the folded form of well-formed UTF-8.
  public mutating func append(utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if Folding.appendASCII(utf8, to: &bytes) { return }
    var place = 0
    while place < utf8.count {
      let (scalar, length) = utf8.scalar(at: place)
      place += length
      let form = form(of: scalar)
      if form.isKnown {
        for offset in 0..<form.length { bytes.append(forms[form.start + offset]) }
      } else {
        Folding.append(scalar, to: &bytes)
      }
    }
  }

  /// The remembered form, worked out when the character is met first.
  private mutating func form(of scalar: Unicode.Scalar) -> Form {
    let value = Int(scalar.value)
    guard value < 0x1_0000 else { return .unknown }
    if pages.isEmpty { pages = Array(repeating: 0, count: 0x1_0000 / Self.pageSize) }
    if pages[value / Self.pageSize] == 0 {
      places.append(contentsOf: repeatElement(.unknown, count: Self.pageSize))
      pages[value / Self.pageSize] = UInt16(places.count / Self.pageSize)
    }
    let page = Int(pages[value / Self.pageSize]) - 1
    let place = page * Self.pageSize + value % Self.pageSize
    if places[place].isKnown { return places[place] }
    let start = forms.count
    Folding.append(scalar, to: &forms)
    guard forms.count - start <= Form.longest else {
      forms.removeSubrange(start...)
      return .unknown
    }
    places[place] = Form(start: start, length: forms.count - start)
    return places[place]
  }
}
