package org.communique.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The program's connections and the owner's. The program takes the role {@code communique_app} on every connection,
 * which has no right to change tables, recorded acts, frozen or published texts; migrations run as the owner.
 */
@Configuration(proxyBeanMethods = false)
class Connections {

    /** For everything but migrations; it connects at its first use, after the migrations have made its role. */
    @Bean
    HikariDataSource dataSource(
            Server server,
            @Value("${communique.database.connections}") int most,
            @Value("${communique.database.lock-timeout}") Duration lock,
            @Value("${communique.database.statement-timeout}") Duration statement,
            @Value("${communique.database.idle-timeout}") Duration idle) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("communique");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(most);
        pool.setConnectionInitSql("set role communique_app; set lock_timeout = " + lock.toMillis()
                + "; set statement_timeout = " + statement.toMillis()
                + "; set idle_in_transaction_session_timeout = " + idle.toMillis());
        return pool;
    }

    /** For migrations, as the owner of the tables; not a source of connections, so that nobody asks whether it is well. */
    @Bean
    FlywayConnectionDetails ownersConnection(Server server) {
        return new FlywayConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return server.owner();
            }

            @Override
            public String getPassword() {
                return server.ownerPassword();
            }
        };
    }
}
