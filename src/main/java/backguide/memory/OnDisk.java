package backguide.memory;

import backguide.person.Broken;
import backguide.person.Memory;
import backguide.person.Person;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A memory in a directory, one file a person, whole after a kill at any moment. What it cannot read
 * it sets aside under another name and never overwrites.
 */
public final class OnDisk implements Memory {
  private final RecordFolder folder;

  /**
   * Opens a directory, which need not exist yet.
   *
   * @param directory where the files are
   */
  public OnDisk(Path directory) {
    this.folder = new RecordFolder(directory);
  }

  @Override
  public Optional<Person> recall(Key key) {
    Path file = folder.fileOf(key);
    try {
      return Optional.of(read(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Unreadable(file + " could not be read: " + FileTrouble.of(e), e);
    } catch (RecordJson.Unfit e) {
      throw new Unreadable(e.getMessage() + ": " + file + aside(file), e);
    }
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    Path file = folder.fileOf(key);
    try {
      byte[] record = RecordJson.write(person);
      folder.locked(
          () -> {
            if (!isFit(file)) {
              folder.setAside(file);
              folder.replace(file, record);
            } else if (Succession.isDue(lastRequest(file), person, basis)) {
              folder.replace(file, record);
            }
          });
    } catch (IOException e) {
      throw new Unkept(file + " could not be written: " + FileTrouble.of(e), e);
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
  }

  @Override
  public void erase(Key key) {
    try {
      folder.erase(key);
    } catch (IOException e) {
      throw new Unkept(folder.fileOf(key) + " could not be erased: " + FileTrouble.of(e), e);
    }
  }

  @Override
  public void eraseAccount(String account) {
    try {
      folder.eraseAccount(account);
    } catch (IOException e) {
      throw new Unkept("an account could not be erased: " + FileTrouble.of(e), e);
    }
  }

  private static Optional<String> lastRequest(Path file) throws IOException {
    try {
      return Optional.of(read(file).lastRequest());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Person read(Path file) throws IOException {
    return RecordJson.read(RecordFolder.read(file));
  }

  private static boolean isFit(Path file) {
    try {
      read(file);
      return true;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException | RecordJson.Unfit e) {
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
