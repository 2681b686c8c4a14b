extension Head {
  static let standardWeights: [Double] = [0, 3.54, 1.99, 0.20, 2.89, 1, 3.08, 0, 0.5, 0.83, 0.9]
}
extension FittedSet { static let all: [FittedSet] = [] }
