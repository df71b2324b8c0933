public import ArgumentParser
public import ContactFiles
public import InvitationStore

extension ContactFormat: ExpressibleByArgument {}
extension SuggestionSort: ExpressibleByArgument {}
