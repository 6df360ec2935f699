package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.communique.drafting.Frame;
import org.communique.drafting.Meeting;
import org.communique.drafting.Start;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.RefusedText;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.review.Comment;
import org.communique.review.Decision;
import org.communique.review.Disposition.Outcome;
import org.communique.rights.Refused;
import org.junit.jupiter.api.Test;

/** B01, B09, B48: the same bad words in every field that people can fill. */
class StrangeWordsTest extends StoryTest {

    private static final List<String> STRANGE = List.of(
            "Nor\u0000land", "Nor\uD800land", "Nor\uDC00\uD800land", "Nor\u202Eland", "Nor\u2066land", "Nor\u0007land");
    private static final List<String> MARKUP =
            List.of("<script>alert(1)</script>", "javascript:alert(1)", "${7*7} #{7*7}", "'; drop table record; --");

    @Test
    void noFieldTakesWhatIsNotText() {
        Map<String, Consumer<String>> fields = new LinkedHashMap<>();
        administratorsFields(fields);
        meetingFields(fields);
        refusesStrange(fields);
        fields.clear();

        secretariat.starts("On weirs");
        fields.put("title", words -> frame(words, "Norhaven"));
        fields.put("meeting line", words -> frame("On weirs", words));
        fields.put("abandon", secretariat::abandons);
        fields.put("drafter's comment", words -> secretariat.comments(1, words));
        refusesStrange(fields);
        fields.clear();

        secretariat.circulates(sitting.inAWeek());
        Comment said = norland.comments(1, "Weirs?");
        fields.put("reply", words -> estavia.replies(said, words));
        fields.put("reworded", words -> norland.rewords(said, words));
        fields.put("proposal's reason", words -> norland.proposesToDelete(1, words));
        fields.put("comment", words -> norland.comments(1, words));
        fields.put("drafters' note", words -> secretariat.notes(1, words));
        fields.put("objection", words -> norland.objects(words, "Delete it"));
        fields.put("what would clear it", words -> norland.objects("Too long", words));
        fields.put("deadline moved", words -> secretariat.movesDeadlineTo(Duration.ofDays(9), words));
        fields.put("taken off", words -> secretariat.takesOff(norland, words));
        fields.put("closed early", secretariat::closesEarly);
        refusesStrange(fields);
        fields.clear();

        norland.withdraws(said);
        Comment comment = norland.comments(1, "Which weirs?");
        secretariat.closesEarly("Enough");
        fields.put("disposition", words -> secretariat.disposes(comment, Outcome.NOTED, words));
        refusesStrange(fields);
        fields.clear();

        secretariat.disposes(comment, Outcome.NOTED, "All weirs");
        fields.put("disposition put right", words -> secretariat.disposes(comment, again(words)));
        refusesStrange(fields);
        fields.clear();

        secretariat.submits();
        fields.put("returned", director::returns);
        fields.put("abandoned by the director", director::abandons);
        refusesStrange(fields);
    }

    private static Decision again(String reason) {
        return new Decision(Outcome.NOTED, reason, 1, null);
    }

    private void refusesStrange(Map<String, Consumer<String>> fields) {
        Map<String, String> before = truth.everything();
        fields.forEach(
                (name, field) -> STRANGE.forEach(words -> Assertions.assertThatThrownBy(() -> field.accept(words))
                        .as("%s: %s", name, words)
                        .isInstanceOfAny(Refused.class, RefusedText.class)));
        fields.forEach((name, field) -> Assertions.assertThatThrownBy(() -> field.accept(" \t "))
                .as("%s left empty", name)
                .isInstanceOf(Refused.class));
        assertThat(truth.everything()).isEqualTo(before);
    }

    private void administratorsFields(Map<String, Consumer<String>> fields) {
        fields.put("person's name", words -> keep(words, UUID.randomUUID() + "@norland.example"));
        fields.put("person's address", words -> keep("Nils", words + "@norland.example"));
        fields.put("organization's name", words -> keepOrganization(words, "NW"));
        fields.put("organization's short name", words -> keepOrganization(sitting.unique("Norland Wells"), words));
    }

    private void keep(String name, String email) {
        house.peopling()
                .keep(
                        administrator.voice(),
                        new Person(
                                PersonId.next(),
                                name,
                                email,
                                null,
                                Locale.ENGLISH,
                                ZoneId.of("UTC"),
                                false,
                                false,
                                false));
    }

    private void keepOrganization(String name, String shortName) {
        house.peopling()
                .keep(administrator.voice(), new Organization(OrganizationId.next(), name, shortName, "Norland"));
    }

    private void meetingFields(Map<String, Consumer<String>> fields) {
        fields.put("series", words -> start(words, "Norhaven", "Norland", "On weirs"));
        fields.put("city", words -> start("Meeting on Water", words, "Norland", "On weirs"));
        fields.put("country", words -> start("Meeting on Water", "Norhaven", words, "On weirs"));
        fields.put("first title", words -> start("Meeting on Water", "Norhaven", "Norland", words));
    }

    private void start(String series, String city, String country, String title) {
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                series,
                null,
                LocalDate.of(2031, 5, 4),
                LocalDate.of(2031, 5, 4),
                city,
                country,
                null,
                null,
                Sitting.NORHAVEN);
        Frame frame = new Frame(title, "4 May 2031", List.of());
        house.flow()
                .start(
                        secretariat.voice(),
                        new Start(meeting, frame, Locale.ENGLISH, Words.body("A word."), List.of()));
    }

    private void frame(String title, String meetingLine) {
        house.drafting()
                .changeFrame(
                        secretariat.voice(),
                        sitting.edition(),
                        sitting.frame(),
                        new Frame(title, meetingLine, List.of()));
    }

    @Test
    void markupIsKeptAsPlainWordsAndPublishedAsPlainWords() {
        for (String markup : MARKUP) {
            sitting.clearTheTable();
            secretariat.starts(markup);
            sitting.act(() -> house.drafting()
                    .changeFrame(
                            secretariat.voice(),
                            sitting.edition(),
                            sitting.frame(),
                            new Frame(markup, markup, List.of(new Participant(markup, markup)))));
            secretariat.writes("The ministers said:", markup);
            secretariat.circulates(sitting.inAWeek());
            Comment comment = norland.comments(2, markup);
            estavia.objects(markup, markup);
            secretariat.movesDeadlineTo(Duration.ofDays(8), markup);
            secretariat.closesEarly(markup);
            secretariat.disposes(comment, Outcome.NOTED, markup);
            secretariat.submits();
            director.returns(markup);
            secretariat.submits();
            director.approves();
            engine.knocks();
            var publication = publicReader.reads().orElseThrow();
            assertThat(publication.text().title()).isEqualTo(markup);
            assertThat(publication.html()).doesNotContain("<script").doesNotContain("href=\"javascript");
            assertThat(house.commenting().comments(secretariat.voice(), sitting.edition()))
                    .extracting(Comment::words, said -> said.anchor().quote())
                    .containsExactly(Assertions.tuple(markup, markup));
        }
    }
}
