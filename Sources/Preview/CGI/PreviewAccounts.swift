/// What a preview needs to answer account pages and to show the mails that they send.
package struct PreviewAccounts: Sendable {
  /// Where the account pages begin: `/portail/compte`.
  package var path: String
  /// The program that answers them: the absolute path of `guichet.cgi`.
  package var program: String
  /// The program's home: `portal.db`, `accounts.db`, `mail/`.
  package var home: String
  /// The origin of the site's `base_url`, which the program writes in addresses.
  ///
  /// What leads there is led to the preview instead. nil: only what leads to this machine is.
  package var origin: String?
  /// An agent to try the pages with, told beside the mails; nil where there is none.
  package var trial: String?
  /// Sends what the last form caused to be sent.
  ///
  /// Called on a thread of its own after each `POST`, before its answer is sent: the mail is there
  /// when the page says so. Two may be called at once.
  package var deliver: @Sendable () -> Void

  /// Where the mails are read, below the preview's own address.
  package static let mailAddress = "/_courrier/"

  package init(
    path: String, program: String, home: String, origin: String?, trial: String? = nil,
    deliver: @escaping @Sendable () -> Void = {}
  ) {
    self.path = path
    self.program = program
    self.home = home
    self.origin = origin
    self.trial = trial
    self.deliver = deliver
  }

  /// Whether a path is an account page's.
  func answers(_ path: String) -> Bool {
    path == self.path || path.hasPrefix(self.path + "/")
  }
}
