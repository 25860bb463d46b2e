package org.corpusstats.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, for what readers do with the report. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final ChromeDriver driver;
  private final Path downloads;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /**
   * Starts it; the test is skipped where there is none.
   *
   * @param downloads where files are saved
   */
  static Browser start(Path downloads) {
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "skipped: no chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        // What is scrolled to is there at once.
        "--force-prefers-reduced-motion",
        "--window-size=1440,1000");
    options.setScriptTimeout(PATIENCE); // axe looks at every element
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toAbsolutePath().toString(),
            "profile.default_content_setting_values.automatic_downloads",
            1));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), downloads);
  }

  private static Optional<File> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                    .map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Draws all sections, as one who reads to the end would have them drawn. */
  void readToTheEnd() {
    run("document.querySelector('.contents a[href=\"#making\"]').click()");
    waitFor("return !document.querySelector('.pending')");
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until a script returns true. */
  void waitFor(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run(script, arguments))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + script);
      }
      pause();
    }
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of elements, as they stand in the page. */
  List<String> texts(String selector) {
    return all(selector).stream().map(Browser::text).toList();
  }

  /** The text of an element, as it stands in the page. */
  static String text(WebElement element) {
    return String.valueOf(element.getDomProperty("textContent"));
  }

  /** An attribute of an element that has it. */
  static String attribute(WebElement element, String name) {
    return String.valueOf(element.getDomAttribute(name));
  }

  /** Scrolls to an element and clicks it. */
  void click(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    element.click();
  }

  void click(String selector) {
    click(find(selector));
  }

  /** Clicks a point of an element, from its upper left corner. */
  void clickAt(WebElement element, double x, double y) {
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    new Actions(driver)
        .moveToElement(
            element,
            (int) Math.round(x) - element.getSize().width / 2,
            (int) Math.round(y) - element.getSize().height / 2)
        .click()
        .perform();
  }

  /** Types into a field as if someone had left it. */
  void type(WebElement field, String text) {
    run(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        field,
        text);
  }

  void choose(WebElement select, String value) {
    type(select, value);
  }

  /** The text of a file that a click saves. */
  String saved(WebElement button) {
    String name = attribute(button, "data-file");
    Path file = downloads.resolve(name);
    try {
      Files.deleteIfExists(file);
      click(button);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!Files.exists(file) || Files.size(file) == 0) {
        if (System.nanoTime() > end) {
          throw new AssertionError(name + " was not saved");
        }
        pause();
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the console was told of since the page was opened: errors, refusals, warnings. */
  List<String> complaints() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getMessage());
    }
    return complaints;
  }

  /** Addresses that were asked for, but for data that the page itself holds. */
  List<String> requests() throws IOException {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        String address = message.path("params").path("request").path("url").asText();
        if (!address.startsWith("data:") && !address.startsWith("blob:")) {
          requests.add(address);
        }
      }
    }
    return requests;
  }

  /** Serious and critical findings of axe-core. */
  List<String> barriers() {
    driver.executeScript(resource("/axe.min.js"));
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.filter(v => ['serious', 'critical']"
                + ".includes(v.impact)).map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.html + ' '"
                + " + n.failureSummary).join(' | '))), e => done([String(e)]));");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of memory that scripts hold, after what they no longer need was given back. */
  long heapBytes() {
    driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
    Map<String, Object> usage = driver.executeCdpCommand("Runtime.getHeapUsage", Map.of());
    return ((Number) Objects.requireNonNull(usage.get("usedSize"))).longValue();
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void light() {
    click("[data-theme-choice=light]");
  }

  void dark() {
    click("[data-theme-choice=dark]");
  }

  /** The first screen, or the whole page where it is asked for. */
  void picture(Path file, boolean whole) {
    try {
      Files.createDirectories(file.getParent());
      if (whole) {
        Map<String, Object> picture =
            driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
        Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
      } else {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
