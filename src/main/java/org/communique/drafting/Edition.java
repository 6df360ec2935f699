package org.communique.drafting;

import java.time.Instant;
import org.communique.coediting.TextId;
import org.communique.drafting.text.Hash;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a communiqué on its way from the secretariat to the public. Each stage offers only the steps that
 * lead on from it: a wrong step does not compile.
 */
public sealed interface Edition {

    Identity identity();

    Stage stage();

    default EditionId id() {
        return identity().id();
    }

    default TextId text() {
        return identity().text();
    }

    /** The revision that was circulated last, where one was. */
    default @Nullable Integer lastCirculated() {
        return identity().circulated();
    }

    /**
     * What stays the same from stage to stage.
     *
     * @param number 1 for the first edition, later ones correct it
     * @param circulated number of the revision circulated last, null before the first circulation
     */
    record Identity(
            EditionId id,
            CommuniqueId communique,
            int number,
            TextId text,
            @Nullable Integer circulated) {

        Identity circulated(int revision) {
            return new Identity(id, communique, number, text, revision);
        }
    }

    /** An edition whose text the secretariat is writing. */
    sealed interface Written extends Edition {

        default InReview circulate(int revision) {
            return new InReview(identity().circulated(revision));
        }
    }

    /** An edition that may still be given up. */
    sealed interface Unfinished extends Edition {

        default Abandoned abandon(String reason) {
            return new Abandoned(identity(), reason);
        }
    }

    record Drafting(Identity identity) implements Written, Unfinished {
        @Override
        public Stage stage() {
            return Stage.DRAFTING;
        }
    }

    record InReview(Identity identity) implements Unfinished {
        public Consolidation close() {
            return new Consolidation(identity);
        }

        @Override
        public Stage stage() {
            return Stage.IN_REVIEW;
        }
    }

    record Consolidation(Identity identity) implements Written, Unfinished {
        public AwaitingApproval submit(int revision, Hash hash) {
            return new AwaitingApproval(identity, revision, hash);
        }

        @Override
        public Stage stage() {
            return Stage.CONSOLIDATION;
        }
    }

    /** The text that lies before the approver is the submitted revision, named by its hash. */
    record AwaitingApproval(Identity identity, int submitted, Hash hash) implements Unfinished {
        public Consolidation giveBack() {
            return new Consolidation(identity);
        }

        public Approved approve(Instant embargo) {
            return new Approved(identity, submitted, hash, embargo);
        }

        @Override
        public Stage stage() {
            return Stage.AWAITING_APPROVAL;
        }
    }

    /** @param embargo the instant before which nothing is public, by the database's clock */
    record Approved(Identity identity, int revision, Hash hash, Instant embargo) implements Unfinished {
        public Approved until(Instant later) {
            return new Approved(identity, revision, hash, later);
        }

        public Published publish(Instant at) {
            return new Published(identity, revision, hash, at);
        }

        @Override
        public Stage stage() {
            return Stage.APPROVED;
        }
    }

    record Published(Identity identity, int revision, Hash hash, Instant at) implements Edition {
        @Override
        public Stage stage() {
            return Stage.PUBLISHED;
        }
    }

    /** A later edition has taken its place; it stays public. */
    record Superseded(Identity identity, int revision, Hash hash, Instant publishedAt) implements Edition {
        @Override
        public Stage stage() {
            return Stage.SUPERSEDED;
        }
    }

    /** Taken back after publication; a public notice says so at the same address. */
    record Withdrawn(Identity identity, int revision, Hash hash, Instant publishedAt, String reason)
            implements Edition {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    record Abandoned(Identity identity, String reason) implements Edition {
        @Override
        public Stage stage() {
            return Stage.ABANDONED;
        }
    }
}
