import Accounts
import ArgumentParser
import Calendar
import Imports
import Portal
import Registry
import SiteGenerator

/// What the portal of a home folder says of rosters; before the first build, the usual rules.
struct RosterPortal {
  private let path: String
  private let settings: PortalSettings?
  private let ministries: [Ministry]

  /// Reads the portal; what keeps it from being read is told, and ends the program with 3.
  init(home: String) throws {
    path = PortalReader.path(in: home)
    do {
      let reader = try PortalReader(home: home)
      (settings, ministries) = (reader.settings, try reader.ministries())
    } catch PortalError.missing {
      (settings, ministries) = (nil, [])
    } catch {
      Console.complain("guichet: \(error.text(in: language == .french ? .french : .english))")
      throw ExitCode.environment
    }
  }

  /// The country's numbers, the portal's matricules and ministries, and its day.
  ///
  /// What the portal does not say is told, with what stands for it.
  func rules() -> RosterRules {
    if let said = usualRules { Console.complain("guichet: \(said)") }
    return common
  }

  /// The same for acts, which have no telephones.
  func actRules() -> RosterRules {
    if settings == nil {
      let usual = said(
        "\(path) n’existe pas. Règles employées : matricules de 3 à 12 signes, heure "
          + "universelle, tout ministère.",
        "\(path) is not there. Rules used: matricules of 3 to 12 signs, universal time, any "
          + "ministry.")
      Console.complain("guichet: \(usual)")
    }
    return common
  }

  private var common: RosterRules {
    let today = Day(secondsSinceEpoch: Console.now + (settings?.timezone ?? 0))
    var rules = RosterRules(today: today, numberingPlan: plan)
    if let account = settings?.account, let pattern = Pattern(account.matriculePattern) {
      rules.matriculeLengths = PortalSettings.matriculeLengths
      rules.matriculeForm = RosterRules.MatriculeForm(example: account.matriculeExample) {
        pattern.matches($0)
      }
    }
    if !ministries.isEmpty { rules.ministries = known }
    return rules
  }

  /// What is taken for granted; nil where the portal says all.
  private var usualRules: String? {
    if settings == nil {
      return said(
        "\(path) n’existe pas. Règles employées : matricules de 3 à 12 signes, téléphones de "
          + "10 chiffres en 01 (+229), heure universelle, tout ministère.",
        "\(path) is not there. Rules used: matricules of 3 to 12 signs, telephones of 10 digits "
          + "from 01 (+229), universal time, any ministry.")
    }
    guard settings?.account.phonePlan == nil else { return nil }
    return said(
      "site.yml ne dit pas comment s’écrivent les téléphones du pays (contacts.phone_prefix, "
        + "account.phone_pattern). Règle employée : 10 chiffres en 01 (+229).",
      "site.yml does not say how the country’s telephones are written (contacts.phone_prefix, "
        + "account.phone_pattern). Rule used: 10 digits from 01 (+229).")
  }

  private var plan: NumberingPlan {
    guard let plan = settings?.account.phonePlan else {
      return NumberingPlan(
        countryPrefix: "229", digits: 10, start: "01",
        former: NumberingPlan.Former(digits: 8, prefix: "01"))
    }
    return NumberingPlan(
      countryPrefix: plan.countryPrefix, digits: plan.digits, start: plan.start,
      former: plan.formerDigits.map {
        NumberingPlan.Former(digits: $0, prefix: plan.formerPrefix)
      })
  }

  private var known: RosterRules.KnownMinistries {
    let ministries = ministries
    return RosterRules.KnownMinistries(acronyms: Set(ministries.map(\.acronym))) {
      ministries.nearestAcronym(to: $0)
    }
  }
}
