package org.corpusstats.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone Spark cluster on this machine: a master and workers in processes of their own, from
 * the jars in {@code target/spark}. What they say is in a folder of {@code target/cluster-logs},
 * one for each cluster, since several may be under way. They end with {@link #close}, or at the
 * latest with this JVM.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Path SPARK = Path.of("target", "spark").toAbsolutePath();
  private static final Path LOGS = Path.of("target", "cluster-logs").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path logs;
  private final List<Process> processes = new ArrayList<>();
  private final Thread closeAtExit = new Thread(this::kill, "close-cluster");
  private String masterUrl = "";

  private StandaloneCluster(Path logs) {
    this.logs = logs;
  }

  /** Starts a master and workers, and waits until all of them are alive. */
  static StandaloneCluster start(int workers, int coresPerWorker, String memoryPerWorker)
      throws IOException, InterruptedException {
    StandaloneCluster cluster =
        new StandaloneCluster(Files.createTempDirectory(Files.createDirectories(LOGS), "cluster-"));
    Runtime.getRuntime().addShutdownHook(cluster.closeAtExit);
    try {
      cluster.startAll(workers, coresPerWorker, memoryPerWorker);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  String masterUrl() {
    return masterUrl;
  }

  private void startAll(int workers, int coresPerWorker, String memoryPerWorker)
      throws IOException, InterruptedException {
    // Port 0: the system picks a free one, and the master says which.
    start("master", "org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0");
    masterUrl = waitForLog("master", "Starting Spark master at (spark://\\S+)");
    String page = waitForLog("master", "Bound MasterWebUI to .* and started at (http://\\S+)");
    for (int worker = 1; worker <= workers; worker++) {
      start(
          "worker-" + worker,
          "org.apache.spark.deploy.worker.Worker",
          "--webui-port",
          "0",
          "--cores",
          String.valueOf(coresPerWorker),
          "--memory",
          memoryPerWorker,
          "--work-dir",
          logs.resolve("work-" + worker).toString(),
          masterUrl);
    }
    waitForWorkers(URI.create(page + "/json/"), workers);
  }

  private void start(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(List.of("-cp", SPARK.resolve("jars") + "/*", mainClass));
    command.addAll(List.of("--host", "127.0.0.1"));
    command.addAll(List.of(arguments));
    Path log = log(name);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    environment.put("SPARK_HOME", SPARK.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  private Path log(String name) {
    return logs.resolve(name + ".log");
  }

  private String waitForLog(String name, String regex) throws IOException, InterruptedException {
    Pattern pattern = Pattern.compile(regex);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Matcher found = pattern.matcher(Files.readString(log(name)));
      if (found.find()) {
        return found.group(1);
      }
      pause();
    }
    throw new IllegalStateException("no " + regex + " in " + log(name));
  }

  private void waitForWorkers(URI json, int workers) throws InterruptedException {
    Pattern alive =
        Pattern.compile(String.format(Locale.ROOT, "\"aliveworkers\"\\s*:\\s*%d\\b", workers));
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(json).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        String state = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (alive.matcher(state).find()) {
          return;
        }
      } catch (IOException notYet) {
        // The page opens a moment after it was announced.
      }
      pause();
    }
    throw new IllegalStateException("workers did not come alive; see " + logs);
  }

  private void pause() throws InterruptedException {
    if (!processes.stream().allMatch(Process::isAlive)) {
      throw new IllegalStateException("a process of the cluster died; see " + logs);
    }
    TimeUnit.MILLISECONDS.sleep(200);
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(closeAtExit);
    deleteShippedJars();
  }

  /** Ends a worker and its executors, as a machine that loses its power does. */
  void killWorker() {
    Process worker = processes.remove(processes.size() - 1);
    kill(worker);
  }

  private void kill() {
    processes.forEach(StandaloneCluster::kill);
  }

  private static void kill(Process process) {
    // Executors are children of their workers.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** Each executor gets a copy of the program and the models; its log is what is worth keeping. */
  private void deleteShippedJars() {
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.delete(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
