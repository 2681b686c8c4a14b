import AskNet
import AskTeacher
import Testing

struct KeepingTests {
  @Test func `kept layers, tokens and positions are those named, in that order`() {
    var generator = SeededGenerator(seed: 1)
    let whole = TransformerSample.parameters(using: &generator)
    let layers = whole.keeping(layers: [1])
    #expect(layers.shape.layers == 1 && layers.layers == [whole.layers[1]] && layers.tokens == whole.tokens)
    #expect(whole.keeping(layers: [1, 0]).layers == [whole.layers[1], whole.layers[0]])
    let tokens = whole.keeping(tokens: [10, 2])
    #expect(tokens.shape.vocabulary == 2 && tokens.layers == whole.layers)
    #expect(tokens.tokens == Array(whole.tokens[60..<66] + whole.tokens[12..<18]))
    let positions = whole.keeping(positions: 3)
    #expect(positions.shape.positions == 3 && positions.positions == Array(whole.positions[..<18]))
    #expect(whole.keeping(layers: [0, 1]) == whole)
  }
}
