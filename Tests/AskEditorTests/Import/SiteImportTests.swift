import AskCorpus
import AskEditor
import TestSupport
import Testing

struct SiteImportTests {
  private func site() -> Imports {
    let imports = Imports()
    imports.folder.write(
      "blog/_posts/2024-03-01-first-post.md",
      "---\nlayout: post\ntitle: First\ncategories: [team]\ntags: hiring pay\nauthor: Qzlorbin\npermalink: /first/\n---\n"
        + "Some {% include x.html %} text.\n\n## Question\n\nNot the house's.\n")
    imports.folder.write("blog/_drafts/later.md", "---\ntitle: Later\n---\nNot yet.\n")
    imports.folder.write(
      "blog/content/hugo.md", "+++\ntitle = \"Hugo\"\ndate = 2023-05-06T10:00:00Z\ndraft = true\n+++\nBody.\n"
    )
    imports.folder.write(
      "blog/content/quarto/index.qmd",
      "---\ntitle: \"Quarto: one\"\ndate: 2022-01-02\nauthor:\n  - name: A\n---\n\nText.\n")
    imports.folder.write("blog/content/other/quarto.md", "Plain text with a name that is there already.\n")
    imports.folder.write("blog/broken.md", "---\ntitle: [\n---\nx\n")
    imports.folder.write("blog/empty.md", "")
    imports.folder.write("blog/image.PNG", "x")
    imports.folder.write("blog/Makefile", "x")
    return imports
  }

  @Test
  func `each file of a site is a post, skipped with a reason, or counted`() throws {
    let imports = site()
    let summary = try imports.run("blog")
    #expect(summary.kind == .site && summary.imported == 5 && summary.drafts == 2)
    #expect(
      Set(summary.skipped.map { String($0.place.split(separator: "/").last ?? "") }) == [
        "broken.md:3", "empty.md",
      ]
        || summary.skippedCount == 2, "\(summary.skipped)")
    #expect(summary.leftOut == [".png files": 1, "files without extension": 1])
    #expect(summary.droppedKeys == ["layout": 1])
    let posts = try imports.posts()
    #expect(posts.count == 5)
    let first = try #require(posts["first-post.md"])
    #expect(
      first.title == "First" && first.author == "Qzlorbin" && first.published?.description == "2024-03-01")
    #expect(first.tags == ["hiring pay", "team"])
    #expect(first.question.isEmpty && first.sections.map(\.headings) == [[], ["Question"]])
    #expect(posts["later.md"]?.status == .draft && posts["hugo.md"]?.status == .draft)
    #expect(
      posts["content-quarto-index.md"]?.title == "Quarto: one" || posts["quarto.md"]?.title == "Quarto: one"
        || posts.values.contains { $0.title == "Quarto: one" && $0.author == "A" })
    // The body is kept as it is written, templates included.
    #expect(imports.folder.text("out/first-post.md")?.contains("Some {% include x.html %} text.\n") == true)
  }

  @Test
  func `a second import changes only what changed in the source`() throws {
    let imports = site()
    _ = try imports.run("blog")
    let memory = imports.folder.text("out/.import.jsonl")
    let again = try imports.run("blog")
    #expect(again.unchanged == 5 && again.imported == 0 && again.updated == 0)
    #expect(imports.folder.text("out/.import.jsonl") == memory)

    imports.folder.write("blog/content/hugo.md", "+++\ntitle = \"Hugo\"\n+++\nA new body.\n")
    imports.folder.write("blog/new.md", "Something new.\n")
    let changed = try imports.run("blog")
    #expect(changed.updated == 1 && changed.imported == 1 && changed.unchanged == 4)
    #expect(imports.folder.text("out/hugo.md")?.contains("A new body.") == true)
  }

  @Test
  func `a file that the editor has changed or removed stays so`() throws {
    let imports = site()
    _ = try imports.run("blog")
    let mine = "---\ntitle: Mine\nstatus: published\n---\nMy words.\n"
    imports.folder.write("out/hugo.md", mine)
    imports.folder.write("out/later.md", mine)
    #expect(try imports.run("blog").edited == 2)
    imports.folder.write("blog/content/hugo.md", "Other words.\n")
    let summary = try imports.run("blog")
    #expect(summary.edited == 1 && summary.updated == 0 && !summary.isClean)
    #expect(summary.kept == [.init(place: "hugo.md", reason: "you changed it; the source changed too")])
    #expect(imports.folder.text("out/hugo.md") == mine && imports.folder.text("out/later.md") == mine)
    // It says so until one of them gives way.
    #expect(try imports.run("blog").keptCount == 1)
    imports.folder.remove("out/hugo.md")
    imports.folder.remove("out/later.md")
    let removed = try imports.run("blog")
    #expect(removed.removed == 1 && removed.keptCount == 1)
    #expect(imports.folder.text("out/hugo.md") == nil && imports.folder.text("out/later.md") == nil)
  }

  @Test
  func `a file that no import has made is never touched`() throws {
    let imports = site()
    imports.folder.write("out/hugo.md", "Mine.\n")
    imports.folder.link("out/later.md", to: "../blog/image.PNG")
    let summary = try imports.run("blog")
    #expect(summary.imported == 3 && summary.keptCount == 2 && !summary.isClean)
    #expect(imports.folder.text("out/hugo.md") == "Mine.\n" && imports.folder.text("blog/image.PNG") == "x")
  }

  @Test
  func `files of an import that was killed before it remembered them are taken for its own`() throws {
    let imports = site()
    _ = try imports.run("blog")
    imports.folder.remove("out/.import.jsonl")
    imports.folder.write("out/.ask-tmp-7", "half a fi")
    let summary = try imports.run("blog")
    #expect(summary.unchanged == 5 && summary.isClean == false && summary.keptCount == 0)
    #expect(imports.folder.text("out/.ask-tmp-7") == nil)
  }

  @Test
  func `a post that is gone from the source stays and is named`() throws {
    let imports = site()
    _ = try imports.run("blog")
    imports.folder.remove("blog/content/hugo.md")
    let summary = try imports.run("blog")
    #expect(summary.gone == ["hugo.md"] && imports.folder.text("out/hugo.md") != nil)
    // Another source into the same folder has nothing to do with it.
    imports.folder.write("other/one.md", "One.\n")
    #expect(try imports.run("other").gone.isEmpty)
  }

  @Test
  func `a post that cannot be read is skipped, and not gone`() throws {
    let imports = site()
    _ = try imports.run("blog")
    imports.folder.write("blog/content/hugo.md", "+++\ntitle = [\n+++\nx\n")
    let summary = try imports.run("blog")
    #expect(summary.gone.isEmpty && summary.skipped.contains { $0.place.contains("content/hugo.md") })
    // Nor is what lies in a folder that is not read.
    imports.folder.move("blog/content", to: "elsewhere")
    imports.folder.link("blog/content", to: "../elsewhere")
    let later = try imports.run("blog")
    #expect(later.gone.isEmpty && later.skipped.contains { $0.place.hasSuffix("blog/content") }, "\(later)")
  }

  @Test
  func `two sources of one name are not taken for one, unless they are said to be`() throws {
    let imports = Imports()
    imports.folder.write("a/posts/one.md", "First.\n")
    imports.folder.write("b/posts/two.md", "Second.\n")
    _ = try imports.run("a/posts")
    let memory = imports.folder.text("out/.import.jsonl")
    #expect(memory?.contains("\"place\":\"../a/posts\"") == true)
    let error = #expect(throws: TransferError.self) { _ = try imports.run("b/posts") }
    #expect(error.map { "\($0)".contains("../a/posts") && "\($0)".contains("--name") } == true)
    #expect(imports.folder.text("out/.import.jsonl") == memory && imports.folder.text("out/two.md") == nil)
    #expect(try imports.run("b/posts") { $0.name = "b" }.imported == 1)
    #expect(try imports.run("a/./../a/posts").unchanged == 1)
    // The same source at another place.
    imports.folder.move("a/posts", to: "posts")
    #expect(throws: TransferError.self) { _ = try imports.run("posts") }
    #expect(try imports.run("posts") { $0.name = "posts" }.unchanged == 1)
    #expect(try imports.run("posts").unchanged == 1)
  }

  @Test
  func `a colon in the name of a folder does not make one source look like another`() throws {
    let imports = Imports()
    imports.folder.write("a:b/one.md", "First.\n")
    imports.folder.write("a/two.md", "Second.\n")
    _ = try imports.run("a:b")
    #expect(try imports.run("a").gone.isEmpty)
  }

  @Test
  func `a dry run writes nothing, not even the folder`() throws {
    let imports = site()
    let summary = try imports.run("blog") { $0.isDryRun = true }
    #expect(summary.imported == 5)
    #expect((try? CorpusFolder(path: imports.folder.path + "/out")) == nil)
  }

  @Test
  func `source and target in each other, a file as target and a damaged memory are refused`() throws {
    let imports = site()
    for (source, target) in [
      ("blog", "blog"), ("blog", "blog/out"), ("blog/content", "blog"), ("blog", "blog/x/../y"),
    ] {
      #expect(throws: TransferError.self) { _ = try imports.run(source, into: target) }
    }
    #expect(throws: TransferError.self) { _ = try imports.run("nowhere") }
    imports.folder.write("file", "x")
    #expect(throws: TransferError.self) { _ = try imports.run("blog", into: "file") }
    #expect(throws: TransferError.self) { _ = try imports.run("blog", into: "file/below") }
    for line in [
      "nonsense", "{\"key\":\"a\",\"file\":\"../x.md\",\"source\":\"\",\"written\":\"\"}",
      "{\"key\":\"a\",\"file\":\".git/config\",\"source\":\"\",\"written\":\"\"}",
    ] {
      imports.folder.write("out/.import.jsonl", line + "\n")
      let error = #expect(throws: TransferError.self) { _ = try imports.run("blog") }
      #expect(error?.line == 1)
    }
    #expect(imports.folder.text("x.md") == nil)
  }

  @Test
  func `names that clash, are too long or hold nothing for a slug get names of their own`() throws {
    let imports = Imports()
    let long = String(repeating: "word-", count: 45)
    for name in ["A b", "a-b", "A_B!", "!!!", "???", long, long + "x"] {
      imports.folder.write("in/\(name).md", "Text.\n")
    }
    let summary = try imports.run("in")
    #expect(summary.imported == 7 && summary.isClean)
    let names = try imports.posts().keys
    #expect(names.count == 7 && names.allSatisfy { $0.utf8.count <= 110 })
  }

  @Test
  func `a line of the memory tells two sources apart`() throws {
    let imports = Imports()
    imports.folder.write("a/posts/one.md", "First.\n")
    imports.folder.write("b/posts/one.md", "Second.\n")
    _ = try imports.run("a")
    let summary = try imports.run("b")
    #expect(summary.imported == 1 && summary.goneCount == 0)
    #expect(Set(try imports.posts().keys) == ["one.md", "one-2.md"])
  }

  @Test
  func `six real blogs are imported, and each file is accounted for`() throws {
    guard let blogs = sharedPath("blogs") else { return }
    for blog in ["dtc-blog", "fastpages", "honir-blog", "robinsones", "staff-eng", "veekaybee"] {
      let folder = ScratchFolder()
      let summary = try Importer(source: blogs + "/" + blog, into: folder.path + "/out").run()
      let corpus = try CorpusFolder(path: blogs + "/" + blog)
      let (files, problems) = corpus.files()
      #expect(summary.imported + summary.skippedCount == files.count + problems.count, "\(blog): \(summary)")
      #expect(summary.keptCount == 0 && summary.broken == nil)
      let made = try CorpusFolder(path: folder.path + "/out").files().files
      #expect(made.count == summary.imported)
      // What ask reads of the new file is what it reads of the old one.
      let ids = PostIDs(paths: files.map(\.path), folder: corpus.name)
      var originals: [String: [Post]] = [:]
      for file in files {
        guard let id = ids[file.path],
          let post = try? PostParser().post(from: try corpus.bytes(of: file), path: file.path, id: id)
        else { continue }
        originals[post.title, default: []].append(post)
      }
      let target = try CorpusFolder(path: folder.path + "/out")
      for file in made {
        let post = try PostParser().post(
          from: try target.bytes(of: file), path: file.path, id: PostID(file.path))
        let twin = (originals[post.title] ?? []).contains { original in
          original.blocks.map(\.text) == post.blocks.map(\.text) && original.author == post.author
            && original.published == post.published && original.tags == post.tags
            && original.status == post.status
            && original.sections.map(\.headings) == post.sections.map(\.headings)
            && original.question.map(\.text) == post.question.map(\.text)
        }
        #expect(twin, "\(blog): \(file.path) is read otherwise")
      }
      #expect(
        try Importer(source: blogs + "/" + blog, into: folder.path + "/out").run().unchanged
          == summary.imported)
    }
  }
}
