import FileSystem

/// How a server is started with a configuration, and what waits behind it.
struct ServerStart {
  /// The FastCGI workers; nil where the server starts the program itself.
  let workers: [String]?
  let server: [String]
  /// Asks the server whether it understands its configuration.
  let check: [String]
  let environment: [String]

  /// - Parameter modules: those of Apache that stand in a package of their own.
  init(
    _ setup: Setup, _ instance: Instance, _ configuration: String,
    modules: [String] = isThere(Setup.xSendfileModule) ? ["xsendfile"] : []
  ) throws {
    let folder = instance.folder
    environment = [
      "GUICHET_HOME=\(instance.home)", "HOME=\(folder)", "XDG_CONFIG_HOME=\(folder)",
      "XDG_DATA_HOME=\(folder)", "CADDY_ADMIN=unix/\(folder)/admin",
    ]
    workers = Self.workers(setup, instance)
    switch setup {
    case .nginx, .nginxCGI:
      let main = try Self.write("main.conf", Self.nginx(instance, configuration), instance)
      let nginx = ["nginx", "-e", "\(folder)/log/start", "-p", folder, "-c", main]
      (server, check) = (nginx, nginx + ["-t"])
    case .apache, .apacheFastCGI:
      let main = try Self.write(
        "main.conf", Self.apache(instance, configuration, modules), instance)
      let apache = ["apache2", "-d", folder, "-f", main, "-E", "\(folder)/log/start"]
      (server, check) = (apache + ["-DFOREGROUND"], apache + ["-t"])
    case .lighttpd, .lighttpdFastCGI:
      server = ["lighttpd", "-D", "-f", configuration]
      check = ["lighttpd", "-tt", "-f", configuration]
    case .caddy:
      let options = ["--config", configuration, "--adapter", "caddyfile"]
      server = ["caddy", "run"] + options
      check = ["caddy", "validate"] + options
    }
  }

  private static func workers(_ setup: Setup, _ instance: Instance) -> [String]? {
    guard setup.isFastCGI || setup == .nginxCGI else { return nil }
    let owner =
      instance.isApart
      ? ["-u", Manual.account, "-g", Manual.group, "-U", Manual.account, "-G", "www-data"]
      : Instance.owner.map { ["-u", $0, "-g", $0] } ?? []
    let program = setup.isFastCGI ? instance.program : "/usr/sbin/fcgiwrap"
    return ["spawn-fcgi", "-n", "-s", "\(instance.folder)/socket", "-M", "0660"] + owner
      + ["--", program]
  }

  private static func write(_ name: String, _ text: String, _ instance: Instance) throws -> String {
    let path = "\(instance.folder)/\(name)"
    _ = try writeIfChanged(path, Array(text.utf8))
    return path
  }

  /// What stands around the file in `/etc/nginx`.
  private static func nginx(_ instance: Instance, _ configuration: String) -> String {
    let folder = instance.folder
    let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "\($0)_temp_path \(folder)/cache/\($0);"
    }
    return """
      \(Instance.owner.map { "user \($0);" } ?? "")
      daemon off;
      worker_processes 1;
      pid \(folder)/pid;
      error_log \(folder)/log/error.log;
      events {}
      http {
        include /etc/nginx/mime.types;
        default_type application/octet-stream;
        access_log \(folder)/log/access.log;
        gzip on;
        \(kept.joined(separator: "\n  "))
        include \(configuration);
      }

      """
  }

  /// What stands around the file in `/etc/apache2`, with Debian's compression.
  private static func apache(
    _ instance: Instance, _ configuration: String, _ added: [String]
  ) -> String {
    let folder = instance.folder
    let modules =
      ([
        "mpm_event", "authz_core", "alias", "cgid", "deflate", "dir", "filter", "headers", "mime",
        "proxy", "proxy_fcgi", "reqtimeout", "rewrite", "env", "setenvif",
      ] + added).map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }
    return """
      \(modules.joined(separator: "\n"))
      \(Instance.owner.map { "User \($0)\nGroup \($0)" } ?? "")
      ServerName localhost
      PidFile \(folder)/pid
      ScriptSock \(folder)/cgid
      DefaultRuntimeDir \(folder)
      ErrorLog \(folder)/log/error.log
      TypesConfig /etc/mime.types
      AddOutputFilterByType DEFLATE text/html
      Include \(configuration)

      """
  }
}
