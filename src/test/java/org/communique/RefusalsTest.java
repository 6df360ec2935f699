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

    /** Where it is thrown, or chosen from two before. */
    private static final Pattern CODE =
            Pattern.compile("(?:Refused\\(|super\\(|\\? |: )\"([a-z_]+\\.[a-z_-]+)\"");

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Properties sentences = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/refused.properties"))) {
            sentences.load(in);
        }
        Set<String> missing = codes();
        missing.removeIf(code -> sentences.containsKey("refused." + code));
        assertThat(missing).isEmpty();
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("nothing-there"));
        Arrays.stream(Verdict.Reason.values())
                .forEach(reason -> codes.add("rights." + reason.name().toLowerCase(Locale.ROOT)));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(RefusalsTest::mayRefuse).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(30);
        return codes;
    }

    private static boolean mayRefuse(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && Files.readString(file).contains("Refused")
                    && !Files.readString(file).contains("RefusedText(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
