// Made by `make confidence`. Do not edit: fit again.

extension ConfidenceModel {
  /// For a network that starts from a base.
  static let taught = ConfidenceModel(
    bias: -0.1354,
    terms: [
      // nearest
      Term(weight: 6.2018, center: 0.4964),
      // subject
      Term(weight: 4.0957, center: 0.1686),
      // post
      Term(weight: 2.4163, center: 0.4442),
      // title
      Term(weight: 1.2306, center: 0.2307),
      // letter
      Term(weight: 1.2407, center: 0.0927),
      // phrasing
      Term(weight: 1.2188, center: 0.0079),
      // whole
      Term(weight: 3.9870, center: 0.3858),
      // known
      Term(weight: 0.0781, center: 0.7776),
      // covered
      Term(weight: 1.8159, center: 0.4155),
      // words
      Term(weight: -0.0515, center: 0.2669),
      // margin
      Term(weight: 0.0538, center: 0.7663),
      // agreement
      Term(weight: 0.2649, center: 0.5718),
      // length
      Term(weight: 0.2138, center: 2.0113),
    ], slope: 0.7923, offset: -1.2704,
    thresholds: ConfidenceThresholds(answered: 0.1844, maybe: 0.0614))

  /// For a network of the posts alone.
  static let standard = ConfidenceModel(
    bias: -0.1594,
    terms: [
      // nearest
      Term(weight: 3.4871, center: 0.6289),
      // subject
      Term(weight: 5.7136, center: 0.0804),
      // post
      Term(weight: 2.3530, center: 0.5829),
      // title
      Term(weight: 0.1116, center: 0.3190),
      // letter
      Term(weight: -0.9196, center: 0.1760),
      // phrasing
      Term(weight: -1.3276, center: 0.0728),
      // whole
      Term(weight: 0.0000, center: 0.0000),
      // known
      Term(weight: 1.4667, center: 0.7705),
      // covered
      Term(weight: 2.8747, center: 0.4354),
      // words
      Term(weight: 4.1915, center: 0.2801),
      // margin
      Term(weight: -0.3046, center: 0.7301),
      // agreement
      Term(weight: 0.1874, center: 0.6904),
      // length
      Term(weight: 1.2605, center: 2.0100),
    ], slope: 0.7924, offset: -1.2576,
    thresholds: ConfidenceThresholds(answered: 0.1244, maybe: 0.0423))

  /// For words alone.
  static let lexical = ConfidenceModel(
    bias: -0.1564,
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
      Term(weight: 1.1604, center: 0.7702),
      // covered
      Term(weight: 2.5566, center: 0.4369),
      // words
      Term(weight: 7.4081, center: 0.2964),
      // margin
      Term(weight: -1.9405, center: 0.0536),
      // agreement
      Term(weight: 0.0000, center: 0.0000),
      // length
      Term(weight: 1.3293, center: 2.0099),
    ], slope: 0.6929, offset: -1.1762,
    thresholds: ConfidenceThresholds(answered: 0.1478, maybe: 0.0732))

}
