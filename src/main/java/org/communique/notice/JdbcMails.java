package org.communique.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMails implements Mails {

    private static final String UNSENT = "mail.sent_at is null and mail.dropped_at is null";
    private static final String UNDELIVERED = "mail.fault is not null and " + UNSENT + " order by mail.written_at desc";

    private final JdbcClient jdbc;

    JdbcMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Mail mail) {
        jdbc.sql("insert into mail (id, person_id, kind, way, written_at) values (?, ?, ?, ?, ?)")
                .params(
                        mail.id().value(),
                        mail.person(),
                        mail.kind().name(),
                        mail.way(),
                        Timestamp.from(mail.written()))
                .update();
    }

    @Override
    public Optional<Mail> lockUnsent(MailId id) {
        return jdbc.sql("select * from mail where id = ? and " + UNSENT + " for update")
                .param(id.value())
                .query((row, n) -> new Mail(
                        id,
                        row.getObject("person_id", UUID.class),
                        Mail.Kind.valueOf(row.getString("kind")),
                        row.getObject("way", UUID.class),
                        row.getTimestamp("written_at").toInstant()))
                .optional();
    }

    @Override
    public void markSent(MailId id, Instant at) {
        jdbc.sql("update mail set sent_at = ?, given_up_at = null, fault = null where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    @Override
    public void markDropped(MailId id, Instant at) {
        jdbc.sql("update mail set dropped_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    @Override
    public void markFailed(MailId id, NotDelivered.Why why, boolean givenUp, Instant at) {
        jdbc.sql("update mail set tries = tries + 1, fault = ?, given_up_at = ? where id = ?")
                .params(why.name(), givenUp ? Timestamp.from(at) : null, id.value())
                .update();
    }

    @Override
    public void markTriedAgain(MailId id) {
        jdbc.sql("update mail set given_up_at = null where id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public List<Undelivered> undelivered() {
        return jdbc.sql("""
                        select mail.*, (select min(kind) from notice where mail_id = mail.id) as told
                        from mail where """ + " " + UNDELIVERED + " limit 200")
                .query(JdbcMails::one)
                .list();
    }

    @Override
    public List<Undelivered> undeliveredOf(UUID communique) {
        return jdbc.sql("""
                        select mail.*, notice.kind as told from mail join notice on notice.mail_id = mail.id
                        where notice.communique_id = ? and mail.kind = 'NOTICE' and """ + " " + UNDELIVERED).param(communique).query(JdbcMails::one).list().stream()
                // That there is such a mail is for nobody outside of the delegation.
                .filter(mail -> mail.told() != null)
                .toList();
    }

    private static @Nullable Told shown(Told told) {
        return told.isWithinADelegation() ? null : told;
    }

    private static Undelivered one(ResultSet row, int n) throws SQLException {
        @Nullable String told = row.getString("told");
        return new Undelivered(
                new MailId(row.getObject("id", UUID.class)),
                row.getObject("person_id", UUID.class),
                told == null || !row.getString("kind").equals(Mail.Kind.NOTICE.name())
                        ? null
                        : shown(Told.valueOf(told)),
                NotDelivered.Why.valueOf(row.getString("fault")),
                row.getInt("tries"),
                row.getTimestamp("given_up_at") != null,
                row.getTimestamp("written_at").toInstant());
    }

    @Override
    public int waiting() {
        return jdbc.sql("select count(*) from mail where " + UNSENT)
                .query(Integer.class)
                .single();
    }

    @Override
    public int signInsSince(UUID person, Instant since) {
        return jdbc.sql("select count(*) from mail where person_id = ? and kind = 'SIGN_IN' and written_at > ?")
                .params(person, Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<UUID, Habit> habits(Collection<UUID> people) {
        Map<UUID, Habit> habits = new HashMap<>();
        jdbc.sql("select person_id, habit from mail_habit where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query(row -> {
                    habits.put(row.getObject(1, UUID.class), Habit.valueOf(row.getString(2)));
                });
        return habits;
    }

    @Override
    public void keepHabit(UUID person, Habit habit) {
        jdbc.sql("""
                        insert into mail_habit (person_id, habit) values (?, ?)
                        on conflict (person_id) do update set habit = excluded.habit""").params(person, habit.name()).update();
    }
}
