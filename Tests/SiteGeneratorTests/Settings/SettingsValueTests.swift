import SiteGenerator
import Testing

/// Wrong values of `site.yml`, each with its place.
struct SettingsValueTests {
  private func problems(_ more: String) -> [String] {
    Settings.read(Array((TestSite.settings + more).utf8), file: "site.yml").1.map {
      "\($0.code.rawValue) \($0.place.line):\($0.place.column)"
    }
  }

  @Test func `every wrong value is found at once`() {
    let found = problems(
      """
      language: français
      timezone: Paris
      navigation: faq.md
      footer:
        - titre: Aide
        - [a, b]
      links:
        tresor: tresor.exemple.org
        paie: {title: La paie}
      acronyms: DAF
      contacts:
        phone_pattern: "["
        verify_every: souvent
      account:
        path: compte
        proof: photo
      mail:
        sender: portail
      durations:
        session: 20
        journal: {mois: 12}
      weights:
        page: lourd
      redirects:
        vieux: /neuf/
        /vieux/: neuf
      removed: /parti/

      """)
    #expect(
      found == [
        "reglage-valeur 5:11", "reglage-valeur 6:11", "reglage-valeur 7:13",
        "reglage-inconnu 9:5", "reglage-absent 9:5", "reglage-valeur 10:5",
        "reglage-valeur 12:11", "reglage-absent 13:1", "reglage-valeur 14:11",
        "reglage-valeur 16:18", "reglage-valeur 17:17", "reglage-valeur 19:9",
        "reglage-valeur 20:10", "reglage-valeur 22:11", "reglage-valeur 24:12",
        "reglage-valeur 25:12", "reglage-valeur 27:9", "adresse-impossible 29:3",
        "reglage-valeur 30:12", "reglage-valeur 31:10",
      ])
  }

  @Test(arguments: [
    ("language: fr-BJ", true), ("language: en", true), ("language: f", false),
    ("language: fr_FR", false), ("language: fr-", false),
    ("account: {path: /agents}", true), ("account: {path: /a/b}", true),
    ("account: {path: /}", false), ("account: {path: /agents/}", false),
    ("account: {path: //a}", false), ("account: {path: /a/../b}", false),
    ("account: {proof: approval}", true), ("account: {matricule_pattern: \"[0-9\"}", false),
    ("mail: {sender: a@exemple.org}", true), ("mail: {sender: a@exemple}", false),
    ("mail: {reply_to: \"a@exemple.org, b@exemple.org\"}", false),
    ("links: {a: \"https://exemple.org/?q=1&r=2#s\"}", true),
    ("links: {a: ftp://exemple.org}", false), ("links: {a: https://}", false),
    ("links: {a: \"javascript:alert\"}", false), ("links: {a: \"https://a b\"}", false),
    ("links: {a: {url: https://exemple.org, check: peut-être}}", false),
    ("redirects: {/a/: /b/#c}", true), ("redirects: {/a/: https://exemple.org}", true),
    ("redirects: {/a/: \"javascript:alert\"}", false), ("redirects: {/a b/: /c/}", false),
    ("redirects: {//a: /c/}", false), ("redirects: {/a;b: /c/}", false),
    ("removed: [/a/, /b/#c]", true), ("removed: [a]", false), ("removed: [[/a/]]", false),
    ("contacts: {phone_prefix: +229}", true), ("contacts: {phone_prefix: \"\"}", false),
    ("acronyms: {DAF: [a]}", false), ("navigation: [faq.md, {account: connexion}]", true),
    ("navigation: [{title: Aide}]", false),
    ("account: {password_length: 8}", true), ("account: {password_length: 64}", true),
    ("account: {password_length: 7}", false), ("account: {password_length: 65}", false),
    ("account: {password_length: dix}", false), ("account: {proxies: []}", true),
    ("account: {proxies: [10.0.0.0/8, \"::1\"]}", true), ("account: {proxies: 10.0.0.1}", false),
    ("account: {proxies: [relais.exemple.org]}", false), ("account: {proxies: [[a]]}", false),
    ("account: {client_address_header: X-Real-IP}", true),
    ("account: {client_address_header: x-real-ip}", false),
    ("account: {client_address_header: X-Client}", false),
    ("account: {hash_slots: 64}", true), ("account: {hash_slots: 0}", false),
    ("account: {hash_slots: 65}", false), ("account: {hash_memory: 19 MiB}", true),
    ("account: {hash_memory: 19456}", true), ("account: {hash_memory: 19455}", false),
    ("account: {hash_memory: 18 MiB}", false), ("account: {hash_memory: 1025 Mio}", false),
    ("account: {hash_memory: 64 GiB}", false), ("account: {hash_memory: -1}", false),
    ("account: {hash_passes: 1}", false), ("account: {hash_memory: 45 MiB, hash_passes: 1}", false),
    ("account: {hash_memory: 46 MiB, hash_passes: 1}", true),
    ("account: {hash_passes: 64}", true), ("account: {hash_passes: 65}", false),
    ("account: {phone_former_digits: 8, phone_former_prefix: \"01\"}", true),
    ("account: {phone_former_digits: 8}", false), ("account: {phone_former_prefix: 01}", false),
    ("account: {phone_former_digits: 8, phone_former_prefix: +1}", false),
    ("account: {phone_former_digits: 3, phone_former_prefix: 01}", false),
    (
      "account: {phone_pattern: \"^01[0-9]{8}$\", phone_former_digits: 8, phone_former_prefix: 01}",
      true
    ),
    (
      "account: {phone_pattern: \"^01[0-9]{8}$\", phone_former_digits: 7, phone_former_prefix: 01}",
      false
    ),
    ("mail: {smtp_url: \"smtp://courriel.exemple.org:587\", smtp_user: a}", true),
    ("mail: {smtp_url: \"smtps://courriel.exemple.org\"}", true), ("mail: {smtp_url: \"\"}", true),
    ("mail: {smtp_url: courriel.exemple.org}", false), ("mail: {tls: optional}", false),
    ("mail: {tls: opportunistic}", true), ("mail: {tls: none}", false),
    ("mail: {smtp_url: \"smtp://courriel.exemple.org\", tls: none}", false),
    ("mail: {smtp_url: \"smtp://127.0.0.1:25\", tls: none}", true),
    ("acts: {serve: self}", true), ("acts: {serve: x-sendfile}", true),
    ("acts: {serve: X-Accel-Redirect}", false), ("acts: {serve: itself}", false),
    ("acts: {accel_prefix: /a/b/}", true), ("acts: {accel_prefix: /}", false),
    ("acts: {accel_prefix: /_actes}", false), ("acts: {accel_prefix: _actes/}", false),
    ("acts: {accel_prefix: /../}", false), ("acts: {accel_prefix: \"/a b/\"}", false),
    ("durations: {report: 7 j, resend: 1 h}", true), ("durations: {report: 0 j}", false),
    ("durations: {resend: souvent}", false),
  ])
  func `a value is taken or refused`(_ line: String, _ isTaken: Bool) {
    #expect(problems(line + "\n").isEmpty == isTaken, "\(problems(line + "\n"))")
  }

  @Test(arguments: ["phone_pattern", "matricule_pattern"])
  func `a hostile pattern is a wrong setting`(_ key: String) {
    let source = "\(TestSite.settings)account:\n  \(key): \"((((a{64}){64}){64}){64}){64}\"\n"
    let problems = Settings.read(Array(source.utf8), file: "site.yml").1
    #expect(problems.map(\.code) == ["reglage-valeur"])
    #expect(problems.map(\.place.line) == [6])
  }

  @Test func `what a value should be is said of its kind`() {
    let source = TestSite.settings + "account: {path: /a/, proof: b}\nmail: {sender: a}\n"
    let kinds = Settings.read(Array(source.utf8), file: "site.yml").1.map(\.kind)
    #expect(
      kinds == [
        .settingWrong(key: "account.path", value: "/a/", expected: .pathWithoutSlash),
        .settingWrong(
          key: "account.proof", value: "b", expected: .oneOf(["notice", "match", "approval"])),
        .settingWrong(key: "mail.sender", value: "a", expected: .email),
      ])
  }

  @Test(arguments: [
    ("titre", "title"), ("ministère", "ministry"), ("résumé", "description"),
    ("adresse", "base_url"), ("langue", "language"), ("fuseau_horaire", "timezone"),
    ("menu", "navigation"), ("pied_de_page", "footer"), ("liens", "links"),
    ("sigles", "acronyms"), ("compte", "account"), ("courriel", "mail"), ("durées", "durations"),
    ("poids", "weights"), ("redirections", "redirects"), ("supprimées", "removed"),
    ("Timezone", "timezone"), ("navigaton", "navigation"), ("contact", "contacts"),
    ("couleur", nil),
  ])
  func `a key that is none suggests the one that was meant`(_ key: String, _ meant: String?) {
    // Without the key that was meant: one that is there is not suggested a second time.
    let lines = TestSite.settings.split(separator: "\n").filter { !$0.hasPrefix(meant ?? "?") }
    let source = lines.joined(separator: "\n") + "\n\(key): a\n"
    let problems = Settings.read(Array(source.utf8), file: "site.yml").1
    let unknown = problems.filter { $0.code == "reglage-inconnu" }
    #expect(unknown.map(\.kind) == [.settingUnknown(key: key, nearest: meant)])
  }

  @Test func `a key that is there is not suggested a second time`() {
    let source = TestSite.settings + "titre: a\n"
    let problems = Settings.read(Array(source.utf8), file: "site.yml").1
    #expect(problems.map(\.kind) == [.settingUnknown(key: "titre", nearest: nil)])
  }

  @Test(arguments: [
    ("durations", "ralentissement", "slow_down"), ("durations", "sesion", "session"),
    ("weights", "annuaire", "directory"), ("mail", "expéditeur", "sender"),
    ("contacts", "indicatif", "phone_prefix"), ("account", "preuve", "proof"),
    ("account", "relais", "proxies"), ("account", "hash_slot", "hash_slots"),
    ("account", "longueur_mot_de_passe", "password_length"), ("mail", "serveur", "smtp_url"),
    ("mail", "chiffrement", "tls"), ("durations", "signalement", "report"),
    ("acts", "envoi", "serve"),
  ])
  func `so does a key of a group`(_ group: String, _ key: String, _ meant: String) {
    let source = TestSite.settings + "\(group):\n  \(key): a\n"
    let problems = Settings.read(Array(source.utf8), file: "site.yml").1
    #expect(problems.map(\.kind) == [.settingUnknown(key: "\(group).\(key)", nearest: meant)])
    #expect(problems.map(\.place.line) == [6])
    #expect(problems.map(\.place.column) == [3])
  }
}
