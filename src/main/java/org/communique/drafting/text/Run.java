package org.communique.drafting.text;

import java.util.List;

/**
 * Words with the same marks.
 *
 * @param text not empty, without characters that no text may hold
 * @param marks in canonical order
 */
public record Run(String text, List<Mark> marks) implements Inline {

    /** @throws RefusedText for an empty text, forbidden characters or disordered marks */
    public Run {
        if (text.isEmpty()) {
            throw new RefusedText("empty-text", "A text node holds at least one character");
        }
        Characters.printable(text);
        marks = Mark.inOrder(marks);
    }

    public Run(String text, Mark... marks) {
        this(text, List.of(marks));
    }

    @Override
    public int weight() {
        int addresses = marks.stream()
                .mapToInt(mark -> mark instanceof Mark.Link link ? link.href().length() : 0)
                .sum();
        return text.length() + marks.size() * BY_ITSELF + addresses;
    }

    /** The same marks on other words. */
    public Run saying(String other) {
        return new Run(other, marks);
    }
}
