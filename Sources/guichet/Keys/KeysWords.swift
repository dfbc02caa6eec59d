import Acts
import Calendar
import JSON

/// What `guichet keys` says.
struct KeysWords {
  /// Seconds since the epoch.
  let now: Int

  /// From when on the end of the active key is worth a word, in seconds before it.
  private static let notice = 60 * 86_400

  // MARK: The list

  func line(_ key: KeyRing.Key) -> String {
    let name = key.id.text + String(repeating: " ", count: 8 - key.id.text.utf8.count)
    return "\(name)  \(standing(key))"
  }

  private func standing(_ key: KeyRing.Key) -> String {
    let (end, span) = (moment(key.notAfter), span(key.longestLifetime))
    return switch key.status {
    case .active:
      said(
        "signe les liens, de \(span) au plus, jusqu’au \(end)",
        "signs links, for \(span) at most, until \(end)")
    case .verify where key.notAfter < now:
      said("a fini le \(end)", "ended on \(end)")
    case .verify:
      said(
        "accepte encore ses liens, de \(span) au plus, jusqu’au \(end)",
        "still accepts its links, of \(span) at most, until \(end)")
    case .revoked: said("révoquée", "revoked")
    }
  }

  /// What to do before the active key ends; nil where there is time.
  func advice(_ ring: KeyRing) -> String? {
    guard ring.active.notAfter - now < Self.notice else { return nil }
    let end = moment(ring.active.notAfter)
    return said(
      "  → Lancez « guichet keys rotate » avant le \(end) : ensuite, aucun acte ne s’ouvre.",
      "  → Run ‘guichet keys rotate’ before \(end): afterwards no act opens.")
  }

  func json(_ ring: KeyRing) -> JSONText {
    let keys = ring.keys.map { key in
      JSONText.object([
        ("id", .string(key.id.text)), ("status", .string(key.status.rawValue)),
        ("notAfter", .string(Moment(key.notAfter, offset: 0).rfc3339)),
        ("maxLifetime", .integer(key.longestLifetime)),
      ])
    }
    return .object([("keys", .array(keys))])
  }

  // MARK: Changes

  func rotated(from former: KeyRing, to ring: KeyRing) -> String {
    let (old, new) = (former.active.id, ring.active.id.text)
    let end = ring.keys.first { $0.id == old }.map { moment($0.notAfter) } ?? moment(now)
    let gone = former.keys.filter { key in !ring.keys.contains { $0.id == key.id } }
    var text = said(
      "\(new) signe désormais les liens. \(old.text) accepte encore les siens jusqu’au \(end).",
      "\(new) signs the links from now on. \(old.text) still accepts its own until \(end).")
    for key in gone {
      text += said(
        "\n\(key.id.text) est retirée : tous ses liens sont périmés.",
        "\n\(key.id.text) is removed: all its links have expired.")
    }
    return text
  }

  func revoked(_ id: KeyID, successor: KeyID?) -> String {
    let text = said(
      "\(id.text) est révoquée : ses liens ne s’ouvrent plus. Un clic en donne un autre à l’agent.",
      "\(id.text) is revoked: its links open no more. A click gives the agent another.")
    guard let successor else { return text }
    return text
      + said(
        "\n\(successor.text) signe désormais les liens.",
        "\n\(successor.text) signs the links from now on.")
  }

  func revokedBefore(_ id: KeyID) -> String {
    said(
      "\(id.text) était déjà révoquée. Rien n’a changé.",
      "\(id.text) was revoked already. Nothing has changed.")
  }

  func unknown(_ key: String) -> String {
    said(
      "aucune clé ne s’appelle « \(key) ». « guichet keys list » les donne.",
      "no key is called ‘\(key)’. ‘guichet keys list’ lists them.")
  }

  // MARK: Parts

  private func moment(_ seconds: Int) -> String {
    let moment = Moment(seconds, offset: 0)
    return said("\(moment.french) UTC", moment.rfc3339)
  }

  /// « 7 jours », in the largest unit that leaves nothing over.
  private func span(_ seconds: Int) -> String {
    let units = [
      (86_400, said("jour", "day")), (3_600, said("heure", "hour")), (60, "minute"),
      (1, said("seconde", "second")),
    ]
    let (size, unit) = units.first { seconds.isMultiple(of: $0.0) } ?? (1, "")
    let count = seconds / size
    return "\(count) \(unit)\(count > 1 ? "s" : "")"
  }
}
