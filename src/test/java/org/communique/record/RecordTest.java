package org.communique.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** F38: whoever can change every row still cannot change the record unseen. */
class RecordTest extends StoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void somethingHappened() {
        secretariat.circulates("On what is written down");
        norland.supports();
        estavia.objects("Not so", "Otherwise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record set facts = '{\"position\":\"SUPPORT\"}' where number = :n",
                "update record set who = null where number = :n",
                "update record set deed = 'COMMENTED' where number = :n",
                "update record set at = at + interval '1 microsecond' where number = :n",
                "update record set edition_id = communique_id where number = :n",
                "update record set on_behalf_of = who where number = :n",
                "update record set hash = reverse(hash) where number = :n",
                "update record set previous = reverse(previous) where number = :n"
            })
    void anEntryThatWasEditedIsNamed(String tampering) {
        long edited = last() - 1;
        assertThat(firstBrokenAfter(tampering, edited)).contains(edited);
    }

    @Test
    void anEntryThatIsMissingIsNamedByTheNext() {
        long missing = last() - 1;
        assertThat(firstBrokenAfter("delete from record where number = :n", missing))
                .contains(missing + 1);
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        long first = last() - 1;
        String change = "update record set number = -1 where number = :n; "
                + "update record set number = :n where number = :n + 1; "
                + "update record set number = :n + 1 where number = -1";
        assertThat(firstBrokenAfter(change, first)).contains(first);
    }

    @Test
    void anEntryThatSomebodyAppendedIsNamed() {
        long appended = last() + 1;
        String insert = "insert into record select :n, at, deed, who, on_behalf_of, communique_id, edition_id, facts,"
                + " hash, reverse(hash) from record where number = :n - 1";
        assertThat(firstBrokenAfter(insert, appended)).contains(appended);
    }

    private long last() {
        return jdbc.sql("select max(number) from record").query(Long.class).single();
    }

    /** As the owner, with every trigger off, in a transaction that is undone. */
    private Optional<Long> firstBrokenAfter(String tampering, long number) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role postgres").update();
            jdbc.sql("set local session_replication_role = replica").update();
            for (String statement : tampering.split("; ")) {
                jdbc.sql(statement).param("n", number).update();
            }
            return house.recording().firstBroken();
        });
    }

    @Test
    void nothingIsWrittenOutsideTheTransactionOfItsAct() {
        Act act = new Act(Deed.PASSWORD_SET, null, null, null, null, Map.of());
        assertThatThrownBy(() -> house.recording().write(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record",
                "revision",
                "decision",
                "publication",
                "position",
                "comment",
                "disposition",
                "text_snapshot"
            })
    void theProgramCanAddToItButNeverChangeIt(String table) {
        String column = jdbc.sql("select column_name from information_schema.columns "
                        + " where table_name = ? and is_identity = 'NO' limit 1")
                .param(table)
                .query(String.class)
                .single();
        for (String change : List.of(
                "delete from " + table,
                "update %s set %s = %s".formatted(table, column, column),
                "truncate " + table + " cascade",
                "drop table " + table + " cascade",
                "alter table " + table + " disable trigger all",
                "alter table " + table + " add column more text")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "revision", "decision", "publication"})
    void evenTheOwnerChangesNothingInPassing(String table) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local role postgres").update();
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("rows of " + table + " are never changed or deleted");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create function mine() returns int language sql as 'select 1'",
                "drop trigger record_never_changes on record",
                "create role mine",
                "set session_replication_role = replica",
                "copy record to program 'cat'"
            })
    void theProgramMakesNoTables(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
