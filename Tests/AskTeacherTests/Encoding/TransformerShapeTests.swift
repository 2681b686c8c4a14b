import AskTeacher
import Testing

@Suite struct TransformerShapeTests {
  @Test func `the parts of a layer fill it without a gap`() {
    let shape = TransformerShape(vocabulary: 11, width: 6, heads: 2, inner: 10, layers: 3, positions: 8)
    // Counted by hand: four square matrices with biases, two rectangles with biases, four vectors.
    #expect(shape.places.count == 4 * 36 + 4 * 6 + 2 * 60 + 10 + 6 + 4 * 6)
    #expect(shape.places.secondShift + 6 == shape.places.count)
  }
}
