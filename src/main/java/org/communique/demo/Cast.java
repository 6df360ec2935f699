package org.communique.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communique.drafting.Member;
import org.communique.drafting.text.Participant;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;

/** The invented people of the demo and what each of them is. */
final class Cast {

    /** What somebody is in the demo; the words for it are in the message files. */
    enum Part {
        STARTER("secretariat"),
        DRAFTER("secretariat"),
        HEAD("participants"),
        EXPERT("participants"),
        APPROVER("approver"),
        OBSERVER("observer"),
        ADMINISTRATOR("administrator");

        final String group;

        Part(String group) {
            this.group = group;
        }
    }

    /** One of the cast. */
    record Actor(
            Part part, String name, String email, @Nullable String organization, String zone) {}

    static final Map<String, Organization> ORGANIZATIONS = organizations(
            "Norland Telecom|Norland|Norland",
            "Estavia Networks|Estavia|Estavia",
            "Borealis Cables|Borealis|Norland",
            "Suderland Mobile|Suderland|Suderland",
            "Meridian Broadcasting Union|MBU|",
            "Westmark Data Centres|Westmark|Westmark",
            "Norland Hydrographic Service|NHS|Norland",
            "Institute of Open Protocols|IOP|");

    static final List<Actor> ACTORS = List.of(
            new Actor(Part.STARTER, "Ada Okafor", "ada.okafor@secretariat.example", null, "Europe/Zurich"),
            new Actor(Part.DRAFTER, "Mateo Lindqvist", "mateo.lindqvist@secretariat.example", null, "Europe/Zurich"),
            new Actor(Part.HEAD, "Ingrid Solheim", "ingrid.solheim@norland.example", "Norland", "Europe/Oslo"),
            new Actor(Part.HEAD, "Rafael Duarte", "rafael.duarte@estavia.example", "Estavia", "Europe/Lisbon"),
            new Actor(Part.HEAD, "Freya Holm", "freya.holm@borealis.example", "Borealis", "Atlantic/Reykjavik"),
            new Actor(Part.HEAD, "Kwame Mensah", "kwame.mensah@suderland.example", "Suderland", "Africa/Accra"),
            new Actor(Part.HEAD, "Leila Haddad", "leila.haddad@mbu.example", "MBU", "Asia/Dubai"),
            new Actor(Part.HEAD, "Tom Whitaker", "tom.whitaker@westmark.example", "Westmark", "America/New_York"),
            new Actor(Part.HEAD, "Sanna Virtala", "sanna.virtala@hydrography.example", "NHS", "Europe/Helsinki"),
            new Actor(Part.EXPERT, "Jonas Berg", "jonas.berg@norland.example", "Norland", "Europe/Oslo"),
            new Actor(Part.EXPERT, "Marta Coelho", "marta.coelho@estavia.example", "Estavia", "Europe/Lisbon"),
            new Actor(Part.APPROVER, "Helena Marsh", "helena.marsh@iop.example", "IOP", "Asia/Tokyo"),
            new Actor(Part.OBSERVER, "Yusuf Karim", "yusuf.karim@iop.example", "IOP", "Asia/Kolkata"),
            new Actor(Part.ADMINISTRATOR, "Noor de Wit", "noor.dewit@secretariat.example", null, "Europe/Amsterdam"));

    private final Map<String, Person> people;

    private Cast(Map<String, Person> people) {
        this.people = people;
    }

    /** Lets everybody in; who is who is kept, passwords are made here and told once. */
    static Cast admit(Peopling peopling, Map<String, String> passwords) {
        ORGANIZATIONS.values().forEach(peopling::admit);
        Map<String, Person> people = new LinkedHashMap<>();
        for (Actor actor : ACTORS) {
            String password = peopling.randomPassword();
            passwords.put(actor.email(), password);
            people.put(actor.name(), peopling.admit(person(actor), password));
        }
        return new Cast(people);
    }

    private static Person person(Actor actor) {
        return new Person(
                PersonId.next(),
                actor.name(),
                actor.email(),
                actor.organization() == null ? null : organization(actor.organization()),
                Locale.ENGLISH,
                ZoneId.of(actor.zone()),
                actor.part() == Part.ADMINISTRATOR,
                actor.part() == Part.STARTER,
                false);
    }

    static OrganizationId organization(String shortName) {
        return ORGANIZATIONS.get(shortName).id();
    }

    Voice voice(String name) {
        return Voice.of(people.get(name).id());
    }

    /** Everybody with a role in a communiqué, except who starts it and has the first one. */
    List<Member> members() {
        return ACTORS.stream()
                .filter(actor -> actor.part() != Part.STARTER && actor.part() != Part.ADMINISTRATOR)
                .map(this::member)
                .toList();
    }

    private Member member(Actor actor) {
        PersonId id = people.get(actor.name()).id();
        return switch (actor.part()) {
            case STARTER, DRAFTER -> Member.of(id, Role.SECRETARIAT);
            case HEAD -> new Member(id, Role.PARTICIPANT, organization(actor.organization()), true);
            case EXPERT -> new Member(id, Role.PARTICIPANT, organization(actor.organization()), false);
            case APPROVER -> Member.of(id, Role.APPROVER);
            case OBSERVER, ADMINISTRATOR -> Member.of(id, Role.OBSERVER);
        };
    }

    /** As they are printed under a text; the last one is free text, as in life. */
    static List<Participant> participants() {
        List<Participant> list = new ArrayList<>();
        ORGANIZATIONS.values().forEach(one -> list.add(new Participant(one.name(), one.country())));
        list.add(new Participant("Chairs of the Working Groups on Timing and on Energy", null));
        return list;
    }

    private static Map<String, Organization> organizations(String... lines) {
        Map<String, Organization> organizations = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            String country = parts[2].isEmpty() ? null : parts[2];
            organizations.put(parts[1], new Organization(OrganizationId.next(), parts[0], parts[1], country));
        }
        return organizations;
    }
}
