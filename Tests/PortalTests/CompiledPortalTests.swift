import Glibc
import Portal
import SQLite
import Template
import Testing

/// What the generator hands to the endpoint.
struct CompiledPortalTests {
  @Test func `a contract is rows that say the same`() throws {
    for page in AccountPage.allCases {
      #expect(Contract(rows: page.contract.rows) == page.contract)
    }
  }

  @Test func `a mail may say what it must say`() {
    for mail in Mail.allCases {
      #expect(mail.required.allSatisfy { mail.contract.names[$0] == .text })
    }
  }
}
