import ArgumentParser

/// In this module a flag is a switch of the command line; the domain's is `Invitations.Flag`.
typealias Flag = ArgumentParser.Flag
