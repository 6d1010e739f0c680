package backguide.catalog;

import backguide.programme.Equipment;
import backguide.programme.Position;
import backguide.programme.Prop;
import backguide.programme.SetupChoice;
import backguide.programme.Stance;
import backguide.programme.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what is there before an exercise begins: positions, things, and how a thing is set up. */
record SetupReader(Facts facts) {
  Position position(FileValue position) {
    Stance stance = position.get("id").word(Stance.class).orElse(Stance.STANDING);
    Set<Prop> needs = props(position.get("needs"));
    return new Position(stance, needs, position.get("prepSeconds").number(2, 15));
  }

  Equipment equipment(FileValue equipment) {
    List<Set<Prop>> anyOf =
        equipment
            .find("anyOf")
            .map(groups -> groups.someItems().stream().map(this::props).toList())
            .orElse(List.of());
    return new Equipment(props(equipment.get("required")), props(equipment.get("optional")), anyOf);
  }

  SetupChoice choice(FileValue choice, Equipment equipment) {
    List<SetupChoice.Option> options =
        choice.get("options").someItems().stream().map(this::option).toList();
    Set<Set<Prop>> chosen = new java.util.HashSet<>();
    options.forEach(o -> chosen.add(Set.of(o.prop())));
    choice
        .get("options")
        .expect(
            chosen.size() == options.size() && chosen.equals(Set.copyOf(equipment.anyOf())),
            "must explain each group of equipment.anyOf once");
    return new SetupChoice(
        facts.text(choice.get("check")), facts.text(choice.get("heightCue")), options);
  }

  private SetupChoice.Option option(FileValue option) {
    Text how = facts.text(option);
    Prop prop = option.get("id").word(Prop.class).orElse(Prop.SOLID_OBJECT);
    return new SetupChoice.Option(prop, facts.wording(option.get("name"), how), how);
  }

  private Set<Prop> props(FileValue list) {
    Set<Prop> props = EnumSet.noneOf(Prop.class);
    for (FileValue item : list.items()) {
      item.word(Prop.class).ifPresent(prop -> item.expect(props.add(prop), "is named twice"));
    }
    return props;
  }
}
