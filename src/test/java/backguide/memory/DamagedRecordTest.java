package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real records on a disk, damaged by chance: each is unfit, or still the one that was written. */
class DamagedRecordTest {
  private static final int TIMES = Integer.getInteger("damages", 6_000);

  /** A way in which bytes go wrong. */
  private enum Damage {
    BIT {
      @Override
      byte[] on(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
      }
    },
    CUT {
      @Override
      byte[] on(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
    },
    PIECE_LOST {
      @Override
      byte[] on(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        return joined(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(40)));
      }
    },
    PIECE_TWICE {
      @Override
      byte[] on(byte[] bytes, Random random) {
        int to = random.nextInt(bytes.length);
        return joined(bytes, to, Math.max(0, to - 1 - random.nextInt(40)));
      }
    },
    DIGIT {
      @Override
      byte[] on(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(damaged.length);
        while (!Character.isDigit(damaged[at])) {
          at = (at + 1) % damaged.length;
        }
        damaged[at] = (byte) ('0' + random.nextInt(10));
        return damaged;
      }
    },
    WORD {
      @Override
      byte[] on(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<List<String>> pairs =
            List.of(
                List.of("true", "false"),
                List.of("false", "true"),
                List.of("row", "squeeze"),
                List.of("\"/", "\"row/"),
                List.of("normal", "slow"),
                List.of(" : [ \"", " : [ ], \"x\" : [ \""));
        List<String> pair = pairs.get(random.nextInt(pairs.size()));
        return text.replaceFirst(java.util.regex.Pattern.quote(pair.get(0)), pair.get(1))
            .getBytes(StandardCharsets.UTF_8);
      }
    },
    LINES {
      @Override
      byte[] on(byte[] bytes, Random random) {
        List<String> lines =
            new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        if (random.nextBoolean()) {
          lines.remove(random.nextInt(lines.size()));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      }
    };

    abstract byte[] on(byte[] bytes, Random random);

    /** Returns the bytes up to one place and on from another. */
    static byte[] joined(byte[] bytes, int to, int from) {
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.write(bytes, 0, to);
      joined.write(bytes, from, bytes.length - from);
      return joined.toByteArray();
    }
  }

  @Test
  void noDamageMakesAnotherRecord() throws IOException {
    long seed = Thorough.seed();
    System.out.println("DamagedRecordTest seed " + seed + " (repeat it with -Dseed=" + seed + ")");
    Random random = new Random(seed);
    int unfit = 0;
    int same = 0;
    List<Kept> records = records();
    for (int time = 0; time < TIMES; time++) {
      Kept kept = records.get(time % records.size());
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      byte[] damaged = damage.on(RecordJson.write(kept), random);
      Optional<Kept> read = read(damaged);
      read.ifPresent(
          r ->
              assertThat(r)
                  .as("%s: %s", damage, new String(damaged, StandardCharsets.UTF_8))
                  .isEqualTo(kept));
      unfit += read.isEmpty() ? 1 : 0;
      same += read.isPresent() ? 1 : 0;
    }
    System.out.printf(
        "%,d damages: %,d unfit, %,d changed nothing, 0 another%n", TIMES, unfit, same);
    assertThat(unfit).isGreaterThan(TIMES / 2);
  }

  private static Optional<Kept> read(byte[] bytes) {
    try {
      return Optional.of(RecordJson.read(bytes));
    } catch (RecordJson.Unfit e) {
      return Optional.empty();
    }
  }

  /** Records of the first release, as they stand in the new form, and one with a raised lock. */
  private static List<Kept> records() throws IOException {
    List<Kept> records = new ArrayList<>();
    for (String name : List.of("usual", "locked", "empty")) {
      try (InputStream in =
          DamagedRecordTest.class.getResourceAsStream("/memory/version-1/" + name + ".json")) {
        Kept old = PersonCodec.readKept(new ObjectMapper().readValue(in, new TypeReference<>() {}));
        records.add(new Kept(new Stamp("1-a", 12, old.stamp().request()), old.person()));
      }
    }
    Person raised = records.get(0).person();
    Set<Concern> two = Set.of(Concern.lock("1-b"), Concern.pain("1-c", "row"));
    records.add(new Kept(new Stamp("1-a", 13, "1-b"), raised.with(raised.safety().raising(two))));
    return records;
  }
}
