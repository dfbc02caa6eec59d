import Gateway
import Portal

/// An address of ours to go on to: what stands behind `suite=` comes from outside, and must never
/// lead to another site (R38).
enum LocalAddress {
  /// What stands below the account path; nil for anything but a page that can be shown.
  static func parse(_ text: String, _ settings: PortalSettings) -> String? {
    let base = settings.accountAddress
    guard text.utf8.count <= 200, text.utf8.allSatisfy(isPlain), text.hasPrefix(base + "/"),
      !zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == slash && $1 == slash })
    else { return nil }
    let address = text.dropFirst(base.count)
    let path = address.prefix { $0 != "?" }
    guard let route = Route(path), route.methods.contains(.get), route.access == .agent else {
      return nil
    }
    return String(address)
  }

  private static let slash = UInt8(ascii: "/")

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}

extension Exchange {
  /// The sign-in page, from which a visitor comes back here.
  func signInAddress(ended: Bool) -> String {
    var names: [String] = []
    let isShown = request.method == .get
    if isShown, LocalAddress.parse(request.path, settings) != nil {
      names.append("suite=\(request.path)")
    }
    if ended { names.append("fin=session") }
    return "/connexion" + (names.isEmpty ? "" : "?" + names.joined(separator: "&"))
  }
}
