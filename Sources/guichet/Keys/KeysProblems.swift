import Acts
import ArgumentParser
import FileSystem
import Glibc
import SiteGenerator

/// Runs `body`; what is wrong with the key ring is told, and ends the program: with 1 where the file
/// says something wrong, else with 3.
func withKeyRingWords<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as KeyRingError {
    Console.complain(KeyRingWording(error, path: path).text)
    throw error.isOfText ? ExitCode.problems : ExitCode.environment
  }
}

extension KeyRingError {
  /// Whether what the file says is wrong, rather than the file itself or the machine.
  fileprivate var isOfText: Bool {
    switch self {
    case .line, .noKeys, .noActiveKey: true
    default: false
    }
  }
}

/// What keeps a key ring from being used, and what to do about it.
///
/// Never a part of a secret is in it.
struct KeyRingWording {
  /// With its place, and what to do below.
  let text: String

  init(_ error: KeyRingError, path: String) {
    switch error {
    case .line(let line, let problem):
      text =
        "\(path):\(line): \(said("erreur :", "error:")) \(Self.what(problem))\n  → "
        + Self.restore(path)
    case .noKeys, .noActiveKey:
      text = "guichet: \(path)\(said(" :", ":")) \(Self.what(error))\n  → \(Self.restore(path))"
    case .system(let code):
      let failure = FileError(path: path, errno: code, message: Self.reason(code))
      text = "guichet: \(failureText(of: failure, in: language))"
    default:
      text =
        "guichet: \(path)\(said(" :", ":")) \(Self.what(error))\n  → \(Self.advice(error, path))"
    }
  }

  private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

  private static func what(_ error: KeyRingError) -> String {
    switch error {
    case .missing: said("ce fichier n’existe pas.", "this file is not there.")
    case .notOrdinaryFile:
      said("ce n’est pas un fichier ordinaire.", "this is no ordinary file.")
    case .foreignOwner(let user):
      said(
        "ce fichier appartient à un autre compte (numéro \(user)).",
        "this file belongs to another user (number \(user)).")
    case .groupCanWrite:
      said("son groupe peut modifier ce fichier.", "its group can change this file.")
    case .othersCanUse:
      said(
        "tout compte de cette machine peut se servir de ce fichier.",
        "every user of this machine can use this file.")
    case .tooLarge: said("ce fichier est trop grand.", "this file is too large.")
    case .noKeys: said("ce fichier ne contient aucune clé.", "this file holds no key.")
    case .noActiveKey: said("aucune clé n’est « active ».", "no key is ‘active’.")
    case .clock:
      said(
        "l’horloge de cette machine est avant 2026.",
        "this machine’s clock is before 2026.")
    case .line(_, let problem): what(problem)
    case .system: ""
    }
  }

  private static func what(_ problem: KeyLineProblem) -> String {
    switch problem {
    case .fieldCount:
      said("il faut cinq mots sur une ligne.", "a line must have five words.")
    case .name:
      said(
        "le nom d’une clé a de 1 à 8 minuscules ou chiffres.",
        "a key’s name has 1 to 8 small letters or digits.")
    case .repeatedName: said("deux clés ont ce nom.", "two keys have this name.")
    case .status:
      said(
        "l’état est « active », « verify » ou « revoked ».",
        "the status is ‘active’, ‘verify’ or ‘revoked’.")
    case .secondActive: said("deux clés sont « active ».", "two keys are ‘active’.")
    case .moment:
      said(
        "la date s’écrit comme 2027-01-31T00:00:00Z.", "the date is written 2027-01-31T00:00:00Z.")
    case .ended: said("la clé « active » est périmée.", "the ‘active’ key has ended.")
    case .lifetime:
      said(
        "la durée va de 1 à \(KeyRing.longestLifetime) secondes.",
        "the lifetime is from 1 to \(KeyRing.longestLifetime) seconds.")
    case .secret:
      said("le secret ne fait pas 32 octets.", "the secret does not have 32 bytes.")
    case .repeatedSecret: said("deux clés ont le même secret.", "two keys have the same secret.")
    case .revokedSecret:
      said(
        "une clé révoquée a « - » au lieu de son secret.",
        "a revoked key has ‘-’ in place of its secret.")
    }
  }

  private static func advice(_ error: KeyRingError, _ path: String) -> String {
    switch error {
    case .missing: said("Lancez « guichet migrate ».", "Run ‘guichet migrate’.")
    case .foreignOwner:
      said(
        "Lancez la commande sous ce compte, ou donnez-lui le fichier avec chown.",
        "Run the command as that user, or hand the file over with chown.")
    case .groupCanWrite, .othersCanUse:
      said(
        "D’autres ont pu lire les clés ou les changer. Lancez « chmod 640 \(path) », puis "
          + "« guichet keys revoke » pour chacune.",
        "Others may have read or changed the keys. Run ‘chmod 640 \(path)’, then "
          + "‘guichet keys revoke’ for each.")
    case .clock: said("Mettez-la à l’heure.", "Set it right.")
    default: restore(path)
    }
  }

  private static func restore(_ path: String) -> String {
    said(
      "Supprimez \(path), puis lancez « guichet migrate » : les liens déjà donnés ne s’ouvrent "
        + "plus, un clic en donne d’autres.",
      "Delete \(path), then run ‘guichet migrate’: links that are out there open no more, a click "
        + "gives others.")
  }
}
