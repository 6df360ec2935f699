package org.communique.notice;

/** The post did not take a letter. */
public final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each has its sentence in the message files. */
    public enum Why {
        /** The mail server does not answer, or too slowly. */
        NO_SERVER(false),
        /** We could not put it together. */
        OUR_FAULT(false),
        /** The server takes nothing from us: the settings are wrong. */
        NOT_LET_IN(false),
        /** The server says: not now. */
        NOT_NOW(false),
        /** The server says that there is no such address. */
        NO_SUCH_ADDRESS(true),
        /** The server refuses the letter for good. */
        REFUSED(true);

        private final boolean lasting;

        Why(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether trying again is of no use until somebody changed something. */
        public boolean isLasting() {
            return lasting;
        }
    }

    private final Why why;

    public NotDelivered(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
