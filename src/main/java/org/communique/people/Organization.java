package org.communique.people;

import org.jspecify.annotations.Nullable;

/**
 * A company or body that takes part in meetings and has one voice.
 *
 * @param country where it is seated; some have none
 */
public record Organization(
        OrganizationId id,
        String name,
        String shortName,
        @Nullable String country) {}
