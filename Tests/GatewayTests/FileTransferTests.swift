import Glibc
import TestSupport
import Testing

@testable import Gateway

struct `The bytes of a file` {
  /// F_SETPIPE_SZ of Linux, which its headers keep for GNU programs.
  private static let setPipeSize: Int32 = 1031
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What a CGI program writes for a GET with these lines, into a pipe that holds it all.
  private func cgi(
    _ lines: [String], method: String = "GET", file: OpenFile, whenAsked: () -> Void = {}
  ) throws -> (head: String, body: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    try #require(fcntl(ends[1], Self.setPipeSize, 1 << 20) == 1 << 20)
    let served = try served()
    let entries = ["REQUEST_METHOD=\(method)", "PATH_INFO=/"] + lines
    Responder.serveCGI(
      Environment(entries: entries.map { Array($0.utf8) }), limits: Limits(), input: -1,
      output: ends[1]
    ) { arrival in
      whenAsked()
      guard case .request(let request) = arrival else { return Response(400) }
      return .file(file, as: served, to: request, now: now)
    }
    close(ends[1])
    let all = readAll(ends[0])
    close(ends[0])
    let end = try #require(all.firstRange(of: Array("\r\n\r\n".utf8)))
    return (String(decoding: all[..<end.lowerBound], as: UTF8.self), Array(all[end.upperBound...]))
  }

  @Test(arguments: [0, 1, 65535, 65536, 65537, 300_000])
  func `come whole, piece after piece, and not to HEAD (items 1, 2, 43)`(count: Int) throws {
    folder.write("a", content(count))
    let (head, body) = try cgi([], file: folder.open("a"))
    #expect(body == content(count) && head.hasSuffix("\r\nContent-Length: \(count)"))
    let toHead = try cgi([], method: "HEAD", file: folder.open("a"))
    #expect(toHead.head == head && toHead.body.isEmpty)
    var pieces: [Int] = []
    _ = FileBody(try folder.open("a")).send {
      pieces.append($0.count)
      return true
    }
    #expect(pieces.allSatisfy { $0 <= 65536 } && pieces.reduce(0, +) == count)
  }

  @Test func `of ranges in a row are those of the file (item 13)`() throws {
    folder.write("a", content(200_000))
    let file = try folder.open("a")
    let parts = try ["0-65535", "65536-131072", "131073-"].map {
      try cgi(["HTTP_RANGE=bytes=\($0)"], file: file).body
    }
    #expect(parts.map(\.count) == [65536, 65537, 68927])
    #expect(parts.flatMap { $0 } == content(200_000))
  }

  @Test func `behind 5 GiB are found (item 44)`() throws {
    folder.write("a", Array("0123456789".utf8), at: 5 << 30)
    let file = try folder.open("a")
    let (head, body) = try cgi(["HTTP_RANGE=bytes=5368709123-"], file: file)
    #expect(head.contains("Content-Range: bytes 5368709123-5368709129/5368709130\r\n"))
    #expect(body == Array("3456789".utf8))
    #expect(
      try cgi([], method: "HEAD", file: file).head.hasSuffix("\r\nContent-Length: 5368709130"))
  }

  @Test func `end short where the file shrinks, and the operator is told (item 40)`() throws {
    folder.write("a", content(200_000))
    let (head, body) = try cgi([], file: folder.open("a")) { folder.shrink("a", to: 100_000) }
    #expect(head.hasSuffix("\r\nContent-Length: 200000") && body == content(100_000))

    folder.write("a", content(200_000))
    let request = Request(headers: [.range: "bytes=10-"])
    let answer = Response.file(try folder.open("a"), as: try served(), to: request, now: now)
    var log: [String] = []
    var count = 0
    Outgoing(response: answer, withBody: true).write {
      count += $0.count
      folder.shrink("a", to: 65546)
      return true
    } log: {
      log.append(String(decoding: $0.bytes, as: UTF8.self))
    }
    #expect(count == 65536 + answer.bytes().count)
    #expect(
      log == ["{\"event\":\"file.truncated\",\"file\":\"a\",\"sent\":65536,\"announced\":199990}\n"]
    )
  }

  @Test func `are those of the file that was opened, whatever has its name (item 41)`() throws {
    folder.write("a", content(200_000))
    var bytes: [UInt8] = []
    let ending = FileBody(try folder.open("a")).send {
      folder.write("a", [0x61])
      bytes += $0
      return true
    }
    #expect(ending == .complete && bytes == content(200_000))
    #expect(try folder.open("a").size == 1)
  }

  @Test func `are no longer read when the reader is gone (item 45)`() throws {
    folder.write("a", content(1_000_000))
    var count = 0
    let ending = FileBody(try folder.open("a")).send {
      count += $0.count
      return count < 100_000
    }
    #expect(ending == .abandoned && count == 131_072)
  }

  @Test func `of an answer whose reader is gone are no error (item 45)`() throws {
    folder.write("a", content(1_000_000))
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    // The header fits and the file does not: the reader goes once the first of it is there.
    let (reader, writer) = (ends[0], ends[1])
    let former = signal(SIGPIPE, SIG_IGN)
    let answer = Response.file(try folder.open("a"), as: try served(), to: Request(), now: now)
    var pieces = 0
    Outgoing(response: answer, withBody: true).write {
      let isThere = Descriptor.write($0, to: writer)
      pieces += 1
      if pieces == 1 { close(reader) }
      return isThere
    } log: { _ in
      Issue.record("A reader that leaves is normal.")
    }
    signal(SIGPIPE, former)
    close(writer)
    #expect(pieces == 2)
  }
}
