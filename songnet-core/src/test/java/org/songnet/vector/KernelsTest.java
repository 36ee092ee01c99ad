package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class KernelsTest {

  @Test
  void withoutTheModuleItIsPlainJava() {
    assumeThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isEmpty();

    assertThat(Kernels.vector()).isEmpty();
    assertThat(Kernels.description()).isEqualTo("plain Java");
  }

  @Test
  void withTheModuleAndTheCpuForItItIsTheVectorApi() {
    assumeThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
    assumeThat(System.getProperty("os.arch")).isIn("amd64", "x86_64", "aarch64");

    assertThat(Kernels.description()).matches("Vector API, (128|256|512) bits");
  }
}
