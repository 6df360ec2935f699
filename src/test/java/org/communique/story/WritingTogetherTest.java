package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.coediting.Closing;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextId;
import org.communique.drafting.Member;
import org.communique.people.Voice;
import org.communique.rights.Role;
import org.communique.story.Pen.NotTaken;
import org.communique.story.Pen.TurnedAway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several of the secretariat at one text, and who has to leave it when. */
class WritingTogetherTest extends StoryTest {

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor colleague;
    private TextId text;

    @BeforeEach
    void aTextIsOpen() {
        secretariat.starts("On writing together");
        colleague = new Actor(sitting, "Sverre of the Secretariat");
        secretariat.gives(Member.of(colleague.id(), Role.SECRETARIAT));
        text = secretariat.text().id();
    }

    private Pen pen(Actor actor) {
        return house.pen(actor.voice(), text);
    }

    private static String doc(String... paragraphs) {
        return Words.body(paragraphs).canonical();
    }

    @Test
    void bothAreNamedAsWritersAndNeitherMayApprove() {
        sitting.act(1, () -> house.write(secretariat.voice(), text, doc("One wrote this.")));
        sitting.act(1, () -> house.write(colleague.voice(), text, doc("The other wrote this.")));
        assertThat(house.texts().writers(text)).contains(secretariat.id(), colleague.id());
        assertThat(truth.deeds(sitting.edition())).endsWith("TEXT_WRITTEN", "TEXT_WRITTEN");
    }

    @Test
    void whoWritesOnIsOneEntryInTheRecordAndAfterAPauseAnother() {
        sitting.act(1, () -> house.write(secretariat.voice(), text, doc("First.")));
        sitting.act(0, () -> house.write(secretariat.voice(), text, doc("First. And second.")));
        house.now().pass(Duration.ofMinutes(16));
        sitting.act(1, () -> house.write(secretariat.voice(), text, doc("First. And second. And third.")));
    }

    @Test
    void circulationFreezesTheTextAndEverybodyHasToLeaveIt() {
        try (Pen open = pen(colleague)) {
            open.sitsDown();
            secretariat.circulates(sitting.inAWeek());
            assertThat(open.isClosed()).isEqualTo(Closing.FROZEN);
        }
        LiveText frozen = secretariat.text();
        assertThatThrownBy(() -> house.write(colleague.voice(), text, doc("Too late.")))
                .isInstanceOfSatisfying(
                        TurnedAway.class, away -> assertThat(away.why).isEqualTo(Closing.FROZEN));
        assertThat(secretariat.text().version()).isEqualTo(frozen.version());
    }

    @Test
    void aStepThatComesAfterTheFreezeIsRefusedAndNothingChanges() {
        try (Pen open = pen(colleague)) {
            open.sitsDown();
            int before = secretariat.text().version();
            secretariat.circulates(sitting.inAWeek());
            assertThatThrownBy(() -> open.inserts("Too late. ")).isInstanceOfAny(NotTaken.class, TurnedAway.class);
            assertThat(secretariat.text().version()).isEqualTo(before);
        }
    }

    @Test
    void whoIsTakenOffTheSecretariatHasToLeave() {
        try (Pen open = pen(colleague)) {
            open.sitsDown();
            secretariat.takes(Member.of(colleague.id(), Role.SECRETARIAT));
            assertThat(open.isClosed()).isEqualTo(Closing.NOT_ALLOWED);
        }
    }

    @Test
    void whoTypesWhileTheyAreTakenOffTheSecretariatIsRefused() {
        try (Pen open = pen(colleague)) {
            open.sitsDown();
            int before = secretariat.text().version();
            AtomicReference<CompletableFuture<Integer>> typing = new AtomicReference<>();
            new TransactionTemplate(transactions).executeWithoutResult(underWay -> {
                secretariat.takes(Member.of(colleague.id(), Role.SECRETARIAT));
                typing.set(CompletableFuture.supplyAsync(() -> open.inserts("While it happens. ")));
                // As long as that is under way, there is no answer.
                assertThatThrownBy(() -> typing.get().get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
            assertThatThrownBy(() -> typing.get().join()).cause().isInstanceOfAny(NotTaken.class, TurnedAway.class);
            // Whoever sits down behind them finds what became of it.
            try (Pen behind = pen(secretariat)) {
                behind.sitsDown();
            }
            assertThat(secretariat.text().version()).isEqualTo(before);
        }
    }

    @Test
    void whoSleptThroughAReviewGetsTheTextAnewAndMergesNothingFromBefore() {
        try (Pen beforeIt = pen(colleague);
                Pen afterIt = pen(colleague)) {
            beforeIt.sitsDown();
            secretariat.circulates(sitting.inAWeek());
            secretariat.closesEarly("All have answered.");
            afterIt.sitsDown();
            try (Pen awake = beforeIt.inANewConnection()) {
                assertThat(awake.comesBack()).isEqualTo("text");
            }
            try (Pen again = afterIt.inANewConnection()) {
                assertThat(again.comesBack()).isEqualTo("resumed");
            }
        }
    }

    @Test
    void nobodyElseSitsDown() {
        for (Actor other : java.util.List.of(norland, director, observer, administrator)) {
            assertTurnedAway(other.voice());
        }
        secretariat.circulates(sitting.inAWeek());
        assertTurnedAway(norland.voice());
    }

    private void assertTurnedAway(Voice voice) {
        assertThatThrownBy(() -> house.write(voice, text, doc("Not mine to write.")))
                .isInstanceOfSatisfying(
                        TurnedAway.class, away -> assertThat(away.why).isEqualTo(Closing.NOT_ALLOWED));
    }

    @Test
    void anImportIsSeenByThoseWhoHaveTheTextOpen() {
        try (Pen open = pen(colleague)) {
            open.sitsDown();
            sitting.act(() -> house.drafting()
                    .importText(secretariat.voice(), sitting.edition(), Words.body("Imported from paper.")));
            assertThat(open.next("steps").path("steps").toString()).contains("Imported from paper");
            open.inserts("And then ");
            assertThat(secretariat.text().doc()).contains("And then Imported from paper.");
        }
    }
}
