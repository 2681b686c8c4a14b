// Made by `make heads`. Do not edit: fit again.

extension Head {
  static let standardWeights: [String: Double] = [
    "whole": 2.895, "passage": 0.000, "titleCoverage": 1.742, "phrasingCoverage": 1.000, "pairs": 0.176,
    "titleSimilarity": 2.932, "phrasingSimilarity": 1.000, "questionSimilarity": 1.000,
    "nearestSimilarity": 2.748, "postSimilarity": 1.460, "wholeSimilarity": 0.000, "brevity": 0.567,
    "alignment": 0.938,
  ]
  static let taughtWeights: [String: Double] = [
    "whole": 2.549, "passage": 0.226, "titleCoverage": 0.824, "phrasingCoverage": 1.061, "pairs": 0.000,
    "titleSimilarity": 3.946, "phrasingSimilarity": 1.198, "questionSimilarity": 1.760,
    "nearestSimilarity": 4.004, "postSimilarity": 2.768, "wholeSimilarity": 3.512, "brevity": 0.558,
    "alignment": 0.000,
  ]
}

extension FittedSet {
  static let all = [
    FittedSet(
      name: "stackfaq",
      sketch: [
        3_664_330, 6_922_370, 8_855_869, 13_784_828, 14_163_638, 16_796_802, 24_417_841, 26_900_277,
        27_773_041, 29_913_939, 31_912_482, 32_299_724, 33_095_000, 38_471_460, 45_297_690, 46_059_629,
        46_609_138, 47_542_055, 49_856_075, 50_995_446, 51_703_461, 52_416_156, 52_798_007, 54_211_827,
        58_280_355, 62_223_000, 62_346_559, 62_988_753, 64_427_781, 68_657_020, 68_949_382, 70_858_439,
        77_206_480, 82_848_539, 85_193_998, 85_298_886, 91_951_986, 98_350_209, 99_868_000, 102_691_582,
        102_932_438, 104_493_088, 104_682_247, 104_736_057, 105_942_212, 108_806_758, 109_527_564,
        110_028_580, 110_144_048, 110_309_979, 113_471_985, 114_574_246, 120_757_234, 124_813_041,
        127_829_114, 128_358_166, 130_078_386, 131_395_156, 134_496_817, 135_254_140, 137_807_764,
        142_144_579, 144_135_532, 144_368_138,
      ],
      headWithout: Head(named: [
        "whole": 2.599, "passage": 0.963, "titleCoverage": 1.000, "phrasingCoverage": 1.000, "pairs": 0.004,
        "titleSimilarity": 2.000, "phrasingSimilarity": 1.000, "questionSimilarity": 1.000,
        "nearestSimilarity": 1.739, "postSimilarity": 2.158, "wholeSimilarity": 0.000, "brevity": 0.625,
        "alignment": 0.925,
      ]),
      taughtHeadWithout: Head(named: [
        "whole": 2.156, "passage": 0.886, "titleCoverage": 0.694, "phrasingCoverage": 1.084, "pairs": 0.000,
        "titleSimilarity": 3.746, "phrasingSimilarity": 1.243, "questionSimilarity": 1.877,
        "nearestSimilarity": 3.535, "postSimilarity": 3.909, "wholeSimilarity": 3.349, "brevity": 0.694,
        "alignment": 0.000,
      ])),
    FittedSet(
      name: "coffee-title2answer",
      sketch: [
        4_664_296, 9_908_226, 11_317_978, 24_055_017, 56_193_084, 64_137_076, 65_010_346, 95_089_988,
        101_926_214, 108_463_055, 109_514_622, 109_619_833, 118_895_412, 137_504_790, 139_266_294,
        149_164_318, 164_113_081, 188_852_810, 200_889_122, 208_416_167, 217_409_091, 224_173_754,
        224_876_317, 235_062_676, 244_492_274, 247_110_987, 250_418_583, 278_612_055, 290_814_066,
        297_259_709, 312_820_317, 316_577_825, 329_701_013, 365_152_615, 365_980_382, 368_643_674,
        387_787_366, 392_081_961, 421_204_543, 423_102_088, 428_256_037, 443_558_082, 448_767_888,
        449_462_569, 454_547_430, 454_790_849, 494_825_302, 506_718_503, 522_661_405, 526_221_502,
        534_559_947, 542_600_420, 545_300_424, 551_039_309, 553_890_890, 567_892_212, 568_587_755,
        607_787_781, 609_054_207, 631_350_598, 645_888_461, 648_317_238, 652_194_259, 653_415_898,
      ],
      headWithout: Head(named: [
        "whole": 2.636, "passage": 0.000, "titleCoverage": 1.988, "phrasingCoverage": 1.000, "pairs": 0.678,
        "titleSimilarity": 3.293, "phrasingSimilarity": 1.000, "questionSimilarity": 1.000,
        "nearestSimilarity": 2.912, "postSimilarity": 1.075, "wholeSimilarity": 0.000, "brevity": 0.457,
        "alignment": 0.855,
      ]),
      taughtHeadWithout: Head(named: [
        "whole": 2.504, "passage": 0.135, "titleCoverage": 0.822, "phrasingCoverage": 1.077, "pairs": 0.096,
        "titleSimilarity": 4.425, "phrasingSimilarity": 1.245, "questionSimilarity": 1.979,
        "nearestSimilarity": 3.794, "postSimilarity": 2.367, "wholeSimilarity": 3.153, "brevity": 0.454,
        "alignment": 0.000,
      ])),
    FittedSet(
      name: "matheducators-title2answer",
      sketch: [
        8_726_322, 9_677_158, 20_074_415, 22_496_433, 22_952_203, 24_874_790, 30_242_646, 30_416_078,
        31_268_279, 34_962_061, 36_367_876, 36_872_969, 41_295_773, 43_522_393, 46_849_453, 46_858_752,
        46_862_143, 48_723_238, 50_855_063, 55_418_279, 59_180_702, 63_847_228, 68_389_616, 69_289_751,
        69_495_470, 70_038_751, 72_440_158, 73_510_733, 74_236_887, 74_391_693, 79_111_214, 80_689_625,
        86_092_565, 86_398_777, 89_504_509, 91_927_951, 95_343_010, 95_667_864, 97_555_920, 99_593_178,
        102_677_088, 104_112_266, 105_337_639, 108_729_446, 112_972_073, 116_215_496, 117_508_014,
        118_299_983, 122_175_293, 123_935_755, 123_947_690, 125_702_239, 126_851_885, 128_269_882,
        129_762_789, 135_211_474, 137_166_007, 138_399_361, 138_428_370, 140_376_020, 141_888_978,
        141_926_077, 142_711_064, 144_067_153,
      ],
      headWithout: Head(named: [
        "whole": 2.594, "passage": 0.000, "titleCoverage": 1.998, "phrasingCoverage": 1.000, "pairs": 0.000,
        "titleSimilarity": 3.149, "phrasingSimilarity": 1.000, "questionSimilarity": 1.000,
        "nearestSimilarity": 3.280, "postSimilarity": 1.376, "wholeSimilarity": 0.000, "brevity": 0.636,
        "alignment": 0.816,
      ]),
      taughtHeadWithout: Head(named: [
        "whole": 2.549, "passage": 0.148, "titleCoverage": 0.739, "phrasingCoverage": 1.073, "pairs": 0.000,
        "titleSimilarity": 4.176, "phrasingSimilarity": 1.235, "questionSimilarity": 1.878,
        "nearestSimilarity": 4.151, "postSimilarity": 2.696, "wholeSimilarity": 3.461, "brevity": 0.458,
        "alignment": 0.000,
      ])),
  ]
}
