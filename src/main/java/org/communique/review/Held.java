package org.communique.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Numbered;
import org.communique.people.OrganizationId;

/**
 * A position that an organization stated in an earlier round. It was stated to the words of every paragraph: it is stale on
 * those that have changed since, and only on those.
 *
 * @param round in which it was stated
 * @param stale the paragraphs and headings that read otherwise now or are new, in their order
 * @param gone how many are not there any more
 * @param all how many paragraphs and headings the text has now
 */
public record Held(Round round, Stated stated, List<Numbered> stale, int gone, int all) {

    /**
     * What an organization stated last before the newest round; empty when it stated nothing, or nothing that is known.
     *
     * @param all the answers of all rounds, oldest first
     * @param text the text of a revision
     */
    public static Optional<Held> of(OrganizationId organization, List<Answers> all, IntFunction<Body> text) {
        if (all.size() < 2) {
            return Optional.empty();
        }
        Round now = all.getLast().round();
        return all.subList(0, all.size() - 1).reversed().stream()
                .flatMap(before -> before.of(organization).stream()
                        .map(stated -> since(
                                before.round(),
                                stated,
                                text.apply(before.round().revision()),
                                text.apply(now.revision()))))
                .findFirst();
    }

    private static Held since(Round round, Stated stated, Body then, Body now) {
        Map<BlockId, Hash> before = new HashMap<>();
        then.blocks().forEach(block -> before.put(block.id(), block.hash()));
        List<Numbered> stale = now.numbered().stream()
                .filter(one -> !one.block().hash().equals(before.get(one.block().id())))
                .toList();
        now.blocks().stream().map(Block::id).forEach(before::remove);
        return new Held(round, stated, stale, before.size(), now.blocks().size());
    }

    /** Whether the text reads exactly as it did. */
    public boolean isFresh() {
        return stale.isEmpty() && gone == 0;
    }
}
