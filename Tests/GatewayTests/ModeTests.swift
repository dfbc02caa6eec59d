import Gateway
import Glibc
import Testing

struct `The mode` {
  private func mode(_ change: (inout Mode.Facts) -> Void) -> Mode {
    var facts = Mode.Facts()
    facts.process = 42
    change(&facts)
    return Mode(facts)
  }

  @Test func `is FastCGI where standard input listens, whatever the environment says`() {
    #expect(mode { $0.standardInputListens = true } == .fastCGI(listening: 0))
    #expect(
      mode {
        $0.standardInputListens = true
        $0.hasRequest = true
      } == .fastCGI(listening: 0))
  }

  @Test func `is CGI where a request is in the environment, also below an activated server`() {
    #expect(mode { $0.hasRequest = true } == .cgi)
    #expect(
      mode {
        $0.hasRequest = true
        $0.descriptor3Listens = true
        $0.listenCount = 1
        $0.listenProcess = 42
      } == .cgi)
  }

  @Test(arguments: [
    (1, 42, true, true), (1, 41, true, false), (2, 42, true, false), (1, 42, false, false),
    (nil, nil, true, false),
  ])
  func `is FastCGI where systemd handed over one socket to this very process`(
    count: Int?, process: Int?, listens: Bool, isFastCGI: Bool
  ) {
    let mode = mode {
      $0.listenCount = count
      $0.listenProcess = process
      $0.descriptor3Listens = listens
    }
    #expect(mode == (isFastCGI ? .fastCGI(listening: 3) : .terminal))
  }

  @Test func `tells a listening socket from a connected one, a pipe and nothing`() {
    var pair: [Int32] = [-1, -1]
    _ = unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    // Without a name, Linux gives an abstract one.
    var address = sockaddr(sa_family: sa_family_t(AF_UNIX), sa_data: sockaddr().sa_data)
    _ = unsafe bind(listener, &address, socklen_t(MemoryLayout<sa_family_t>.size))
    #expect(!Mode.isListening(listener))
    listen(listener, 1)
    #expect(Mode.isListening(listener))
    #expect(!Mode.isListening(pair[0]) && !Mode.isListening(-1))
    for descriptor in pair + [listener] { close(descriptor) }
  }
}
