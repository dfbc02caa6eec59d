/// What a User-Agent says of a device, roughly: enough for its owner to know it by.
enum Device {
  /// « Chrome sur Android »; « Appareil inconnu » where nothing is known.
  static func name(of userAgent: String?) -> String {
    let agent = userAgent ?? ""
    let browser = first(browsers, in: agent)
    let system = first(systems, in: agent)
    switch (browser, system) {
    case (let browser?, let system?): return "\(browser) sur \(system)"
    case (let browser?, nil): return browser
    case (nil, let system?): return system
    case (nil, nil): return "Appareil inconnu"
    }
  }

  /// In this order: each browser's text names those that it is like.
  private static let browsers = [
    ("OPR/", "Opera"), ("Opera Mini", "Opera Mini"), ("SamsungBrowser", "Samsung Internet"),
    ("UCBrowser", "UC Browser"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"),
    ("python", "Python"),
  ]

  private static let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("KAIOS", "KaiOS"),
    ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
  ]

  private static func first(_ names: [(mark: String, name: String)], in agent: String) -> String? {
    let bytes = Array(agent.utf8.prefix(512))
    return names.first { contains(bytes, Array($0.mark.utf8)) }?.name
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    return (0...(bytes.count - mark.count)).contains { bytes[$0...].starts(with: mark) }
  }
}
