extension Head {
  static let standardWeights: [Double] = [3, 0, 2.4, 1, 0.5, 3.2, 1, 1, 1.2, 2.6, 0.7, 0.7]
}
extension FittedSet { static let all: [FittedSet] = [] }
