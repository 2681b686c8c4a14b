import ArgumentParser

/// Whether what a person reads may go through a pager.
struct PagerOptions: ParsableArguments {
  @Flag(help: "Print everything at once, also what is longer than the terminal.")
  var noPager = false
}
