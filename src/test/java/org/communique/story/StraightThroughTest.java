package org.communique.story;

import static org.communique.story.Minutes.assertThat;
import static org.communique.workflow.Step.APPROVE_TEXT;
import static org.communique.workflow.Step.CONSOLIDATE;
import static org.communique.workflow.Step.RESPOND_TO_REVIEW;
import static org.communique.workflow.Step.WRITE_DRAFT;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.communique.drafting.Edition;
import org.communique.drafting.Revision;
import org.communique.drafting.text.Hash;
import org.communique.publication.Publication;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.junit.jupiter.api.Test;

class StraightThroughTest extends StoryTest {

    @Test
    void fromAnEmptyPageToThePublicPage() {
        secretariat.starts("On the sharing of rivers");
        assertThat(secretariat).isAskedTo(WRITE_DRAFT);
        secretariat.writes("The ministers met in Norhaven.", "They spoke of rivers and of rain.");
        secretariat.circulates(sitting.inAWeek());
        assertThat(secretariat).isAskedNothing();
        assertThat(norland).isAskedTo(RESPOND_TO_REVIEW);
        assertThat(norland.expert()).isAskedNothing();
        assertThat(estavia).isAskedTo(RESPOND_TO_REVIEW);

        norland.supports();
        Comment rain = estavia.expert().comments(2, "Rain belongs to everybody");
        estavia.hasNoObjection();
        secretariat.closesEarly("All have answered");
        assertThat(norland).isAskedNothing();
        assertThat(secretariat).isAskedTo(CONSOLIDATE);

        secretariat.disposes(rain, Outcome.ACCEPTED_WITH_CHANGES, "Rain is now in a paragraph of its own");
        secretariat.writes("The ministers met in Norhaven.", "They spoke of rivers.", "Rain belongs to everybody.");
        secretariat.submits();
        assertThat(director).isAskedTo(APPROVE_TEXT);
        Hash read = sitting.hash();

        director.approvesUnderEmbargoFor(Duration.ofDays(2));
        Assertions.assertThat(engine.knocks()).isZero();
        assertThat(publicReader).seesNothing();
        engine.knocksAfter(Duration.ofDays(2).minusMinutes(1));
        assertThat(publicReader).seesNothing();
        engine.knocksAfter(Duration.ofMinutes(1));
        assertThat(publicReader).reads("On the sharing of rivers");

        assertWhatWasApprovedIsWhatIsPublished(read);
        assertThat(sitting)
                .isAt("PUBLISHED")
                .recorded(
                        "COMMUNIQUE_STARTED",
                        "TEXT_WRITTEN",
                        "CIRCULATED",
                        "POSITION_STATED",
                        "COMMENTED",
                        "POSITION_STATED",
                        "ROUND_CLOSED_EARLY",
                        "DISPOSED",
                        "TEXT_WRITTEN",
                        "SUBMITTED_FOR_APPROVAL",
                        "APPROVED",
                        "PUBLISHED");
    }

    private void assertWhatWasApprovedIsWhatIsPublished(Hash approved) {
        Publication publication = publicReader.reads().orElseThrow();
        Edition.Published edition = (Edition.Published) sitting.now();
        Revision frozen = house.reading().frozen(edition.id(), edition.revision());
        Assertions.assertThat(publication.hash()).isEqualTo(approved);
        Assertions.assertThat(publication.text().hash()).isEqualTo(approved);
        Assertions.assertThat(edition.hash()).isEqualTo(approved);
        Assertions.assertThat(frozen.text().hash()).isEqualTo(approved);
        Assertions.assertThat(frozen.occasion()).isEqualTo(Revision.Occasion.PUBLICATION);
    }

    @Test
    void aTextApprovedWithoutEmbargoIsPublicAtTheNextKnock() {
        secretariat.circulates("On wells");
        secretariat.closesEarly("Nobody objects");
        secretariat.submits();
        director.approves();
        assertThat(publicReader).seesNothing();
        engine.knocks();
        assertThat(publicReader).reads("On wells");
    }
}
