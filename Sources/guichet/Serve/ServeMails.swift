import Delivery
import Glibc
import Portal
import Registry

/// The mails of a preview: files in its home, whatever server the site names; a trial writes to
/// nobody.
enum ServeMails {
  /// Sends what is due, once a form of the account pages was answered.
  static func deliver(home: String) {
    do {
      let registry = try RegistryDatabase(home: home)
      let portal = try PortalReader(home: home)
      _ = try ActNoticeQueue.fill(registry, portal, at: time(nil))
      _ = try Postman(.folder(MailFolder(path: "\(home)/mail")), now: { time(nil) }).deliver(
        registry, portal, shouldStop: { false }, report: { _ in })
    } catch {
      Console.complain("guichet: \(error)")
    }
  }
}
