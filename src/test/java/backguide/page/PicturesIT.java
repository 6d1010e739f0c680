package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.NodeFolder;
import backguide.Tools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pictures in the docs show what the page draws: all of a programme's, and the page in a hold.
 * With {@code -Dpictures.write=true} they are drawn anew.
 */
class PicturesIT {
  private static final Path DRAWN = Path.of("target/page").toAbsolutePath();
  private static final Path DOCS = Path.of("docs");
  private static final Path PROGRAMME =
      Path.of("src/main/resources/programmes/upper-back").toAbsolutePath();
  private static final String SHEET = "pictures.png";
  private static final String PAGE = "page.png";

  /** A limb in another place fills a good part of so small a square; another font does not. */
  private static final int SQUARE = 24;

  private static final int LIGHTER = 96;
  private static final double MOST_DIFFERENT = 0.2;

  @BeforeAll
  @Timeout(120)
  static void draw() throws Exception {
    Tools.need("no browser draws the pictures", "node", "npm", "chromium");
    Path folder = NodeFolder.installedIn(Path.of("target/node"));
    Files.createDirectories(DRAWN);
    try (PageServer server = new Served().at(0)) {
      NodeFolder.run(
          folder,
          "node",
          "pictures.mjs",
          server.address().toString(),
          PROGRAMME.toString(),
          DRAWN.resolve(SHEET).toString(),
          DRAWN.resolve(PAGE).toString());
    }
    if (Boolean.getBoolean("pictures.write")) {
      Files.createDirectories(DOCS);
      for (String name : new String[] {SHEET, PAGE}) {
        Files.copy(DRAWN.resolve(name), DOCS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void theSheetShowsEveryPictureAsItIsDrawn() throws IOException {
    BufferedImage kept = ImageIO.read(DOCS.resolve(SHEET).toFile());
    BufferedImage drawn = ImageIO.read(DRAWN.resolve(SHEET).toFile());
    assertThat(kept.getWidth()).isEqualTo(drawn.getWidth());
    assertThat(kept.getHeight()).isBetween(drawn.getHeight() - 40, drawn.getHeight() + 40);
    for (int y = 0; y + SQUARE <= Math.min(kept.getHeight(), drawn.getHeight()); y += SQUARE) {
      for (int x = 0; x + SQUARE <= kept.getWidth(); x += SQUARE) {
        assertThat(difference(kept, drawn, x, y))
            .as("docs/pictures.png at %d, %d; draw it anew with -Dpictures.write=true", x, y)
            .isLessThan(MOST_DIFFERENT);
      }
    }
  }

  @Test
  void thePictureOfThePageIsOneOfAHold() throws IOException {
    BufferedImage kept = ImageIO.read(DOCS.resolve(PAGE).toFile());
    BufferedImage drawn = ImageIO.read(DRAWN.resolve(PAGE).toFile());
    assertThat(kept.getWidth()).isEqualTo(drawn.getWidth());
    assertThat(kept.getHeight()).isEqualTo(drawn.getHeight());
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
