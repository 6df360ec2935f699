package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.communique.coediting.LiveText;
import org.communique.coediting.Stretch;
import org.communique.coediting.TextId;
import org.communique.drafting.Member;
import org.communique.drafting.Revision;
import org.communique.drafting.text.Body;
import org.communique.people.PersonId;
import org.communique.rights.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written stays: who wrote it and when, how it read then, and the way back. */
class LifeOfATextTest extends StoryTest {

    private static final String[] FIRST = {
        "The ministers met in Norhaven.", "They spoke of rivers.", "Every drop is counted."
    };
    private static final String[] LAKES = {
        "The ministers met in Norhaven.", "They spoke of rivers and lakes.", "Every drop is counted."
    };
    private static final String[] TWICE = {
        "The ministers met in Norhaven.", "They spoke of rivers and lakes.", "Every drop is counted twice."
    };

    private Actor colleague;

    @BeforeEach
    void twoOfTheSecretariat() {
        colleague = new Actor(sitting, "Sören of the Secretariat");
    }

    @Test
    void theLifeSaysWhoWroteAndHowTheTextReadThen() {
        twoWrite();
        List<Stretch> life = life();
        assertThat(life)
                .extracting(Stretch::writers)
                .containsExactly(List.of(secretariat.id()), List.of(secretariat.id()), List.of(colleague.id()));
        assertThat(life).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(life.getFirst().version()).isZero();
        assertThat(life.getFirst().steps()).isZero();
        assertThat(life.stream().mapToInt(Stretch::steps).sum())
                .isEqualTo(secretariat.text().version());
        assertThat(life.stream().map(stretch -> wordsAt(stretch.version())))
                .containsExactly(List.of(FIRST), List.of(LAKES), List.of(TWICE));
    }

    @Test
    void everyVersionCanBeReadAndNoneThatNeverWas() {
        twoWrite();
        int last = secretariat.text().version();
        for (int version = 0; version <= last; version++) {
            LiveText then = house.texts().readAt(secretariat.voice(), text(), version);
            assertThat(then.version()).isEqualTo(version);
            assertThat(words(then)).hasSize(3);
        }
        for (int never : new int[] {-1, Integer.MIN_VALUE, last + 1, Integer.MAX_VALUE}) {
            changesNothing("nothing-there", () -> house.texts().readAt(secretariat.voice(), text(), never));
            changesNothing(
                    "nothing-there", () -> house.drafting().restoreText(secretariat.voice(), sitting.edition(), never));
        }
    }

    @Test
    void whatIsBroughtBackComesByNewStepsAndNothingIsLost() {
        twoWrite();
        int before = secretariat.text().version();
        LiveText back = sitting.act(() -> house.drafting().restoreText(secretariat.voice(), sitting.edition(), 0));
        assertThat(words(back)).containsExactly(FIRST);
        assertThat(back.version()).isGreaterThan(before);
        assertThat(wordsAt(before)).containsExactly(TWICE);
        assertThat(truth.deeds(sitting.edition())).last().isEqualTo("TEXT_RESTORED");
        assertThat(truth.ask(
                        "select facts ->> 'version' from record where deed = 'TEXT_RESTORED' and edition_id = ?",
                        sitting.edition().value()))
                .isEqualTo("0");
        assertThat(life()).last().satisfies(stretch -> {
            assertThat(stretch.writers()).containsExactly(secretariat.id());
            assertThat(stretch.version()).isEqualTo(back.version());
        });
        LiveText again = sitting.act(() -> house.drafting().restoreText(colleague.voice(), sitting.edition(), before));
        assertThat(words(again)).containsExactly(TWICE);
    }

    @Test
    void whoBringsBackInTheMidstOfWritingFindsTheMomentBefore() {
        secretariat.starts("On shared rivers");
        secretariat.writes(LAKES);
        int before = secretariat.text().version();
        house.drafting().restoreText(secretariat.voice(), sitting.edition(), 0);
        house.drafting().restoreText(secretariat.voice(), sitting.edition(), before);
        house.write(secretariat.voice(), text(), Words.body(TWICE).canonical());
        assertThat(life().stream().map(stretch -> wordsAt(stretch.version())))
                .containsExactly(List.of(FIRST), List.of(LAKES), List.of(FIRST), List.of(LAKES), List.of(TWICE));
    }

    @Test
    void bringingBackThePresentChangesNothing() {
        twoWrite();
        int now = secretariat.text().version();
        var before = truth.everything();
        LiveText same = house.drafting().restoreText(secretariat.voice(), sitting.edition(), now);
        assertThat(same.version()).isEqualTo(now);
        assertThat(truth.everything()).isEqualTo(before);
    }

    @Test
    void eachParagraphSaysWhoWroteItLast() {
        twoWrite();
        assertThat(authors())
                .isEqualTo(new TreeMap<>(java.util.Map.of(
                        Words.paragraph(1).value(), secretariat.id(),
                        Words.paragraph(2).value(), secretariat.id(),
                        Words.paragraph(3).value(), colleague.id())));
        sitting.act(() -> house.drafting().restoreText(colleague.voice(), sitting.edition(), 0));
        assertThat(authors()).containsEntry(Words.paragraph(2).value(), colleague.id());
        sitting.act(() -> house.drafting()
                .importText(secretariat.voice(), sitting.edition(), Words.body("Met.", "Spoke.", "Counted.", "Left.")));
        assertThat(authors().values()).hasSize(4).containsOnly(secretariat.id());
    }

    @Test
    void thoseWhoWriteSeeTheTextComeBack() {
        twoWrite();
        try (Pen pen = house.pen(colleague.voice(), text())) {
            pen.writes(Words.body("All is new.").canonical());
            int before = secretariat.text().version();
            LiveText back = house.drafting().restoreText(secretariat.voice(), sitting.edition(), 0);
            var seen = pen.next("steps");
            while (seen.path("version").asInt() < before) {
                seen = pen.next("steps");
            }
            assertThat(seen.path("version").asInt() + seen.path("steps").size()).isEqualTo(back.version());
        }
        assertThat(words(secretariat.text())).containsExactly(FIRST);
    }

    @Test
    void aFrozenCopyStandsAtItsVersionAndItsTextCannotBeBroughtBackMeanwhile() {
        twoWrite();
        int version = secretariat.text().version();
        secretariat.circulates(sitting.inAWeek());
        List<Revision> revisions = house.reading().revisions(secretariat.voice(), sitting.edition());
        assertThat(revisions).extracting(Revision::textVersion).containsExactly(version);
        assertThat(wordsAt(version)).containsExactly(TWICE);
        changesNothing(
                "rights.not_at_this_stage",
                () -> house.drafting().restoreText(secretariat.voice(), sitting.edition(), 0));
    }

    @Test
    void theLifeIsHiddenFromEverybodyElse() {
        twoWrite();
        secretariat.circulates(sitting.inAWeek());
        for (Actor other : List.of(norland, norland.expert(), observer, director)) {
            cannotSeeIt(other, "rights.not_your_role");
        }
        cannotSeeIt(administrator, "nothing-there");
        cannotSeeIt(suderland, "nothing-there");
    }

    private void cannotSeeIt(Actor other, String refused) {
        changesNothing(refused, () -> house.texts().life(other.voice(), text()));
        changesNothing(refused, () -> house.texts().readAt(other.voice(), text(), 0));
        changesNothing(refused, () -> house.texts().readAt(other.voice(), text(), -1));
        changesNothing(refused, () -> house.drafting().restoreText(other.voice(), sitting.edition(), 0));
    }

    private void twoWrite() {
        secretariat.starts("On shared rivers");
        secretariat.gives(Member.of(colleague.id(), Role.SECRETARIAT));
        secretariat.writes(LAKES);
        house.now().pass(Duration.ofMinutes(1));
        sitting.act(
                () -> house.write(colleague.voice(), text(), Words.body(TWICE).canonical()));
    }

    private TextId text() {
        return sitting.now().text();
    }

    private List<Stretch> life() {
        return house.texts().life(secretariat.voice(), text());
    }

    private List<String> wordsAt(int version) {
        return words(house.texts().readAt(secretariat.voice(), text(), version));
    }

    private static List<String> words(LiveText text) {
        return Body.read(text.doc()).blocks().stream()
                .map(block -> block.plain())
                .toList();
    }

    private TreeMap<String, PersonId> authors() {
        TreeMap<String, PersonId> authors = new TreeMap<>();
        JsonMapper.shared()
                .readTree(secretariat.text().authors())
                .properties()
                .forEach(author -> authors.put(
                        author.getKey(),
                        new PersonId(java.util.UUID.fromString(
                                author.getValue().get(0).asString()))));
        return authors;
    }
}
