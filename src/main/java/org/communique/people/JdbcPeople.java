package org.communique.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public Optional<Person> findByEmail(String email) {
        return jdbc.sql("select * from person where lower(email) = lower(?)")
                .param(email)
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public List<Person> all() {
        return jdbc.sql("select * from person order by name")
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public List<Person> allOf(Collection<PersonId> ids) {
        UUID[] values = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from person where id = any(?) order by name")
                .param(values)
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public void save(Person person) {
        jdbc.sql("""
                        insert into person (id, name, email, organization_id, language, zone, administrator, starts_communiques, disabled)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, email = excluded.email,
                            organization_id = excluded.organization_id, language = excluded.language, zone = excluded.zone,
                            administrator = excluded.administrator, starts_communiques = excluded.starts_communiques,
                            disabled = excluded.disabled""")
                .params(
                        person.id().value(),
                        person.name(),
                        person.email(),
                        person.organization() == null
                                ? null
                                : person.organization().value(),
                        person.language().toLanguageTag(),
                        person.zone().getId(),
                        person.administrator(),
                        person.startsCommuniques(),
                        person.disabled())
                .update();
    }

    @Override
    public Optional<String> passwordHash(PersonId id) {
        return jdbc.sql("select password_hash from person where id = ? and password_hash is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void setPasswordHash(PersonId id, String hash) {
        jdbc.sql("update person set password_hash = ? where id = ?")
                .params(hash, id.value())
                .update();
    }

    @Override
    public int administrators() {
        return jdbc.sql("select count(*) from person where administrator and not disabled")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Organization> findOrganization(OrganizationId id) {
        return jdbc.sql("select * from organization where id = ?")
                .param(id.value())
                .query(this::organization)
                .optional();
    }

    @Override
    public List<Organization> organizations() {
        return jdbc.sql("select * from organization order by name")
                .query(this::organization)
                .list();
    }

    @Override
    public void save(Organization organization) {
        jdbc.sql("""
                        insert into organization (id, name, short_name, country) values (?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, short_name = excluded.short_name,
                            country = excluded.country""")
                .params(
                        organization.id().value(),
                        organization.name(),
                        organization.shortName(),
                        organization.country())
                .update();
    }

    static Person person(ResultSet row, int n) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                organization == null ? null : new OrganizationId(organization),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("administrator"),
                row.getBoolean("starts_communiques"),
                row.getBoolean("disabled"));
    }

    private Organization organization(ResultSet row, int n) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("country"));
    }
}
