/// Words around names, in lower case.
enum NameCues {
  static let titles = WordList.of(
    "mr mrs ms miss mx dr prof professor sir madam herr frau mme mlle monsieur madame señor señora sr sra dottore"
  )

  /// `my boss X`
  static let people = WordList.of(
    """
    boss manager colleague coworker co-worker friend wife husband partner son daughter brother sister mother father mum
    mom dad uncle aunt cousin nephew niece mentor supervisor professor teacher tutor cofounder co-founder founder ceo cto
    cfo vp director intern junior teammate lead report assistant recruiter girlfriend boyfriend fiancé fiancée neighbour
    neighbor landlord predecessor successor colleagues engineer developer analyst scientist student
    """)

  /// `my name is X`
  static let introductions: [[String]] = [
    ["name", "is"], ["i'm"], ["i’m"], ["i", "am"], ["this", "is"], ["call", "me"], ["named"], ["called"],
    ["im"], ["names"], ["name's"], ["name"],
  ]

  /// What somebody does whose name stands before it.
  static let acts = WordList.of(
    """
    said says say told tells asked asks thinks thought wants wanted wrote writes keeps kept insists insisted suggested
    suggests left quit joined has had is was will does did made makes went got gave gives knows knew replied answered
    believes claims claimed argues argued refuses refused who and
    """)

  static let greetings = WordList.of(
    "dear hi hello hey hallo liebe lieber hola bonjour greetings morning afternoon evening good")

  static let closings: [[String]] = [
    ["best"], ["best", "wishes"], ["best", "regards"], ["kind", "regards"], ["warm", "regards"], ["regards"],
    ["thanks"],
    ["thank", "you"], ["many", "thanks"], ["thanks", "in", "advance"], ["thanks", "a", "lot"],
    ["thanks", "so", "much"],
    ["cheers"], ["yours"], ["yours", "sincerely"], ["yours", "faithfully"], ["yours", "truly"], ["sincerely"],
    ["all", "the", "best"], ["love"],
    ["with", "best", "wishes"], ["with", "kind", "regards"], ["with", "thanks"], ["with", "best", "regards"],
    ["thank", "you", "for", "your", "help"], ["thank", "you", "so", "much"],
    ["thank", "you", "very", "much"],
    ["take", "care"], ["bye"], ["respectfully"], ["gratefully"], ["in", "hope"], ["viele", "grüße"], ["gruß"],
    ["signed"], ["lg"], ["mfg"],
    ["kr"], ["br"], ["xx"], ["ta"],
  ]

  static let particles = WordList.of(
    "van von de der den del della di da la le bin ibn al el dos du ten ter zu af av y e")

  /// Before a place.
  static let placing = WordList.of("in from near to around outside at of via")
  static let placingVerbs = WordList.of(
    "live lives living based moved move moving relocate relocated relocating born grew office offices near city town village suburb region"
  )

  /// Who is greeted without a name.
  static let roles = WordList.of(
    "editor editors editorial team all everyone everybody sir madam ask column there folks friends people reader readers both colleague colleagues whom it may concern"
  )
}
