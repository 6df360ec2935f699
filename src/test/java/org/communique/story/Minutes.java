package org.communique.story;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communique.coediting.Closing;
import org.communique.rights.Refused;
import org.communique.workflow.Step;

/** What the minutes of a story can say. */
public final class Minutes {

    private Minutes() {}

    public static ActorAssert assertThat(Actor actor) {
        return new ActorAssert(actor);
    }

    public static PublicReaderAssert assertThat(PublicReader reader) {
        return new PublicReaderAssert(reader);
    }

    public static SittingAssert assertThat(Sitting sitting) {
        return new SittingAssert(sitting);
    }

    /** Says that an act is refused with this sentence. */
    public static Refused assertRefused(String code, ThrowingCallable act) {
        Refused refused = (Refused)
                assertThatExceptionOfType(Refused.class).isThrownBy(act).actual();
        Assertions.assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    /** Says that an act meets the mishap that was laid for it. */
    public static void assertStruck(ThrowingCallable act) {
        Throwable thrown = Assertions.catchThrowable(act);
        Assertions.assertThat(thrown).isNotNull();
        // It struck the text authority, which sends its editors away to come back.
        if (thrown instanceof Pen.TurnedAway away && away.why == Closing.OPENED_ANEW) {
            return;
        }
        while (thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        Assertions.assertThat(thrown).isInstanceOf(Mishap.Struck.class);
    }

    /** Of a person. */
    public static final class ActorAssert extends AbstractAssert<ActorAssert, Actor> {

        ActorAssert(Actor actor) {
            super(actor, ActorAssert.class);
        }

        public ActorAssert isAskedTo(Step... steps) {
            Assertions.assertThat(actual.steps()).as("what %s is asked", actual).containsExactly(steps);
            return this;
        }

        public ActorAssert isAskedNothing() {
            return isAskedTo();
        }
    }

    /** Of the public. */
    public static final class PublicReaderAssert extends AbstractAssert<PublicReaderAssert, PublicReader> {

        PublicReaderAssert(PublicReader reader) {
            super(reader, PublicReaderAssert.class);
        }

        public PublicReaderAssert seesNothing() {
            Assertions.assertThat(actual.reads()).as("what the public reads").isEmpty();
            Assertions.assertThat(actual.finds()).as("what the public finds").isEmpty();
            return this;
        }

        public PublicReaderAssert reads(String title) {
            Assertions.assertThat(actual.reads())
                    .as("what the public reads")
                    .hasValueSatisfying(
                            p -> Assertions.assertThat(p.text().title()).isEqualTo(title));
            Assertions.assertThat(actual.finds()).as("what the public finds").hasSize(1);
            return this;
        }
    }

    /** Of the communiqué on the table. */
    public static final class SittingAssert extends AbstractAssert<SittingAssert, Sitting> {

        SittingAssert(Sitting sitting) {
            super(sitting, SittingAssert.class);
        }

        public SittingAssert isAt(String stage) {
            Assertions.assertThat(actual.truth.stage(actual.edition())).isEqualTo(stage);
            return this;
        }

        /** The flow nodes that were passed, each at least once. */
        public SittingAssert passed(String... nodes) {
            Assertions.assertThat(actual.engineRoom.way(actual.edition())).contains(nodes);
            return this;
        }

        public SittingAssert neverPassed(String... nodes) {
            Assertions.assertThat(actual.engineRoom.way(actual.edition())).doesNotContain(nodes);
            return this;
        }

        public SittingAssert recorded(String... deeds) {
            Assertions.assertThat(actual.truth.deeds(actual.edition())).containsExactly(deeds);
            return this;
        }
    }
}
