import Calendar
import Portal
import SiteGenerator

/// Times as an operator reads them: at the portal's offset, or in UTC where there is no portal yet.
struct PortalClock {
  private let offset: Int
  /// Whether the times are the portal's own.
  let isLocal: Bool

  init(offset: Int, isLocal: Bool) {
    self.offset = offset
    self.isLocal = isLocal
  }

  /// A portal that cannot be read is told, and keeps nobody from locking an account.
  init(home: String) {
    do {
      self.init(offset: try PortalReader(home: home).settings.timezone, isLocal: true)
    } catch {
      if case .missing = error {} else { Console.complain("guichet: \(error.told)") }
      self.init(offset: 0, isLocal: false)
    }
  }

  /// `2026-04-01`.
  func day(_ seconds: Int) -> String { Moment(seconds, offset: offset).day.iso }

  /// `2026-04-01 13:00`, which sorts and aligns.
  func short(_ seconds: Int) -> String {
    let time = Moment(seconds + offset, offset: 0).rfc3339
    return "\(time.prefix(10)) \(time.dropFirst(11).prefix(5))"
  }

  /// « 1er avril 2026 à 13 h 00 », or `2026-04-01 13:00` in English.
  func long(_ seconds: Int) -> String { said(french(seconds), short(seconds)) }

  /// As mails say it.
  func french(_ seconds: Int) -> String { Moment(seconds, offset: offset).french }

  /// What stands below times that are not the country's.
  var remark: String? {
    isLocal
      ? nil
      : said(
        "Heures universelles : le site n’est pas encore construit.",
        "Universal times: the site is not built yet.")
  }
}

extension PortalError {
  /// In the language of this run.
  var told: String { text(in: language == .french ? .french : .english) }
}
