import ArgumentParser
import Glibc

/// A question that a person answers before something goes for good.
enum Confirmation {
  /// Returns where the answer is « oui »; ends the program with 0 for any other, and with 2 where
  /// nobody is there to answer.
  static func ask(_ question: String) throws {
    guard isatty(STDIN_FILENO) == 1 else {
      Console.complain(
        "guichet: "
          + said(
            "personne ne peut répondre ici. Ajoutez --yes pour confirmer. Rien n’a changé.",
            "nobody can answer here. Add --yes to confirm. Nothing has changed."))
      throw ExitCode.usage
    }
    Console.complain(
      question + said(" Répondez « oui » pour continuer :", " Answer ‘yes’ to go on:"))
    let answer = readLine()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    guard answer.lowercased() == said("oui", "yes") else {
      Console.say(said("Rien n’a changé.", "Nothing has changed."))
      throw ExitCode.success
    }
  }
}
