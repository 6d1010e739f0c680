package backguide.compiled;

import backguide.programme.Adjustment;
import backguide.programme.Always;
import backguide.programme.Clearance;
import backguide.programme.Closing;
import backguide.programme.Dose;
import backguide.programme.Equipment;
import backguide.programme.Exercise;
import backguide.programme.Kind;
import backguide.programme.Measure;
import backguide.programme.Move;
import backguide.programme.Origin;
import backguide.programme.PainPolicy;
import backguide.programme.Phase;
import backguide.programme.Position;
import backguide.programme.Programme;
import backguide.programme.Progression;
import backguide.programme.Prop;
import backguide.programme.Range;
import backguide.programme.Rung;
import backguide.programme.SetupChoice;
import backguide.programme.Stance;
import backguide.programme.Step;
import backguide.programme.Tempo;
import backguide.programme.Text;
import backguide.speech.Cue;
import backguide.speech.Days;
import backguide.speech.Language;
import backguide.speech.Numerals;
import backguide.speech.Rate;
import backguide.speech.TimeOfDay;
import backguide.speech.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * One file of the compiled form, opened without reflection, a parser or a check of what it says:
 * {@link #FORMAT}, a checksum of all that follows, every text once, and a value that refers to
 * them. A record is written as its name and its components in their order. Long because every
 * record's line is here, in the order in which its components are written.
 */
public final class CompiledFile {
  /** The first bytes of a file: whose it is, and its version. */
  public static final int FORMAT = 0xBAC60001;

  /** Marks of values. */
  public static final char A_NUMBER = 'n';

  public static final char A_TEXT = 't';
  public static final char IS_TRUE = 'y';
  public static final char IS_FALSE = 'z';
  public static final char A_LIST = 'l';
  public static final char A_SET = 's';
  public static final char A_MAP = 'm';
  public static final char NO_VALUE = 'e';
  public static final char A_VALUE = 'o';
  public static final char A_RECORD = 'r';
  public static final char A_CONSTANT = 'c';

  private static final int HEAD = 8;

  private final byte[] bytes;
  private final String[] texts;
  private int at;

  private CompiledFile(byte[] bytes, int from) {
    this.bytes = bytes;
    at = from;
    int[] lengths = new int[number()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = number();
    }
    int size = number();
    String all = new String(bytes, at, size, StandardCharsets.UTF_8);
    at += size;
    texts = new String[lengths.length];
    int begin = 0;
    for (int i = 0; i < lengths.length; i++) {
      texts[i] = all.substring(begin, begin + lengths[i]);
      begin += lengths[i];
    }
  }

  /**
   * Returns what was written.
   *
   * @param name what the file is called, for whoever is told that it is damaged
   * @throws Damaged when these are not the bytes that were written, or not for this software
   */
  public static <T extends Record> T read(String name, byte[] bytes, Class<T> type) {
    if (bytes.length < HEAD || whole(bytes, 0) != FORMAT) {
      throw new Damaged(name, "is none, or not of this version");
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, HEAD, bytes.length - HEAD);
    if (whole(bytes, HEAD / 2) != (int) sum.getValue()) {
      throw new Damaged(name, "is not as it was written");
    }
    try {
      return type.cast(new CompiledFile(bytes, HEAD).value());
    } catch (RuntimeException e) {
      throw new Damaged(name, "is not of this version");
    }
  }

  private static int whole(byte[] bytes, int from) {
    int whole = 0;
    for (int i = from; i < from + HEAD / 2; i++) {
      whole = whole << 8 | bytes[i] & 0xFF;
    }
    return whole;
  }

  /** Reads seven bits of each byte, the lowest first, until one that is not marked to go on. */
  private int number() {
    int number = 0;
    for (int bits = 0; ; bits += 7) {
      int next = bytes[at++];
      number |= (next & 0x7F) << bits;
      if (next >= 0) {
        return number;
      }
    }
  }

  private String text() {
    return texts[number()];
  }

  private Object value() {
    int mark = bytes[at++];
    return switch (mark) {
      case A_NUMBER -> number();
      case A_TEXT -> text();
      case IS_TRUE -> true;
      case IS_FALSE -> false;
      case A_LIST -> List.of(several());
      case A_SET -> Set.of(several());
      case A_MAP -> map();
      case NO_VALUE -> Optional.empty();
      case A_VALUE -> Optional.of(value());
      case A_CONSTANT -> constants(text())[number()];
      case A_RECORD -> record(text());
      default -> throw new IllegalStateException("no mark: " + mark);
    };
  }

  private Object[] several() {
    Object[] all = new Object[number()];
    for (int i = 0; i < all.length; i++) {
      all[i] = value();
    }
    return all;
  }

  private Map<Object, Object> map() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<Object, Object>[] entries = new Map.Entry[number()];
    for (int i = 0; i < entries.length; i++) {
      Object key = value();
      entries[i] = Map.entry(key, value());
    }
    return Map.ofEntries(entries);
  }

  private static Object[] constants(String type) {
    return switch (type) {
      case "Cue" -> Cue.values();
      case "Kind" -> Kind.values();
      case "Move" -> Move.values();
      case "Occasion" -> Always.Occasion.values();
      case "Prop" -> Prop.values();
      case "Rung" -> Rung.values();
      case "Stance" -> Stance.values();
      case "Unit" -> Measure.Unit.values();
      default -> throw new IllegalStateException("no such constants: " + type);
    };
  }

  /** Returns a component: the compiler asks for each one's own type where it is passed on. */
  @SuppressWarnings("unchecked")
  private <T> T next() {
    return (T) value();
  }

  /** Components are written in their order, and read in it: arguments are, from left to right. */
  private Object record(String type) {
    return switch (type) {
      case "Adjustment" -> new Adjustment(next(), next(), next(), next(), next());
      case "Always" -> new Always(next(), next(), next(), next());
      case "Care" -> new Language.Care(next(), next(), next());
      case "Clearance" -> new Clearance(next(), next(), next());
      case "Closing" -> new Closing(next(), next(), next());
      case "Contents" -> new Contents(next(), next());
      case "Days" -> new Days(next(), next(), next(), next(), next(), next(), next());
      case "Dose" -> new Dose(next(), next(), next(), next());
      case "Equipment" -> new Equipment(next(), next(), next());
      case "Exercise" -> exercise();
      case "Language" -> language();
      case "Listing" -> new Language.Listing(next(), next(), next(), next(), next());
      case "Measure" -> new Measure(next(), next(), next(), next());
      case "Numerals" -> new Numerals(next(), next(), next());
      case "Option" -> new SetupChoice.Option(next(), next(), next());
      case "Origin" -> new Origin(next(), next());
      case "PainPolicy" -> new PainPolicy(next(), next(), next(), next(), next());
      case "Phase" -> new Phase(next(), next(), next(), next(), next());
      case "Position" -> new Position(next(), next(), next());
      case "Programme" -> programme();
      case "Progression" -> new Progression(next(), next(), next(), next(), next());
      case "Range" -> new Range(next(), next(), next(), next(), next(), next());
      case "Rate" -> new Rate(next(), next(), next(), next(), next(), next());
      case "SetupChoice" -> new SetupChoice(next(), next(), next());
      case "Span" -> new TimeOfDay.Span(next(), next(), next());
      case "Step" -> new Step(next(), next(), next(), next(), next(), next(), next(), next());
      case "Tempo" -> new Tempo(next(), next(), next(), next(), next(), next());
      case "Text" -> new Text(next(), next(), next());
      case "TimeOfDay" -> new TimeOfDay(next(), next(), next());
      case "Wording" -> new Wording(next(), next());
      case "LocaleWords" -> new LocaleWords(next(), next(), next());
      default -> throw new IllegalStateException("no such record: " + type);
    };
  }

  private Exercise exercise() {
    return new Exercise(
        next(), next(), next(), next(), next(), next(), next(), next(), next(), next(), next(),
        next(), next(), next(), next(), next(), next(), next());
  }

  private Language language() {
    return new Language(
        next(), next(), next(), next(), next(), next(), next(), next(), next(), next());
  }

  private Programme programme() {
    return new Programme(next(), next(), next(), next(), next(), next(), next(), next(), next());
  }
}
