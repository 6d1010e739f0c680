package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A memory in a directory, one file a person, whole after a kill at any moment. What it cannot read
 * it sets aside under another name and never overwrites; what a newer program wrote it leaves. An
 * erasure takes all of that as well: it is the person's own, and whoever comes next is asked every
 * gate.
 */
public final class OnDisk implements Memory {
  private final RecordFolder folder;

  /**
   * Opens a directory, which need not exist yet.
   *
   * @param directory where the files are
   */
  public OnDisk(Path directory) {
    this(directory, Clock.systemUTC());
  }

  OnDisk(Path directory, Clock clock) {
    this.folder = new RecordFolder(directory, clock);
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    Path file = folder.fileOf(key);
    try {
      return entry(file).foundFor(key);
    } catch (IOException e) {
      throw new Unreadable(file + " could not be read: " + FileTrouble.of(e), e);
    } catch (RecordJson.Unfit e) {
      throw new Unreadable(e.getMessage() + ": " + file + aside(file), e, key);
    }
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    change(key, standing -> standing.keeping(person, basis, request));
    return basis.next(request);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    change(key, standing -> standing.raising(concern, programme));
  }

  private void change(Key key, UnaryOperator<PersonEntry> change) {
    Path file = folder.fileOf(key);
    try {
      folder.locked(
          () -> {
            if (!isFit(file)) {
              folder.setAside(file);
            }
            PersonEntry was = entry(file);
            PersonEntry is = change.apply(was);
            if (!is.equals(was)) {
              folder.replace(file, RecordJson.write(is.kept().orElseThrow()));
            }
          });
    } catch (IOException e) {
      throw new Unkept(file + " could not be written: " + FileTrouble.of(e), e);
    } catch (RecordJson.Newer e) {
      throw new Unkept("not kept, for " + e.getMessage() + ": " + file, e);
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    try {
      folder.locked(
          () -> {
            if (ended(folder.fileOf(key), known, request)) {
              folder.delete(folder.filesOf(key));
            }
          });
    } catch (IOException e) {
      throw new Unkept(folder.fileOf(key) + " could not be erased: " + FileTrouble.of(e), e);
    }
  }

  @Override
  public void eraseAccount(String account) {
    String files = folder.filesOf(account);
    try {
      if (!folder.exists()) {
        return;
      }
      folder.locked(
          () -> {
            for (Path file : folder.list(files)) {
              if (RecordFolder.isRecord(file)) {
                ended(file, Set.of(), "");
              }
            }
            folder.delete(files);
          });
    } catch (IOException e) {
      throw new Unkept("an account could not be erased: " + FileTrouble.of(e), e);
    }
  }

  /**
   * Notes which names are over before anything is deleted, so that a kill in between loses neither.
   * Returns whether nothing may be left; of what cannot be read, or was set aside, they are lost.
   */
  private boolean ended(Path file, Set<Stamp> known, String request) throws IOException {
    Optional<Kept> kept = Optional.empty();
    Set<String> before = folder.ended(file);
    Set<String> names = new HashSet<>(before);
    if (folder.hasAside(file)) {
      names.add(Found.LOST);
    }
    try {
      kept = entry(file).kept();
    } catch (RecordJson.Unfit e) {
      names.add(Found.LOST);
    }
    PersonEntry is = new PersonEntry(kept, names).erased(known, request);
    if (!is.ended().equals(before)) {
      folder.end(file, is.ended());
    }
    return is.kept().isEmpty();
  }

  private PersonEntry entry(Path file) throws IOException {
    Set<String> ended = folder.ended(file);
    try {
      Kept kept = RecordJson.read(RecordFolder.read(file));
      boolean over = ended.contains(kept.stamp().life());
      return new PersonEntry(over ? Optional.empty() : Optional.of(kept), ended);
    } catch (NoSuchFileException e) {
      return new PersonEntry(Optional.empty(), ended);
    }
  }

  /** What a newer program wrote is fit, though not for us. */
  private boolean isFit(Path file) throws IOException {
    try {
      entry(file);
      return true;
    } catch (RecordJson.Newer e) {
      return true;
    } catch (RecordJson.Unfit e) {
      return false;
    }
  }

  /** Sets a file aside unless it was replaced meanwhile, and tells what became of it. */
  private String aside(Path file) {
    StringBuilder told = new StringBuilder();
    try {
      folder.locked(
          () -> {
            if (!isFit(file)) {
              told.append(", set aside as ").append(folder.setAside(file).getFileName());
            }
          });
    } catch (IOException e) {
      told.append(", left where it is: ").append(FileTrouble.of(e));
    }
    return told.toString();
  }
}
