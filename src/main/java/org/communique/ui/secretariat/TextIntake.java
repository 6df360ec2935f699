package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.importing.PlainTextImport;
import org.communique.drafting.importing.RefusedImport;
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
        add(upload(), pasted, read, answer);
    }

    /** The text of the last attempt, when it was taken. */
    Optional<Imported> imported() {
        return Optional.ofNullable(imported);
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setI18n(words());
        upload.getElement().setAttribute("aria-label", say("intake.file"));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        return upload;
    }

    /** Reads no more than one byte past the limit, however much is sent. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(MOST_BYTES + 1);
        event.getUI().access(() -> {
            take(() -> PlainTextImport.read(bytes));
            getChildren().filter(Upload.class::isInstance).forEach(upload -> ((Upload) upload).clearFileList());
        });
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

    private static UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(say("intake.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(say("intake.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(say("intake.refused.too-big"))
                        .setTooManyFiles(say("intake.one-file")));
    }
}
