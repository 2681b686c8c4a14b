/// Files that are the same in every site.
enum SiteAssets {
  static let style = """
    :root { --text: #1d1d1f; --page: #fdfdfc; --soft: #5c5c63; --line: #d9d9d6; --link: #0b57a4; --code: #f1f1ee; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e6e6e3; --page: #17181a; --soft: #a3a3a8; --line: #3a3b3f; --link: #84b9f5; --code: #232528; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 44rem; padding: 1rem; color: var(--text); background: var(--page);
      font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; hyphens: auto; }
    a { color: var(--link); }
    header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; padding-bottom: 0.75rem;
      border-bottom: 1px solid var(--line); }
    header .site { font-weight: 600; text-decoration: none; color: var(--text); }
    .search { flex: 1 1 16rem; }
    .search[hidden] { display: none; }
    .search label { display: flex; gap: 0.5rem; align-items: baseline; color: var(--soft); }
    .search input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--code);
      border: 1px solid var(--line); border-radius: 0.3rem; padding: 0.25rem 0.6rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2rem; } h3 { font-size: 1.1rem; }
    .facts, .note, time, #results p { color: var(--soft); font-size: 0.9rem; }
    .note { border-left: 3px solid var(--link); padding-left: 0.75rem; }
    .tag { white-space: nowrap; }
    section > ul { padding-left: 1.2rem; } li { margin: 0.2rem 0; }
    #results ol { padding-left: 1.2rem; } #results p { margin: 0; }
    pre { overflow-x: auto; background: var(--code); padding: 0.75rem; border-radius: 0.3rem; line-height: 1.45; }
    pre, code { hyphens: none; }
    code { font-family: ui-monospace, monospace; font-size: 0.9em; background: var(--code); }
    blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
    table { display: block; overflow-x: auto; border-collapse: collapse; }
    th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; min-width: 4.5rem; vertical-align: top; }
    th:not([align]) { text-align: left; }
    li:has(> input[type="checkbox"]) { list-style: none; }
    .footnotes { margin-top: 2rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
    @media print { header, #by-tag { display: none; } body { max-width: none; } }

    """

  static let search = #"""
    // The search of this site: BM25 over the words of search-index.js. It asks no other machine for anything.
    (function () {
      "use strict";
      const K1 = 1.2, B = 0.75, LIMIT = 20;

      // Compatible forms are the same, capitals are small, accents are gone where a letter stays.
      function fold(text) {
        return text.normalize("NFKC").toLowerCase().normalize("NFD")
          .replace(/(\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu, "$1").normalize("NFC");
      }

      function load(index) {
        const forms = new Map(), postings = [];
        for (const line of index.terms.split("\n")) {
          const [words, numbers] = line.split("\t");
          if (!numbers) continue;
          for (const word of words.split(" ")) {
            const key = fold(word);
            if (!forms.has(key)) forms.set(key, new Set());
            forms.get(key).add(postings.length);
          }
          postings.push(numbers.split(" ").map((number) => parseInt(number, 36)));
        }
        const lengths = index.posts.map((post) => post[4]);
        const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
        return { posts: index.posts, forms, postings, lengths, mean: Math.max(1, mean) };
      }

      // Words that no post has: a post's word that begins like it may be another form of the same.
      function alike(word, forms) {
        const found = new Set();
        let best = 0;
        for (const [form, terms] of forms) {
          let common = 0;
          while (common < word.length && common < form.length && word[common] === form[common]) common++;
          const isPrefix = common === word.length && word.length >= 3;
          if (!isPrefix && (common < 4 || common < word.length - 3)) continue;
          if (common > best) { best = common; found.clear(); }
          if (common === best) for (const term of terms) found.add(term);
        }
        return found;
      }

      // Scripts without spaces: the longest words of the posts one after the other.
      function cut(text, forms) {
        const terms = new Set();
        for (let start = 0; start < text.length;) {
          let end = Math.min(text.length, start + 12);
          while (end > start && !forms.has(text.slice(start, end))) end--;
          if (end > start) for (const term of forms.get(text.slice(start, end))) terms.add(term);
          start = Math.max(end, start + 1);
        }
        return terms;
      }

      function termsOf(question, forms) {
        const groups = [];
        for (const chunk of fold(question).split(/\s+/)) {
          const whole = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, "");
          if (!whole) continue;
          const words = forms.has(whole) ? [whole] : whole.match(/[\p{L}\p{N}\p{M}]+/gu) || [];
          for (const word of words) {
            if (forms.has(word)) groups.push(forms.get(word));
            else if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u.test(word))
              groups.push(cut(word, forms));
            else groups.push(alike(word, forms));
          }
        }
        return groups;
      }

      function search(question, data) {
        const scores = new Map();
        const seen = new Set();
        for (const group of termsOf(question, data.forms)) {
          for (const term of group) {
            if (seen.has(term)) continue;
            seen.add(term);
            const list = data.postings[term];
            const count = list.length / 2;
            const idf = Math.log(1 + (data.posts.length - count + 0.5) / (count + 0.5));
            for (let i = 0, post = 0; i < list.length; i += 2) {
              post += list[i];
              const weight = list[i + 1];
              const norm = K1 * (1 - B + (B * data.lengths[post]) / data.mean);
              scores.set(post, (scores.get(post) || 0) + (idf * weight * (K1 + 1)) / (weight + norm));
            }
          }
        }
        return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LIMIT)
          .map(([post]) => {
            const [title, url, date, lead] = data.posts[post];
            return { title, url, date, lead };
          });
      }

      if (typeof module === "object") { module.exports = { load, search }; return; }

      const input = document.querySelector("form.search input");
      const room = document.getElementById("results");
      let data = null;

      function element(name, text) {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        return made;
      }

      function show() {
        const question = input.value.trim();
        room.replaceChildren();
        room.hidden = !question;
        for (const part of document.querySelectorAll(".browse")) part.hidden = !!question;
        if (!question) return;
        data = data || load(globalThis.ASK_INDEX);
        const results = search(question, data);
        room.append(element("h2", results.length ? "Posts about this" : "No post has these words"));
        const list = element("ol");
        for (const { title, url, date, lead } of results) {
          const item = element("li"), link = element("a", title);
          link.href = url;
          item.append(link, " ", element("time", date), element("p", lead));
          list.append(item);
        }
        if (results.length) room.append(list);
      }

      input.form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
      input.addEventListener("input", show);
      input.value = new URLSearchParams(location.search).get("q") || "";
      if (input.value) show();
    })();

    """#
}
