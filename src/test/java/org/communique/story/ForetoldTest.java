package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Invited;
import org.communique.notice.Foreseen;
import org.communique.notice.Foreseen.Tiding;
import org.communique.notice.Habit;
import org.communique.notice.Letter;
import org.communique.notice.Telling;
import org.communique.notice.Told;
import org.communique.people.Voice;
import org.communique.review.Circulation;
import org.communique.review.Position;
import org.communique.rights.Role;
import org.communique.workflow.Rehearsing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Before an act that mails people it is said who gets a mail, and which: exactly those people, and exactly those words. */
class ForetoldTest extends StoryTest {

    private static final String TITLE = "Every drop counts";

    /** What people say to each other, where the dialog says in a sentence who is told. */
    private static final Set<String> CONVERSATION = Set.of(
            "Commenting.comment",
            "Commenting.reply",
            "Proposing.propose",
            "Disposing.dispose",
            "Disposing.disposeTogether",
            "Reviewing.respondToReview");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Set<Told> foretold = EnumSet.noneOf(Told.class);

    /** A mail without what differs from sending to sending: its number and its link. */
    private record Got(String to, String name, String subject, String text) {

        static Got of(Letter letter) {
            return new Got(letter.to(), letter.name(), letter.subject(), letter.textWith("…"));
        }
    }

    /** Rehearses, compares every row of every table, acts, and compares what was foreseen with what the post has taken. */
    private void isForetold(Supplier<? extends Foreseen<?>> rehearsal, Runnable act) {
        house.sendMail().sendDue();
        Map<String, String> before = truth.everything();
        Foreseen<?> foreseen = rehearsal.get();
        assertThat(truth.everything()).as("rows of all tables").isEqualTo(before);
        int taken = house.post().all().size();
        Set<UUID> told = notices();

        act.run();
        engine.knocks();
        house.sendMail().sendDue();
        List<Letter> letters = house.post().all();
        assertThat(letters.subList(taken, letters.size()).stream().map(Got::of))
                .containsExactlyInAnyOrderElementsOf(foreseen.tidings().stream()
                        .flatMap(tiding -> tiding.mails().stream())
                        .map(mailed -> Got.of(mailed.letter()))
                        .toList());
        assertThat(foreseen.mails()).isEqualTo(letters.size() - taken);
        assertThat(people("waits", told)).containsExactlyInAnyOrderElementsOf(all(foreseen, Tiding::daily));
        assertThat(people("mail_id is null and not waits", told))
                .containsExactlyInAnyOrderElementsOf(all(foreseen, Tiding::onTheDesk));
        foreseen.tidings().forEach(tiding -> foretold.add(tiding.told()));
    }

    private static List<UUID> all(Foreseen<?> foreseen, Function<Tiding, List<UUID>> whom) {
        return foreseen.tidings().stream()
                .flatMap(tiding -> whom.apply(tiding).stream())
                .toList();
    }

    private Set<UUID> notices() {
        return new HashSet<>(jdbc.sql("select id from notice").query(UUID.class).list());
    }

    private List<UUID> people(String how, Set<UUID> but) {
        return jdbc.sql("select person_id from notice where not (id = any(?)) and " + how)
                .param(but.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Rehearsing rehearsing() {
        return house.rehearsing();
    }

    private Voice ada() {
        return secretariat.voice();
    }

    @Test
    void wholeWayOfACommuniqueIsForetold() {
        likesOfPeople();
        secretariat.starts(TITLE);
        circulation(new Circulation(Set.of(norland.organization(), estavia.organization()), sitting.inAWeek()));
        theOpenRound();
        isForetold(
                () -> rehearsing().closeEarly(ada(), sitting.edition()),
                () -> secretariat.closesEarly("All are here."));
        theDecision();
        assertThat(foretold)
                .as("everything that the acts of a communiqué's way tell people of")
                .containsExactlyInAnyOrderElementsOf(Stream.of(Told.values())
                        .filter(told -> !Set.of(
                                        Told.MENTIONED,
                                        Told.REPLIED,
                                        Told.DISPOSED,
                                        Told.DISPOSED_TOGETHER,
                                        Told.ABANDONED)
                                .contains(told))
                        .toList());
    }

    /** Somebody looks at the dialog that would close the round; until its mails are put together, others are not held up. */
    @Test
    void whileSomethingIsForeseenOthersAct() {
        secretariat.circulates(TITLE);
        try (var others = Executors.newSingleThreadExecutor()) {
            new TransactionTemplate(transactions).executeWithoutResult(looking -> {
                rehearsing().closeEarly(ada(), sitting.edition());
                assertThat(others.submit(() -> house.flow().start(ada(), sitting.opening("Another one"))))
                        .succeedsWithin(Duration.ofSeconds(5));
                looking.setRollbackOnly();
            });
        }
    }

    /** Somebody likes few mails, somebody has left and cannot get any. */
    private void likesOfPeople() {
        house.outbox().keepHabit(norland.id().value(), Habit.DAILY);
        house.outbox().keepHabit(estavia.id().value(), Habit.WHAT_IS_ASKED);
        house.outbox().keepHabit(observer.id().value(), Habit.DAILY);
        jdbc.sql("update person set disabled = true where id = ?")
                .param(estavia.expert().id().value())
                .update();
    }

    private void circulation(Circulation circulation) {
        isForetold(
                () -> rehearsing().circulate(ada(), sitting.edition(), circulation),
                () -> sitting.act(() -> house.flow().circulate(ada(), sitting.edition(), circulation)));
    }

    private void theOpenRound() {
        var later = sitting.in(Duration.ofDays(9));
        isForetold(
                () -> rehearsing().moveDeadline(ada(), sitting.edition(), later),
                () -> sitting.act(() -> house.flow().moveDeadline(ada(), sitting.edition(), later, "Holidays")));
        suderland.members().forEach(secretariat::gives);
        isForetold(
                () -> rehearsing().addOrganization(ada(), sitting.edition(), suderland.organization()),
                () -> sitting.act(
                        () -> house.flow().addOrganization(ada(), sitting.edition(), suderland.organization())));
        isForetold(
                () -> rehearsing().proposePosition(norland.expert().voice(), sitting.edition()),
                () -> norland.expert()
                        .proposesPosition(new Position.Objection("Too dry", "Add a river"), "They will listen"));
        Instant now = house.now().instant();
        Instant then = now.plus(Duration.ofDays(2));
        isForetold(
                () -> rehearsing()
                        .nameStandIn(
                                norland.voice(),
                                sitting.edition(),
                                norland.id(),
                                norland.expert().id(),
                                now,
                                then),
                () -> sitting.act(() -> house.standingIn()
                        .name(
                                norland.voice(),
                                sitting.edition(),
                                norland.id(),
                                norland.expert().id(),
                                now,
                                then)));
        UUID standIn =
                house.standingIn().standIns(ada(), sitting.edition()).getFirst().id();
        isForetold(
                () -> rehearsing().endStandIn(norland.voice(), sitting.edition(), standIn),
                () -> sitting.act(() -> house.standingIn().end(norland.voice(), sitting.edition(), standIn)));
        var silent = Set.of(norland.organization(), suderland.organization());
        isForetold(
                () -> rehearsing().remind(ada(), sitting.edition(), silent),
                () -> sitting.act(() -> house.reminding().remind(ada(), sitting.edition(), silent)));
        norland.supports();
        estavia.supports();
        // Suderland is the last that is silent: with it all the others have answered, which the secretariat is told
        // too.
        isForetold(
                () -> rehearsing().removeOrganization(ada(), sitting.edition(), suderland.organization()),
                () -> secretariat.takesOff(suderland, "It withdrew"));
    }

    private void theDecision() {
        isForetold(() -> rehearsing().submitForApproval(ada(), sitting.edition()), secretariat::submits);
        isForetold(
                () -> rehearsing().returnText(director.voice(), sitting.edition(), sitting.hash()),
                () -> director.returns("Too long"));
        secretariat.submits();
        isForetold(
                () -> rehearsing().approveText(director.voice(), sitting.edition(), sitting.hash()),
                director::approves);
    }

    @Test
    void whatAnEmbargoHoldsBackIsForetoldBeforeItIsMoved() {
        secretariat.circulates(TITLE);
        secretariat.closesEarly("All are here.");
        secretariat.submits();
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        isForetold(() -> rehearsing().publishNow(director.voice(), sitting.edition()), director::publishesNow);
        assertThat(foretold).containsExactly(Told.PUBLISHED);
    }

    @Test
    void whoHearsThatACommuniqueIsAbandonedIsForetold() {
        secretariat.circulates(TITLE);
        isForetold(
                () -> rehearsing()
                        .abandon(ada(), sitting.edition(), sitting.now().stage()),
                () -> secretariat.abandons("No agreement"));
        assertThat(foretold).containsExactly(Told.ABANDONED);
    }

    @Test
    void aConfidentialTitleStandsInNoForetoldMail() {
        secretariat.starts(TITLE);
        sitting.act(() -> house.drafting().markConfidential(ada(), sitting.edition(), true));
        Foreseen<?> foreseen = rehearsing()
                .circulate(
                        ada(), sitting.edition(), new Circulation(Set.of(norland.organization()), sitting.inAWeek()));
        assertThat(foreseen.mails()).isEqualTo(2);
        assertThat(foreseen.tidings().getFirst().mails())
                .allSatisfy(mailed -> assertThat(
                                mailed.letter().subject() + mailed.letter().text())
                        .doesNotContain(TITLE));
    }

    @Test
    void noReasonStandsInAMailSoThatItNeedNotBeKnownBefore() {
        secretariat.circulates(TITLE);
        assertThat(rehearsing()
                        .closeEarly(ada(), sitting.edition())
                        .tidings()
                        .getFirst()
                        .mails())
                .allSatisfy(mailed -> assertThat(mailed.letter().text()).doesNotContain("…"));
    }

    @Test
    void whatWouldBeRefusedIsRefusedWithTheSameWords() {
        secretariat.circulates(TITLE);
        changesNothing(
                "review.deadline-in-the-past",
                () -> rehearsing().moveDeadline(ada(), sitting.edition(), sitting.in(Duration.ofDays(-1))));
        secretariat.takesOff(estavia, "It withdrew");
        changesNothing(
                "review.last-organization",
                () -> rehearsing().removeOrganization(ada(), sitting.edition(), norland.organization()));
    }

    @Test
    void givingAndTakingARoleTellsNobody() {
        secretariat.circulates(TITLE);
        house.sendMail().sendDue();
        Set<UUID> told = notices();
        int taken = house.post().all().size();
        secretariat.gives(suderland.asHead());
        secretariat.takes(suderland.asHead());
        house.drafting()
                .invite(
                        ada(),
                        sitting.edition(),
                        new Invited("Iris", UUID.randomUUID() + "@norland.example"),
                        Role.OBSERVER,
                        null,
                        false);
        house.sendMail().sendDue();
        assertThat(notices()).isEqualTo(told);
        assertThat(house.post().all()).hasSize(taken);
    }

    /** Whoever writes a verb that tells people either rehearses it, or says here that its dialog tells in a sentence. */
    @Test
    void everyVerbThatTellsPeopleIsRehearsed() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.communique");
        Set<String> telling = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Service.class) && !type.isEquivalentTo(Rehearsing.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(ForetoldTest::isVerbOfAPerson)
                .filter(verb -> reached(verb).stream().anyMatch(ForetoldTest::tells))
                .forEach(verb -> telling.add(name(verb)));
        Set<String> rehearsed = classes.get(Rehearsing.class).getMethods().stream()
                .flatMap(verb -> reached(verb).stream())
                .filter(JavaMethod.class::isInstance)
                .map(ForetoldTest::name)
                .collect(Collectors.toSet());
        assertThat(telling)
                .contains("Reviewing.closeEarly", "CommuniqueFlow.closeEarly")
                .containsAll(CONVERSATION);
        assertThat(telling.stream().filter(verb -> !rehearsed.contains(verb)))
                .containsExactlyInAnyOrderElementsOf(CONVERSATION);
    }

    private static boolean isVerbOfAPerson(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Voice.class);
    }

    private static boolean tells(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Telling.class) && unit.getName().equals("tell");
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    /** Everything that a verb may come to, as far as the code says so. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit from) {
        Set<JavaCodeUnit> all = new HashSet<>();
        reach(from, all);
        return all;
    }

    private static void reach(JavaCodeUnit unit, Set<JavaCodeUnit> all) {
        if (all.add(unit)) {
            unit.getCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(next -> next.getOwner().getPackageName().startsWith("org.communique"))
                    .forEach(next -> reach(next, all));
        }
    }
}
