import Template

/// Acts as the endpoint hands them to a page.
enum SampleAct {
  /// An act that is online, but for what `changes` say.
  static func record(_ id: String = "a1", _ changes: [String: Value] = [:]) -> Value {
    let usual: [String: Value] = [
      "title": .text("Avancement d’échelon"), "nature": .text("Arrêté"),
      "reference": .text("n° 0470/MEMP/DC/\(id)"), "date": .text("3 mars 2021"),
      "address": .text("/compte/actes/\(id)"), "online": .flag(true),
      "view": .text("/compte/actes/\(id)?d=i"), "download": .text("/compte/actes/\(id)?d=a"),
      "size": .text("240 Ko"), "pages": .text("2 pages"), "unreadable": .flag(false),
      "correction": .text("/compte/correction?acte=\(id)"),
    ]
    return .record(usual.merging(changes) { $1 })
  }

  static let daf: Value = .record([
    "name": .text("Direction des finances (DPAF, DAF)"), "phone": .text("01 00 00 00 10"),
    "tel": .text("+2290100000010"), "email": .text("daf.memp@exemple.org"),
    "address": .text("/contacts/#ministere-memp"),
  ])

  /// An entry of a filter.
  static func choice(_ title: String) -> Value {
    .record(["value": .text(title), "title": .text(title), "selected": .flag(false)])
  }

  /// A career in the order of a list: what repeats in it, and what does not.
  ///
  /// - Parameter count: a sixth of the acts are not online.
  static func years(_ count: Int) -> Value {
    let acts = (0..<count).map { number in (year: 2026 - number / 2, act: career(number)) }
    let years = Dictionary(grouping: acts, by: \.year).sorted { $0.key > $1.key }
    return .list(
      years.map { year, acts in
        .record(["year": .text("\(year)"), "acts": .list(acts.map(\.act))])
      })
  }

  private static let titles = [
    "Avancement d’échelon", "Reclassement", "Affectation", "Congé administratif",
    "Bonification d’ancienneté", "Avancement de grade", "Mise en stage", "Titularisation",
  ]
  private static let natures = ["Arrêté", "Décision", "Note de service", "Arrêté"]
  private static let months = ["janvier", "mars", "mai", "juin", "août", "octobre", "décembre"]

  private static func career(_ number: Int) -> Value {
    // Numbers that repeat nothing: compression would find what does.
    let odd = number &* 2_654_435_761 % 1_000_003
    let id = String(odd &* 48_271 % 2_147_483_647, radix: 36) + String(odd, radix: 36)
    let year = 2026 - number / 2
    let month = months[odd % months.count]
    return record(
      id,
      [
        "title": .text(titles[odd % titles.count]), "nature": .text(natures[odd % natures.count]),
        "reference": .text("n° \(odd)/MEMP/DC/SGM/DPAF/SP"),
        "date": .text("\(1 + odd % 28) \(month) \(year)"), "online": .flag(number % 6 != 5),
        "size": .text("\(40 + odd % 400) Ko"), "pages": .text("\(2 + odd % 5) pages"),
      ])
  }
}
