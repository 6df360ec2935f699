package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.communique.drafting.Invited;
import org.communique.notice.Habit;
import org.communique.notice.Letter;
import org.communique.notice.NotDelivered.Why;
import org.communique.notice.Undelivered;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.review.Circulation;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.junit.jupiter.api.Test;

/** What people get by mail, and what happens when the post does not take it. */
class MailsTest extends StoryTest {

    private static final String TITLE = "Every drop counts";

    private void aRoundIsOpen() {
        secretariat.starts(TITLE);
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
    }

    private List<Letter> postOf(Actor actor) {
        house.sendMail().sendDue();
        return house.post().of(actor);
    }

    private Letter newest(Actor actor) {
        return postOf(actor).getLast();
    }

    @Test
    void whoIsAskedGetsOneMailWithOneLinkAndNoWordOfTheText() {
        aRoundIsOpen();
        Letter letter = newest(norland);
        assertThat(postOf(norland)).hasSize(1);
        assertThat(postOf(norland.expert())).hasSize(1);
        assertThat(letter.subject()).startsWith("Respond by ").endsWith(": " + TITLE);
        assertThat(letter.text())
                .contains("Dear " + norland.name(), "in round 1")
                .containsOnlyOnce("http");
        assertThat(letter.html()).contains("Read the text and respond").containsOnlyOnce("href");
        assertThat(letter.text() + letter.html()).doesNotContain("spoke of rivers", "Every drop is counted");
        assertThat(postOf(suderland)).isEmpty();
    }

    @Test
    void aConfidentialTitleStandsInNoMail() {
        secretariat.starts(TITLE);
        sitting.act(() -> house.drafting().markConfidential(secretariat.voice(), sitting.edition(), true));
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        Letter letter = newest(norland);
        assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain(TITLE);
    }

    @Test
    void whatIsUndoneIsNotMailed() {
        secretariat.starts(TITLE);
        changesNothing(
                "review.deadline-in-the-past",
                () -> house.flow()
                        .circulate(
                                secretariat.voice(),
                                sitting.edition(),
                                new Circulation(
                                        Set.of(norland.organization()), sitting.in(Duration.ofDays(-1)), false)));
        assertThat(postOf(norland)).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndTheMailStaysTheSame() {
        house.post().refuses(norland, Why.NO_SERVER);
        aRoundIsOpen();
        assertThat(postOf(norland)).isEmpty();
        assertThat(failures()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(norland.id().value());
            assertThat(one.why()).isEqualTo(Why.NO_SERVER);
            assertThat(one.givenUp()).isFalse();
        });
        // It is not due again before a minute has passed.
        house.post().takesAgain(norland);
        assertThat(postOf(norland)).isEmpty();
        house.now().pass(Duration.ofHours(7));
        assertThat(postOf(norland)).hasSize(1);
        assertThat(failures()).isEmpty();
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAtOnceAndShownAndTriedAgainWhenAsked() {
        house.post().refuses(norland, Why.NO_SUCH_ADDRESS);
        aRoundIsOpen();
        assertThat(postOf(norland)).isEmpty();
        Undelivered failed = failures().getFirst();
        assertThat(failed.givenUp()).isTrue();
        house.now().pass(Duration.ofHours(7));
        assertThat(postOf(norland)).isEmpty();

        house.post().takesAgain(norland);
        house.deliveries().again(secretariat.voice(), sitting.edition(), failed.mail());
        assertThat(newest(norland).mail()).isEqualTo(failed.mail());
        assertThat(failures()).isEmpty();
        Minutes.assertRefused(
                "workflow.mail-not-given-up",
                () -> house.deliveries().again(secretariat.voice(), sitting.edition(), failed.mail()));
    }

    @Test
    void severalHandsSendEachMailOnceWithoutStumblingOverEachOther() {
        secretariat.starts(TITLE);
        List<String> invited = IntStream.range(0, 60)
                .mapToObj(n -> UUID.randomUUID() + "@norland.example")
                .toList();
        invited.forEach(email -> sitting.act(() -> house.drafting()
                .invite(
                        secretariat.voice(),
                        sitting.edition(),
                        new Invited("Somebody", email),
                        Role.PARTICIPANT,
                        norland.organization(),
                        false)));
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        Callable<Object> hand = () -> house.sendMail().sendDue();
        assertThat(Race.run(hand, hand, hand, hand)).allMatch(Race.Finish::won);
        assertThat(invited)
                .allSatisfy(email -> assertThat(house.post().to(email)).hasSize(1));
    }

    @Test
    void aServerThatStaysDownIsTriedSixTimes() {
        house.post().refuses(norland, Why.NOT_NOW);
        aRoundIsOpen();
        for (int tries = 1; tries < 6; tries++) {
            postOf(norland);
            assertThat(failures()).singleElement().matches(one -> !one.givenUp());
            house.now().pass(Duration.ofHours(7));
        }
        postOf(norland);
        assertThat(failures()).singleElement().matches(one -> one.givenUp() && one.tries() == 6);
    }

    private List<Undelivered> failures() {
        return house.deliveries().undelivered(secretariat.voice(), sitting.edition()).stream()
                .filter(one -> one.person().equals(norland.id().value()))
                .toList();
    }

    @Test
    void whoMayNotKnowOfItAnyMoreWhenTheMailIsSentGetsNone() {
        secretariat.starts(TITLE);
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        secretariat.takes(norland.asExpert());
        assertThat(postOf(norland.expert())).isEmpty();
        assertThat(postOf(norland)).hasSize(1);
        assertThat(truth.ask(
                        "select count(*)::text from mail where person_id = ? and dropped_at is not null and tries = 0",
                        norland.expert().id().value()))
                .isEqualTo("1");
    }

    @Test
    void whatOnlyTellsComesOnceADayToWhoeverLikesItSo() {
        house.outbox().keepHabit(norland.id().value(), Habit.DAILY);
        house.outbox().keepHabit(estavia.id().value(), Habit.WHAT_IS_ASKED);
        aRoundIsOpen();
        assertThat(postOf(norland)).as("what is asked comes at once").hasSize(1);
        secretariat.closesEarly("Both are here.");
        assertThat(postOf(norland)).hasSize(1);
        house.outbox().writeDigests();
        assertThat(postOf(norland)).as("it is not morning yet").hasSize(1);

        house.now().pass(Duration.ofDays(1));
        house.outbox().writeDigests();
        house.outbox().writeDigests();
        assertThat(postOf(norland)).hasSize(2);
        assertThat(newest(norland).text()).contains("Round 1 has closed", TITLE, "/desk");
        assertThat(postOf(estavia)).hasSize(1);
    }

    @Test
    void theSecretariatRemindsWhoIsSilentAndNobodyElse() {
        aRoundIsOpen();
        estavia.supports();
        Minutes.assertRefused("review.answered-already", () -> reminds(norland, estavia));
        Minutes.assertRefused("review.not-asked", () -> reminds(suderland));
        sitting.act(() -> reminds(norland));
        assertThat(newest(norland).subject()).startsWith("Your answer is awaited by");
        assertThat(postOf(estavia)).hasSize(1);
    }

    private void reminds(Delegation... delegations) {
        Set<OrganizationId> whom =
                Arrays.stream(delegations).map(Delegation::organization).collect(Collectors.toSet());
        house.reminding().remind(secretariat.voice(), sitting.edition(), whom);
    }

    @Test
    void theLinkIsForItsAddresseeAsLongAsTheTaskLives() {
        aRoundIsOpen();
        UUID link = link(newest(norland));
        assertThat(house.errands().place(norland.voice(), link).address())
                .isEqualTo("/desk/communiques/" + sitting.slug());
        assertThatExceptionOfType(NothingThere.class)
                .isThrownBy(() -> house.errands().place(estavia.voice(), link));
        assertThat(house.errands().addressee(link)).contains(norland.id());
        secretariat.closesEarly("Both are here.");
        assertThat(house.errands().addressee(link)).isEmpty();
        assertThat(house.errands().addressee(UUID.randomUUID())).isEmpty();
    }

    private static UUID link(Letter letter) {
        String text = letter.text();
        int at = text.indexOf("/signin/to/") + "/signin/to/".length();
        return UUID.fromString(text.substring(at, at + 36));
    }

    @Test
    void aWayInWorksOnceAndForTenMinutes() {
        house.outbox().mailAWayIn(norland.id().value(), null);
        String token = token(newest(norland));
        assertThat(house.oneTime().use(token)).contains(norland.id());
        assertThat(house.oneTime().use(token)).isEmpty();
        assertThat(house.oneTime().use("never was")).isEmpty();

        house.outbox().mailAWayIn(norland.id().value(), null);
        String late = token(newest(norland));
        house.now().pass(Duration.ofMinutes(10));
        assertThat(house.oneTime().use(late)).isEmpty();
    }

    @Test
    void nobodyFillsAMailboxWithWaysIn() {
        for (int n = 0; n < 10; n++) {
            house.outbox().mailAWayIn(norland.id().value(), null);
        }
        assertThat(postOf(norland)).hasSize(3);
        house.now().pass(Duration.ofMinutes(11));
        house.outbox().mailAWayIn(norland.id().value(), null);
        assertThat(postOf(norland)).hasSize(4);
    }

    private static String token(Letter letter) {
        assertThat(letter.toString()).doesNotContain("token");
        String text = letter.text();
        int at = text.indexOf("token=") + "token=".length();
        return text.substring(at, at + 43);
    }

    @Test
    void whoseAccountIsSwitchedOffGetsNothing() {
        house.outbox().mailAWayIn(norland.id().value(), null);
        Person on = norland.person();
        Person off = new Person(
                on.id(), on.name(), on.email(), on.organization(), on.language(), on.zone(), false, false, true);
        house.peopling().keep(administrator.voice(), off);
        assertThat(postOf(norland)).isEmpty();
    }

    @Test
    void whoIsSilentIsRemindedSomeTimeBeforeTheDeadline() {
        secretariat.starts(TITLE);
        secretariat.circulatesTo(sitting.in(Duration.ofDays(5)), norland, estavia);
        estavia.supports();
        assertThat(knocks()).as("a week before lies before the opening").isEqualTo(0);
        house.now().pass(Duration.ofDays(3));
        assertThat(knocks()).isEqualTo(1);
        assertThat(remindersOf(norland)).isEqualTo(1);
        assertThat(remindersOf(estavia)).isZero();

        // The deadline moves: two days before the new one, once more.
        secretariat.movesDeadlineTo(Duration.ofDays(4), "A holiday");
        assertThat(knocks()).isZero();
        house.now().pass(Duration.ofDays(2));
        assertThat(knocks()).isEqualTo(1);
        assertThat(remindersOf(norland)).isEqualTo(2);

        // Asleep over both: one reminder for all that were due.
        house.now().pass(Duration.ofDays(2).minusMinutes(5));
        assertThat(knocks()).isEqualTo(1);
        assertThat(remindersOf(norland)).isEqualTo(3);
        house.now().pass(Duration.ofMinutes(10));
        assertThat(engine.knocks()).isEqualTo(1);
        assertThat(engineRoom.reminders(sitting.edition())).isEmpty();
        assertThat(remindersOf(norland)).isEqualTo(3);
    }

    @Test
    void aReminderThatKnocksTooEarlyRemindsNobody() {
        secretariat.starts(TITLE);
        secretariat.circulatesTo(sitting.in(Duration.ofDays(5)), norland, estavia);
        house.now().machineIsAheadBy(Duration.ofDays(4));
        assertThat(engineRoom.reminders(sitting.edition())).hasSize(1).allMatch(EngineRoom::isDue);
        engineRoom.execute(engineRoom.reminders(sitting.edition()).getFirst());
        assertThat(remindersOf(norland)).isZero();
        assertThat(engineRoom.reminders(sitting.edition())).hasSize(1).noneMatch(EngineRoom::isDue);
    }

    /** How many reminders rang that were due. */
    private int knocks() {
        int count = 0;
        for (Job due = dueReminder(); due != null; due = dueReminder()) {
            engineRoom.execute(due);
            truth.stageAndTokenAgree(sitting.edition());
            count++;
        }
        return count;
    }

    private Job dueReminder() {
        return engineRoom.reminders(sitting.edition()).stream()
                .filter(EngineRoom::isDue)
                .findFirst()
                .orElse(null);
    }

    private long remindersOf(Actor actor) {
        return postOf(actor).stream()
                .filter(letter -> letter.subject().startsWith("Your answer is awaited"))
                .count();
    }

    @Test
    void whoIsInvitedHasAnAccountAndComesInByTheMail() {
        secretariat.starts(TITLE);
        String email = UUID.randomUUID() + "@suderland.example";
        Person[] invited = new Person[1];
        // One row for the role; the account is not the communiqué's.
        sitting.act(() -> invited[0] = house.drafting()
                .invite(
                        secretariat.voice(),
                        sitting.edition(),
                        new Invited("Sanne of Suderland", email.toUpperCase(Locale.ROOT)),
                        Role.PARTICIPANT,
                        suderland.organization(),
                        true));
        changesNothing(
                "people.email-known",
                () -> house.drafting()
                        .invite(
                                secretariat.voice(),
                                sitting.edition(),
                                new Invited("Somebody else", email),
                                Role.OBSERVER,
                                null,
                                false));
        changesNothing(
                "people.email-odd",
                () -> house.drafting()
                        .invite(
                                secretariat.voice(),
                                sitting.edition(),
                                new Invited("Bcc", "a@b.example,spy@c.example"),
                                Role.OBSERVER,
                                null,
                                false));
        secretariat.circulatesTo(sitting.inAWeek(), norland, suderland);
        house.sendMail().sendDue();
        assertThat(house.post().to(email)).hasSize(1);
        house.outbox().mailAWayIn(invited[0].id().value(), null);
        house.sendMail().sendDue();
        assertThat(house.oneTime().use(token(house.post().to(email).getLast()))).contains(invited[0].id());
    }

    @Test
    void whoIsAskedNoMoreIsToldAndSoIsWhoKnewOfWhatWasGivenUp() {
        aRoundIsOpen();
        secretariat.takesOff(estavia, "By mistake");
        Letter letter = newest(estavia);
        assertThat(letter.subject()).startsWith("Your organization is no longer asked");
        assertThat(letter.text()).contains("/desk").doesNotContain("By mistake", "/signin/to/");
        secretariat.abandons("No agreement");
        assertThat(newest(norland).subject()).startsWith("The communiqué was abandoned");
        assertThat(newest(norland).text()).doesNotContain("No agreement", "/signin/to/");
    }
}
