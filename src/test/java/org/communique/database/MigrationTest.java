package org.communique.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.story.TestServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was written before a migration is as good after it as what is written later. */
class MigrationTest {

    private static final String COMMENT = "00000000-0000-0000-0000-00000000000c";

    @Test
    void whatWasThereBeforeSearchIsFound() {
        var connection = new SingleConnectionDataSource(TestServer.freshDatabase(), true);
        JdbcClient database = JdbcClient.create(connection);
        Flyway.configure().dataSource(connection).target("14").load().migrate();
        // Rows of the tables that search is about, without all others that they refer to.
        database.sql("set session_replication_role = replica").update();
        database.sql("""
                insert into communique (id, meeting_id, slug, title, meeting_line, language, started_at) values
                    (gen_random_uuid(), gen_random_uuid(), 'rivers', 'On rivers', 'Norhaven', 'en', now())""").update();
        database.sql("""
                insert into edition (id, communique_id, number, text_id, stage, stage_since)
                select gen_random_uuid(), id, 1, gen_random_uuid(), 'REVIEW', now() from communique""").update();
        database.sql("""
                insert into revision (edition_id, number, occasion, hash, text, made_at)
                select id, 1, 'CIRCULATED', repeat('0', 64), '{"language": "en", "body": {"type": "doc", "content": [
                    {"type": "heading", "attrs": {"id": "b1"}, "content": [{"type": "text", "text": "Rivers"}]},
                    {"type": "paragraph", "attrs": {"id": "b2"}, "content": [
                        {"type": "text", "text": "They measured what flowed"},
                        {"type": "footnote", "content": [{"type": "text", "text": "In Estaport."}]},
                        {"type": "text", "text": " last year."}]},
                    {"type": "paragraph", "attrs": {"id": "b3"}}]}}', now() from edition""").update();
        database.sql("""
                insert into comment (id, edition_id, kind, author_id, at, seen_by)
                select ?::uuid, id, 'GENERAL', gen_random_uuid(), now(), 'ALL' from edition""").param(COMMENT).update();
        database.sql("insert into comment_wording (comment_id, number, body, at) values (?::uuid, 1, ?, now())")
                .params(COMMENT, "Lakes are missing.")
                .update();
        database.sql(
                        "insert into proposal (comment_id, operation, base, wording) values (?::uuid, 'REPLACE', ?::json, ?::json)")
                .params(COMMENT, "{}", """
                        {"content": [{"type": "paragraph", "attrs": {"id": "b2"}, "content": [
                            {"type": "text", "text": "They counted every drop."}]}]}""")
                .update();
        database.sql("set session_replication_role = origin").update();

        Flyway.configure().dataSource(connection).load().migrate();

        assertThat(database.sql(
                                "select block_id || ' ' || coalesce(paragraph, 0) || ' ' || words from revision_words order by place")
                        .query(String.class)
                        .list())
                .containsExactly("b1 0 Rivers", "b2 1 They measured what flowed last year. In Estaport.", "b3 2 ");
        assertThat(found(database, "revision_words", "river")).isEqualTo(1);
        assertThat(found(database, "revision_words", "measuring flow")).isEqualTo(1);
        assertThat(found(database, "comment_wording", "lake")).isEqualTo(1);
        assertThat(found(database, "comment_wording", "counting drops")).isEqualTo(1);
        assertThat(found(database, "comment_wording", "rivers")).isZero();
        connection.destroy();
    }

    private static int found(JdbcClient database, String table, String asked) {
        return database.sql("select count(*) from " + table + " where vector @@ words_asked('en', ?)")
                .param(asked)
                .query(Integer.class)
                .single();
    }
}
