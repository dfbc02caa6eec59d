import CZlib

/// Compresses to gzip (RFC 1952).
///
/// The header holds no time and no name, so that the same bytes always give the same bytes.
///
/// - Parameter level: 1 to 9, zlib's.
package func gzip(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8] {
  var stream = unsafe z_stream()
  // 15 bits of window, and 16 for gzip's own header and trailer.
  guard
    unsafe deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return [] }
  defer { unsafe deflateEnd(&stream) }
  let capacity = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
  var input = bytes
  return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      unsafe stream.next_out = buffer.baseAddress
      unsafe stream.avail_out = UInt32(capacity)
      _ = unsafe deflate(&stream, Z_FINISH)
    }
    count = unsafe Int(stream.total_out)
  }
}

/// Decompresses gzip; nil where the bytes are not gzip, not whole, or come to more than `limit`.
package func gunzip(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var stream = unsafe z_stream()
  guard
    unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { unsafe inflateEnd(&stream) }
  var input = bytes
  var ended = false
  let output = unsafe [UInt8](unsafeUninitializedCapacity: max(1, limit)) { buffer, count in
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      unsafe stream.next_out = buffer.baseAddress
      unsafe stream.avail_out = UInt32(limit)
      ended = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
    }
    count = unsafe Int(stream.total_out)
  }
  return ended ? output : nil
}

/// The CRC-32 of ISO 3309, as gzip uses it.
package func crc32(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: unsafe CZlib.crc32_z(0, bytes, bytes.count))
}
