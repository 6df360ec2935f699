package org.communique.story;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.review.Comment;
import org.communique.workflow.Inbox;
import org.communique.workflow.Step;
import org.communique.workflow.Waiting;
import org.jspecify.annotations.Nullable;

/** Somebody in a story. */
public class Actor {

    protected final Sitting sitting;
    private final Person person;

    public Actor(Sitting sitting, String name) {
        this(sitting, name, null, false, false);
    }

    Actor(
            Sitting sitting,
            String name,
            @Nullable OrganizationId organization,
            boolean administrator,
            boolean startsCommuniques) {
        this.sitting = sitting;
        PersonId id = PersonId.next();
        person = new Person(
                id,
                name,
                id.value() + "@norland.example",
                organization,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                administrator,
                startsCommuniques,
                false);
        sitting.house.peopling().admit(person, null);
    }

    static Actor administrator(Sitting sitting) {
        return new Actor(sitting, "Adam the Administrator", null, true, false);
    }

    static Actor secretariatElsewhere(Sitting sitting) {
        return new Actor(sitting, "Selma of another secretariat", null, false, true);
    }

    public Person person() {
        return person;
    }

    public PersonId id() {
        return person.id();
    }

    public String name() {
        return person.name();
    }

    public Voice voice() {
        return Voice.of(person.id());
    }

    /** Comments on a paragraph of the text that lies before this person. */
    public Comment comments(int paragraph, String words) {
        return sitting.act(() -> sitting.house
                .commenting()
                .comment(voice(), sitting.edition(), Words.paragraph(paragraph), Comment.Kind.GENERAL, words));
    }

    /** What waits for this person now. */
    List<Step> steps() {
        return sitting.house.inbox().open(voice()).stream()
                .filter(Inbox::isMine)
                .map(Waiting::step)
                .toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
