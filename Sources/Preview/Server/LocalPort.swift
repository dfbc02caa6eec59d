import FileSystem
import FlyingSocks
import Glibc

/// A port of this machine that no other machine reaches.
struct LocalPort: Sendable {
  let number: UInt16
  private let socket: Socket

  /// - Parameter number: 0 lets the kernel choose.
  /// - Throws: `PortError` where the port cannot be had.
  init(_ number: UInt16) throws {
    do {
      socket = try Socket(domain: AF_INET)
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: number))
      try socket.listen()
      guard case .ip4(_, let port) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.number = port
    } catch SocketError.failed(_, let code, let message) {
      throw PortError(port: number, errno: code, message: message)
    }
  }

  /// Hands each connection to `serve`, until the task is cancelled.
  ///
  /// - Parameter atOnce: beyond so many open connections, a new one is closed at once.
  func run(atOnce limit: Int, _ serve: @escaping @Sendable (AsyncSocket) async -> Void)
    async throws
  {
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listener, Slots(limit), serve) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(
    from listener: AsyncSocket, _ slots: Slots,
    _ serve: @escaping @Sendable (AsyncSocket) async -> Void
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        guard let connection = try await nextConnection(of: listener) else { continue }
        _ = fcntl(connection.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
        guard slots.take() else {
          try? connection.close()
          continue
        }
        group.addTask {
          await serve(connection)
          try? connection.close()
          slots.giveBack()
        }
      }
    }
  }

  /// nil where a browser had gone away before it was answered.
  private func nextConnection(of listener: AsyncSocket) async throws -> AsyncSocket? {
    do {
      return try await listener.accept()
    } catch SocketError.failed(_, let code, _) where code == ECONNABORTED || code == EINTR {
      return nil
    } catch SocketError.failed(_, let code, let message) {
      throw FileError(path: "127.0.0.1:\(number)", errno: code, message: message)
    }
  }
}

/// The preview's port cannot be opened.
package struct PortError: Error, Equatable {
  package var port: UInt16
  package var errno: Int32
  /// In the words of the C library.
  package var message: String

  /// Whether another program has the port.
  package var isTaken: Bool { errno == EADDRINUSE }
}
