/// A Markdown text turned into HTML, with what else must be known of it: its headings, its links
/// and where their addresses go.
///
/// Facts only; what they are worth is the site generator's to judge.
package struct Document: Sendable {
  /// The HTML of the body.
  ///
  /// Addresses that depend on other pages are not in it yet: see `holes`.
  package var html: [UInt8] = []
  /// Where something is still to be put into `html`, in ascending order.
  package var holes: [Hole] = []
  package var headings: [Heading] = []
  /// Links and images, in the order of the text.
  package var links: [Link] = []
  /// What is no Markdown of this site.
  package var remarks: [Remark] = []

  package init() {}

  /// The holes of a part of the HTML.
  ///
  /// One at its end is in it: a card may stand there, before the next heading.
  package func holes(in part: Range<Int>) -> ArraySlice<Hole> {
    holes[firstHole(from: part.lowerBound)..<firstHole(from: part.upperBound + 1)]
  }

  /// The number of the first hole that is not before an offset.
  private func firstHole(from offset: Int) -> Int {
    var low = 0
    var high = holes.count
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A place in a document's HTML that is filled when all pages are known.
package struct Hole: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// The address of link number n, between `href="` and `"`.
    case address(Int)
    /// The address of image number n, between `src="` and `"`; the sizes follow as attributes.
    case image(Int)
    /// What a link to a file adds to its own text: « (PDF, 240 Ko) ».
    case fileNote(Int)
    /// The card of the contact that link number n names, in place of its paragraph.
    case contactCard(Int)
  }

  /// The byte of `html` before which the content goes.
  package var offset: Int
  package var content: Content
}

/// A heading, and where its section stands in the HTML.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package var level: Int
  /// Unique in its document.
  package var id: String
  /// Other anchors that lead here, from `## Titre {#id #earlier}`.
  package var earlierIds: [String]
  /// The text without its marks, in French typography, not escaped.
  package var text: String
  /// From 1, front matter included.
  package var line: Int
  /// The offset of `<h` in the document's HTML.
  package var start: Int
  /// The offset after `</h2>`: the section's text starts here.
  package var end: Int

  /// Every anchor of the heading.
  package var ids: [String] { [id] + earlierIds }
}

/// A link or an image.
package struct Link: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    case link, image
  }

  package var role: Role
  /// As the editor typed it, without escapes.
  package var destination: String
  /// The link's text, or the image's alternative, without marks.
  package var text: String
  /// The first line of the block that holds it, from 1, front matter included.
  package var line: Int
  /// How many links of the same block with the same destination stand before it.
  package var occurrence: Int
}

/// Something that a person typed and that has no meaning here.
package struct Remark: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// `<div>`: pages are Markdown only.
    case rawHTML(excerpt: String)
    /// `[texte] (adresse)`
    case linkBrokenBySpace(text: String, destination: String)
    /// `{{name}}` that no value was given for.
    case unknownPlaceholder(name: String)
  }

  package var kind: Kind
  /// From 1, front matter included.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// In Unicode scalars.
  package var length: Int
}
