package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.coediting.LiveText;
import org.communique.drafting.Overview;
import org.communique.drafting.SearchedFor;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.people.Voice;
import org.communique.review.Comment;
import org.communique.review.Said;
import org.communique.rights.Matrix.Who;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.communique.story.EveryStage.At;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At every stage everybody finds exactly the words that the doors of reading show to them: no more, and no less. */
class SearchRightsTest extends StoryTest {

    private static final Set<String> WORDS =
            Set.of("everything", "ports", "springs", "half", "rivers", "secretariat", "participant", "quarters", "dry");

    @Autowired
    private JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();
    private int found;
    private int notFound;

    @Test
    void everybodyFindsWhatTheyMayReadAndNothingElse() {
        EveryStage stages = new EveryStage(this, suderland, jdbc);
        for (Stage stage : Stage.values()) {
            for (Who who : Who.values()) {
                WORDS.forEach(word -> compare(word, stage, who, stages));
            }
        }
        System.out.printf("count search.rights found=%d not found=%d%n", found, notFound);
        assertThat(wrong).as("words that were found otherwise than read").isEmpty();
        assertThat(found).as("words that were found").isGreaterThan(100);
    }

    private void compare(String word, Stage stage, Who who, EveryStage stages) {
        At at = stages.at(stage);
        Voice voice = stages.voice(who);
        boolean reads = read(voice, at).contains(word);
        boolean finds = finds(voice, at, word);
        if (reads != finds) {
            wrong.add("%s by %s at %s: %s".formatted(word, who, stage, finds ? "found, not read" : "read, not found"));
        }
        found += finds ? 1 : 0;
        notFound += finds ? 0 : 1;
    }

    private boolean finds(Voice voice, At at, String word) {
        SearchedFor asked = new SearchedFor("\"" + word + "\"");
        return Stream.concat(
                        house.searching().search(voice, asked, 50).hits().stream()
                                .map(hit -> hit.communique()),
                        house.searchingComments().search(voice, asked, 50).stream()
                                .map(said -> said.communique()))
                .anyMatch(
                        overview -> overview.edition().id().equals(at.edition().id()));
    }

    /** Every word that lies before somebody in this communiqué, by the doors through which it is read. */
    private Set<String> read(Voice voice, At at) {
        List<String> all = new ArrayList<>();
        List<Overview> known = house.reading().mine(voice).stream()
                .filter(overview -> overview.edition().id().equals(at.edition().id()))
                .toList();
        known.forEach(overview -> all.add(overview.communique().frame().title()));
        if (!known.isEmpty()) {
            house.reading()
                    .revisions(voice, at.edition().id())
                    .forEach(revision -> read(revision.text().body(), all));
            house.commenting().comments(voice, at.edition().id()).forEach(comment -> read(comment, all));
            try {
                LiveText working =
                        house.reading().workingText(voice, at.edition().id());
                read(Body.read(working.doc()), all);
            } catch (Refused notForThisPerson) {
                // Then nothing of it is read.
            }
        }
        return all.stream()
                .flatMap(words -> Stream.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+")))
                .collect(Collectors.toSet());
    }

    private static void read(Body body, List<String> all) {
        body.blocks().stream().map(Block::plain).forEach(all::add);
    }

    private static void read(Comment comment, List<String> all) {
        all.add(comment.words());
        comment.replies().stream().map(Said::words).forEach(all::add);
        if (comment.proposal() != null && comment.proposal().wording() != null) {
            all.add(comment.proposal().wording().plain());
        }
    }
}
