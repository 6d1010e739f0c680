package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The pictures in the docs, and what the page draws now. */
final class DocsPictures {
  private static final Path DOCS = Path.of("docs");
  private static final String SHEET = "pictures.png";
  private static final String PAGE = "page.png";

  /** Where the figure and the ring are in the picture of the page. */
  private static final String BOXES = "page.json";

  /** A limb in another place fills a good part of so small a square; another font does not. */
  private static final int SQUARE = 24;

  private static final int LIGHTER = 96;

  private static final String ANEW = "; draw it anew with -Dpictures.write=true";
  private static final double MOST_DIFFERENT = 0.2;

  /** Words in another font differ somewhat; words that are not there, or elsewhere, in more. */
  private static final double MOST_ELSEWHERE = 0.1;

  private final Path drawn;

  /** Compares with what is drawn into a folder. */
  DocsPictures(Path drawn) {
    this.drawn = drawn;
  }

  /** Forgets what was drawn before. */
  void clear() throws IOException {
    for (String name : List.of(SHEET, PAGE)) {
      Files.deleteIfExists(drawn.resolve(name));
    }
  }

  boolean areDrawn() {
    return Files.exists(drawn.resolve(SHEET));
  }

  /** Puts what was drawn into the docs. */
  void keep() throws IOException {
    for (String name : List.of(SHEET, PAGE)) {
      Files.copy(drawn.resolve(name), DOCS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Every picture of the programme is drawn as the sheet shows it. */
  void compareSheet() {
    BufferedImage kept = image(DOCS.resolve(SHEET));
    BufferedImage now = image(drawn.resolve(SHEET));
    assertThat(kept.getWidth()).isEqualTo(now.getWidth());
    assertThat(kept.getHeight()).isBetween(now.getHeight() - 40, now.getHeight() + 40);
    assertThat(different(kept, now)).as("docs/" + SHEET + ANEW).isEmpty();
  }

  /** The page in a hold is shown with that figure and that ring, and about those words. */
  void comparePage() throws IOException {
    BufferedImage kept = image(DOCS.resolve(PAGE));
    BufferedImage now = image(drawn.resolve(PAGE));
    assertThat(kept.getWidth()).isEqualTo(now.getWidth());
    assertThat(kept.getHeight()).isEqualTo(now.getHeight());
    List<Rectangle> boxes = new ArrayList<>();
    for (JsonNode box : new ObjectMapper().readTree(drawn.resolve(BOXES).toFile())) {
      boxes.add(
          new Rectangle(
              number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")));
    }
    List<Point> different = different(kept, now);
    assertThat(different)
        .as("docs/" + PAGE + ANEW)
        .noneMatch(at -> boxes.stream().anyMatch(box -> box.contains(at)))
        .hasSizeLessThan((int) (MOST_ELSEWHERE * squares(now).count()));
  }

  /** Returns the squares in which two pictures differ. */
  private static List<Point> different(BufferedImage one, BufferedImage other) {
    return squares(one)
        .filter(at -> at.y + SQUARE <= other.getHeight())
        .filter(at -> difference(one, other, at.x, at.y) >= MOST_DIFFERENT)
        .toList();
  }

  private static int number(JsonNode box, String name) {
    return box.path(name).asInt();
  }

  private static Stream<Point> squares(BufferedImage picture) {
    int across = picture.getWidth() / SQUARE;
    return IntStream.range(0, across * (picture.getHeight() / SQUARE))
        .mapToObj(i -> new Point(i % across * SQUARE, i / across * SQUARE));
  }

  private static BufferedImage image(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how much of a square is lighter or darker in one of two pictures, from 0 to 1. */
  private static double difference(BufferedImage one, BufferedImage other, int left, int top) {
    int different = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        different += Math.abs(light(one, x, y) - light(other, x, y)) > LIGHTER ? 1 : 0;
      }
    }
    return different / (double) (SQUARE * SQUARE);
  }

  private static int light(BufferedImage picture, int x, int y) {
    int rgb = picture.getRGB(x, y);
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
  }
}
