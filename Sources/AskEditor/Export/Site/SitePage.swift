/// What every page of a site has around its content.
struct SitePage {
  let title: String
  let site: SiteExport
  /// From this page to the folder of the site: empty, or `../`.
  let up: String
  let content: String
  /// Further elements at the end of the body.
  var scripts = ""

  var html: String {
    let heading = title == site.title ? title : "\(title) – \(site.title)"
    return """
      <!DOCTYPE html>
      <html lang="\(site.languageTag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLEscape.text(heading))</title>
      <link rel="stylesheet" href="\(up)style.css">
      <link rel="alternate" type="application/rss+xml" title="\(HTMLEscape.text(site.title))" href="\(up)feed.xml">
      </head>
      <body>
      <header>
      <a class="site" href="\(up)index.html">\(HTMLEscape.text(site.title))</a>
      <form class="search" role="search" action="\(up)index.html" method="get" hidden>
      <label>Search <input type="search" name="q" autocomplete="off" placeholder="What is your question?"></label>
      </form>
      </header>
      <main>
      \(content)
      </main>
      <script>document.querySelector("form.search").hidden = false;</script>
      \(scripts)</body>
      </html>

      """
  }
}
