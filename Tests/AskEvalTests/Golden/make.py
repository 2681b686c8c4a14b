"""Writes the golden files of this folder: rankings, and what trec_eval makes of them query by query.

    python3 -m venv venv && venv/bin/pip install pytrec_eval-terrier==0.5.11
    venv/bin/python make.py ../../../../shared/eval

For each set NAME it writes
    NAME.rankings.tsv   query, a tab, the ids of the posts best first with spaces between (nothing: none was found)
    NAME.values.tsv     query and trec_eval's figures, the names of which are in the first line
and for the invented set, whose grades go from 0 to 4, also NAME.qrels.tsv.

The rankings are those of a plain BM25 over lower-case words between white space. Scores are rounded to one decimal,
so that there are ties; these are in id order, as Ask shows them. Some queries get no ranking, some a short one.
trec_eval is given falling whole numbers as scores, so it must keep that order, and is asked as follows:
    ndcg@k       ndcg_cut.k
    ndcg_exp@k   ndcg_cut.k with each grade g of the qrels replaced by 2^g - 1
    mrr@10       recip_rank of the run cut at 10
    hit@k        success.k
    recall@k     recall.k
    map          map

A second and a third argument set the queries of each set (40; 0: all) and the posts of each ranking (30).
"""
import collections, json, math, pathlib, random, sys
import pytrec_eval

SHARED = pathlib.Path(sys.argv[1])
QUERIES = int(sys.argv[2]) if len(sys.argv) > 2 else 40
DEPTH = int(sys.argv[3]) if len(sys.argv) > 3 else 30
HERE = pathlib.Path(__file__).parent
CUTS = [1, 3, 5, 10, 30, 100]


def jsonl(path):
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def words(text):
    return text.lower().split()


def bm25(posts, k1=1.2, b=0.75):
    """A function from a query's text to post ids, best first."""
    bags = {post["_id"]: collections.Counter(words(post["title"] + " " + post["text"])) for post in posts}
    length = {post: sum(bag.values()) for post, bag in bags.items()}
    mean = sum(length.values()) / len(length)
    frequency = collections.Counter(word for bag in bags.values() for word in bag)

    def rank(text):
        scores = collections.Counter()
        for word in sorted(set(words(text)) & frequency.keys()):
            idf = math.log(1 + (len(bags) - frequency[word] + 0.5) / (frequency[word] + 0.5))
            for post, bag in bags.items():
                if bag[word]:
                    scores[post] += idf * bag[word] / (bag[word] + k1 * (1 - b + b * length[post] / mean))
        return sorted(scores, key=lambda post: (-round(scores[post], 1), post))

    return rank


def values(ranking, grades):
    """trec_eval's figures for one query."""
    def ask(posts, grades, *measures):
        run = {"q": {post: float(len(posts) - index) for index, post in enumerate(posts)}}
        return pytrec_eval.RelevanceEvaluator({"q": grades}, set(measures)).evaluate(run)["q"]

    def cut(measure):
        return measure + "." + ",".join(map(str, CUTS))

    plain = ask(ranking, grades, cut("ndcg_cut"), cut("recall"), cut("success"), "map")
    mapped = ask(ranking, {post: 2 ** grade - 1 for post, grade in grades.items()}, cut("ndcg_cut"))
    row = {}
    for k in CUTS:
        row[f"ndcg@{k}"] = plain[f"ndcg_cut_{k}"]
        row[f"ndcg_exp@{k}"] = mapped[f"ndcg_cut_{k}"]
        row[f"hit@{k}"] = plain[f"success_{k}"]
        row[f"recall@{k}"] = plain[f"recall_{k}"]
    row["mrr@10"] = ask(ranking[:10], grades, "recip_rank")["recip_rank"]
    row["map"] = plain["map"]
    return row


def write(name, rankings, qrels):
    with (HERE / f"{name}.rankings.tsv").open("w") as file:
        for query in sorted(rankings):
            file.write(query + "\t" + " ".join(rankings[query]) + "\n")
    rows = {query: values(rankings[query], qrels[query]) for query in sorted(rankings)}
    names = list(next(iter(rows.values())))
    with (HERE / f"{name}.values.tsv").open("w") as file:
        file.write("\t".join(["query"] + names) + "\n")
        for query, row in rows.items():
            file.write("\t".join([query] + [f"{row[name]:.6f}".rstrip("0").rstrip(".") for name in names]) + "\n")


def shared(name):
    folder = SHARED / name
    qrels = collections.defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text().splitlines()[1:]:
        query, post, grade = line.split("\t")
        qrels[query][post] = int(grade)
    texts = {query["_id"]: query["text"] for query in jsonl(folder / "queries.jsonl")}
    rank = bm25(jsonl(folder / "corpus.jsonl"))
    queries = sorted(qrels)
    if QUERIES:
        queries = sorted(random.Random(name).sample(queries, QUERIES))
    rankings = {}
    for index, query in enumerate(queries):
        # Every eleventh query fails, every seventh finds little.
        depth = 0 if index % 11 == 5 else 1 + index % 4 if index % 7 == 3 else DEPTH
        rankings[query] = rank(texts[query])[:depth]
    write(name, rankings, qrels)


def invented():
    """Random rankings and grades 0 to 4; the first three queries have no relevant post."""
    draw = random.Random("invented")
    posts = [f"p{index:02}" for index in range(50)]
    qrels, rankings = {}, {}
    for index in range(40):
        highest = 0 if index < 3 else 4
        judged = draw.sample(posts, draw.randint(1, 25))
        grades = {post: draw.randint(0, highest) for post in judged}
        if highest:
            grades[judged[0]] = draw.randint(1, 4)
        qrels[f"q{index:02}"] = grades
        rankings[f"q{index:02}"] = draw.sample(posts, draw.choice([0, 1, 3, 9, 10, 11, 30, 50]))
    with (HERE / "invented.qrels.tsv").open("w") as file:
        file.write("query-id\tcorpus-id\tscore\n")
        for query in sorted(qrels):
            for post in sorted(qrels[query]):
                file.write(f"{query}\t{post}\t{qrels[query][post]}\n")
    write("invented", rankings, qrels)


for name in ["stackfaq", "coffee-title2answer", "matheducators-title2answer"]:
    shared(name)
invented()
