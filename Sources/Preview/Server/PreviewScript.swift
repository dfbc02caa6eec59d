/// The script of the preview: it waits for news, shows the page again when the site has changed,
/// and lays the problems over it where it could not be built.
enum PreviewScript {
  static func text(_ wording: PreviewWording) -> String {
    """
    (function () {
      "use strict";
      var site = null, panel = null;
      function add(parent, name, text, css) {
        var element = document.createElement(name);
        if (text) element.textContent = text;
        if (css) element.style.cssText = css;
        parent.appendChild(element);
        return element;
      }
      function show(news) {
        if (panel) { panel.remove(); panel = null; }
        if (!news.problems.length) return;
        panel = add(document.body, "section", "", "position:fixed;left:0;right:0;bottom:0;" +
          "max-height:70%;overflow:auto;z-index:9999;background:#fff;color:#1b1b1b;" +
          "border-top:6px solid " + (news.published ? "#a85b00" : "#b3261e") +
          ";padding:1rem 1.25rem;box-shadow:0 -4px 24px rgba(0,0,0,.3);" +
          "font:16px/1.5 system-ui,sans-serif;text-align:left");
        panel.setAttribute("role", "alert");
        add(panel, "button", "\(wording.hide)", "float:right;font:inherit;padding:.3rem .8rem")
          .addEventListener("click", function () { panel.remove(); panel = null; });
        add(panel, "p", news.summary, "font-weight:700;margin:0 0 .75rem");
        news.problems.forEach(function (problem) {
          var item = add(panel, "div", "", "margin:0 0 1rem");
          var line = problem.file + (problem.line ? ":" + problem.line : "") +
            (problem.column ? ":" + problem.column : "");
          add(item, "p", line + "  [" + problem.code + "]",
            "margin:0;font:14px ui-monospace,monospace;color:#4b4b4b");
          add(item, "p", problem.message, "margin:.2rem 0;font-weight:600");
          if (problem.excerpt) add(item, "pre", problem.excerpt,
            "margin:.2rem 0;padding:.5rem;background:#f2f2f2;overflow:auto;" +
            "font:14px/1.4 ui-monospace,monospace;white-space:pre");
          add(item, "p", problem.advice, "margin:.2rem 0;white-space:pre-wrap");
        });
      }
      new EventSource("\(PageAddition.newsAddress)").onmessage = function (event) {
        var news = JSON.parse(event.data);
        if (site !== null && news.site !== site) { location.reload(); return; }
        site = news.site;
        show(news);
      };
    })();

    """
  }
}
