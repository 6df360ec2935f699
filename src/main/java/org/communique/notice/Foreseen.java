package org.communique.notice;

import java.util.List;
import java.util.UUID;

/**
 * Whom an act would tell, and by which mails, found out before it is done.
 *
 * @param outcome what the act would give back
 * @param tidings one for each thing that people would be told, in the order in which the act tells them
 */
public record Foreseen<T>(T outcome, List<Tiding> tidings) {

    /** How many mails would go out at once. */
    public int mails() {
        return tidings.stream().mapToInt(tiding -> tiding.mails().size()).sum();
    }

    /**
     * One thing that people would be told.
     *
     * @param mails those that go out at once, in the order of their addressees' names
     * @param daily who chose to hear of such things once a day
     * @param onTheDesk who chose to find such things on the desk only
     */
    public record Tiding(Told told, List<Mailed> mails, List<UUID> daily, List<UUID> onTheDesk) {}

    /** A mail as its addressee would get it. */
    public record Mailed(UUID person, Letter letter) {}
}
