// What is wrong with an act.
extension ImportWording {
  static let noActs = ImportWording(
    french: "Le fichier ne contient aucun acte.", "Vérifiez que c’est le bon fichier.",
    english: "The file holds no act.", "Check that it is the right file.")

  static let actID = ImportWording(
    french: "L’identifiant d’un acte a de 1 à 64 lettres sans accent, chiffres, « - » ou « _ ».",
    "Gardez le même d’un envoi à l’autre ; la référence va dans « reference ».",
    english: "The id of an act has 1 to 64 unaccented letters, digits, ‘-’ or ‘_’.",
    "Keep it the same from one file to the next; the reference goes to ‘reference’.")

  static func repeatedAct(_ line: Int) -> ImportWording {
    ImportWording(
      french: "Cet identifiant est déjà à la ligne \(line).",
      "Gardez une seule des deux lignes, ou donnez un autre identifiant.",
      english: "This id is on line \(line) already.",
      "Keep one of the two lines, or give another id.")
  }

  static let unknownAgent = ImportWording(
    french: "Aucun agent n’a ce matricule.",
    "Corrigez-le, ou ajoutez d’abord l’agent avec « guichet roster import ».",
    english: "No agent has this matricule.",
    "Mend it, or add the agent with ‘guichet roster import’ first.")

  static func number(_ column: String) -> ImportWording {
    ImportWording(
      french: "Le champ « \(column) » doit être un nombre entier, à partir de 1.",
      "Corrigez-le, ou videz le champ.",
      english: "The field ‘\(column)’ must be a whole number, from 1.", "Mend it, or empty it.")
  }

  static let digestForm = ImportWording(
    french: "L’empreinte SHA-256 doit avoir 64 chiffres hexadécimaux.",
    "Recopiez ce que donne « sha256sum », ou videz le champ.",
    english: "The SHA-256 must have 64 hexadecimal digits.",
    "Copy what ‘sha256sum’ says, or empty the field.")

  static let onlineWithoutFile = ImportWording(
    french: "L’acte est dit « en_ligne », mais aucun fichier n’est nommé.",
    "Nommez le fichier, ou écrivez « a_numeriser ».",
    english: "The act is said to be ‘en_ligne’, but no file is named.",
    "Name the file, or write ‘a_numeriser’.")

  static let fileNotOnline = ImportWording(
    french: "Un fichier est nommé, mais l’acte n’est pas dit « en_ligne ».",
    "Écrivez « en_ligne », ou videz « fichier ».",
    english: "A file is named, but the act is not said to be ‘en_ligne’.",
    "Write ‘en_ligne’, or empty ‘fichier’.")

  static let unknownReplaced = ImportWording(
    french: "L’acte à remplacer n’existe ni dans ce fichier ni dans la base.",
    "Corrigez « remplace_id », ou videz le champ.",
    english: "The act to be replaced is neither in this file nor in the database.",
    "Mend ‘remplace_id’, or empty it.")

  static let replacedOfAnother = ImportWording(
    french: "L’acte à remplacer est celui d’un autre agent.",
    "Vérifiez le matricule et « remplace_id ».",
    english: "The act to be replaced is another agent’s.",
    "Check the matricule and ‘remplace_id’.")

  static let replacementLoop = ImportWording(
    french: "Cet acte finit par se remplacer lui-même.",
    "Videz « remplace_id » pour l’acte le plus ancien.",
    english: "This act ends up replacing itself.", "Empty ‘remplace_id’ of the oldest act.")

  static let fileName = ImportWording(
    french: "Ce nom de fichier n’est pas accepté : il contient « / » ou commence par un point.",
    "Mettez le fichier dans le dossier même de --files, et donnez son seul nom.",
    english: "This file name is not accepted: it holds ‘/’ or begins with a dot.",
    "Put the file into the folder of --files itself, and give its name alone.")

  static func file(_ problem: ActFileProblem) -> ImportWording {
    switch problem {
    case .missing:
      ImportWording(
        french: "Le fichier n’est pas dans le dossier.",
        "Ajoutez-le, ou écrivez « a_numeriser » et videz « fichier ».",
        english: "The file is not in the folder.",
        "Add it, or write ‘a_numeriser’ and empty ‘fichier’.")
    case .notOrdinary:
      ImportWording(
        french: "Ce n’est pas un fichier ordinaire.",
        "Remplacez le lien ou le dossier par le fichier lui-même.",
        english: "This is no ordinary file.",
        "Put the file itself where the link or the folder is.")
    case .unreadable:
      ImportWording(
        french: "Le fichier ne peut pas être lu.", "Vérifiez ses droits.",
        english: "The file cannot be read.", "Check its permissions.")
    case .notPDF:
      ImportWording(
        french: "Le fichier n’est pas un PDF : il ne commence pas par « %PDF- ».",
        "Numérisez ou exportez l’acte de nouveau, en PDF.",
        english: "The file is no PDF: it does not begin with ‘%PDF-’.",
        "Scan or export the act again, as a PDF.")
    case .size(let found, let expected):
      ImportWording(
        french: "Le fichier a \(found) octets, et la ligne en annonce \(expected).",
        "C’est peut-être un autre fichier, ou une copie incomplète : copiez-le de nouveau.",
        english: "The file has \(found) bytes, and the row says \(expected).",
        "It may be another file, or a part of it: copy it again.")
    case .digest:
      ImportWording(
        french: "L’empreinte du fichier n’est pas celle que la ligne annonce.",
        "C’est un autre fichier, ou il a changé : vérifiez-le, puis corrigez « sha256 ».",
        english: "The SHA-256 of the file is not what the row says.",
        "It is another file, or it has changed: check it, then mend ‘sha256’.")
    }
  }
}
