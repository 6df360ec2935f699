package org.communique.coediting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/** All texts: their steps, and now and then a snapshot from which to replay them. */
interface Texts {

    /** The newest snapshot at or before a version. */
    Optional<Snapshot> snapshot(TextId id, int version);

    /** Keeps a snapshot; one of the same version stays as it is. */
    void keep(TextId id, Snapshot snapshot, @Nullable PersonId writer, Instant at);

    /** The steps after a version, up to another, oldest first. */
    List<Step> steps(TextId id, int after, int upTo);

    /** How long the steps after a version are together. */
    long charactersAfter(TextId id, int version);

    /**
     * Stores steps whose versions follow each other.
     *
     * @throws VersionTaken when one of these versions is there already: somebody else was first
     */
    void add(TextId id, List<Step> steps);

    /**
     * The same on one way to the database, without a transaction around it, and only while their writers' right to
     * write stands on the same grounds; otherwise nothing is stored.
     *
     * @return whether the grounds are the same
     * @throws org.springframework.dao.CannotAcquireLockException when an act on the text is under way
     */
    boolean addWhile(Map<PersonId, Grounds> grounds, TextId id, List<Step> steps);

    /** Whether a batch was stored after a version. */
    boolean knows(TextId id, String batch, int after);

    /** Writes down that somebody wrote in a text. */
    void wrote(TextId id, PersonId writer, Instant at);

    /** Everybody who ever wrote in a text. */
    Set<PersonId> writers(TextId id);

    /** Of these texts, those in which somebody ever wrote. */
    Set<TextId> writtenBy(PersonId writer, Set<TextId> texts);

    /** Where the lives of some texts end for now. */
    List<End> ends(Set<TextId> texts);

    /** When somebody wrote in a text last. */
    Optional<Instant> lastWritten(TextId id, PersonId writer);

    /** Who wrote from when to when, oldest first; a pause of two minutes or another writer begins a new run. */
    List<Run> runs(TextId id);
}
