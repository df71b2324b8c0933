/// What a user overrules when contacts are read.
public struct ReadOptions: Hashable, Sendable {
  /// The charset of text that is not UTF-8 and names none; nil means Windows-1252.
  public var charset: String?
  /// The format; nil means that the content decides.
  public var format: ContactFormat?
  /// The columns of a CSV file whose header is not known.
  public var mapping: ColumnMapping?

  /// Makes options; the default ones overrule nothing.
  public init(
    charset: String? = nil, format: ContactFormat? = nil, mapping: ColumnMapping? = nil
  ) {
    self.charset = charset
    self.format = format
    self.mapping = mapping
  }
}
