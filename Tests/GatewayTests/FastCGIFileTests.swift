import Gateway
import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct `A FastCGI worker with a file` {
  private static let get = ["REQUEST_METHOD=GET", "PATH_INFO=/"]
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func worker(_ change: (inout Limits) -> Void) throws -> FastCGIFixture {
    var limits = Limits()
    change(&limits)
    let path = folder.path
    let served = try served()
    return try FastCGIFixture(
      limits: limits,
      handler: { arrival in
        guard case .request(let request) = arrival,
          let file = try? OpenFile("a", inFolder: path)
        else { return Response(503) }
        return .file(file, as: served, to: request, now: now)
      })
  }

  private func ask(_ worker: FastCGIFixture, _ lines: [String]) throws -> Int32 {
    let descriptor = try worker.connect()
    FastCGIClient.send(
      FastCGIClient.begin() + FastCGIClient.parameters(lines) + FastCGIClient.body([]),
      to: descriptor)
    return descriptor
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `sends all, a part and nothing to HEAD, as CGI does (items 1, 2, 4)`() throws {
    folder.write("a", content(1_000_000))
    let worker = try worker { $0.requestsPerWorker = 3 }
    let whole = FastCGIClient.receive(try ask(worker, Self.get))
    #expect(whole.ends == 1 && whole.output.hasPrefix("Status: 200 OK\r\n"))
    #expect(
      whole.output.hasSuffix("\r\nContent-Length: 1000000\r\n\r\n" + text(content(1_000_000))))
    let part = FastCGIClient.receive(try ask(worker, Self.get + ["HTTP_RANGE=bytes=999997-"]))
    #expect(part.output.hasSuffix("\r\n\r\n" + text(Array(content(1_000_000).suffix(3)))))
    let head = FastCGIClient.receive(try ask(worker, ["REQUEST_METHOD=HEAD", "PATH_INFO=/"]))
    #expect(head.output.hasSuffix("\r\nContent-Length: 1000000\r\n\r\n") && head.ends == 1)
    #expect(worker.end() == .served)
  }

  @Test func `finds bytes behind 5 GiB (item 44)`() throws {
    folder.write("a", Array("0123456789".utf8), at: 5 << 30)
    let worker = try worker { $0.requestsPerWorker = 1 }
    let part = FastCGIClient.receive(try ask(worker, Self.get + ["HTTP_RANGE=bytes=-4"]))
    #expect(part.output.contains("Content-Range: bytes 5368709126-5368709129/5368709130\r\n"))
    #expect(part.output.hasSuffix("\r\nContent-Length: 4\r\n\r\n6789"))
    #expect(worker.end() == .served)
  }

  @Test func `survives a reader that leaves in the middle (item 45)`() throws {
    folder.write("a", content(5_000_000))
    let worker = try worker { $0.requestsPerWorker = 2 }
    let leaver = try ask(worker, Self.get)
    var buffer = [UInt8](repeating: 0, count: 500_000)
    #expect(unsafe recv(leaver, &buffer, buffer.count, Int32(MSG_WAITALL)) == buffer.count)
    close(leaver)
    let next = FastCGIClient.receive(try ask(worker, Self.get + ["HTTP_RANGE=bytes=0-2"]))
    #expect(next.output.hasSuffix("\r\n\r\n" + text(content(3))) && next.ends == 1)
    #expect(worker.end() == .served)
  }

  @Test func `waits for a slow reader longer than for a body (item 46)`() throws {
    folder.write("a", content(5_000_000))
    let worker = try worker {
      $0.requestsPerWorker = 1
      $0.idle = 1
    }
    let slow = try ask(worker, Self.get)
    waitUntilFull(slow)
    let answer = FastCGIClient.receive(slow)
    #expect(answer.ends == 1 && answer.output.hasSuffix("\r\n\r\n" + text(content(5_000_000))))
    #expect(worker.end() == .served)
  }

  @Test func `gives up a reader that takes nothing at all (item 46)`() throws {
    folder.write("a", content(5_000_000))
    let worker = try worker {
      $0.requestsPerWorker = 1
      $0.stalled = 1
    }
    let stalled = try ask(worker, Self.get)
    #expect(worker.end() == .served)
    let answer = FastCGIClient.receive(stalled)
    #expect(answer.output.hasPrefix("Status: 200 OK\r\n") && answer.output.utf8.count < 5_000_000)
  }

  /// Until the other side has found no room a while: what waits to be read no longer grows.
  private func waitUntilFull(_ descriptor: Int32) {
    var before: Int32 = -1
    var same = 0
    while same < 20_000 {
      var waiting: Int32 = 0
      _ = unsafe ioctl(descriptor, UInt(FIONREAD), &waiting)
      same = waiting == before && waiting > 0 ? same + 1 : 0
      before = waiting
      sched_yield()
    }
  }
}
