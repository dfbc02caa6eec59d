extension Response {
  /// The answer to a request for a file, for who may have it: all of it, a part, or why not.
  ///
  /// Status and fields are the same whoever sends the bytes. Cookies and fields of another page
  /// have no place on it; `Cache-Control`, policies and the like are set here, once.
  ///
  /// - Parameters:
  ///   - file: open, so it is there, and stays the same until the last byte.
  ///   - served: how it presents itself.
  ///   - request: its method and conditions count.
  ///   - now: to read dates with a year of two digits.
  ///   - handOff: who sends a whole file.
  package static func file(
    _ file: OpenFile, as served: ServedFile, to request: Request, now: HTTPDate,
    by handOff: HandOff = .itself
  ) -> Response {
    let entity = FileEntity(size: file.size, tag: served.tag, modified: file.modified)
    let answer = FileAnswer.decide(request.headers, request.method, entity, now: now)
    var response = Response(status(answer))
    response.describe(served, entity, answer)
    switch answer {
    case .whole:
      response.body = .file(FileBody(file))
      response.leave(file, to: handOff, request)
    case .part(let range): response.body = .file(FileBody(file, range))
    case .notModified, .preconditionFailed, .unsatisfiable: break
    }
    return response
  }

  private static func status(_ answer: FileAnswer) -> Int {
    switch answer {
    case .whole: 200
    case .part: 206
    case .notModified: 304
    case .preconditionFailed: 412
    case .unsatisfiable: 416
    }
  }

  private mutating func describe(
    _ served: ServedFile, _ entity: FileEntity, _ answer: FileAnswer
  ) {
    switch answer {
    case .whole, .part:
      self["Content-Type"] = served.contentType
      self["Content-Disposition"] = served.disposition.text
      self["Last-Modified"] = entity.modified.text
      self["Accept-Ranges"] = "bytes"
    case .unsatisfiable:
      self["Content-Range"] = "bytes */\(entity.size)"
      self["Accept-Ranges"] = "bytes"
    case .notModified, .preconditionFailed: break
    }
    if case .part(let range) = answer {
      self["Content-Range"] = range.contentRange(of: entity.size)
    }
    self["ETag"] = entity.tag.text
    self["Cache-Control"] = served.caching.text
    self["Content-Security-Policy"] = served.contentSecurityPolicy
    self["X-Content-Type-Options"] = "nosniff"
    self["Cross-Origin-Resource-Policy"] = "same-origin"
    self["Referrer-Policy"] = "no-referrer"
    self["X-Robots-Tag"] = "noindex"
  }

  /// Lets the server send a whole file, where the request says nothing that it could read
  /// otherwise than is done here.
  private mutating func leave(_ file: OpenFile, to handOff: HandOff, _ request: Request) {
    let conditions: [Header] = [
      .range, .ifRange, .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince,
    ]
    guard request.method == .get, let field = handOff.field(for: file),
      conditions.allSatisfy({ request.headers.nonempty($0) == nil })
    else { return }
    self[field.name] = field.value
    // nginx adds its own to the one that it keeps.
    if case .xAccelRedirect = handOff { self["Accept-Ranges"] = nil }
    body = .bytes([])
  }
}
