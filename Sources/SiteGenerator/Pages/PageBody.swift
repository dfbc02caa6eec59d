import Markdown
import Template

/// A document's HTML with its holes filled: addresses, sizes of images, cards of contacts.
struct PageBody {
  let document: Document
  let file: String
  let resolver: LinkResolver
  let cards: ContactCards

  /// The HTML of a part of the document; the whole of it by default.
  func html(_ range: Range<Int>? = nil) -> [UInt8] {
    let range = range ?? 0..<document.html.count
    var html: [UInt8] = []
    let holes = document.holes(in: range)
    html.reserveCapacity(range.count + 64 * holes.count)
    var position = range.lowerBound
    for hole in holes {
      html.append(contentsOf: document.html[position..<hole.offset])
      fill(hole.content, in: &html)
      position = hole.offset
    }
    html.append(contentsOf: document.html[position..<range.upperBound])
    return html
  }

  private func fill(_ content: Hole.Content, in html: inout [UInt8]) {
    switch content {
    case .address(let number): html.append(contentsOf: address(of: number))
    case .image(let number): appendImage(number, to: &html)
    case .fileNote(let number): appendNote(number, to: &html)
    case .contactCard(let number): appendCard(number, to: &html)
    }
  }

  private func target(_ number: Int) -> LinkResolver.Target {
    resolver.target(of: document.links[number], in: file)
  }

  /// Addresses of this program are safe as they are; an anchor or named link may hold `&` or `"`.
  private func address(of number: Int) -> [UInt8] {
    switch target(number) {
    case .address(let address): escapedForHTML(address)
    case .file(let file):
      Array(percentEncoded(resolver.book.settings.baseURL.local(file.address)).utf8)
    case .contact(let contact): escapedForHTML(cards.address(of: contact))
    case .broken: []
    }
  }

  private func appendImage(_ number: Int, to html: inout [UInt8]) {
    html.append(contentsOf: address(of: number))
    guard case .file(let file) = target(number), let pixels = file.pixels else { return }
    html.append(contentsOf: "\" width=\"\(pixels.width)\" height=\"\(pixels.height)".utf8)
  }

  /// A link to a file says what is behind it, unless its text already does.
  private func appendNote(_ number: Int, to html: inout [UInt8]) {
    guard case .file(let file) = target(number),
      !document.links[number].text.contains(file.note.prefix { $0 != "," } + ",")
    else { return }
    html.append(contentsOf: " (\(file.note))".utf8)
  }

  private func appendCard(_ number: Int, to html: inout [UInt8]) {
    guard case .contact(let contact) = target(number) else { return }
    cards.append(contact, to: &html)
  }
}

/// Text for an HTML attribute or element.
func escapedForHTML(_ text: String) -> [UInt8] {
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.utf8.count)
  appendEscaped(text, to: &escaped)
  return escaped
}
