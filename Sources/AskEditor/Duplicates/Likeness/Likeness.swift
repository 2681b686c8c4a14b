/// Two texts of a list, the earlier first, and how alike they are, in 0...1.
struct Likeness: Equatable {
  let first, second: Int
  let value: Double
}
