package org.communique.database;

import org.communique.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server that the settings name, or the demo's own where they name none. */
@Configuration(proxyBeanMethods = false)
class NamedServer {

    @Bean
    Server server(
            @Nullable OwnServer own,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password,
            @Value("${communique.database.owner-username:}") String owner,
            @Value("${communique.database.owner-password:}") String ownerPassword) {
        if (url.isBlank() && own != null) {
            return own.server();
        }
        if (url.isBlank() || username.isBlank()) {
            throw new CannotStart(
                    "There is no database: neither the profile demo nor a datasource is set.",
                    "Start with bin/start for the demo, or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD for a PostgreSQL 18 server.");
        }
        boolean named = !owner.isBlank();
        return new Server(url, username, password, named ? owner : username, named ? ownerPassword : password);
    }
}
