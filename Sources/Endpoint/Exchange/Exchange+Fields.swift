import Gateway
import Portal

extension Exchange {
  /// The fields of the form that was sent.
  func form() throws -> Fields {
    do throws(RequestProblem) { return try request.fields() } catch {
      throw Interruption.unreadable(error)
    }
  }

  /// The fields of the address.
  func query() throws -> Fields {
    do throws(RequestProblem) { return try request.queryFields() } catch {
      throw Interruption.unreadable(error)
    }
  }
}

extension Fields {
  /// A field's text; empty where it is not there.
  func text(_ name: String) -> String { self[name] ?? "" }
}
