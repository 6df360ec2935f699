package org.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.rights.Verdict;
import org.junit.jupiter.api.Test;

/** Every refusal that the code can utter has its sentence. */
class RefusalsTest {

    private static final Pattern CODE = Pattern.compile("new Refused\\(\"([a-z_]+\\.[a-z_-]+)\"");

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Properties sentences = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                sentences.load(Files.newBufferedReader(file));
            }
        }
        Set<String> missing = codes();
        // A code that ends in a hyphen is made up of two halves.
        missing.removeIf(code -> code.endsWith("-") || sentences.containsKey("refused." + code));
        assertThat(missing).isEmpty();
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(
                Set.of("nothing-there", "text.stale", "approval.approved-already", "approval.returned-already"));
        Arrays.stream(Verdict.Reason.values())
                .forEach(reason -> codes.add("rights." + reason.name().toLowerCase(Locale.ROOT)));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(30);
        return codes;
    }
}
