import Gateway
import Testing

struct `Cookies` {
  @Test(arguments: [
    ("guichet=abc", "abc"), ("a=1; guichet=abc; b=2", "abc"), ("a=1;guichet=abc", "abc"),
    ("guichet=", ""), ("guichet=a=b", "a=b"), ("guichet=abc; guichet=abc", "abc"),
    (";; ;=;guichet=abc;", "abc"), ("a=\"x, y\"; guichet=abc", "abc"),
    ("guichet=abc; guichet=autre", nil), ("guichet=abc; guichet=\"autre\"", nil),
    ("Guichet=abc", nil), ("__Host-guichet=abc", nil), ("guichet", nil), ("", nil),
    ("guichet=a b", nil), ("guichet=é", nil), ("guichet=a,guichet=b", nil),
    ("guichet=\"abc\"", nil), ("xguichet=abc", nil),
  ])
  func `are found by their exact name, and not where two differ`(header: String, value: String?) {
    #expect(Request(headers: [.cookie: header]).cookies["guichet"] == value)
  }
}

struct `What a client would rather have` {
  @Test(arguments: [
    "application/json", "Application/JSON", "application/json, text/plain, */*",
    "text/html;q=0.5, application/json", "application/problem+json",
    "*/*;q=0.1, application/json;q=0.2", "application/*", "text/html;q=0,*/*;q=0.5",
    "application/json;charset=utf-8;q=1.000,text/html;q=0.999",
  ])
  func `is JSON`(accept: String) {
    #expect(Request(headers: [.accept: accept]).prefersJSON)
  }

  @Test(arguments: [
    "", "*/*", "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "text/html, application/json", "application/json;q=0", "application/json;q=0.5, text/html",
    "application/json;q=2", "application/json;q=x", "application/jsonp", "application/json;q=",
    "application/json;q=0,*/*", "a,b,,;;,q=1",
  ])
  func `is a page`(accept: String) {
    #expect(!Request(headers: [.accept: accept]).prefersJSON)
  }

  @Test func `is not looked for beyond the first ranges`() {
    let many = String(repeating: "a/b,", count: 40) + "application/json"
    #expect(!Request(headers: [.accept: many]).prefersJSON)
  }
}

struct `The type of a body` {
  @Test func `has parameters`() throws {
    let type = try #require(
      ContentType(parsing: Array("Multipart/Form-Data; Boundary=\"aB\" ; x=1;".utf8)))
    #expect(type.mediaType == "multipart/form-data")
    #expect(type["boundary"] == "aB" && type["x"] == "1" && type["y"] == nil && type.isUTF8)
  }

  @Test(arguments: [
    "", "/", "a/", "/b", "a/b/c", "a b/c", "a/b; x", "a/b; =1", "a/b; x=", "a/b; x=\"",
    "a/b;x=1;X=2",
    "a/b\u{0}", "a/é", "a/b; x=\"é\"",
  ])
  func `is none where the grammar is broken`(text: String) {
    #expect(ContentType(parsing: Array(text.utf8)) == nil)
  }

  @Test func `is none where it is too long`() {
    #expect(ContentType(parsing: Array(("a/" + String(repeating: "b", count: 254)).utf8)) != nil)
    #expect(ContentType(parsing: Array(("a/" + String(repeating: "b", count: 255)).utf8)) == nil)
  }
}
