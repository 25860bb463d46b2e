package org.corpusstats;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The rules of ARCHITECTURE.md: data flows one way, and Spark stays at the edge. */
@AnalyzeClasses(packages = "org.corpusstats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] STAGES = {
    "org.corpusstats.read..",
    "org.corpusstats.clean..",
    "org.corpusstats.annotate..",
    "org.corpusstats.resolve..",
    "org.corpusstats.judge..",
    "..aggregate..",
    "..publish..",
    "..report.."
  };

  /** Classes of stages that talk to Spark; everything else in these packages is pure. */
  private static final Set<String> SPARK_CLASSES =
      Set.of(
          "ListInput", // Hadoop's file systems only
          "ReadFiles",
          "InputReader",
          "ReadInput",
          "RawRecords",
          "CleanRecords",
          "GroupCopies",
          "AnnotateDocuments",
          "CollectAnnotations",
          "AnnotationProgress",
          "Pending");

  @ArchTest
  static final ArchRule corePackageIsPure =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.core..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.apache.spark..", "org.apache.hadoop..", "edu.stanford..", "scala.."))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.table..",
                  "org.corpusstats.read..",
                  "org.corpusstats.clean..",
                  "org.corpusstats.annotate..",
                  "org.corpusstats.resolve..",
                  "org.corpusstats.aggregate..",
                  "org.corpusstats.publish..",
                  "org.corpusstats.report..",
                  "org.corpusstats.pipeline..",
                  "org.corpusstats.app.."));

  @ArchTest
  static final ArchRule toneIsPure =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.tone..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.apache.spark..", "org.apache.hadoop..", "edu.stanford..", "scala.."))
          .orShould()
          .dependOnClassesThat(resideInAnyPackage(STAGES))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage("org.corpusstats.pipeline..", "org.corpusstats.app.."));

  @ArchTest
  static final ArchRule noRunNeedsTheTrainingProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.corpusstats.train..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.corpusstats.train.."));

  @ArchTest
  static final ArchRule tablesImportNoStage =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.table..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(STAGES))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage("org.corpusstats.pipeline..", "org.corpusstats.app.."));

  @ArchTest
  static final ArchRule stagesNeverImportEachOther =
      slices()
          .matching(
              "org.corpusstats.(read|clean|annotate|resolve|judge|aggregate|publish|report)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule stagesDoNotKnowWhoRunsThem =
      noClasses()
          .that()
          .resideInAnyPackage(STAGES)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.corpusstats.pipeline..", "org.corpusstats.app.."));

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
  static final ArchRule decodersKnowNothingOfOurs =
      classes()
          .that()
          .resideInAPackage("org.corpusstats.read.bytes..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.corpusstats.read.bytes..", "java..", "com.ibm.icu..", "org.jspecify.."));

  @ArchTest
  static final ArchRule thePolicyOfAnnotationKnowsNoSingleEngine =
      noClasses()
          .that()
          .resideInAPackage("org.corpusstats.annotate")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.corpusstats.annotate.corenlp..", "edu.stanford.."));

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
  static final ArchRule onlyAnnotateAndTrainKnowCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.corpusstats.annotate..", "org.corpusstats.train..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("edu.stanford.."));

  @ArchTest
  static final ArchRule sparkStaysAtTheEdge =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.corpusstats.read..", "org.corpusstats.clean..", "org.corpusstats.annotate..")
          .and(describe("are not a stage's Spark part", ArchitectureTest::isPure))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "scala.."));

  @ArchTest
  static final ArchRule rulesOfResolutionArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.corpusstats.resolve",
              "org.corpusstats.resolve.name",
              "org.corpusstats.resolve.world",
              "org.corpusstats.resolve.correction",
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
          .layer("document")
          .definedBy("org.corpusstats.resolve.document")
          .layer("corpus")
          .definedBy("org.corpusstats.resolve.corpus")
          .layer("review")
          .definedBy("org.corpusstats.resolve.review")
          .whereLayer("name")
          .mayNotAccessAnyLayer()
          .whereLayer("world")
          .mayOnlyAccessLayers("name")
          .whereLayer("correction")
          .mayOnlyAccessLayers("name", "world")
          .whereLayer("hall")
          .mayOnlyAccessLayers("name", "world", "correction")
          .whereLayer("document")
          .mayOnlyAccessLayers("name", "world", "correction", "hall")
          .whereLayer("corpus")
          .mayOnlyAccessLayers("name", "world", "correction", "hall", "document")
          .whereLayer("review")
          .mayOnlyAccessLayers("name", "correction", "hall");

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

  private static boolean isPure(JavaClass type) {
    return !SPARK_CLASSES.contains(outermost(type).getSimpleName());
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost;
  }
}
