package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Frame;
import org.communique.drafting.Meeting;
import org.communique.drafting.Member;
import org.communique.drafting.Start;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Range;
import org.communique.review.Deadline;
import org.communique.review.Remark.Passage;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;

/** One communiqué on the table, and what must hold after every act on it. */
public final class Sitting {

    public static final ZoneId NORHAVEN = ZoneId.of("Africa/Johannesburg");
    public static final Duration A_WEEK = Duration.ofDays(7);

    private static final AtomicLong COUNT = new AtomicLong();

    final House house;
    final Truth truth;
    final EngineRoom engineRoom;
    final long number = COUNT.incrementAndGet();
    private final List<Member> members = new ArrayList<>();
    private EditionId edition;

    Sitting(House house, Truth truth, EngineRoom engineRoom) {
        this.house = house;
        this.truth = truth;
        this.engineRoom = engineRoom;
    }

    void seat(Secretariat secretariat, Delegation norland, Delegation estavia, Actor observer, Director director) {
        members.addAll(norland.members());
        members.addAll(estavia.members());
        members.add(Member.of(observer.id(), Role.OBSERVER));
        members.add(Member.of(director.id(), Role.APPROVER));
    }

    /** A name that no other story uses. */
    String unique(String name) {
        return name + " " + number;
    }

    public EditionId edition() {
        return edition;
    }

    /** What stands around the text at this moment. */
    public Frame frame() {
        return house.reading().communique(now().identity().communique()).frame();
    }

    public Edition now() {
        return house.reading().edition(edition);
    }

    /** The hash of the text that lies before the approver, or is approved or public. */
    public Hash hash() {
        return switch (now()) {
            case Edition.AwaitingApproval e -> e.hash();
            case Edition.Approved e -> e.hash();
            case Edition.Published e -> e.hash();
            default -> throw new AssertionError("nothing is submitted");
        };
    }

    public String slug() {
        return house.reading().communique(now().identity().communique()).slug();
    }

    public Start opening(String title) {
        return new Start(
                new Meeting(
                        UUID.randomUUID(),
                        unique("Meeting on Water"),
                        3,
                        LocalDate.of(2031, 5, 4),
                        LocalDate.of(2031, 5, 6),
                        "Norhaven",
                        "Norland",
                        null,
                        null,
                        NORHAVEN),
                new Frame(
                        title,
                        "4 to 6 May 2031, Norhaven, Norland",
                        List.of(new Participant("Norland Water Board", "Norland"))),
                Locale.ENGLISH,
                Words.body("The ministers met in Norhaven.", "They spoke of rivers.", "Every drop is counted."),
                members);
    }

    /** Words of the text that lies before people now; without a quote all those of the paragraph. */
    Passage passage(BlockId paragraph, @Nullable String quote) {
        String words = body().find(paragraph).map(Block::plain).orElse("");
        String chosen = quote == null ? words : quote;
        int from = Math.max(0, words.indexOf(chosen));
        return new Passage(paragraph, new Range(from, from + chosen.length()), chosen);
    }

    /** A paragraph of the text that lies before people now. */
    Block block(BlockId paragraph) {
        return body().find(paragraph).orElseThrow();
    }

    private Body body() {
        Edition edition = now();
        return edition.stage() == Stage.IN_REVIEW
                ? house.reading()
                        .frozen(edition.id(), edition.lastCirculated())
                        .text()
                        .body()
                : Body.read(house.texts().newest(edition.text()).doc());
    }

    void isOpened(Edition opened) {
        edition = opened.id();
    }

    public Deadline inAWeek() {
        return in(A_WEEK);
    }

    public Deadline in(Duration time) {
        return new Deadline(house.now().instant().plus(time), NORHAVEN);
    }

    /** Does an act and checks what must hold after every act: one row in the record, its chain, stage and token. */
    <T> T act(Supplier<T> act) {
        return act(1, act);
    }

    void act(Runnable act) {
        act(1, () -> {
            act.run();
            return true;
        });
    }

    <T> T act(int rows, Supplier<T> act) {
        long before = edition == null ? 0 : truth.recordRows(edition);
        T result = act.get();
        if (edition == null && result instanceof Edition opened) {
            isOpened(opened);
        }
        assertThat(truth.recordRows(edition) - before)
                .as("rows in the record for this act")
                .isEqualTo(rows);
        truth.stageAndTokenAgree(edition);
        truth.theChainHolds();
        return result;
    }

    /** The editions of two stories never meet; this lets a story go on with a second communiqué. */
    void clearTheTable() {
        edition = null;
    }
}
