package org.communique.review;

import java.util.Objects;
import org.communique.drafting.Edition;
import org.communique.drafting.Reading;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Range;
import org.communique.people.Voice;
import org.communique.review.Remark.Passage;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.springframework.stereotype.Component;

/** Finds the words that somebody speaks of in the text that lies before them. */
@Component
class Quoting {

    private final Reading reading;

    Quoting(Reading reading) {
        this.reading = reading;
    }

    /** @throws Refused when they are not there, or are there no longer */
    Anchor anchor(Voice voice, Edition edition, Passage passage) {
        return anchor(text(voice, edition), passage);
    }

    /** @throws Refused when they are not in this text */
    static Anchor anchor(Body text, Passage passage) {
        Block block = text.find(passage.block()).orElseThrow(() -> new Refused("review.paragraph-gone"));
        return Anchor.on(block, range(block.plain(), passage));
    }

    /** While others write, words move: those of the quote count where they stand now, if they stand there once. */
    private static Range range(String plain, Passage passage) {
        Range words = passage.words();
        String quote = passage.quote();
        if (words.to() <= plain.length() && words.of(plain).equals(quote)) {
            return words;
        }
        int at = plain.indexOf(quote);
        if (quote.isBlank() || at < 0 || plain.indexOf(quote, at + 1) >= 0) {
            throw new Refused("review.words-gone");
        }
        return new Range(at, at + quote.length());
    }

    /** A comment quotes what lies before everybody: the circulated text in a round, the working text otherwise. */
    private Body text(Voice voice, Edition edition) {
        return edition.stage() == Stage.IN_REVIEW
                ? reading.frozen(edition.id(), Objects.requireNonNull(edition.lastCirculated()))
                        .text()
                        .body()
                : Body.read(reading.workingText(voice, edition.id()).doc());
    }
}
