package org.communique.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void everyBlankGetsItsWords() {
        assertThat(Blanks.fill("{who} asked {organization}, and {organization} answered.", Map.of("who", "Ada")))
                .isEqualTo("Ada asked {organization}, and {organization} answered.");
        assertThat(Blanks.fill("{who} asked {organization}.", Map.of("who", "Ada", "organization", "Norland")))
                .isEqualTo("Ada asked Norland.");
    }

    @Test
    void wordsThatLookLikeABlankStayWords() {
        assertThat(Blanks.fill("{who}: {reason}", Map.of("who", "{reason}", "reason", "it costs $1 \\ {who}")))
                .isEqualTo("{reason}: it costs $1 \\ {who}");
    }
}
