package org.communique.drafting.text;

/** The answer to a text that breaks the rules of a communiqué's text: nothing of it is taken over. */
public final class RefusedText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, kebab case, for programs and message files
     * @param reason plain English, for logs and developers
     */
    public RefusedText(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** The stable code of the rule that was broken, such as {@code unknown-mark}. */
    public String code() {
        return code;
    }
}
