package org.communique.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.web.signin.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shows the cast of the demo on the sign-in page, as far as they are still here. */
@Component
@Profile("demo")
class DemoCast implements DemoPeople {

    private final Peopling peopling;

    DemoCast(Peopling peopling) {
        this.peopling = peopling;
    }

    @Override
    public List<Group> groups() {
        Map<String, Person> active = peopling.active().stream()
                .collect(Collectors.toMap(Person::email, Function.identity(), (one, other) -> one));
        return Arrays.stream(Cast.Part.values())
                .map(part -> part.group)
                .distinct()
                .map(group -> new Group(group, players(group, active)))
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    private static List<Player> players(String group, Map<String, Person> active) {
        return Cast.ACTORS.stream()
                .filter(actor -> actor.part().group.equals(group) && active.containsKey(actor.email()))
                .map(actor -> player(actor, active.get(actor.email())))
                .toList();
    }

    private static Player player(Cast.Actor actor, Person person) {
        String organization = actor.organization() == null
                ? ""
                : Cast.ORGANIZATIONS.get(actor.organization()).name();
        return new Player(
                person.id(), person.name(), organization, actor.part().name().toLowerCase(java.util.Locale.ROOT));
    }
}
