/// A judged set of twelve posts and 36 queries, three to a post, as texts.
///
/// Post `p01` is what the queries `q01a`, `q01b` and `q01c` ask about, with grade 2; of each third post the post after
/// it answers a little of `…a` too, with grade 1.
package enum TinySet {
  package struct Post: Sendable {
    package let id, title, text: String
  }

  package struct Query: Sendable {
    package let id, text, topic: String
  }

  package struct Judgement: Sendable {
    package let query, post: String
    package let grade: Int
  }

  package static let posts = topics.enumerated().map { number, topic in
    Post(id: postID(number), title: topic.title, text: topic.text)
  }

  package static let queries = topics.enumerated().flatMap { number, topic in
    zip(["a", "b", "c"], topic.questions).map {
      Query(id: queryID(number, $0), text: $1, topic: "topic \(number + 1)")
    }
  }

  package static let judgements = topics.indices.flatMap { number in
    let own = ["a", "b", "c"].map {
      Judgement(query: queryID(number, $0), post: postID(number), grade: 2)
    }
    let other = Judgement(query: queryID(number, "a"), post: postID((number + 1) % topics.count), grade: 1)
    return number % 3 == 0 ? own + [other] : own
  }

  private static func digits(_ number: Int) -> String { number < 9 ? "0\(number + 1)" : "\(number + 1)" }
  private static func postID(_ number: Int) -> String { "p" + digits(number) }
  private static func queryID(_ number: Int, _ letter: String) -> String { "q" + digits(number) + letter }

  private static let topics: [(title: String, text: String, questions: [String])] = [
    (
      "How often should I water a cactus?",
      "A cactus stores water in its stem and rots when the soil stays wet. In summer water it every ten days.\n"
        + "In winter let the pot dry out and water it once a month at most.",
      [
        "How much water does a cactus need?", "Why does my cactus rot in wet soil?",
        "Watering a desert plant during winter",
      ]
    ),
    (
      "Why does my bread not rise?",
      "Old yeast is the usual reason, so try it in warm water with sugar first. Dough also rises slowly in a cold "
        + "kitchen.\nSalt that touches the yeast directly stops it as well.",
      [
        "My dough stays flat", "Does old yeast spoil a loaf of bread?",
        "Bread does not rise in a cold kitchen",
      ]
    ),
    (
      "How do I remove rust from a bicycle chain?",
      "Brush the chain with steel wool and wipe it with a cloth. Then put oil on every link.\n"
        + "A chain that is stiff after cleaning has to be replaced.",
      [
        "Cleaning a rusty bike chain", "Which oil for the links of a chain?",
        "When is a bicycle chain worn out?",
      ]
    ),
    (
      "Which knife do I need in a small kitchen?",
      "One chef's knife of twenty centimetres does nearly everything. A small paring knife peels fruit.\n"
        + "Sharpen them on a stone twice a year, and never put them into the dishwasher.",
      [
        "What knives should a beginner buy?", "How do I sharpen a kitchen knife?",
        "Peeling fruit with a knife",
      ]
    ),
    (
      "How can I sleep better in a noisy street?",
      "Ear plugs of wax keep out most of the traffic. Heavy curtains help a little, double windows help a lot.\n"
        + "A quiet fan hides what is left of the noise.",
      [
        "I cannot sleep because of traffic", "Do heavy curtains keep noise out?",
        "Ear plugs or a fan at night?",
      ]
    ),
    (
      "What should I pack for a week in the mountains?",
      "Take boots that are worn in, a rain jacket and wool socks. A paper map works when the phone is empty.\n"
        + "Carry a litre and a half of water, for huts are far apart.",
      [
        "Packing list for hiking", "Which boots for the mountains?",
        "Is a paper map still useful on a trail?",
      ]
    ),
    (
      "How do I teach a child to swim?",
      "Let the child play in shallow water until it is no longer afraid. Then practise floating on the back.\n"
        + "Arm bands give a false feeling of safety, so leave them at home.",
      ["Swimming lessons for a small child", "My son is afraid of water", "Are arm bands any good?"]
    ),
    (
      "Why is my tea bitter?",
      "Green tea turns bitter in boiling water; eighty degrees are enough. Two minutes of steeping will do.\n"
        + "Black tea can take more heat, but no tea likes to be forgotten in the pot.",
      ["Tea tastes bitter", "How hot should water be for green tea?", "How long do I steep black tea?"]
    ),
    (
      "How do I fix a dripping tap?",
      "Turn off the water below the sink. Unscrew the handle and replace the rubber washer, which costs a few cents.\n"
        + "If it still drips, the seat is scratched and a plumber has to grind it.",
      [
        "The tap drips all night", "Replace the washer of a tap",
        "When do I need a plumber for a leaking faucet?",
      ]
    ),
    (
      "How should I store potatoes?",
      "Keep them in a dark, cool and airy place, never in plastic. Light turns potatoes green and poisonous.\n"
        + "Onions next to them make both spoil sooner.",
      ["Where do I keep potatoes?", "Are green potatoes poisonous?", "Storing onions together with potatoes"]
    ),
    (
      "How do I start running at fifty?",
      "Begin with a minute of running and two of walking, three times a week. See a doctor first if your heart worries "
        + "you.\nShoes matter more than clothes, so spend your money there.",
      [
        "Running for beginners over fifty", "Which shoes for jogging?",
        "Should I see a doctor before I start to run?",
      ]
    ),
    (
      "How do I keep moths out of my wardrobe?",
      "Wash wool before you put it away, for moths eat what smells of people. Cedar wood and lavender keep some away.\n"
        + "Larvae die in the freezer within a week.",
      ["Moths eat my wool sweaters", "Does lavender help against moths?", "Clothes with holes from larvae"]
    ),
  ]
}
