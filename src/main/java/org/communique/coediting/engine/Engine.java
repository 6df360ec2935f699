package org.communique.coediting.engine;

/**
 * Applies steps to texts, or throws {@link TextFailed} or {@link EngineFailed}. Coarse and made of strings, so that another implementation can take its place. One thread at
 * a time; what is JSON here is described in {@code frontend/src/engine}.
 */
public interface Engine extends AutoCloseable {

    /**
     * Opens a text, or opens it anew.
     *
     * @param doc as it was stored
     * @param version how many steps led to it
     * @param authors who wrote each block last
     */
    void open(String text, String doc, int version, String authors);

    /**
     * Applies batches in order, each wholly or not at all.
     *
     * @return for each batch its steps as they were applied, or the code of its refusal
     */
    String apply(String text, String batches);

    /** Applies steps that are stored already. */
    void catchUp(String text, String steps);

    /** The text with its version and authors. */
    String snapshot(String text);

    /** The steps that would turn the text into another; the text stays as it is. */
    String replace(String text, String doc);

    /** Forgets a text. */
    void close(String text);

    @Override
    void close();
}
