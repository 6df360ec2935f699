package org.communique.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Reads two published communiqués, which are no part of the project: only the hashes of their parts are. */
@EnabledIfEnvironmentVariable(named = "COMMUNIQUE_SEEDS", matches = ".+")
class SeedsTest {

    @Test
    void everyBlockAndParticipantIsRecognised() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(System.getenv("COMMUNIQUE_SEEDS")), "cto-*.txt")) {
            int count = 0;
            for (var file : files) {
                assertThat(fingerprint(PlainTextImport.read(Files.readAllBytes(file))))
                        .isEqualTo(expected(file.getFileName().toString()));
                count++;
            }
            assertThat(count).isEqualTo(2);
        }
    }

    private static List<String> expected(String file) throws IOException {
        var name = "published-" + prefix(file).substring(0, 8) + ".expected";
        return Files.readAllLines(Path.of("src/test/resources/imports", name));
    }

    private static List<String> fingerprint(Imported imported) {
        var lines = new ArrayList<String>();
        lines.add("title " + prefix(imported.title()));
        lines.add("meeting " + prefix(imported.meetingLine()));
        lines.add("when " + prefix(imported.from() + "|" + imported.to()));
        lines.add("where " + prefix(imported.city() + "|" + imported.country()));
        imported.body().numbered().forEach(numbered -> lines.add(line(numbered)));
        imported.participants().forEach(participant -> lines.add(line(participant)));
        return lines;
    }

    private static String line(Numbered numbered) {
        var kind = switch (numbered.block()) {
            case Heading heading -> "heading/" + heading.level();
            case Paragraph _ -> "paragraph";
            case BulletItem _ -> "bullet";
            case NumberedItem _ -> "numbered/" + numbered.listNumber();
        };
        return kind + " " + prefix(numbered.block().plain());
    }

    private static String line(Participant participant) {
        return "participant "
                + prefix(participant.name() + "|" + Objects.requireNonNullElse(participant.country(), "none"));
    }

    private static String prefix(String words) {
        return Hash.of(words).hex().substring(0, 16);
    }
}
