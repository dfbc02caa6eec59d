import Glibc

/// What the preview shows of its own, where the site shows nothing.
struct PreviewPages: Sendable {
  let wording: PreviewWording
  /// The preview's script; nil where pages are sent as they are.
  let addition: PageAddition?

  var script: StaticAnswer {
    StaticAnswer(
      200, [("Content-Type", "text/javascript; charset=utf-8"), ("Cache-Control", "no-cache")],
      body: Array(PreviewScript.text(wording).utf8))
  }

  var foreignHost: StaticAnswer { page(421, wording.localPreview, wording.ownHostsOnly) }

  func noAccounts(_ program: String) -> StaticAnswer {
    page(503, wording.noAccounts, wording.notThere(program))
  }

  func notStarted(_ program: String, errno code: Int32) -> StaticAnswer {
    page(502, wording.noAnswer, wording.notStarted(program, unsafe String(cString: strerror(code))))
  }

  var brokenAnswer: StaticAnswer { page(502, wording.noAnswer, wording.brokenAnswer) }

  var tooSlow: StaticAnswer { page(504, wording.noAnswer, wording.tooSlow) }

  func notBuilt(_ problems: String) -> StaticAnswer { page(500, wording.notBuilt, problems) }

  private func page(_ status: Int, _ title: String, _ text: String) -> StaticAnswer {
    let html = """
      <!DOCTYPE html>
      <html lang="\(wording.code)"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <h1>\(title)</h1>
      <pre>\(escapedForHTML(text))</pre>
      <p><a href="/">\(wording.home)</a></p>

      """
    let policy = addition == nil ? "" : "script-src 'self'; connect-src 'self'; "
    let body = Array(html.utf8)
    return StaticAnswer(
      status,
      [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; \(policy)frame-ancestors 'none'"),
      ], body: addition?.adding(to: body) ?? body)
  }
}
