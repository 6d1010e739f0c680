package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/** The pictures in the docs, and what the page draws now. */
final class DocsPictures {
  private static final Path DOCS = Path.of("docs");
  private static final String SHEET = "pictures.png";
  private static final String PAGE = "page.png";

  /** A limb in another place fills a good part of so small a square; another font does not. */
  private static final int SQUARE = 24;

  private static final int LIGHTER = 96;
  private static final double MOST_DIFFERENT = 0.2;

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
    for (int y = 0; y + SQUARE <= Math.min(kept.getHeight(), now.getHeight()); y += SQUARE) {
      for (int x = 0; x + SQUARE <= kept.getWidth(); x += SQUARE) {
        assertThat(difference(kept, now, x, y))
            .as("docs/pictures.png at %d, %d; draw it anew with -Dpictures.write=true", x, y)
            .isLessThan(MOST_DIFFERENT);
      }
    }
  }

  /** The page in a hold is as large as it is shown. */
  void comparePage() {
    BufferedImage kept = image(DOCS.resolve(PAGE));
    BufferedImage now = image(drawn.resolve(PAGE));
    assertThat(kept.getWidth()).isEqualTo(now.getWidth());
    assertThat(kept.getHeight()).isEqualTo(now.getHeight());
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
