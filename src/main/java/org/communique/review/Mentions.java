package org.communique.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.communique.drafting.Edition;
import org.communique.notice.Told;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.rights.Refused;
import org.springframework.stereotype.Component;

/** Tells people that they are mentioned in a comment, or that somebody replied to what they said. */
@Component
class Mentions {

    private static final int MOST = 20;

    private final Shown shown;
    private final Audience audience;
    private final Peopling people;

    Mentions(Shown shown, Audience audience, Peopling people) {
        this.shown = shown;
        this.audience = audience;
        this.people = people;
    }

    /** @throws Refused for too many at once, and for somebody who may not see the comment */
    void tell(Voice voice, Edition edition, Comment comment, Set<PersonId> mentioned) {
        if (mentioned.size() > MOST) {
            throw new Refused("review.too-many-mentioned", MOST);
        }
        mentioned.forEach(person -> {
            if (!sees(person, edition, comment)) {
                throw new Refused("review.mentioned-does-not-see");
            }
        });
        tell(voice, edition, comment, mentioned, Told.MENTIONED);
    }

    /** Tells those who spoke before and still see it, unless they are mentioned anyway. */
    void tellOfReply(Voice voice, Edition edition, Comment comment, Set<PersonId> mentioned) {
        Set<PersonId> spoke = new HashSet<>();
        spoke.add(comment.author().person());
        comment.replies().forEach(reply -> spoke.add(reply.author().person()));
        spoke.removeAll(mentioned);
        spoke.removeIf(person -> !sees(person, edition, comment));
        tell(voice, edition, comment, spoke, Told.REPLIED);
    }

    private void tell(Voice voice, Edition edition, Comment comment, Set<PersonId> whom, Told told) {
        Set<PersonId> others = new HashSet<>(whom);
        others.remove(voice.person());
        audience.tell(
                edition,
                others,
                told,
                Map.of(
                        "who", people.person(voice.person()).name(),
                        "comment", comment.id().value().toString()));
    }

    private boolean sees(PersonId person, Edition edition, Comment comment) {
        return shown.sees(Voice.of(person), edition, comment);
    }
}
