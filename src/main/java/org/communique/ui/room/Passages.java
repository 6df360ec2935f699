package org.communique.ui.room;

import java.util.Optional;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.RefusedText;
import org.communique.review.Remark.Passage;
import tools.jackson.databind.JsonNode;

/** Words that somebody selected in a text. */
final class Passages {

    private Passages() {}

    /** What a browser says is selected; empty when it cannot be. Whether it stands there is looked at when it is used. */
    static Optional<Passage> read(JsonNode selected) {
        try {
            return Optional.of(new Passage(
                    new BlockId(selected.path("block").asString("")),
                    new Range(
                            selected.path("from").asInt(-1), selected.path("to").asInt(-1)),
                    selected.path("quote").asString("")));
        } catch (RefusedText | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
