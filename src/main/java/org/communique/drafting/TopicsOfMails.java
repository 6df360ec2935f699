package org.communique.drafting;

import java.util.Optional;
import java.util.UUID;
import org.communique.notice.Topic;
import org.communique.notice.Topics;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.rights.NothingThere;
import org.springframework.stereotype.Component;

/** Says what a communiqué is called to whoever gets a mail about it, by the rights at that moment. */
@Component
class TopicsOfMails implements Topics {

    private final Reading reading;

    TopicsOfMails(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Topic> find(UUID communique, UUID person) {
        try {
            Communique known = reading.open(Voice.of(new PersonId(person)), new CommuniqueId(communique))
                    .communique();
            return Optional.of(new Topic(known.frame().title(), known.confidential()));
        } catch (NothingThere hidden) {
            return Optional.empty();
        }
    }
}
