package org.communique.story;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communique.drafting.Edition;
import org.communique.drafting.Member;
import org.communique.drafting.text.Hash;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Position;
import org.communique.rights.Matrix.Who;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same communiqué brought to each stage, with the same people around it. */
final class EveryStage {

    private final Sitting sitting;
    private final Secretariat secretariat;
    private final Director director;
    private final Delegation norland;
    private final Delegation suderland;
    private final Map<Who, PersonId> people = new EnumMap<>(Who.class);
    private final Map<Stage, At> editions = new EnumMap<>(Stage.class);

    /** One stage: the edition that stands there, and the hash that was submitted last. */
    record At(Edition edition, Hash hash) {}

    EveryStage(StoryTest story, Delegation suderland, JdbcClient jdbc) {
        sitting = story.sitting;
        secretariat = story.secretariat;
        director = story.director;
        norland = story.norland;
        this.suderland = suderland;
        seatPeople(story);
        for (Stage stage : Stage.values()) {
            sitting.clearTheTable();
            bringTo(stage, jdbc);
            Hash hash = stage.ordinal() >= Stage.AWAITING_APPROVAL.ordinal() && stage.ordinal() <= 5
                    ? sitting.hash()
                    : Hash.of("nothing");
            editions.put(stage, new At(sitting.house.reading().edition(sitting.edition()), hash));
        }
        // By the doors that are open nobody with a role becomes an administrator; here it happened nevertheless.
        becomes(people.get(Who.AR), false);
        becomes(people.get(Who.DI), true);
    }

    At at(Stage stage) {
        return editions.get(stage);
    }

    Voice voice(Who who) {
        return Voice.of(people.get(who));
    }

    private void seatPeople(StoryTest story) {
        people.put(Who.EX, norland.expert().id());
        people.put(Who.HD, norland.id());
        people.put(Who.OB, story.observer.id());
        people.put(Who.SE, secretariat.id());
        people.put(Who.AP, director.id());
        people.put(Who.AD, story.administrator.id());
        people.put(Who.SD, new Actor(sitting, "Sven, secretary and approver").id());
        people.put(Who.AR, new Actor(sitting, "Arne, who became an administrator", null, false, true).id());
        people.put(Who.DI, new Actor(sitting, "Dieter, who has left", null, false, true).id());
        people.put(Who.AN, new Actor(sitting, "Anybody").id());
        elsewhere(story);
    }

    /** Another communiqué with a secretariat, a participant and an approver of its own. */
    private void elsewhere(StoryTest story) {
        Sitting other = new Sitting(story.house, story.truth, story.engineRoom);
        Secretariat secretary = new Secretariat(other);
        Delegation participant = new Delegation(other, "Westmark Ports", "Westmark");
        Director approver = new Director(other);
        other.seat(
                secretary,
                participant,
                new Delegation(other, "Eastmark Ports", null),
                new Actor(other, "Olaf"),
                approver);
        secretary.circulates("On ports");
        people.put(Who.PX, participant.id());
        people.put(Who.SX, secretary.id());
        people.put(Who.AX, approver.id());
    }

    private void bringTo(Stage stage, JdbcClient jdbc) {
        draft();
        if (stage == Stage.DRAFTING) {
            return;
        }
        review();
        if (stage == Stage.IN_REVIEW) {
            return;
        }
        secretariat.closesEarly("Enough");
        disposesOfAll();
        if (stage == Stage.ABANDONED) {
            secretariat.abandons("No agreement");
        } else if (stage != Stage.CONSOLIDATION) {
            approve(stage, jdbc);
        }
    }

    private void draft() {
        secretariat.starts("On everything");
        PersonId both = people.get(Who.SD);
        secretariat.gives(Member.of(both, Role.SECRETARIAT));
        secretariat.gives(Member.of(both, Role.APPROVER));
        for (Who countsForNothing : List.of(Who.AR, Who.DI)) {
            for (Role role : List.of(Role.SECRETARIAT, Role.APPROVER, Role.OBSERVER)) {
                secretariat.gives(Member.of(people.get(countsForNothing), role));
            }
        }
        secretariat.gives(suderland.asHead());
        var text = secretariat.text();
        sitting.act(
                1,
                () -> sitting.house.write(
                        Voice.of(both),
                        text.id(),
                        Words.body("One.", "Two.", "Three springs.").canonical()));
        secretariat.comments(1, "A note of the secretariat");
    }

    /** Two rounds, so that there is an earlier revision; everything that is open is disposed of. */
    private void review() {
        secretariat.circulates(sitting.inAWeek());
        suderland.comments(1, "A comment of a participant");
        sitting.act(() -> sitting.house
                .reviewing()
                .respondToReview(suderland.voice(), sitting.edition(), new Position.Support()));
        secretariat.closesEarly("Enough");
        disposesOfAll();
        secretariat.writes("One.", "Two and a half.", "Three.");
        secretariat.circulates(sitting.inAWeek());
        norland.expert().proposesPosition(new Position.Abstention(), "");
        suderland.objects("Too dry", "Add a river");
        suderland.proposes(2, "Two and three quarters.", "A quarter more");
    }

    private void disposesOfAll() {
        secretariat.seesComments().stream()
                .filter(Comment::isOpen)
                .forEach(open -> secretariat.disposes(open, Outcome.NOTED, "Noted"));
    }

    private void approve(Stage stage, JdbcClient jdbc) {
        secretariat.submits();
        if (stage == Stage.AWAITING_APPROVAL) {
            return;
        }
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        if (stage == Stage.APPROVED) {
            return;
        }
        director.publishesNow();
        new TheEngine(sitting).knocks();
        // No verb leads there yet.
        if (stage != Stage.PUBLISHED) {
            jdbc.sql("update edition set stage = ?, reason = 'later' where id = ?")
                    .params(stage.name(), sitting.edition().value())
                    .update();
        }
    }

    private void becomes(PersonId id, boolean switchedOff) {
        Person p = sitting.house.peopling().person(id);
        sitting.house
                .peopling()
                .admit(
                        new Person(
                                id,
                                p.name(),
                                p.email(),
                                p.organization(),
                                p.language(),
                                p.zone(),
                                true,
                                p.startsCommuniques(),
                                switchedOff),
                        null);
    }
}
