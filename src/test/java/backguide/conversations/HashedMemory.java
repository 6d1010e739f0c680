package backguide.conversations;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The records of a conversation file, found by the opaque keys that the entry makes of accounts and
 * voices, and everything done to them. Of an account, only its owner's voice is known.
 */
final class HashedMemory implements Memory, AlexaPlayer.Witness {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> voices = new HashMap<>(Map.of("", ""));
  private final List<String> done = new ArrayList<>();
  private Memory records;

  /** Uses other records from now on. */
  void move(Memory other) {
    records = other;
  }

  /** Knows somebody from now on, by their account and by their voice. */
  @Override
  public void know(String name) {
    names.put(opaque(AlexaPlayer.account(name)), name);
    voices.put(opaque(AlexaPlayer.voice(name)), name);
  }

  @Override
  public List<String> taken() {
    List<String> taken = List.copyOf(done);
    done.clear();
    return taken;
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    Found found = records.find(named(key));
    String voice = found.key().member();
    String member = voice.isEmpty() ? "" : opaque(AlexaPlayer.voice(voice));
    return new Found(new Key(key.account(), member), found.kept(), found.ended());
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    return watch("", () -> records.keep(named(key), person, basis, request));
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    watch("", done(() -> records.raise(named(key), concern, programme)));
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    watch("erase", done(() -> records.erase(named(key), known, request)));
  }

  @Override
  public void eraseAccount(String account) {
    watch("erase", done(() -> records.eraseAccount(named(new Key(account, "")).account())));
  }

  private static Supplier<Optional<Stamp>> done(Runnable change) {
    return () -> {
      change.run();
      return Optional.empty();
    };
  }

  private <T> T watch(String what, Supplier<T> change) {
    try {
      T answer = change.get();
      if (!what.isEmpty()) {
        done.add(what);
      }
      return answer;
    } catch (Overtaken e) {
      throw e;
    } catch (Unkept e) {
      done.add("not kept");
      throw e;
    }
  }

  private Key named(Key key) {
    String name = names.get(key.account());
    String voice = voices.get(key.member());
    if (name == null || voice == null || !voice.isEmpty() && !voice.equals(name)) {
      throw new IllegalStateException("whose record is this?");
    }
    return new Key(name, voice);
  }

  private static String opaque(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
