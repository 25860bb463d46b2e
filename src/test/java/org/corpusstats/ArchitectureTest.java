package org.corpusstats;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of ARCHITECTURE.md: data flows one way, and Spark stays at the edge. */
@AnalyzeClasses(packages = "org.corpusstats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the top: each may import those below it. Neighbours in a row never import each other. */
  private static final String[][] LAYERS = {
    {"app", "train"},
    {"pipeline"},
    {"report"},
    {"publish"},
    {"read", "clean", "annotate", "resolve", "judge", "aggregate"},
    {"tone"},
    {"store"},
    {"table"},
    {"measure", "engine", "watch"},
    {"core"}
  };

  @TestFactory
  Stream<DynamicTest> layersLookDownOnly() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.corpusstats");
    return IntStream.range(0, LAYERS.length)
        .boxed()
        .flatMap(row -> Arrays.stream(LAYERS[row]).map(layer -> looksDown(layer, row, all)));
  }

  private static DynamicTest looksDown(String layer, int row, JavaClasses all) {
    String[] notBelow =
        Arrays.stream(LAYERS)
            .limit(row + 1)
            .flatMap(Arrays::stream)
            .filter(other -> !other.equals(layer))
            .map(other -> "org.corpusstats." + other + "..")
            .toArray(String[]::new);
    return DynamicTest.dynamicTest(
        layer,
        () ->
            noClasses()
                .that()
                .resideInAPackage("org.corpusstats." + layer + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(notBelow))
                .allowEmptyShould(true)
                .check(all));
  }

  @ArchTest
  static final ArchRule formulasAndToneArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.corpusstats.core..", "org.corpusstats.measure..", "org.corpusstats.tone..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.apache.spark..", "org.apache.hadoop..", "edu.stanford..", "scala.."));

  @ArchTest
  static final ArchRule theEngineKnowsCoreNlpOnlyWhereItCompilesModels =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.engine..")
          .and()
          .haveSimpleNameNotStartingWith("Compile")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.apache.spark..", "org.apache.hadoop..", "edu.stanford..", "scala.."));

  @ArchTest
  static final ArchRule roomsOfTheEngineNeverImportEachOther =
      slices().matching("org.corpusstats.engine.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule noRunNeedsTheTrainingProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.corpusstats.train..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.corpusstats.train.."));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.corpusstats.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule readingKnowsNoSingleFormat =
      noClasses()
          .that()
          .resideInAnyPackage("org.corpusstats.read", "org.corpusstats.read.bytes..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.corpusstats.read.format.."));

  @ArchTest
  static final ArchRule bytesAreReadWithoutTheRestOfReading =
      classes()
          .that()
          .resideInAPackage("org.corpusstats.read.bytes..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.read.bytes..",
                  "org.corpusstats.table.row",
                  "java..",
                  "com.ibm.icu..",
                  "org.apache.commons.compress..",
                  "com.github.luben.zstd..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule webPagesKnowNothingOfOurs =
      classes()
          .that()
          .resideInAPackage("org.corpusstats.read.html..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.read.html..",
                  "java..",
                  "org.jsoup..",
                  "com.fasterxml.jackson..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule thePolicyOfAnnotationKnowsNoSingleEngine =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.annotate")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.annotate.corenlp..",
                  "org.corpusstats.annotate.fast..",
                  "org.corpusstats.engine..",
                  "edu.stanford.."));

  @ArchTest
  static final ArchRule onlyAppCreatesSessions =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.corpusstats.app..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org\\.apache\\.spark\\.sql\\.SparkSession\\$Builder");

  @ArchTest
  static final ArchRule onlyReadAndStoreTouchFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.corpusstats.read..", "org.corpusstats.store..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.spark\\.sql\\.(DataFrameReader|DataFrameWriter)"
                  + "|org\\.apache\\.hadoop\\.fs\\..*");

  @ArchTest
  static final ArchRule onlyAnnotationAndTrainingKnowCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.corpusstats.annotate..", "org.corpusstats.engine..", "org.corpusstats.train..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("edu.stanford.."));

  @ArchTest
  static final ArchRule formatsAndEnginesArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.corpusstats.read.format..",
              "org.corpusstats.read.bytes..",
              "org.corpusstats.annotate.corenlp..",
              "org.corpusstats.annotate.fast..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "scala.."));

  @ArchTest
  static final ArchRule roomsOfStatisticsNeverImportEachOther =
      slices()
          .matching("org.corpusstats.aggregate.(text|entity|word|pair|time|account)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theHallOfStatisticsKnowsNoRoom =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.aggregate")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.corpusstats.aggregate.*.."));

  @ArchTest
  static final ArchRule countingOfPairsKnowsNoStatistic =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.aggregate.pair.count..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.aggregate.pair", "org.corpusstats.aggregate.pair.number"));

  @ArchTest
  static final ArchRule numbersOfEntitiesKnowNoStatistic =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.aggregate.pair.number..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.corpusstats.aggregate.pair"));

  @ArchTest
  static final ArchRule rulesOfResolutionArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.corpusstats.resolve",
              "org.corpusstats.resolve.name",
              "org.corpusstats.resolve.world",
              "org.corpusstats.resolve.correction",
              "org.corpusstats.resolve.text",
              "org.corpusstats.resolve.link",
              "org.corpusstats.resolve.document")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "scala.."));

  @ArchTest
  static final ArchRule roomsOfResolveLookDownOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("name")
          .definedBy("org.corpusstats.resolve.name")
          .layer("world")
          .definedBy("org.corpusstats.resolve.world")
          .layer("correction")
          .definedBy("org.corpusstats.resolve.correction")
          .layer("hall")
          .definedBy("org.corpusstats.resolve")
          .layer("text")
          .definedBy("org.corpusstats.resolve.text")
          .layer("link")
          .definedBy("org.corpusstats.resolve.link")
          .layer("document")
          .definedBy("org.corpusstats.resolve.document")
          .layer("corpus")
          .definedBy("org.corpusstats.resolve.corpus")
          .whereLayer("name")
          .mayNotAccessAnyLayer()
          .whereLayer("world")
          .mayOnlyAccessLayers("name")
          .whereLayer("correction")
          .mayOnlyAccessLayers("name", "world")
          .whereLayer("hall")
          .mayOnlyAccessLayers("name", "world", "correction")
          .whereLayer("text")
          .mayOnlyAccessLayers("name", "hall")
          .whereLayer("link")
          .mayOnlyAccessLayers("name", "hall", "text")
          .whereLayer("document")
          .mayOnlyAccessLayers("name", "world", "correction", "hall", "text", "link")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("name", "world", "correction", "hall", "document");

  /** Classes with those nested in them. */
  private static final SliceAssignment TOP_LEVEL_CLASSES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(outermost(type).getName());
        }

        @Override
        public String getDescription() {
          return "top-level classes";
        }
      };

  @ArchTest
  static final ArchRule classesFormNoCycles =
      slices().assignedFrom(TOP_LEVEL_CLASSES).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noMutableStatics = noFields().that().areStatic().should().notBeFinal();

  @ArchTest
  static final ArchRule namesSayWhatAClassIsFor =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");

  private static JavaClass outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost;
  }
}
