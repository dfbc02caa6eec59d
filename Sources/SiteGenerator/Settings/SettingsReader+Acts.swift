import Portal

/// The section `acts`.
extension SettingsReader {
  mutating func acts(_ root: SettingsSection) -> PortalSettings.Acts {
    let section = section("acts", of: root, keys: SettingsKeys.acts)
    var acts = PortalSettings.Acts()
    acts.serve = word("serve", section) ?? acts.serve
    acts.accelPrefix = accelPrefix(section) ?? acts.accelPrefix
    return acts
  }

  /// An `internal` location of `/` alone would close the whole site.
  private mutating func accelPrefix(_ section: SettingsSection) -> String? {
    value("accel_prefix", of: section, .pathWithSlashes) { path in
      PageAddress.isWellFormed(path) && path.count > 1 && path.hasSuffix("/") ? path : nil
    }
  }
}
