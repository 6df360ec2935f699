package org.communique.drafting.text;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the participants list as it is printed.
 *
 * @param name an organization, or free text such as the chairs of groups; 1 to 300 characters
 * @param country left out where there is none
 */
public record Participant(String name, @Nullable String country) {

    static final int LONGEST = 300;

    /** @throws RefusedText for a blank or overlong name or country, or forbidden characters in it */
    public Participant {
        Characters.filledLine("participant's name", name, LONGEST);
        if (country != null) {
            Characters.filledLine("participant's country", country, LONGEST);
        }
    }

    /** The entry as it stands in the list: {@code Name, Country}. */
    public String printed() {
        return country == null ? name : name + ", " + country;
    }
}
