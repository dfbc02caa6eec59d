import FileSystem
import TestSupport

/// An act of the agent who signs in, which every instance has.
struct SampleAct {
  let id: String
  let bytes: [UInt8]

  /// One of the demonstration, which fits a server's buffers, and one that does not, with every byte
  /// there is.
  static let all = [
    SampleAct(id: "A-1", bytes: ofTheDemonstration),
    SampleAct(id: "A-2", bytes: ofTheDemonstration + everyByte),
  ]
  static var small: SampleAct { all[0] }
  static var large: SampleAct { all[1] }

  private static let ofTheDemonstration =
    (try? readFile("\(Repository.root)/demo/actes/a-2021-311.pdf", limit: 1 << 20)) ?? []
  private static let everyByte = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 2) }

  /// Its name when it is kept.
  var fileName: String { "acte-nomination-2021-\(id).pdf" }

  /// Writes what an operator hands to `guichet acts import`: a table, and a PDF beside it for each.
  static func writeTable(of acts: [SampleAct] = all, in folder: String) throws -> String {
    var table =
      "id;matricule;nature;type;reference;objet;date_signature;date_effet;autorite;"
      + "ministere_sigle;statut_numerisation;fichier\n"
    for act in acts {
      table += "\(act.id);123456;arrêté;nomination;;;2021-03-03;;;MTFP;en_ligne;\(act.id).pdf\n"
      _ = try writeIfChanged("\(folder)/\(act.id).pdf", act.bytes)
    }
    _ = try writeIfChanged("\(folder)/actes.csv", Array(table.utf8))
    return "\(folder)/actes.csv"
  }
}
