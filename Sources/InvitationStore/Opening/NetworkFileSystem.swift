internal import CVolume

/// File systems of other machines, on which neither locks nor fsync can be relied on.
enum NetworkFileSystem {
  /// The name of the network file system that a path is on; nil when it is a local one.
  static func kind(of path: String) -> String? { names[cvolume_magic(path)] }

  /// The magic numbers of `statfs(2)`.
  static let names: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x5346_414F: "AFS",
    0x7375_7245: "Coda", 0x564C: "NCP",
  ]
}
