package org.songnet.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may see whom: the arrows of docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses SONGNET =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.songnet");

  @Test
  void theContractSeesNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.songnet", "org.songnet.learn", "org.songnet.playlist", "org.songnet.spi")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "jdk.incubator.vector..",
            "org.jspecify..",
            "org.songnet",
            "org.songnet.learn",
            "org.songnet.playlist",
            "org.songnet.spi",
            "org.songnet.vector..")
        .check(SONGNET);
  }

  @Test
  void backendsSeeTheContractOnly() {
    // Deeplearning4j is one more trainer for the recurrent network (docs/decisions/0004).
    slices()
        .matching("org.songnet.models.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage("org.songnet.models.dl4j.."),
            resideInAPackage("org.songnet.models.java.rnn.."))
        .check(SONGNET);
    noClasses()
        .that()
        .resideInAPackage("org.songnet.models..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.songnet.eval..",
            "org.songnet.data..",
            "org.songnet.features..",
            "org.songnet.store..",
            "org.songnet.taste..",
            "org.songnet.spotify..",
            "org.songnet.lookup..",
            "org.songnet.web..",
            "org.songnet.cli..")
        .check(SONGNET);
  }

  @Test
  void theEvaluationSeesTheContractOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.songnet.eval..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.songnet.models..", "org.songnet.data..", "org.songnet.cli..")
        .check(SONGNET);
  }

  @Test
  void onlyTheDl4jBackendSeesDl4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.songnet.models.dl4j..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
        .check(SONGNET);
  }

  @Test
  void onlyTheTribuoBackendSeesTribuo() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.songnet.models.tribuo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tribuo..")
        .check(SONGNET);
  }

  @Test
  void theStoreSeesTheContractAndTheReadersOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.songnet.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.songnet.models..",
            "org.songnet.features..",
            "org.songnet.eval..",
            "org.songnet.taste..",
            "org.songnet.spotify..",
            "org.songnet.lookup..",
            "org.songnet.web..",
            "org.songnet.cli..")
        .check(SONGNET);
  }

  @Test
  void theHttpClientKnowsNoService() {
    noClasses()
        .that()
        .resideInAPackage("org.songnet.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.songnet.spotify..", "org.songnet.lookup..", "org.songnet.store..")
        .check(SONGNET);
  }
}
