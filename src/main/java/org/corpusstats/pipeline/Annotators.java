package org.corpusstats.pipeline;

import org.corpusstats.annotate.AnnotateConfig;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.corenlp.CoreNlpEngine;
import org.corpusstats.annotate.fast.FastEngine;

/** The engines of annotation, each by its name in the configuration. */
public final class Annotators {
  private Annotators() {}

  /** The annotators that the settings ask for. */
  public static AnnotatorFactory of(AnnotateConfig config) {
    AnnotationEngine engine =
        switch (config.engine()) {
          case STOCK -> new CoreNlpEngine(config.fineGrainedNames());
          case FAST -> new FastEngine(config.fineGrainedNames());
        };
    return new AnnotatorFactory(engine, config.caps());
  }
}
