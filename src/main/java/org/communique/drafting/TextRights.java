package org.communique.drafting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.communique.coediting.EditingRights;
import org.communique.coediting.TextId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.RefusedText;
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
    public void requireSeat(Voice voice, TextId text) {
        access.require(voice, Action.WRITE_TEXT, editions.ofText(text).orElseThrow(NothingThere::new));
    }

    /** A revision is made with every freeze. */
    @Override
    public int season(TextId text) {
        Edition edition = editions.ofText(text).orElseThrow(NothingThere::new);
        return revisions.nextNumber(edition.id());
    }

    @Override
    public void requireWriting(Voice voice, TextId text) {
        Editions.Held held = editions.hold(text, voice.person()).orElseThrow(NothingThere::new);
        access.require(voice, Action.WRITE_TEXT, held.edition(), held.roles());
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
