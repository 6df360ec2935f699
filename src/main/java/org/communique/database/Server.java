package org.communique.database;

/**
 * The PostgreSQL server that holds the truth, and as whom to reach it.
 *
 * @param owner who runs the migrations; may be the same as the user
 */
public record Server(String url, String username, String password, String owner, String ownerPassword) {

    @Override
    public String toString() {
        return url;
    }
}
