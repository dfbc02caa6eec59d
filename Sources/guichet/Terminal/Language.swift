import SiteGenerator

/// The language in which this run speaks: `LANG` decides, before anything is said.
let language = MessageLanguage(environment: Console.environment)

/// One of two wordings, by the language of this run.
func said(_ french: String, _ english: String) -> String {
  language == .french ? french : english
}
