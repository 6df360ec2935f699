package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.importing.PlainTextImport;
import org.communique.drafting.importing.RefusedImport;
import org.communique.ui.part.OneFile;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Takes a text from a file or from the clipboard and says what was recognized in it, or why it cannot be taken. */
class TextIntake extends Div {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final TextArea pasted = new TextArea(say("intake.paste"));
    private final Div answer = Pieces.row("intake-answer");
    private final Runnable changed;
    private @Nullable Imported imported;

    /** @param changed told after every attempt, whether a text was recognized or not */
    TextIntake(Runnable changed) {
        this.changed = changed;
        addClassName("intake");
        pasted.setWidthFull();
        pasted.setMinRows(5);
        pasted.setMaxRows(12);
        pasted.setHelperText(say("intake.paste-help"));
        answer.getElement().setAttribute("role", "status");
        Button read = Pieces.button("intake.read", () -> take(() -> PlainTextImport.read(pasted.getValue())));
        OneFile file = new OneFile(
                new OneFile.Words("intake.file", "intake.choose", "intake.drop", "intake.refused.too-big"),
                MOST_BYTES,
                bytes -> take(() -> PlainTextImport.read(bytes)),
                this::refuse);
        add(file, pasted, read, answer);
    }

    /** The text of the last attempt, when it was taken. */
    Optional<Imported> imported() {
        return Optional.ofNullable(imported);
    }

    private void take(Supplier<Imported> reading) {
        try {
            imported = reading.get();
            answer.removeAll();
            answer.add(new Recognized(imported));
            changed.run();
        } catch (RefusedImport refused) {
            refuse(say("intake.refused." + refused.code()));
        } catch (RuntimeException fault) {
            Says.fault(fault);
        }
    }

    private void refuse(String sentence) {
        imported = null;
        answer.removeAll();
        Paragraph words = new Paragraph(new Span(say("intake.not-taken")), new Span(" " + sentence));
        words.addClassName("intake-refused");
        answer.add(words);
        changed.run();
    }
}
