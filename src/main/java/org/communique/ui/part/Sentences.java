package org.communique.ui.part;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.communique.notice.Blanks;
import org.communique.notice.Notice;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.record.Act;
import org.communique.record.Entry;
import org.communique.rights.NothingThere;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says acts and notices in people's words. */
@Component
public class Sentences {

    private final MessageSource messages;
    private final Peopling people;
    private final Moments moments;
    private final Me me;

    Sentences(MessageSource messages, Peopling people, Moments moments, Me me) {
        this.messages = messages;
        this.people = people;
        this.moments = moments;
        this.me = me;
    }

    /** "Ada Okafor circulated Rev.1 to 14 organizations." */
    public String of(Entry entry) {
        Act act = entry.act();
        Map<String, String> words = new HashMap<>(readable(act.facts()));
        words.put("who", act.who() == null ? say("record.the-process") : name(act.who()));
        String sentence = filled("record." + act.deed().name(), words);
        return act.onBehalfOf() == null
                ? sentence
                : sentence + " " + filled("record.on-behalf-of", Map.of("whom", name(act.onBehalfOf())));
    }

    public String of(Notice notice) {
        return filled("notice." + notice.told().name(), readable(notice.facts()));
    }

    private Map<String, String> readable(Map<String, String> facts) {
        Map<String, String> readable = new HashMap<>();
        facts.forEach((name, value) -> readable.put(name, readable(name, value, facts)));
        return readable;
    }

    private String readable(String name, String value, Map<String, String> facts) {
        return switch (name) {
            case "person" -> name(UUID.fromString(value));
            case "deadline" -> moments.at(Instant.parse(value), ZoneId.of(facts.get("zone")));
            case "embargo", "from", "until" -> moments.at(Instant.parse(value), me.zone());
            case "position" -> say("position." + value);
            case "role" -> say("role." + value.toUpperCase(Locale.ROOT));
            case "kind" -> say("comment.kind." + value);
            case "operation" -> say("proposal." + value);
            case "side" -> say("support." + value);
            case "reaction" -> say("reaction." + value);
            case "outcome" -> say("disposition." + value);
            case "hash" -> value.substring(0, 4) + " " + value.substring(4, 8);
            default -> value;
        };
    }

    private String name(UUID person) {
        try {
            return people.person(new PersonId(person)).name();
        } catch (NothingThere gone) {
            return say("record.somebody");
        }
    }

    private String filled(String key, Map<String, String> words) {
        return Blanks.fill(say(key), words);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
