package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Text;
import org.communique.people.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a search takes among 300 communiqués of 3,000 words and 10,000 comments; printed, not asserted. */
@EnabledIfSystemProperty(named = "communique.speed", matches = "true")
class SearchSpeedTest extends StoryTest {

    private static final int COMMUNIQUES = 300;
    private static final int DRAFTS = 20;
    private static final int COMMENTS = 10_000;
    private static final int VOCABULARY = 6_000;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(7);

    /** Few words stand often, most of them seldom, as in every language. */
    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "w" + (int) Math.pow(VOCABULARY, random.nextDouble()) + "en")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aSearchAmongManyTakesThisLong() {
        for (int n = 0; n < COMMUNIQUES; n++) {
            bring(n < DRAFTS);
        }
        jdbc.sql("analyze").update();
        measure("secretariat", secretariat.voice());
        measure("observer", observer.voice());
    }

    private void bring(boolean draft) {
        UUID meeting = UUID.randomUUID();
        UUID communique = UUID.randomUUID();
        UUID edition = UUID.randomUUID();
        UUID text = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting (id, series, starts_on, ends_on, city, country, zone)
                        values (?, 'CTO Meeting', now(), now(), 'Norhaven', 'Norland', 'UTC')""").param(meeting).update();
        jdbc.sql("""
                        insert into communique (id, meeting_id, slug, title, meeting_line, language, started_at)
                        values (?, ?, ?, ?, 'Norhaven', 'en', now())""")
                .params(communique, meeting, communique.toString(), "On " + words(4))
                .update();
        jdbc.sql("""
                        insert into edition (id, communique_id, number, text_id, stage, stage_since, circulated)
                        values (?, ?, 1, ?, ?, now(), ?)""")
                .params(edition, communique, text, draft ? "DRAFTING" : "CONSOLIDATION", draft ? null : 1)
                .update();
        for (var role : List.of("SECRETARIAT", "OBSERVER")) {
            UUID person = (role.equals("OBSERVER") ? observer.id() : secretariat.id()).value();
            jdbc.sql("insert into member (communique_id, person_id, role) values (?, ?, ?)")
                    .params(communique, person, role)
                    .update();
        }
        Body body = Words.body(IntStream.range(0, 60).mapToObj(n -> words(50)).toArray(String[]::new));
        jdbc.sql(
                        "insert into text_snapshot (text_id, version, schema_version, doc, at) values (?, 0, 1, ?::jsonb, now())")
                .params(text, body.canonical())
                .update();
        if (!draft) {
            freeze(edition, body, 0);
            freeze(edition, body, 1);
            say(edition);
        }
    }

    private void freeze(UUID edition, Body body, int number) {
        Text text = new Text("On rivers", "Norhaven", "en", body, List.of());
        jdbc.sql("""
                        insert into revision (edition_id, number, occasion, hash, text, made_at, text_version)
                        values (?, ?, 'CIRCULATION', ?, ?, now(), 0)""")
                .params(edition, number, text.hash().hex(), text.canonical())
                .update();
        jdbc.sql("""
                        insert into revision_words (edition_id, revision, place, block_id, paragraph, words, vector)
                        select ?, ?, place, block_id, paragraph, words, words_vector('en', words) from words_of(?::json)""").params(edition, number, body.canonical()).update();
    }

    private void say(UUID edition) {
        for (int n = 0; n < COMMENTS / (COMMUNIQUES - DRAFTS) + 1; n++) {
            UUID comment = UUID.randomUUID();
            jdbc.sql("""
                            insert into comment (id, edition_id, revision, seen_by, kind, author_id, at)
                            values (?, ?, 1, 'ALL', 'GENERAL', ?, now())""").params(comment, edition, secretariat.id().value()).update();
            jdbc.sql("""
                            insert into comment_wording (comment_id, number, body, at, vector)
                            select ?, 0, body, now(), words_vector('en', body) from (values (?)) as said (body)""").params(comment, words(40)).update();
        }
    }

    private void measure(String who, Voice voice) {
        List<Long> times = new ArrayList<>();
        long first = time(voice, "w3en");
        for (int n = 0; n < 200; n++) {
            String asked = "w" + (int) Math.pow(VOCABULARY, random.nextDouble()) + "en";
            times.add(time(voice, n % 2 == 0 ? asked : asked + " w" + random.nextInt(200) + "en"));
        }
        times.sort(null);
        assertThat(times).hasSize(200);
        System.out.printf(
                "count search.speed %s first=%d ms p50=%d ms p95=%d ms most=%d ms; a word of every text: %d ms%n",
                who, first, times.get(100), times.get(190), times.getLast(), time(voice, "w1en"));
    }

    private long time(Voice voice, String asked) {
        long begin = System.nanoTime();
        house.search().find(voice, asked);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
