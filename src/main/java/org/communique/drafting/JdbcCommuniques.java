package org.communique.drafting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communique.drafting.text.Participant;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.rights.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommuniques implements Communiques {

    private static final String COMMUNIQUE = """
            select c.id, c.slug, c.title, c.meeting_line, c.language, c.confidential, m.id as meeting_id, m.series, m.ordinal, m.starts_on,
                m.ends_on, m.city, m.country, m.host, m.in_conjunction_with, m.zone, listed.names, listed.countries
            from communique c join meeting m on m.id = c.meeting_id
                cross join lateral (select array_agg(name order by place) as names, array_agg(country order by place) as countries
                    from listed_participant where meeting_id = m.id) listed
            """;

    private final JdbcClient jdbc;

    JdbcCommuniques(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Communique> find(CommuniqueId id) {
        return jdbc.sql(COMMUNIQUE + " where c.id = ?")
                .param(id.value())
                .query(this::communique)
                .optional();
    }

    @Override
    public List<Communique> of(PersonId person) {
        return jdbc.sql(COMMUNIQUE
                        + " where exists (select from member where communique_id = c.id and person_id = ?)"
                        + " order by m.starts_on desc, c.started_at desc")
                .param(person.value())
                .query(this::communique)
                .list();
    }

    @Override
    public List<Communique> all() {
        return jdbc.sql(COMMUNIQUE + " order by m.starts_on desc, c.started_at desc")
                .query(this::communique)
                .list();
    }

    @Override
    public Optional<CommuniqueId> bySlug(String slug) {
        return jdbc.sql("select id from communique where slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(CommuniqueId::new);
    }

    @Override
    public boolean add(Communique communique, Instant at) {
        boolean isNew = add(communique.meeting());
        if (isNew) {
            addTo(communique.meeting(), communique, at);
        }
        return isNew;
    }

    private boolean add(Meeting meeting) {
        return jdbc.sql("""
                        insert into meeting (id, series, ordinal, starts_on, ends_on, city, country, host,
                            in_conjunction_with, zone)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(
                                meeting.id(),
                                meeting.series(),
                                meeting.ordinal(),
                                Date.valueOf(meeting.startsOn()),
                                Date.valueOf(meeting.endsOn()),
                                meeting.city(),
                                meeting.country(),
                                meeting.host(),
                                meeting.inConjunctionWith(),
                                meeting.zone().getId())
                        .update()
                == 1;
    }

    private void addTo(Meeting meeting, Communique communique, Instant at) {
        jdbc.sql("""
                        insert into communique (id, meeting_id, slug, title, meeting_line, language, started_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        communique.id().value(),
                        meeting.id(),
                        communique.slug(),
                        communique.frame().title(),
                        communique.frame().meetingLine(),
                        communique.language().toLanguageTag(),
                        Timestamp.from(at))
                .update();
        listParticipants(meeting.id(), communique.frame().participants());
    }

    @Override
    public void saveFrame(CommuniqueId id, Frame frame) {
        UUID meeting = jdbc.sql("update communique set title = ?, meeting_line = ? where id = ? returning meeting_id")
                .params(frame.title(), frame.meetingLine(), id.value())
                .query(UUID.class)
                .single();
        jdbc.sql("delete from listed_participant where meeting_id = ?")
                .param(meeting)
                .update();
        listParticipants(meeting, frame.participants());
    }

    private void listParticipants(UUID meeting, List<Participant> participants) {
        int place = 0;
        for (Participant participant : participants) {
            jdbc.sql("insert into listed_participant (meeting_id, place, name, country) values (?, ?, ?, ?)")
                    .params(meeting, ++place, participant.name(), participant.country())
                    .update();
        }
    }

    @Override
    public void markConfidential(CommuniqueId id, boolean confidential) {
        jdbc.sql("update communique set confidential = ? where id = ?")
                .params(confidential, id.value())
                .update();
    }

    @Override
    public boolean slugTaken(String slug) {
        return bySlug(slug).isPresent();
    }

    @Override
    public List<Member> members(CommuniqueId id) {
        return jdbc.sql("select * from member where communique_id = ? order by role, organization_id, head desc")
                .param(id.value())
                .query(JdbcCommuniques::member)
                .list();
    }

    @Override
    public List<Member> roles(CommuniqueId id, PersonId person) {
        return roles(List.of(id), person).getOrDefault(id, List.of());
    }

    @Override
    public Map<CommuniqueId, List<Member>> roles(Collection<CommuniqueId> ids, PersonId person) {
        Map<CommuniqueId, List<Member>> roles = new HashMap<>();
        jdbc.sql("select * from member where communique_id = any(?) and person_id = ? order by role")
                .params(ids.stream().map(CommuniqueId::value).toArray(UUID[]::new), person.value())
                .query(row -> {
                    roles.computeIfAbsent(
                                    new CommuniqueId(row.getObject("communique_id", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(member(row, 0));
                });
        return roles;
    }

    @Override
    public void add(CommuniqueId id, Member member) {
        jdbc.sql("""
                        insert into member (communique_id, person_id, role, organization_id, head) values (?, ?, ?, ?, ?)
                        on conflict (communique_id, person_id, role) do update
                            set organization_id = excluded.organization_id, head = excluded.head""")
                .params(
                        id.value(),
                        member.person().value(),
                        member.role().name(),
                        member.organization() == null
                                ? null
                                : member.organization().value(),
                        member.head())
                .update();
    }

    @Override
    public boolean remove(CommuniqueId id, Member member) {
        return jdbc.sql("delete from member where communique_id = ? and person_id = ? and role = ?")
                        .params(
                                id.value(),
                                member.person().value(),
                                member.role().name())
                        .update()
                == 1;
    }

    static Member member(ResultSet row, int n) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return new Member(
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                organization == null ? null : new OrganizationId(organization),
                row.getBoolean("head"));
    }

    private Communique communique(ResultSet row, int n) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        return new Communique(
                new CommuniqueId(row.getObject("id", UUID.class)),
                new Meeting(
                        meeting,
                        row.getString("series"),
                        (Integer) row.getObject("ordinal"),
                        row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate(),
                        row.getString("city"),
                        row.getString("country"),
                        row.getString("host"),
                        row.getString("in_conjunction_with"),
                        ZoneId.of(row.getString("zone"))),
                row.getString("slug"),
                new Frame(row.getString("title"), row.getString("meeting_line"), participants(row)),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("confidential"));
    }

    /** The participants that a row has as two lists, names and countries. */
    static List<Participant> participants(ResultSet row) throws SQLException {
        if (row.getArray("names") == null) {
            return List.of();
        }
        String[] names = (String[]) row.getArray("names").getArray();
        String[] countries = (String[]) row.getArray("countries").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(n -> new Participant(names[n], countries[n]))
                .toList();
    }
}
