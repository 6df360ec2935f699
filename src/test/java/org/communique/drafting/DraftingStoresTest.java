package org.communique.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.coediting.TextId;
import org.communique.drafting.Edition.Identity;
import org.communique.drafting.Revision.Occasion;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Participant;
import org.communique.people.PersonId;
import org.communique.rights.Role;
import org.communique.story.StoryTest;
import org.communique.story.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is stored is what is read again; everything here is undone at the end. */
@Transactional
class DraftingStoresTest extends StoryTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00.123456Z");
    private static final Hash HASH = Hash.of("a text");

    @Autowired
    private Editions editions;

    @Autowired
    private Communiques communiques;

    @Autowired
    private Revisions revisions;

    private Identity identity;

    @BeforeEach
    void oneEdition() {
        identity = secretariat.starts("On stores").identity();
    }

    @Test
    void anEditionAtEveryStage() {
        Identity circulated = identity.circulated(3);
        Stream.of(
                        new Edition.Drafting(identity),
                        new Edition.InReview(circulated),
                        new Edition.Consolidation(circulated),
                        new Edition.AwaitingApproval(circulated, 4, HASH),
                        new Edition.Approved(circulated, 4, HASH, NOON),
                        new Edition.Published(circulated, 5, HASH, NOON),
                        new Edition.Superseded(circulated, 5, HASH, NOON),
                        new Edition.Withdrawn(circulated, 5, HASH, NOON, "It was wrong"),
                        new Edition.Abandoned(circulated, "No agreement"))
                .forEach(edition -> {
                    editions.save(edition, NOON);
                    assertThat(editions.find(identity.id())).contains(edition);
                    assertThat(editions.lock(identity.id())).contains(edition);
                    assertThat(editions.ofText(identity.text())).contains(edition);
                    assertThat(editions.hold(identity.text(), Set.of(PersonId.next()), null))
                            .contains(new Editions.Staffed(edition, Map.of()));
                    assertThat(editions.of(identity.communique())).containsExactly(edition);
                });
        // Nothing is left of it: the token has not moved.
        editions.save(new Edition.Drafting(identity), NOON);
    }

    @Test
    void anEditionIsHeldTogetherWithWhatSomebodyIsInIt() {
        PersonId secretary = secretariat.voice().person();
        List<Member> roles = communiques.roles(identity.communique(), secretary);
        assertThat(roles).isNotEmpty();
        assertThat(editions.hold(identity.text(), Set.of(secretary, PersonId.next()), Duration.ofMillis(50)))
                .hasValueSatisfying(held -> assertThat(held.parts())
                        .containsOnly(Map.entry(secretary, new Editions.Part(roles, false, true, false))));
    }

    @Test
    void severalEditionsTogetherWithWhatSomebodyIsInEachOfThem() {
        PersonId secretary = secretariat.voice().person();
        Identity one = identity;
        Identity other = new Identity(EditionId.next(), one.communique(), 2, TextId.next(), null);
        editions.add(new Edition.Abandoned(other, "Never begun"), NOON);
        var staffed = editions.staffed(Map.of(
                one.text(),
                Set.of(secretary),
                other.text(),
                Set.of(PersonId.next()),
                TextId.next(),
                Set.of(secretary)));
        assertThat(staffed).containsOnlyKeys(one.text(), other.text());
        assertThat(staffed.get(one.text()).edition().id()).isEqualTo(one.id());
        assertThat(staffed.get(one.text()).parts().get(secretary).roles())
                .isNotEmpty()
                .isEqualTo(communiques.roles(one.communique(), secretary));
        assertThat(staffed.get(other.text()).parts()).isEmpty();
    }

    @Test
    void theInstantOfAStageStaysWhileTheStageDoes() {
        editions.save(new Edition.Approved(identity, 4, HASH, NOON), NOON);
        editions.save(new Edition.Approved(identity, 4, HASH, NOON.plusSeconds(60)), NOON.plusSeconds(30));
        assertThat(editions.since(identity.id())).isEqualTo(NOON);
        editions.save(new Edition.Drafting(identity), NOON.plusSeconds(90));
        assertThat(editions.since(identity.id())).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(editions.find(EditionId.next())).isEmpty();
        assertThat(editions.hold(TextId.next(), Set.of(PersonId.next()), null)).isEmpty();
        assertThat(communiques.find(CommuniqueId.next())).isEmpty();
        assertThat(communiques.bySlug("nowhere")).isEmpty();
        assertThat(revisions.find(identity.id(), 0)).isEmpty();
        assertThat(revisions.nextNumber(identity.id())).isZero();
    }

    @Test
    void aCommuniqueWithItsMeetingFrameAndMembers() {
        Communique kept = communiques.find(identity.communique()).orElseThrow();
        assertThat(kept.meeting().zone()).isNotNull();
        assertThat(communiques.bySlug(kept.slug())).contains(kept.id());
        assertThat(communiques.of(secretariat.id())).containsExactly(kept);
        Frame frame = new Frame(
                "Another title",
                "Another line",
                List.of(new Participant("Norland", "Norland"), new Participant("Chairs of all groups", null)));
        communiques.saveFrame(kept.id(), frame);
        assertThat(communiques.find(kept.id()).orElseThrow().frame()).isEqualTo(frame);
        Member member = Member.of(suderland.id(), Role.OBSERVER);
        communiques.add(kept.id(), member);
        communiques.add(kept.id(), member);
        assertThat(communiques.members(kept.id())).containsOnlyOnce(member);
        assertThat(communiques.remove(kept.id(), member)).isTrue();
        assertThat(communiques.remove(kept.id(), member)).isFalse();
        assertThat(communiques.add(kept, NOON))
                .as("the meeting has its communiqué")
                .isFalse();
    }

    @Test
    void aRevisionByteForByte() {
        Frame frame = communiques.find(identity.communique()).orElseThrow().frame();
        var text = frame.around(Words.body("A \"word\" \\ 水 👩‍👩‍👧", "مياه"), java.util.Locale.ENGLISH);
        Instant at = house.now().instant().plus(Duration.ofNanos(0)).truncatedTo(ChronoUnit.MICROS);
        Revision first =
                new Revision(identity.id(), 0, Occasion.CIRCULATION, text.hash(), text, secretariat.id(), at, 7);
        Revision second = new Revision(identity.id(), 1, Occasion.PUBLICATION, text.hash(), text, null, at, null);
        revisions.add(first);
        revisions.add(second);
        assertThat(revisions.of(identity.id())).containsExactly(first, second);
        assertThat(revisions.nextNumber(identity.id())).isEqualTo(2);
    }
}
