package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes one file at a time from somebody, and no more of it than is wanted. */
public final class OneFile extends Upload {

    private final int most;
    private final Consumer<byte[]> taken;

    /** The keys of what is said around it: what it is for, on its button, beside that, and when a file is too big. */
    public record Words(String name, String choose, String drop, String tooBig) {}

    /**
     * @param most the most bytes; of a bigger file one more is handed on, so that it is noticed
     * @param taken told the bytes of each file
     * @param refused told the sentence when the browser does not send a file
     */
    public OneFile(Words words, int most, Consumer<byte[]> taken, Consumer<String> refused) {
        this.most = most;
        this.taken = taken;
        setUploadHandler(this::receive);
        setMaxFiles(1);
        setMaxFileSize(most);
        setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(say(words.choose())))
                .setDropFiles(new UploadI18N.DropFiles().setOne(say(words.drop())))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(say(words.tooBig()))
                        .setTooManyFiles(say("intake.one-file"))));
        getElement().setAttribute("aria-label", say(words.name()));
        addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(most + 1);
        event.getUI().access(() -> takes(bytes));
    }

    /** Hands on what was sent and is ready for the next file. */
    public void takes(byte[] bytes) {
        taken.accept(bytes);
        clearFileList();
    }
}
