package org.communique.drafting.importing;

/** The answer to a file that cannot be taken over, in words that the person who brought it understands. */
public final class RefusedImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, kebab case, for programs and message files
     * @param reason plain English
     */
    public RefusedImport(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** The stable code of the reason, such as {@code pdf}. */
    public String code() {
        return code;
    }
}
