import Testing

/// Boxes, shortcodes and other signs of other generators.
struct MarkTests {
  @Test(arguments: [
    ("!!! note\n    Texte\n\n    suite", "> [!NOTE]\n> Texte\n>\n> suite"),
    ("!!! warning \"Attention à\"\n    Texte", "> [!WARNING]\n> **Attention à**\n>\n> Texte"),
    ("??? tip\n    - a\n    - b\n\nfin", "> [!TIP]\n> - a\n> - b\n\nfin"),
    ("!!! note\n    ```\n    code\n    ```", "> [!NOTE]\n> ```\n> code\n> ```"),
    ("!!! note\n    a\n\n    !!! danger\n        b", "> [!NOTE]\n> a\n>\n> > [!WARNING]\n> > b"),
    ("=== \"Linux\"\n    a\n\n=== \"Windows\"\n    b", "**Linux**\n\na\n\n**Windows**\n\nb"),
    (":::note\nTexte\n:::", "> [!NOTE]\n> Texte"),
    ("::: tip Astuce\nTexte\n:::\nfin", "> [!TIP]\n> **Astuce**\n>\n> Texte\n\nfin"),
    (":::danger[Halte]\nTexte\n:::", "> [!WARNING]\n> **Halte**\n>\n> Texte"),
    ("::::info\n:::tip\na\n:::\nb\n::::", "> [!NOTE]\n> > [!TIP]\n> > a\n>\n> b"),
    (":::inconnu\nTexte\n:::", "Texte"), ("{: .warning }\nTexte", "> [!WARNING]\n> Texte"),
    ("Texte\n{: .note}", "> [!NOTE]\n> Texte"),
    ("{{< notice warning >}}\nTexte\n{{< /notice >}}", "> [!WARNING]\n> Texte"),
    ("{{% hint info %}}\nTexte\n{{% /hint %}}", "> [!NOTE]\n> Texte"),
    ("{% hint style=\"danger\" %}\nTexte\n{% endhint %}", "> [!WARNING]\n> Texte"),
    ("```\n!!! note\n:::\n```", "```\n!!! note\n:::\n```"),
  ])
  func `a box is a callout`(_ typed: String, _ markdown: String) {
    #expect(body(typed) == markdown)
  }

  @Test(arguments: [
    ("[[toc]]\n\na", "a"), ("* TOC\n{:toc}\n\na", "a"), ("a\n\n<!--more-->\n\nb", "a\n\nb"),
    ("[a](https://exemple.org){: .btn target=\"_blank\"}", "[a](https://exemple.org)"),
    ("![a](https://exemple.org/a.png){ width=\"300\" }", "![a](https://exemple.org/a.png)"),
    ("## Titre {#étape}", "## Titre {#etape}"), ("## Titre\n{: #x .y}", "## Titre {#x}"),
    ("## Titre { #x }", "## Titre {#x}"), ("`{: .x}` et {a}", "`{: .x}` et {a}"),
    ("{% highlight ruby %}\na < b {{ c }}\n{% endhighlight %}", "```ruby\na < b {{ c }}\n```"),
    (
      "{{< figure src=\"https://exemple.org/a.png\" caption=\"Un plan\" >}}",
      "![Un plan](https://exemple.org/a.png)"
    ),
    ("{{ site.baseurl }}a {% raw %}b{% endraw %}", "a b"),
    ("{% comment %}note{% endcomment %}a", "<!--note-->a"),
    ("{{< youtube abc >}}", "<!-- à reprendre : {{< youtube abc >}} -->"),
    ("a {{ page.title }} b", "a <!-- à reprendre : {{ page.title }} --> b"),
    ("{% include\n  a.html %}", "<!-- à reprendre : {% include a.html %} -->"),
    ("`{{ x }}`", "`{{ x }}`"),
    (
      "import Tabs from '@theme/Tabs';\n\na",
      "<!-- à reprendre : import Tabs from '@theme/Tabs'; -->\n\na"
    ),
    ("{{< a --> b >}}", "<!-- à reprendre : {{< a - -> b >}} -->"),
  ])
  func `a sign that only another generator reads`(_ typed: String, _ markdown: String) {
    #expect(body(typed) == markdown)
  }

  @Test func `each says its line`() {
    #expect(
      remarks("a\n\n!!! note\n    b {{< c >}}\n\n[[toc]]") == [
        "6 encadré : > [!NOTE]",
        "7 « {{< c >}} » : rien ne le remplace ; gardé en commentaire",
        "9 « [[toc]] » retiré : le site n’en a pas besoin",
      ])
  }
}
