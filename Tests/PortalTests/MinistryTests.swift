import Portal
import Testing

/// Which ministry somebody meant.
struct MinistryTests {
  private let ministries = [
    Ministry(acronym: "MEF", name: "Ministère de l’Économie et des Finances"),
    Ministry(acronym: "MTFP", name: "Ministère du Travail et de la Fonction publique"),
  ]

  @Test(arguments: [
    ("MTPF", "MTFP"), ("mtfp", "MTFP"), ("MFE", "MEF"),
    ("Ministère du travail et de la fonction publique", "MTFP"), ("MAEP", nil), ("", nil),
  ])
  func `an acronym is found by itself or by its name`(written: String, acronym: String?) {
    #expect(ministries.nearestAcronym(to: written) == acronym)
  }
}
