import Gateway
import Testing

struct `The fields of a form` {
  private func fields(_ form: String) throws(RequestProblem) -> Fields {
    try Fields(form: Array(form.utf8))
  }

  @Test(arguments: [
    ("a=1", "a", "1"), ("a=1&b=2", "b", "2"), ("a", "a", ""), ("a=", "a", ""),
    ("a=b=c", "a", "b=c"),
    ("a=%C3%A9+x%2B%26", "a", "é x+&"), ("&&a=1&", "a", "1"), ("a=1\u{E9}", "a", "1é"),
    ("nom%5B%5D=x", "nom[]", "x"), ("a=x%0D%0A%09y", "a", "x\r\n\ty"),
  ])
  func `are decoded once`(form: String, name: String, value: String) throws {
    #expect(try fields(form)[name] == value)
  }

  @Test(arguments: [
    ("a=%", RequestProblem.malformedBody, 400), ("a=%4", .malformedBody, 400),
    ("a=%zz", .malformedBody, 400), ("a=%u0041", .malformedBody, 400), ("=1", .malformedBody, 400),
    ("%00=1", .malformedBody, 400), ("%FF=1", .malformedBody, 400),
    ("a=1&a=1", .duplicateField("a"), 400), ("a=1&%61=2", .duplicateField("a"), 400),
    ("a=pass%00x", .unreadableField("a"), 422), ("a=%1B", .unreadableField("a"), 422),
    ("a=%7F", .unreadableField("a"), 422), ("a=%FF", .unreadableField("a"), 422),
    ("a=%C0%80", .unreadableField("a"), 422), ("a=%ED%A0%80", .unreadableField("a"), 422),
  ])
  func `refuse what is broken`(form: String, expected: RequestProblem, status: Int) {
    #expect(problem { () throws(RequestProblem) in _ = try fields(form) } == expected)
    #expect(expected.status == status)
  }

  @Test func `have limits, each with its status`() throws {
    func pairs(_ count: Int) -> String { (0..<count).map { "f\($0)=1" }.joined(separator: "&") }
    func text(_ count: Int) -> String { String(repeating: "a", count: count) }
    #expect(try fields(pairs(64)).names.count == 64)
    #expect(throws: RequestProblem.tooManyFields) { try fields(pairs(65)) }
    #expect(try fields("\(text(64))=\(text(4096))").names == [text(64)])
    #expect(throws: RequestProblem.malformedBody) { try fields("\(text(65))=1") }
    #expect(throws: RequestProblem.valueTooLong("a")) { try fields("a=\(text(4097))") }
    #expect(RequestProblem.valueTooLong("a").status == 422)
  }

  @Test func `of a query are read alike, and a broken one is said to be the query`() throws {
    #expect(try Fields(query: "q=congé+annuel%21")["q"] == "congé annuel!")
    #expect(throws: RequestProblem.badQuery) { try Fields(query: "q=%") }
  }

  @Test func `two names that look alike and differ in bytes are two`() throws {
    let fields = try fields("%C3%A9=1&e%CC%81=2")
    #expect(fields["\u{E9}"] == "1" && fields["e\u{301}"] == "2")
  }
}

struct `The fields of a JSON body` {
  @Test func `are strings, and booleans as a form sends them`() throws {
    let json = #"{"identifiant":"é","appareil_personnel":true,"suite":false}"#
    let fields = try Fields(json: Array(json.utf8))
    #expect(fields.names == ["identifiant", "appareil_personnel"])
    #expect(fields["identifiant"] == "é" && fields["appareil_personnel"] == "1")
  }

  @Test(arguments: [
    (#"{"a":["x"]}"#, 400), (#"{"a":0}"#, 400), (#"{"a":null}"#, 400), (#"{"a":{"b":"c"}}"#, 400),
    (#"{"a":1.5}"#, 400), (#"["a"]"#, 400), (#""a""#, 400), ("", 400), ("{", 400),
    (#"{"a":"1","a":"2"}"#, 400), (#"{"":"1"}"#, 400), (#"{"a\u0000":"1"}"#, 400),
    (#"{"a":"pass\u0000x"}"#, 422), (#"{"a":"\ud83d"}"#, 422), (#"{"a":"\u001b"}"#, 422),
    (#"{"a":[[[[[[[["x"]]]]]]]]}"#, 400),
  ])
  func `refuse what is no form`(json: String, status: Int) {
    let problem = problem { () throws(RequestProblem) in _ = try Fields(json: Array(json.utf8)) }
    #expect(problem?.status == status)
  }

  @Test func `name the value that is no UTF-8`() {
    #expect(throws: RequestProblem.unreadableField("a")) {
      try Fields(json: Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8))
    }
  }
}

struct `The fields of a request` {
  @Test(arguments: [
    ("application/x-www-form-urlencoded", "a=1"),
    ("Application/X-WWW-Form-URLEncoded ; Charset=\"UTF-8\"", "a=1"),
    ("application/json", #"{"a":"1"}"#), ("application/json;charset=utf-8", #"{"a":"1"}"#),
  ])
  func `are read by the type of the body`(type: String, body: String) throws {
    let request = Request(.post, contentType: type, body: Array(body.utf8))
    #expect(try request.fields()["a"] == "1")
  }

  @Test(arguments: [
    nil, "", "text/plain", "multipart/form-data; boundary=x", "application/json; charset=latin1",
    "application/json, text/plain", "application/problem+json", "json", "application/ json",
    "application/json; charset=utf-8; charset=utf-7",
  ])
  func `are 415 for any other`(type: String?) {
    let request = Request(.post, contentType: type, body: Array(#"{"a":"1"}"#.utf8))
    #expect(throws: RequestProblem.unsupportedMediaType) { try request.fields() }
    #expect(RequestProblem.unsupportedMediaType.status == 415)
  }

  @Test func `may be none`() throws { #expect(try Request(.post).fields().isEmpty) }

  @Test func `are 400 where one stands in the query as well`() {
    let form = "application/x-www-form-urlencoded"
    let request = Request(.post, query: "b=2&a=2", contentType: form, body: Array("a=1".utf8))
    #expect(throws: RequestProblem.duplicateField("a")) { try request.fields() }
  }
}
