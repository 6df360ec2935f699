package org.communique.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00.123456789Z");
    private static final Act CIRCULATED =
            new Act(Deed.CIRCULATED, new UUID(0, 1), null, new UUID(0, 2), new UUID(0, 3), Map.of("round", "1"));

    @Test
    void theFirstEntryHoldsOnToNothing() {
        Entry first = Chain.link(null, CIRCULATED, NOON);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo(Chain.GENESIS);
        assertThat(Chain.holds(null, first)).isTrue();
    }

    @Test
    void eachEntryHoldsOnToTheOneBefore() {
        Entry first = Chain.link(null, CIRCULATED, NOON);
        Entry second = Chain.link(first, CIRCULATED, NOON);
        assertThat(Chain.holds(first, second)).isTrue();
        assertThat(Chain.holds(null, second)).isFalse();
        assertThat(Chain.holds(second, second)).isFalse();
    }

    @Test
    void theInstantIsHashedAsTheDatabaseKeepsIt() {
        assertThat(Chain.link(null, CIRCULATED, NOON).at()).isEqualTo(Instant.parse("2031-05-04T12:00:00.123456Z"));
    }

    @Test
    void noTwoListsOfFactsLookAlike() {
        assertThat(hash(Map.of("a", "b;1:c"))).isNotEqualTo(hash(Map.of("a", "b", "c", "")));
        assertThat(hash(Map.of("a", ""))).isNotEqualTo(hash(Map.of("", "a")));
        assertThat(hash(Map.of())).isNotEqualTo(hash(Map.of("", "")));
    }

    private static String hash(Map<String, String> facts) {
        return Chain.link(null, new Act(Deed.PASSWORD_SET, null, null, null, null, facts), NOON)
                .hash();
    }
}
