package org.corpusstats.watch;

import java.util.Map;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Shows each {@link AnnotationMetric} in Spark's metrics system, of every process that runs tasks:
 * {@code spark.plugins} names this class.
 */
public final class MetricsPlugin implements SparkPlugin {
  /** None: the driver annotates nothing, and in local mode it is an executor too. */
  @Override
  public @Nullable DriverPlugin driverPlugin() {
    return null;
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorPlugin() {
      @Override
      public void init(PluginContext context, Map<String, String> settings) {
        for (AnnotationMetric metric : AnnotationMetric.values()) {
          context.metricRegistry().register(metric.key(), metric.counter());
        }
      }
    };
  }
}
