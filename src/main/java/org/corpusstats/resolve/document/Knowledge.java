package org.corpusstats.resolve.document;

import java.io.Serializable;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.world.WorldNames;

/**
 * What the rules know before they read a document. Immutable and thread safe; the driver loads it
 * and sends it to its tasks.
 *
 * @param config the settings
 * @param world names of countries, peoples, regions and states
 * @param corrections what the user says of names
 */
public record Knowledge(ResolveConfig config, WorldNames world, Corrections corrections)
    implements Serializable {
  /**
   * Reads the files of corrections and CoreNLP's lists.
   *
   * @throws org.corpusstats.core.UserError where one cannot be read
   */
  public static Knowledge load(ResolveConfig config) {
    return new Knowledge(config, WorldNames.load(), config.corrections());
  }
}
