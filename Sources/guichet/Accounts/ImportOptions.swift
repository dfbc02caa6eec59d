import ArgumentParser

/// What every import of a table is asked.
struct ImportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      said("Le fichier CSV.", "The CSV file."), valueName: said("fichier", "file")))
  var file: String

  @OptionGroup var homeOption: HomeOption

  @Flag(
    help: ArgumentHelp(
      said("Vérifie tout et ne change rien.", "Checks everything and changes nothing.")))
  var dryRun = false

  @Flag(help: ArgumentHelp(said("Dit le résultat en JSON.", "Tells the outcome in JSON.")))
  var json = false
}
