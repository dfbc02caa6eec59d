import CBrotli

/// Compresses to Brotli (RFC 7932).
///
/// - Parameter quality: 0 to 11.
package func brotli(_ bytes: [UInt8], quality: Int32 = 11) -> [UInt8] {
  let capacity = max(64, BrotliEncoderMaxCompressedSize(bytes.count))
  return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    var size = capacity
    let isDone = unsafe BrotliEncoderCompress(
      quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
      buffer.baseAddress)
    count = isDone == BROTLI_TRUE ? size : 0
  }
}

/// Decompresses Brotli; nil where the bytes are not Brotli, or come to more than `limit`.
package func unbrotli(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var isWhole = false
  let output = unsafe [UInt8](unsafeUninitializedCapacity: max(1, limit)) { buffer, count in
    var size = limit
    let result = unsafe BrotliDecoderDecompress(bytes.count, bytes, &size, buffer.baseAddress)
    isWhole = result == BROTLI_DECODER_RESULT_SUCCESS
    count = isWhole ? size : 0
  }
  return isWhole ? output : nil
}
