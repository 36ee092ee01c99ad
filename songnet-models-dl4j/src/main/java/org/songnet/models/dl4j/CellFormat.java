package org.songnet.models.dl4j;

import java.io.IOException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** How an {@link LstmCell} stands in a model file. */
final class CellFormat {

  private CellFormat() {}

  static void write(LstmCell cell, ModelWriter out) throws IOException {
    out.floats("inputWeights", cell.input());
    out.floats("recurrentWeights", cell.recurrent());
    out.floats("gateBias", cell.bias());
  }

  static LstmCell read(ModelReader in, int inputSize, int hiddenSize) throws IOException {
    int gates = 4 * hiddenSize;
    return new LstmCell(
        inputSize,
        hiddenSize,
        in.floats("inputWeights", inputSize * gates),
        in.floats("recurrentWeights", hiddenSize * gates),
        in.floats("gateBias", gates));
  }
}
