package backguide.catalog;

import java.util.List;
import java.util.Optional;

/** Reads a picture: where the hips, hands and feet of a figure are, and what is around it. */
final class PictureReader {
  /** No drawing needs to go further than this from its corner. */
  private static final int FAR = 1_000;

  private static final String PATH = "[MmLlHhVvCcSsQqTtAaZz0-9., -]+";

  /** The parts of a figure that can be shown as what moves. */
  private enum Limb {
    ARM,
    TORSO,
    HEAD,
    LEG,
    SHOULDER
  }

  /** What a thing is drawn like, where it is more than a line. */
  private enum Stroke {
    FULL,
    WAS,
    STILL,
    MOVES,
    FAR,
    EDGE,
    BAND,
    KNOT
  }

  /** The hands that can hold a band. */
  private static final List<String> HANDS = List.of("hand", "farHand");

  private PictureReader() {}

  /** Notes everything that is wrong with a picture. */
  static void check(FileValue picture) {
    if (!picture.present()) {
      return;
    }
    drawing(picture);
    boolean round = picture.find("round").map(FileValue::flag).orElse(false);
    some(picture, "moves").forEach(limb -> limb.word(Limb.class));
    some(picture, "band").forEach(PictureReader::strand);
    some(picture, "others").forEach(PictureReader::pose);
    some(picture, "insets").forEach(PictureReader::inset);
    List<FileValue> poses = picture.get("poses").someItems();
    poses.forEach(PictureReader::pose);
    picture
        .get("poses")
        .expect(!round || poses.size() > 1, "go round, which takes two of them at least");
    picture
        .get("poses")
        .expect(
            poses.stream().map(pose -> pose.node().has("front")).distinct().count() < 2,
            "are seen from the side and from the front; nobody turns on the way");
    picture.refuseUnread();
  }

  /** What a whole picture and a small one within it are both made of. */
  private static void drawing(FileValue drawing) {
    drawing.find("box").ifPresent(PictureReader::box);
    some(drawing, "things").forEach(PictureReader::thing);
    some(drawing, "arrows").forEach(PictureReader::path);
  }

  private static List<FileValue> some(FileValue picture, String key) {
    return picture.find(key).map(FileValue::someItems).orElse(List.of());
  }

  private static void box(FileValue box) {
    String number = "-?\\d{1,4}(\\.\\d+)?";
    String size = "[1-9]\\d{0,3}";
    box.expect(
        box.text().matches(number + " " + number + " " + size + " " + size),
        "must be four numbers: left, top, width and height");
  }

  private static void thing(FileValue thing) {
    path(thing.get("path"));
    thing.find("look").ifPresent(look -> look.word(Stroke.class));
  }

  private static void path(FileValue path) {
    String text = path.text();
    path.expect(
        text.isEmpty() || text.matches(PATH) && text.startsWith("M"),
        "must be an SVG path that begins with M: its letters and numbers, nothing else");
  }

  private static void strand(FileValue strand) {
    List<FileValue> points = strand.items();
    strand.expect(points.size() > 1, "must have two ends");
    for (FileValue point : points) {
      if (point.node().isTextual()) {
        point.expect(HANDS.contains(point.text()), "must be a point or one of hand, farHand");
      } else {
        point(point);
      }
    }
  }

  private static void inset(FileValue inset) {
    List<FileValue> frame = inset.get("frame").items();
    inset.get("frame").expect(frame.size() == 4, "must be left, top, width and height");
    frame.forEach(number -> number.decimal(-FAR, FAR));
    drawing(inset);
  }

  private static void pose(FileValue pose) {
    point(pose.get("hip"));
    boolean front = pose.find("front").map(FileValue::flag).orElse(false);
    pose.find("palms").ifPresent(FileValue::flag);
    if (front) {
      point(pose.get("hands"));
      return;
    }
    degrees(pose.get("lean"));
    point(pose.get("foot"));
    point(pose.get("hand"));
    pose.find("farHand").ifPresent(PictureReader::point);
    pose.find("shrug").ifPresent(PictureReader::point);
    pose.find("nod").ifPresent(PictureReader::degrees);
    pose.find("toe").ifPresent(PictureReader::degrees);
    pose.find("bend").ifPresent(bend -> bend.decimal(-20, 20));
    pose.find("knee").ifPresent(knee -> knee.decimal(-1, 1));
    pose.find("elbow").ifPresent(elbow -> elbow.decimal(-1, 1));
    Optional<FileValue> faces = pose.find("faces");
    faces.ifPresent(
        f -> f.expect(Math.abs(f.node().asDouble()) == 1, "must be 1, to the right, or -1"));
  }

  private static void degrees(FileValue angle) {
    angle.decimal(-360, 360);
  }

  private static void point(FileValue point) {
    List<FileValue> numbers = point.items();
    if (point.node().isArray()) {
      point.expect(numbers.size() == 2, "must be two numbers, across and down");
    }
    numbers.forEach(number -> number.decimal(-FAR, FAR));
  }
}
