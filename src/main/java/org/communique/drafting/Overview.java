package org.communique.drafting;

import java.time.Instant;
import java.util.List;
import org.communique.rights.Role;

/**
 * A communiqué as it appears in somebody's list.
 *
 * @param communique with the title, meeting line and participants of the text that lies before the person
 * @param edition its newest edition
 * @param since when that edition reached its stage
 * @param mine what the person is in it
 */
public record Overview(Communique communique, Edition edition, Instant since, List<Member> mine) {

    public boolean isMine(Role role) {
        return mine.stream().anyMatch(member -> member.role() == role);
    }
}
