package org.communique.database;

import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Tells a lock that was waited for too long from other faults of the database; the default translator does not. */
@Component
class JdbcFaults extends SQLErrorCodeSQLExceptionTranslator {

    JdbcFaults() {
        super("PostgreSQL");
    }
}
