package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertRefused;

import java.time.Duration;
import java.util.List;
import org.communique.drafting.Member;
import org.communique.drafting.Revision;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.record.Entry;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Round;
import org.communique.rights.Role;
import org.junit.jupiter.api.Test;

/** I11: what was not shown to somebody is not shown by another door either. */
class WhatIsSeenTest extends StoryTest {

    @Test
    void aNoteOnTheWorkingTextIsTheSecretariatsAlone() {
        secretariat.starts("On secrets");
        Comment note = secretariat.comments(1, "Is this still so?");
        secretariat.circulates(sitting.inAWeek());
        assertThat(seenBy(secretariat)).containsExactly(note);
        for (Actor other : List.of(norland, norland.expert(), observer, director)) {
            assertThat(seenBy(other)).as("seen by %s", other).isEmpty();
        }
    }

    @Test
    void whoComesInTheSecondRoundSeesNothingOfTheFirst() {
        secretariat.circulates("On secrets");
        Comment first = norland.comments(1, "Said in the first round");
        norland.supports();
        secretariat.closesEarly("Enough");
        secretariat.disposes(first, Outcome.NOTED, "Noted");
        secretariat.writes("Quite another text.");
        suderland.members().forEach(secretariat::gives);
        Round second = secretariat.circulates(sitting.inAWeek());
        Comment later = estavia.comments(1, "Said in the second round");
        assertThat(seenBy(suderland)).containsExactly(later);
        assertThat(seenBy(norland)).hasSize(2);
        assertThat(house.reading().revisions(suderland.voice(), sitting.edition()))
                .extracting(Revision::number)
                .containsExactly(1);
        assertThat(house.following().rounds(suderland.voice(), sitting.edition()))
                .extracting(Round::id)
                .containsExactly(second.id());
        assertThat(house.following()
                        .answers(suderland.voice(), sitting.edition())
                        .orElseThrow()
                        .positions())
                .isEmpty();
        assertThat(deedsSeenBy(suderland)).containsExactly("CIRCULATED", "COMMENTED");
        assertThat(deedsSeenBy(norland)).contains("POSITION_STATED", "DISPOSED", "ROUND_CLOSED_EARLY");
        assertThat(deedsSeenBy(observer)).isEqualTo(deedsSeenBy(norland));
    }

    @Test
    void whoJoinsARoundLateSeesAllOfThatRound() {
        secretariat.circulates("On secrets");
        norland.supports();
        secretariat.adds(suderland);
        assertThat(deedsSeenBy(suderland)).containsExactly("CIRCULATED", "POSITION_STATED", "ORGANIZATION_ADDED");
    }

    @Test
    void aNewTitleIsSeenWithTheTextThatBearsIt() {
        secretariat.circulates("On secrets");
        secretariat.closesEarly("Enough");
        secretariat.retitles("On open secrets");
        assertThat(titleSeenBy(secretariat)).isEqualTo("On open secrets");
        for (Actor other : List.of(norland, observer, director)) {
            assertThat(titleSeenBy(other)).as("seen by %s", other).isEqualTo("On secrets");
        }
        secretariat.submits();
        assertThat(titleSeenBy(director)).isEqualTo("On open secrets");
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        assertThat(titleSeenBy(director)).isEqualTo("On open secrets");
        for (Actor other : List.of(norland, norland.expert(), observer)) {
            assertThat(titleSeenBy(other)).as("under embargo, %s", other).isEqualTo("On secrets");
        }
        director.publishesNow();
        engine.knocks();
        assertThat(titleSeenBy(norland)).isEqualTo("On open secrets");
    }

    private String titleSeenBy(Actor actor) {
        String opened = house.reading()
                .open(actor.voice(), sitting.slug())
                .communique()
                .frame()
                .title();
        assertThat(house.reading().mine(actor.voice()))
                .extracting(overview -> overview.communique().frame().title())
                .containsExactly(opened);
        return opened;
    }

    @Test
    void onesOwnCommentStaysInSightWithItsAnswer() {
        secretariat.circulates("On secrets");
        Comment mine = norland.comments(1, "Mine");
        Comment others = estavia.comments(1, "Others'");
        secretariat.closesEarly("Enough");
        secretariat.disposes(mine, Outcome.ACCEPTED, "Yes");
        secretariat.disposes(others, Outcome.REJECTED, "No");
        secretariat.submits();
        assertThat(seenBy(norland)).singleElement().satisfies(comment -> {
            assertThat(comment.id()).isEqualTo(mine.id());
            assertThat(comment.disposition().outcome()).isEqualTo(Outcome.ACCEPTED);
        });
        assertThat(seenBy(director)).hasSize(2);
        director.approves();
        engine.knocks();
        assertThat(seenBy(norland)).hasSize(1);
        assertThat(seenBy(director)).isEmpty();
    }

    private List<Comment> seenBy(Actor actor) {
        return house.commenting().comments(actor.voice(), sitting.edition());
    }

    @Test
    void whatParticipantsReadOfTheHistoryIsWhatTheyCouldSee() {
        secretariat.starts("On secrets");
        secretariat.writes("Something.");
        secretariat.retitles("On open secrets");
        secretariat.circulates(sitting.inAWeek());
        assertThat(deedsSeenBy(secretariat)).hasSize(4);
        assertThat(deedsSeenBy(director)).hasSize(4);
        assertThat(deedsSeenBy(norland)).containsExactly("CIRCULATED");
        assertThat(deedsSeenBy(observer)).containsExactly("CIRCULATED");
    }

    private List<String> deedsSeenBy(Actor actor) {
        return house.reading().history(actor.voice(), sitting.edition()).stream()
                .map(Entry::act)
                .map(act -> act.deed().name())
                .toList();
    }

    @Test
    void anImportIsOneActAndTheSameImportAgainIsNone() {
        secretariat.starts("On imports");
        var body = Words.body("Imported from paper.");
        sitting.act(() -> house.drafting().importText(secretariat.voice(), sitting.edition(), body));
        sitting.act(0, () -> house.drafting().importText(secretariat.voice(), sitting.edition(), body));
        assertThat(truth.deeds(sitting.edition())).containsExactly("COMMUNIQUE_STARTED", "TEXT_IMPORTED");
    }

    @Test
    void anApproverWhoCannotComeIsReplaced() {
        secretariat.circulates("On absence");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        Director deputy = new Director(sitting);
        secretariat.gives(Member.of(deputy.id(), Role.APPROVER));
        secretariat.takes(Member.of(director.id(), Role.APPROVER));
        assertRefused("nothing-there", director::approves);
        deputy.approves();
    }

    @Test
    void theAdministratorSeesStagesAndNotAWord() {
        secretariat.starts("On administration");
        assertThat(house.reading().stages(administrator.voice()))
                .anySatisfy(only -> assertThat(only.id()).isEqualTo(sitting.edition()));
        assertThat(house.reading().mine(administrator.voice())).isEmpty();
        assertRefused("nothing-there", () -> house.reading().workingText(administrator.voice(), sitting.edition()));
    }

    @Test
    void noticesWaitUntilTheyAreSeen() {
        secretariat.circulates("On letters");
        assertThat(notices(norland)).singleElement().satisfies(notice -> {
            assertThat(notice.told()).isEqualTo(Told.INVITED_TO_REVIEW);
            assertThat(notice.facts()).containsEntry("round", "1").containsKey("deadline");
            assertThat(notice.facts().toString()).doesNotContain("letters");
        });
        assertThat(notices(norland)).noneMatch(Notice::seen);
        house.telling().markSeen(notices(norland).stream().map(Notice::id).toList());
        assertThat(notices(norland)).allMatch(Notice::seen);
        assertThat(notices(estavia)).noneMatch(Notice::seen);
    }

    private List<Notice> notices(Actor actor) {
        return house.telling().of(actor.id().value());
    }
}
