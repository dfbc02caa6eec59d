import FileSystem

/// Small files that tests share.
enum Sample {
  /// The head of a PNG picture of 640 by 480 pixels.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0x02, 0x80, 0, 0, 0x01, 0xE0, 8, 6, 0, 0, 0]

  /// A service with everything, one with a telephone only, one of a second ministry.
  static let contacts = """
    id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;telephone;courriel;verifie_le
    sru;MTFP;Ministère du Travail;SRU;Service de relation;01 00 00 00 01;sru@exemple.org;2026-02-01
    dgfp;MTFP;Ministère du Travail;DGFP;Direction générale;01 00 00 00 03;;2026-02-01
    daf-ms;MS;Ministère de la Santé;DAF;Direction des finances;01 00 00 00 18;;2026-02-01

    """

  /// SHA-256 in hexadecimal, by another program than ours.
  static func sha256(ofFile path: String) -> String {
    String((Command.output(["sha256sum", path]) ?? "").prefix(64))
  }
}
