package org.communique.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Range;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Comment.Reply;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Disposition.Answer;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Proposal.Operation;
import org.communique.review.Said.Author;
import org.communique.review.Said.Wording;
import org.communique.review.Support.Side;
import org.jspecify.annotations.Nullable;

/** Reads comments, and what belongs to them, from the rows of their tables. */
final class JdbcCommentRows {

    private JdbcCommentRows() {}

    /** What belongs to comments in other tables, by the comment. */
    record Belonging(
            Map<CommentId, List<Reply>> replies,
            Map<CommentId, List<Support>> supports,
            Map<CommentId, List<Disposition>> dispositions,
            Map<CommentId, List<Answer>> answers) {

        static <T> List<T> of(Map<CommentId, List<T>> all, CommentId id) {
            return all.getOrDefault(id, List.of());
        }
    }

    static Comment comment(ResultSet row, Belonging belonging) throws SQLException {
        CommentId id = id(row);
        return new Comment(
                id,
                new EditionId(row.getObject("edition_id", UUID.class)),
                (Integer) row.getObject("revision"),
                anchor(row),
                SeenBy.valueOf(row.getString("seen_by")),
                Comment.Kind.valueOf(row.getString("kind")),
                author(row),
                wordings(row),
                instant(row, "withdrawn_at"),
                Belonging.of(belonging.replies(), id),
                proposal(row),
                Belonging.of(belonging.supports(), id),
                Belonging.of(belonging.dispositions(), id),
                Belonging.of(belonging.answers(), id));
    }

    static Reply reply(ResultSet row, int n) throws SQLException {
        return new Reply(id(row), author(row), wordings(row), instant(row, "withdrawn_at"));
    }

    private static CommentId id(ResultSet row) throws SQLException {
        return new CommentId(row.getObject("id", UUID.class));
    }

    /** Without places for a comment from before words could be chosen: on the paragraph as a whole. */
    private static @Nullable Anchor anchor(ResultSet row) throws SQLException {
        @Nullable String block = row.getString("block_id");
        if (block == null) {
            return null;
        }
        String paragraph = row.getString("paragraph");
        Integer from = (Integer) row.getObject("words_from");
        Integer to = (Integer) row.getObject("words_to");
        Range words = from == null || to == null ? Range.all(paragraph) : new Range(from, to);
        return new Anchor(new BlockId(block), paragraph, words);
    }

    private static @Nullable Proposal proposal(ResultSet row) throws SQLException {
        @Nullable String operation = row.getString("operation");
        @Nullable String wording = row.getString("wording");
        return operation == null
                ? null
                : new Proposal(
                        Operation.valueOf(operation),
                        OneBlock.read(row.getString("base")),
                        wording == null ? null : OneBlock.read(wording));
    }

    private static Author author(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return new Author(
                person(row, "author_id"),
                onBehalfOf(row),
                organization == null ? null : new OrganizationId(organization));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static @Nullable PersonId onBehalfOf(ResultSet row) throws SQLException {
        return row.getObject("on_behalf_of") == null ? null : person(row, "on_behalf_of");
    }

    private static List<Wording> wordings(ResultSet row) throws SQLException {
        String[] bodies = (String[]) row.getArray("bodies").getArray();
        Timestamp[] ats = (Timestamp[]) row.getArray("ats").getArray();
        List<Wording> wordings = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            wordings.add(new Wording(bodies[i], ats[i].toInstant()));
        }
        return wordings;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Support support(ResultSet row, int n) throws SQLException {
        return new Support(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                person(row, "person_id"),
                onBehalfOf(row),
                row.getTimestamp("at").toInstant());
    }

    static Disposition disposition(ResultSet row, int n) throws SQLException {
        @Nullable String result = row.getString("result");
        return new Disposition(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                result == null ? null : OneBlock.read(result),
                person(row, "person_id"),
                row.getTimestamp("at").toInstant());
    }

    static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                Reaction.valueOf(row.getString("reaction")),
                row.getString("body"),
                person(row, "person_id"),
                row.getTimestamp("at").toInstant());
    }
}
