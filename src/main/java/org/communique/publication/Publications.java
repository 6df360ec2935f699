package org.communique.publication;

import java.util.List;

/** Everything that is public; rows are added and read, never changed. */
interface Publications {

    void add(Publication publication);

    /** The newest edition of each communiqué, newest publication first, at most so many. */
    List<Listed> newestOfEach(int most);

    /** The editions at one address, newest first. */
    List<Publication> at(String slug);

    /** The next number of a year, which nobody else can take until the transaction ends. */
    String nextNumber(int year);
}
