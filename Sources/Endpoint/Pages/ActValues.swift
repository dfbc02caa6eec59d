import Accounts
import Calendar
import Cryptography
import JSON
import Portal
import Registry
import Template

/// Acts as pages and programs are shown them.
extension Exchange {
  /// Where an act's page is.
  func address(of act: Act) -> String { "\(settings.accountAddress)/actes/\(act.id)" }

  /// An act as templates say it.
  func record(of act: Act) -> Value {
    var record: [String: Value] = [
      "title": .text(act.title), "nature": .text(act.nature),
      "reference": .text(act.reference ?? ""), "signatory": .text(act.signatory ?? ""),
      "subject": .text(act.isSensitive ? "" : act.subject ?? ""),
      "date": .text(act.date?.french ?? ""), "effect": .text(act.effect?.french ?? ""),
      "address": .text(address(of: act)), "online": .flag(act.file != nil),
      "unreadable": .flag(act.status == .unreadable),
      "correction": .text("\(settings.accountAddress)/correction?acte=\(act.id)"),
    ]
    if let replaced = act.replaces {
      record["replaces"] = .text("\(settings.accountAddress)/actes/\(replaced)")
    }
    guard let file = act.file else { return .record(record) }
    record["view"] = .text(address(of: act) + "?d=i")
    record["download"] = .text(address(of: act) + "?d=a")
    record["size"] = .text(FileSize.french(file.size))
    record["pages"] = .text(file.pages.map { $0 == 1 ? "1\u{A0}page" : "\($0)\u{A0}pages" } ?? "")
    record["digest"] = .text(Digest(bytes: file.digest).hex)
    record["is_image"] = .flag(!file.hasText)
    return .record(record)
  }

  /// An act as programs read it, without its links.
  func members(of act: Act) -> [(String, JSONText)] {
    [
      ("id", .string(act.id)), ("nature", .string(act.nature)), ("titre", .string(act.title)),
      ("reference", .optional(act.reference)),
      ("objet", .optional(act.isSensitive ? nil : act.subject)),
      ("signataire", .optional(act.signatory)), ("date", .optional(act.date?.iso)),
      ("date_effet", .optional(act.effect?.iso)), ("statut", .string(act.status.rawValue)),
      ("octets", act.file.map { .integer($0.size) } ?? .null),
      ("pages", act.file?.pages.map { .integer($0) } ?? .null),
      ("sha256", .optional(act.file.map { Digest(bytes: $0.digest).hex })),
      ("adresse", .string(settings.origin + address(of: act))),
    ]
  }

  /// Whom an agent asks for what is not online: the DAF of the own ministry, where the site has it.
  func daf(of agent: SignedIn) throws -> Value {
    guard let daf = try portal.reader.ministry(agent.account.entry.ministry)?.daf else {
      return .none
    }
    return .record([
      "name": .text(daf.name), "phone": .text(daf.phone ?? ""), "tel": .text(daf.tel ?? ""),
      "email": .text(daf.email ?? ""), "address": .text(daf.address ?? ""),
    ])
  }
}

/// How heavy a file is, as people read it before they pay for it.
enum FileSize {
  /// « 240 Ko », « 1,4 Mo »: a kilo-octet is 1,000 bytes.
  static func french(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes)\u{A0}octets"
    case ..<999_500: "\((bytes + 500) / 1_000)\u{A0}Ko"
    default:
      tenths(bytes) % 10 == 0
        ? "\(tenths(bytes) / 10)\u{A0}Mo"
        : "\(tenths(bytes) / 10),\(tenths(bytes) % 10)\u{A0}Mo"
    }
  }

  private static func tenths(_ bytes: Int) -> Int { (bytes + 50_000) / 100_000 }
}
