import Invitations

extension EmailAddress {
  /// The address that somebody typed on the command line.
  init(typed text: String) throws(CommandFailure) {
    do throws(AddressProblem) {
      self = try EmailAddress(text)
    } catch {
      throw .refused("\"\(SafeText.line(text))\" is no address: \(error).")
    }
  }
}
