/// English function words and question words, unstemmed, with contractions as they are written and as they are
/// typed in haste.
///
/// Words that a question may be about (`need`, `use`, `best`, `data`) are not among them, nor contractions that
/// without their apostrophe are another word (`we'll`, `she'd`, `won't`).
let englishStopwords = """
  a an the this that these those
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  one someone anyone everyone something anything everything
  who whom whose which what when where why how whether
  whoever whatever whichever whenever wherever however
  am is are was were be been being do does did doing done have has had having
  can could shall should will would may might must ought
  and or but nor so if then than because while as until unless though although
  of at by for with about against between into through during before after above below
  to from up down in out on off over under again onto upon within without toward towards
  there here both each few more most other others some any such
  no not only own same too very just also even ever still yet quite rather
  ones others mostly
  i'm i've i'd i'll im ive
  you're you've you'd you'll youre youve youll
  he's he'd he'll she's she'd she'll it's it'd it'll
  we're we've we'd we'll weve they're they've they'd they'll theyre theyve theyll
  that's that'd that'll thats there's there're there'd there'll theres here's heres let's lets
  who's who'd who'll whos what's what're what'd what'll whats where's wheres
  when's whens why's whys how's how'd how'll hows which's
  isn't aren't wasn't weren't isnt arent wasnt werent ain't aint
  don't doesn't didn't dont doesnt didnt haven't hasn't hadn't havent hasnt hadnt
  can't cannot couldn't shan't shouldn't won't wouldn't mightn't mustn't
  cant couldnt shouldnt wouldnt mustnt needn't
  could've should've would've might've must've couldve shouldve wouldve
  please etc e.g. i.e. vs
  """
