package org.communique.drafting.importing;

import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.RefusedText;
import org.jspecify.annotations.Nullable;

/** Recognizes a communiqué in plain text: its frame, its sections and lists, and who took part. */
public final class PlainTextImport {

    private final BlockIds ids;
    private final Findings findings = new Findings();

    private PlainTextImport(BlockIds ids) {
        this.ids = ids;
    }

    /**
     * Reads a file in UTF-8, in UTF-16 with a byte order mark, or else in windows-1252.
     *
     * @throws RefusedImport when it is empty, bigger than 2 MB (2,097,152 bytes) or no plain text
     */
    public static Imported read(byte[] file) {
        FileKind.refuseOther(file);
        var reading = new PlainTextImport(new BlockIds());
        return reading.recognize(Encoding.decode(file, reading.findings));
    }

    /**
     * Reads pasted text.
     *
     * @throws RefusedImport when it is empty or longer than 2,097,152 UTF-16 units
     */
    public static Imported read(String pasted) {
        return read(pasted, new BlockIds());
    }

    /** As {@link #read(String)}, with the given source of block ids. */
    public static Imported read(String pasted, BlockIds ids) {
        FileKind.refuseLong(pasted);
        return new PlainTextImport(ids).recognize(pasted);
    }

    private Imported recognize(String text) {
        var lines = Lines.of(text, findings);
        if (lines.isEmpty()) {
            throw new RefusedImport("empty", "There is no text in it.");
        }
        var frame = Frame.of(lines, findings);
        var part = ParticipantsPart.of(frame.rest());
        findings.count(part.list().isEmpty() ? Finding.Kind.NO_PARTICIPANTS : Finding.Kind.LEAD_IN_DROPPED);
        return imported(frame.title(), frame.meeting(), part, body(part.rest()));
    }

    private Imported imported(String title, @Nullable MeetingLine meeting, ParticipantsPart part, Body body) {
        var countries = new Countries(meeting == null ? null : meeting.country());
        var participants = new ListedParticipants(countries, findings).read(part.list());
        if (meeting == null) {
            return new Imported(title, "", null, null, null, null, body, participants, findings.all());
        }
        return new Imported(
                title,
                meeting.raw(),
                meeting.from(),
                meeting.to(),
                meeting.city(),
                meeting.country(),
                body,
                participants,
                findings.all());
    }

    private Body body(List<String> lines) {
        if (lines.size() > Body.MOST_BLOCKS) {
            throw tooMuchText();
        }
        try {
            var blocks = new Layout(lines, ids, findings).blocks();
            return new Body(blocks.isEmpty() ? nothing() : blocks);
        } catch (RefusedText tooMuch) {
            throw tooMuchText();
        }
    }

    private static RefusedImport tooMuchText() {
        return new RefusedImport("too-much-text", "The text is longer than a communiqué can be.");
    }

    private List<Block> nothing() {
        findings.count(Finding.Kind.NO_BODY);
        return List.of(new Paragraph(ids.next()));
    }
}
