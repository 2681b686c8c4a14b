// Made by `make confidence`. Do not edit: fit again.

extension ConfidenceModel {
  /// For a network that starts from a base.
  static let taught = ConfidenceModel(
    bias: -0.1171,
    terms: [
      // nearest
      Term(weight: 6.0164, center: 0.4931),
      // subject
      Term(weight: 4.5356, center: 0.1667),
      // post
      Term(weight: 2.2971, center: 0.4408),
      // title
      Term(weight: 1.3298, center: 0.2266),
      // letter
      Term(weight: 1.4339, center: 0.0881),
      // phrasing
      Term(weight: 2.1530, center: 0.0075),
      // whole
      Term(weight: 3.8402, center: 0.3843),
      // known
      Term(weight: -0.2463, center: 0.7598),
      // covered
      Term(weight: 1.7651, center: 0.4039),
      // words
      Term(weight: 0.2534, center: 0.2584),
      // margin
      Term(weight: 0.0127, center: 0.7633),
      // agreement
      Term(weight: 0.3425, center: 0.5688),
      // length
      Term(weight: 0.0551, center: 2.0272),
    ], slope: 0.7978, offset: -1.2944,
    thresholds: ConfidenceThresholds(answered: 0.2011, maybe: 0.0562))

  /// For a network of the posts alone.
  static let standard = ConfidenceModel(
    bias: -0.1015,
    terms: [
      // nearest
      Term(weight: 3.9310, center: 0.6165),
      // subject
      Term(weight: 1.5344, center: 0.0851),
      // post
      Term(weight: 1.7801, center: 0.5657),
      // title
      Term(weight: 0.2334, center: 0.2906),
      // letter
      Term(weight: 0.4399, center: 0.1487),
      // phrasing
      Term(weight: -1.5874, center: 0.0527),
      // whole
      Term(weight: 0.0000, center: 0.0000),
      // known
      Term(weight: 0.9701, center: 0.7523),
      // covered
      Term(weight: 2.8645, center: 0.4220),
      // words
      Term(weight: 4.6789, center: 0.2715),
      // margin
      Term(weight: -0.2442, center: 0.7300),
      // agreement
      Term(weight: 0.1539, center: 0.6639),
      // length
      Term(weight: 1.0340, center: 2.0251),
    ], slope: 0.7889, offset: -1.2755,
    thresholds: ConfidenceThresholds(answered: 0.1274, maybe: 0.0458))

  /// For words alone.
  static let lexical = ConfidenceModel(
    bias: -0.0520,
    terms: [
      // nearest
      Term(weight: 0.0000, center: 0.0000),
      // subject
      Term(weight: 0.0000, center: 0.0000),
      // post
      Term(weight: 0.0000, center: 0.0000),
      // title
      Term(weight: 0.0000, center: 0.0000),
      // letter
      Term(weight: 0.0000, center: 0.0000),
      // phrasing
      Term(weight: 0.0000, center: 0.0000),
      // whole
      Term(weight: 0.0000, center: 0.0000),
      // known
      Term(weight: 0.2870, center: 0.7510),
      // covered
      Term(weight: 2.2959, center: 0.4248),
      // words
      Term(weight: 9.3293, center: 0.2859),
      // margin
      Term(weight: -3.3034, center: 0.0519),
      // agreement
      Term(weight: 0.0000, center: 0.0000),
      // length
      Term(weight: 1.2675, center: 2.0276),
    ], slope: 0.6414, offset: -1.2061,
    thresholds: ConfidenceThresholds(answered: 0.1495, maybe: 0.0762))

}
