package org.communique.publication;

import java.util.List;
import java.util.Optional;

/** Everything that is public; rows are added and read, never changed. */
interface Publications {

    void add(Publication publication);

    /** The newest edition of each communiqué, newest publication first. */
    List<Publication> newestOfEach();

    /** The editions at one address, newest first. */
    List<Publication> at(String slug);

    /** How many were published with a number of this year. */
    int countOf(int year);

    default Optional<Publication> newestAt(String slug) {
        return at(slug).stream().findFirst();
    }
}
