package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communique.drafting.EditionId;
import org.communique.record.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is true whatever the services say: asked of the tables and of the engine themselves. */
@Transactional
public class Truth {

    /** The engine draws its ids in blocks, as a sequence would; who is signed in is no part of an act. */
    private static final Set<String> UNTOUCHED_BY_ACTS = Set.of("act_ge_property", "sign_in");

    private final JdbcClient jdbc;
    private final EngineRoom engine;
    private final Recording recording;
    private final Set<UUID> inOrder = new HashSet<>();

    Truth(JdbcClient jdbc, EngineRoom engine, Recording recording) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.recording = recording;
    }

    /** Rows in the record about the communiqué of an edition. */
    public long recordRows(EditionId edition) {
        return jdbc.sql("select count(*) from record where edition_id = ?")
                .param(edition.value())
                .query(Long.class)
                .single();
    }

    /** The deeds in the record about an edition, oldest first. */
    public List<String> deeds(EditionId edition) {
        return jdbc.sql("select deed from record where edition_id = ? order by number")
                .param(edition.value())
                .query(String.class)
                .list();
    }

    public String stage(EditionId edition) {
        return jdbc.sql("select stage from edition where id = ?")
                .param(edition.value())
                .query(String.class)
                .single();
    }

    Instant stageSince(EditionId edition) {
        return jdbc.sql("select stage_since from edition where id = ?")
                .param(edition.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** One value of one row, as text. */
    public String ask(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).optional().orElse("nothing");
    }

    /** I3: the stage in our tables and the tokens of the process say the same; written by hand from the model. */
    public void stageAndTokenAgree(EditionId edition) {
        String stage = stage(edition);
        List<String> tokens = engine.tokens(edition);
        List<List<String>> expected = switch (stage) {
            case "DRAFTING" -> List.of(List.of("writeDraft"));
            case "IN_REVIEW" -> List.of(roundOf(edition), roundOf(edition, "nextReminder"));
            case "CONSOLIDATION" -> List.of(List.of("consolidate"));
            case "AWAITING_APPROVAL" -> List.of(List.of("approveText"));
            case "APPROVED" -> List.of(List.of("embargo"), List.of("publishEdition"));
            case "PUBLISHED" -> List.of(List.of("announce"), List.of());
            default -> List.of(List.of());
        };
        assertThat(expected).as("tokens at stage " + stage).contains(tokens);
        assertThat(openRounds(edition)).as("open rounds at " + stage).isEqualTo(stage.equals("IN_REVIEW") ? 1 : 0);
        assertThat(engine.organizationsAsked(edition))
                .as("organizations with a task")
                .isEqualTo(asked(edition));
    }

    private List<String> roundOf(EditionId edition, String... more) {
        List<String> tokens =
                asked(edition).stream().map(organization -> "respondToReview").collect(Collectors.toList());
        tokens.addAll(List.of("reviewRound", "untilTheClose"));
        tokens.addAll(List.of(more));
        return tokens.stream().sorted().toList();
    }

    private int openRounds(EditionId edition) {
        return jdbc.sql("select count(*) from round where edition_id = ? and closed_at is null")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }

    private List<String> asked(EditionId edition) {
        return jdbc
                .sql("select organization_id from asked join round on round.id = round_id"
                        + " where edition_id = ? and closed_at is null and until is null")
                .param(edition.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    /** I4: the record's chain holds from its first entry to its last. */
    public void theChainHolds() {
        assertThat(recording.firstBroken())
                .as("first broken entry of the record")
                .isEmpty();
    }

    /** Over all editions that were made since this was asked last. */
    public void everythingIsInOrder() {
        jdbc.sql("select id from edition").query(UUID.class).list().stream()
                .filter(inOrder::add)
                .map(EditionId::new)
                .filter(edition -> !engine.isSetAside(edition))
                .forEach(this::stageAndTokenAgree);
        theChainHolds();
    }

    /** I10: one hash over the rows of each table, the engine's included. */
    public Map<String, String> everything() {
        List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
        String union = tables.stream()
                .filter(table -> !table.startsWith("flyway") && !UNTOUCHED_BY_ACTS.contains(table))
                .map(table -> "select '%s' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                                .formatted(table)
                        + " as rows from %s t".formatted(table))
                .collect(Collectors.joining(" union all "));
        Map<String, String> rows = new TreeMap<>();
        jdbc.sql(union)
                .query((row, n) -> rows.put(row.getString("name"), row.getString("rows")))
                .list();
        return rows;
    }
}
