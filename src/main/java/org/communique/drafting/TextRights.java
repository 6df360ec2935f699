package org.communique.drafting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.EditingRights;
import org.communique.coediting.Grounds;
import org.communique.coediting.Place;
import org.communique.coediting.TextId;
import org.communique.drafting.Editions.Part;
import org.communique.drafting.Editions.Staffed;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.RefusedText;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of an edition's text while it is written: only the secretariat, only at the stages of writing. */
@Component
class TextRights implements EditingRights {

    /** Changes closer together than this by one person are one stretch of writing in the record. */
    private static final Duration STRETCH = Duration.ofMinutes(15);

    /** What writing waits for besides its text, the record above all: others write meanwhile. */
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final Access access;
    private final Editions editions;
    private final Revisions revisions;
    private final Acts acts;

    TextRights(Access access, Editions editions, Revisions revisions, Acts acts) {
        this.access = access;
        this.editions = editions;
        this.revisions = revisions;
        this.acts = acts;
    }

    @Override
    public void requireReading(Voice voice, TextId text) {
        access.require(voice, Action.READ_WORKING_TEXT, editions.ofText(text).orElseThrow(NothingThere::new));
    }

    @Override
    public Map<Place, Refused> barred(Set<Place> places) {
        Map<TextId, Set<PersonId>> persons = places.stream()
                .collect(Collectors.groupingBy(
                        Place::text, Collectors.mapping(place -> place.voice().person(), Collectors.toSet())));
        Map<TextId, Staffed> staffed = editions.staffed(persons);
        Map<Place, Refused> barred = new HashMap<>();
        for (Place place : places) {
            refusal(place.voice(), staffed.get(place.text())).ifPresent(why -> barred.put(place, why));
        }
        return barred;
    }

    /** A revision is made with every freeze. */
    @Override
    public int season(TextId text) {
        Edition edition = editions.ofText(text).orElseThrow(NothingThere::new);
        return revisions.nextNumber(edition.id());
    }

    @Override
    public void requireWriting(Voice voice, TextId text) {
        refusal(voice, held(Set.of(voice), text, null)).ifPresent(why -> {
            throw why;
        });
    }

    @Override
    public Map<Voice, Grounds> mayWrite(Set<Voice> voices, TextId text) {
        Staffed held = held(voices, text, A_MOMENT);
        Set<Voice> allowed =
                voices.stream().filter(voice -> refusal(voice, held).isEmpty()).collect(Collectors.toSet());
        Map<PersonId, Grounds> grounds = editions.writingGrounds(text, persons(allowed));
        return allowed.stream().collect(Collectors.toMap(voice -> voice, voice -> grounds.get(voice.person())));
    }

    private @Nullable Staffed held(Set<Voice> voices, TextId text, @Nullable Duration patience) {
        return editions.hold(text, persons(voices), patience).orElse(null);
    }

    private static Set<PersonId> persons(Set<Voice> voices) {
        return voices.stream().map(Voice::person).collect(Collectors.toSet());
    }

    private Optional<Refused> refusal(Voice voice, @Nullable Staffed staffed) {
        Part part = staffed == null ? null : staffed.parts().get(voice.person());
        return part == null
                ? Optional.of(new NothingThere())
                : access.refusal(voice.person(), part, Action.WRITE_TEXT, staffed.edition());
    }

    @Override
    public String checked(String doc) {
        try {
            return Body.read(doc).canonical();
        } catch (RefusedText notAText) {
            throw new Refused("text.not-a-text", notAText.getMessage());
        }
    }

    @Override
    public void written(Voice voice, TextId text, int version, @Nullable Instant before, Instant at) {
        Edition edition = editions.ofText(text).orElseThrow(NothingThere::new);
        if (!goesOn(edition, before, at)) {
            acts.write(voice, Deed.TEXT_WRITTEN, edition, Map.of("version", String.valueOf(version)));
        }
    }

    /** Whether it is the same stretch of writing: soon after the same person wrote, and at the same stage. */
    private boolean goesOn(Edition edition, @Nullable Instant before, Instant at) {
        return before != null
                && !editions.since(edition.id()).isAfter(before)
                && Duration.between(before, at).compareTo(STRETCH) < 0;
    }
}
