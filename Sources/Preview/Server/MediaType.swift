/// The media type of a file by its ending (IANA's registry), as web servers send it.
enum MediaType {
  private static let types = [
    "html": "text/html; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "pdf": "application/pdf", "zip": "application/zip",
    "ics": "text/calendar; charset=utf-8", "mp3": "audio/mpeg",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]

  static func of(_ path: String) -> String {
    if path == "atom.xml" { return "application/atom+xml; charset=utf-8" }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  /// Whether compressing such a file is worth it.
  static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.contains("xml") || type.contains("json")
  }
}
