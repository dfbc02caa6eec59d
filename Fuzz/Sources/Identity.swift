import Accounts
import Calendar

/// What was read of a text that people type has one form, which reads as itself.
func checkIdentity(_ input: [UInt8]) {
  guard let text = String(validating: input, as: UTF8.self) else { return }
  let matricule = try? Matricule(parsing: text)
  let email = try? EmailAddress(parsing: text)
  expect(matricule == nil || email == nil, "a matricule and an address: \(text)")
  if let matricule { check(matricule) }
  if let email { check(email) }
  checkPhone(text)
  checkBirthDate(text)
  checkName(text)
}

private func check(_ matricule: Matricule) {
  let isCanonical = matricule.text.utf8.allSatisfy {
    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
  }
  expect(isCanonical, "not canonical: \(matricule.text)")
  expect((try? Matricule(parsing: matricule.text)) == matricule, "another: \(matricule.text)")
}

/// One `@`, nothing that ends a header or a mailbox, and composed already.
private func check(_ email: EmailAddress) {
  for form in [email.text, email.canonical] {
    expect(form.utf8.count <= 254, "too long: \(form)")
    expect(form.utf8.count { $0 == 0x40 } == 1, "not one at sign: \(form)")
    expect(form.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x2C }, "two in one: \(form)")
    let again = try? EmailAddress(parsing: form)
    expect(again?.text.utf8.elementsEqual(form.utf8) == true, "another spelling: \(form)")
    expect(again == email, "another mailbox: \(form)")
  }
}

private func checkPhone(_ text: String) {
  let plan = NumberingPlan(
    countryPrefix: "229", digits: 10, start: "01",
    former: NumberingPlan.Former(digits: 8, prefix: "01"))
  if let phone = try? PhoneNumber(parsing: text, plan: plan) {
    expect(phone.text.hasPrefix("+"), "not international: \(phone.text)")
    expect((try? PhoneNumber(parsing: phone.text, plan: plan)) == phone, "another: \(phone.text)")
  }
  if let phone = try? PhoneNumber(unplanned: text) {
    expect((try? PhoneNumber(unplanned: phone.text)) == phone, "another: \(phone.text)")
  }
}

private func checkBirthDate(_ text: String) {
  guard let today = Day(year: 2026, month: 2, day: 2) else { return }
  let fields = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  let typed =
    fields.count == 3
    ? try? BirthDate(day: fields[0], month: fields[1], year: fields[2], today: today) : nil
  for date in [typed, try? BirthDate(iso: text, today: today)].compactMap({ $0 }) {
    expect((try? BirthDate(iso: date.iso, today: today)) == date, "another day: \(date.iso)")
    expect(BirthDate(stored: date.iso) == date, "stored as another day: \(date.iso)")
    expect(date.agrees(withRoster: date), "not itself: \(date.iso)")
  }
}

/// A name is its own, in capitals or not, and with spaces around it.
private func checkName(_ text: String) {
  let fields = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
  let (surname, given) = (String(fields[0]), fields.count > 1 ? String(fields[1]) : "")
  guard let name = try? PersonName(surname: surname, givenNames: given) else { return }
  expect(NameComparison(typed: name, roster: name) == .same, "not itself: \(text)")
  let spaced = try? PersonName(surname: " \(capitals(surname))  ", givenNames: capitals(given))
  // Two more spaces may be too many for the register.
  guard let spaced else { return }
  expect(NameComparison(typed: spaced, roster: name) == .same, "not itself in capitals: \(text)")
}

/// A to Z for a to z; other letters have capitals of two letters.
private func capitals(_ text: String) -> String {
  let bytes = text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
  return String(decoding: bytes, as: UTF8.self)
}
