package org.communique.review;

import java.util.List;
import org.communique.people.Organization;
import org.communique.people.Person;

/**
 * What a circulation would do, shown before it is done.
 *
 * @param revision number of the revision that it freezes
 * @param round number of the round that it opens
 * @param people everybody who would be told
 */
public record Preview(int revision, int round, List<Organization> organizations, List<Person> people) {}
