internal import CVolume

/// File systems of other machines, on which neither locks nor fsync can be relied on.
enum NetworkFileSystem {
  /// The name of the network file system that a path is on; nil when it is a local one.
  static func kind(of path: String) -> String? { name(cvolume_magic(path)) }

  /// The name that belongs to a magic number of `statfs(2)`.
  static func name(_ magic: UInt32) -> String? {
    switch magic {
    case 0x6969: "NFS"
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB"
    case 0x5346_414F: "AFS"
    case 0x7375_7245: "Coda"
    case 0x564C: "NCP"
    default: nil
    }
  }
}
