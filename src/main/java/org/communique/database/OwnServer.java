package org.communique.database;

/** A PostgreSQL that the program runs itself; there is one only in the demo. */
public interface OwnServer {

    Server server();
}
