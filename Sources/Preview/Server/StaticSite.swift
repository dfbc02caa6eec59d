import Cryptography
import FileSystem
package import SiteGenerator

/// Answers from a folder of files as a web server would: types, compressed twins, ETag, Range, the
/// site's own error pages.
///
/// It knows nothing of sockets.
package struct StaticSite: Sendable {
  /// The published folder.
  let root: String
  /// What stands before every address of the site: `/portail`, or empty.
  let basePath: String
  /// What is added to each page (the preview's script); nil where pages are sent as they are.
  let addition: PageAddition?
  let wording: PreviewWording

  package init(
    root: String, basePath: String = "", addition: PageAddition? = nil,
    language: MessageLanguage = .french
  ) {
    self.root = root
    self.basePath = basePath
    self.addition = addition
    wording = PreviewWording(language: language)
  }

  package func answer(_ request: StaticRequest) -> StaticAnswer {
    guard request.method == "GET" || request.method == "HEAD" else {
      return wording.refusal(405, [("Allow", "GET, HEAD")])
    }
    guard let path = StaticPath(request.path) else { return wording.refusal(400) }
    guard let path = path.below(basePath) else {
      return moved(302, to: basePath + "/")
    }
    if let bytes = content(of: path.file) {
      return send(path.file, bytes, status: 200, request)
    }
    if let index = path.folderIndex, content(of: index) != nil {
      return moved(301, to: basePath + path.encoded + "/")
    }
    return redirect(from: path) ?? errorPage(404, request)
  }

  /// The site's page for a status, or a line where it has none.
  package func errorPage(_ status: Int, _ request: StaticRequest) -> StaticAnswer {
    let file = "\(status).html"
    guard let bytes = content(of: file) else { return wording.refusal(status) }
    return send(file, bytes, status: status, request)
  }

  /// A file of the folder; nil where there is none, or where a symbolic link leads out of it.
  private func content(of file: String) -> [UInt8]? {
    guard let folder = try? realPath(root), let path = try? realPath("\(root)/\(file)"),
      path.hasPrefix(folder + "/")
    else { return nil }
    return try? readFileIfPresent(path, limit: 1 << 30)
  }

  // MARK: Old addresses

  /// `_redirects` says where an old address leads; the published stub answers where it is not asked.
  private func redirect(from path: StaticPath) -> StaticAnswer? {
    guard let bytes = content(of: "_redirects") else { return nil }
    let wanted = basePath + path.encoded
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 3, fields[0] == wanted || fields[0] == wanted + "/" else { continue }
      if fields[2] == "410" { return errorPage(410, StaticRequest("GET", path.encoded)) }
      return moved(301, to: fields[1])
    }
    return nil
  }

  private func moved(_ status: Int, to target: String) -> StaticAnswer {
    StaticAnswer(status, [("Location", target), ("Content-Length", "0")])
  }

  // MARK: Sending

  private func send(
    _ file: String, _ published: [UInt8], status: Int, _ request: StaticRequest
  ) -> StaticAnswer {
    let type = MediaType.of(file)
    let isPage = type.hasPrefix("text/html")
    let bytes = isPage ? addition?.adding(to: published) ?? published : published
    var headers: [(name: String, value: String)] = [
      ("Content-Type", type), ("X-Content-Type-Options", "nosniff"),
      ("Cache-Control", isNamedByHash(file) ? "public, max-age=31536000, immutable" : "no-cache"),
    ]
    if isPage {
      headers.append(("Content-Security-Policy", "frame-ancestors 'none'"))
      headers.append(("Referrer-Policy", "same-origin"))
    }
    if status == 200, request.headers["range"] != nil, !isPage {
      return part(of: bytes, headers, request)
    }
    let isText = MediaType.isText(type)
    if isText { headers.append(("Vary", "Accept-Encoding")) }
    let coding = isText ? ContentCoding.accepted(by: request.headers["accept-encoding"]).first : nil
    let body = coding.map { encoded(file, bytes, as: $0, isPublished: bytes == published) } ?? bytes
    if let coding { headers.append(("Content-Encoding", coding.rawValue)) }
    return finish(status, headers, body, request)
  }

  /// A body by its twin beside the file, or compressed in passing.
  private func encoded(
    _ file: String, _ bytes: [UInt8], as coding: ContentCoding, isPublished: Bool
  ) -> [UInt8] {
    if isPublished, let twin = content(of: file + coding.ending) { return twin }
    return coding.encode(bytes)
  }

  private func part(
    of bytes: [UInt8], _ headers: [(name: String, value: String)], _ request: StaticRequest
  ) -> StaticAnswer {
    let headers = headers + [("Accept-Ranges", "bytes")]
    let isCurrent = request.headers["if-range"].map { $0 == tag(of: bytes) } ?? true
    switch ByteRange(isCurrent ? request.headers["range"] : nil, size: bytes.count) {
    case .whole: return finish(200, headers, bytes, request)
    case .part(let range):
      let content = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return finish(
        206, headers + [("Content-Range", content)], Array(bytes[range]), request,
        tag: tag(of: bytes))
    case .unsatisfiable:
      return wording.refusal(416, [("Content-Range", "bytes */\(bytes.count)")])
    }
  }

  private func finish(
    _ status: Int, _ headers: [(name: String, value: String)], _ body: [UInt8],
    _ request: StaticRequest, tag given: String? = nil
  ) -> StaticAnswer {
    let tag = given ?? tag(of: body)
    let headers = headers + [("ETag", tag)]
    let known = request.headers["if-none-match"]?.split(separator: ",").map {
      $0.filter { $0 != " " }
    }
    if status == 200, let known, known.contains(tag) || known == ["*"] {
      return StaticAnswer(304, headers)
    }
    let length = [("Content-Length", String(body.count))]
    return StaticAnswer(status, headers + length, body: request.method == "HEAD" ? [] : body)
  }

  private func tag(of body: [UInt8]) -> String { "\"\(SHA256.digest(of: body).hex.prefix(16))\"" }

  /// `carte.3f2a9c01.png`: another picture would have another name.
  private func isNamedByHash(_ file: String) -> Bool {
    let parts = file.split(separator: ".")
    guard parts.count >= 3, let hash = parts.dropLast().last, hash.utf8.count == 8 else {
      return false
    }
    return hash.allSatisfy { $0.isHexDigit }
  }
}
