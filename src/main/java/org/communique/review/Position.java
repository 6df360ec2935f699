package org.communique.review;

import org.communique.people.PlainWords;
import org.jspecify.annotations.Nullable;

/** What an organization says to the circulated text as a whole. */
public sealed interface Position {

    Kind kind();

    /** The choices, as they are stored and shown. */
    enum Kind {
        SUPPORT,
        NO_OBJECTION,
        OBJECT,
        ABSTAIN
    }

    record Support() implements Position {
        @Override
        public Kind kind() {
            return Kind.SUPPORT;
        }
    }

    record NoObjection() implements Position {
        @Override
        public Kind kind() {
            return Kind.NO_OBJECTION;
        }
    }

    /** An objection says why, and what would clear it. */
    record Objection(String reason, String wouldClear) implements Position {

        /** @throws org.communique.rights.Refused when either is missing or too long */
        public Objection {
            reason = PlainWords.text(reason, 10_000);
            wouldClear = PlainWords.text(wouldClear, 10_000);
        }

        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    record Abstention() implements Position {
        @Override
        public Kind kind() {
            return Kind.ABSTAIN;
        }
    }

    static Position of(Kind kind, @Nullable String reason, @Nullable String wouldClear) {
        return switch (kind) {
            case SUPPORT -> new Support();
            case NO_OBJECTION -> new NoObjection();
            case OBJECT -> new Objection(reason == null ? "" : reason, wouldClear == null ? "" : wouldClear);
            case ABSTAIN -> new Abstention();
        };
    }
}
