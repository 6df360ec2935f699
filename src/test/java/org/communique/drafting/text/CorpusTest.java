package org.communique.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that the editor's twin of the reader is tested with too. */
class CorpusTest {

    static Stream<Path> accepted() throws IOException {
        return folder("accepted");
    }

    static Stream<Path> refused() throws IOException {
        return folder("refused");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void anAcceptedTextSurvivesItsCanonicalForm(Path file) throws IOException {
        var body = Body.read(Files.readString(file));
        assertThat(Body.read(body.canonical())).isEqualTo(body);
        assertThat(Body.read(body.canonical()).canonical()).isEqualTo(body.canonical());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusedTextIsRefusedWithACode(Path file) throws IOException {
        var json = Files.readString(file);
        assertThatExceptionOfType(RefusedText.class)
                .isThrownBy(() -> Body.read(json))
                .satisfies(refused -> assertThat(refused.code()).matches("[a-z-]+"));
    }

    private static Stream<Path> folder(String name) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/corpus", name))) {
            return files.sorted().toList().stream();
        }
    }
}
