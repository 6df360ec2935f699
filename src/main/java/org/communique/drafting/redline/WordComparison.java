package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Block;

/** Compares the words of blocks that belong together. */
final class WordComparison {

    /** About a second on one core, for all blocks of a text; beyond it, words are replaced as a whole. */
    private final Effort effort = new Effort(400_000_000);

    Wording compare(Block before, Block after) {
        var old = Token.of(before);
        var now = Token.of(after);
        var common = CommonOrder.of(keys(old), keys(now), effort);
        var pieces = new ArrayList<Piece>();
        smooth(stretches(old, now, common)).forEach(stretch -> stretch.writeTo(pieces));
        return new Wording(pieces, restyled(old, now, common) || !sameKind(before, after));
    }

    private static List<Stretch> stretches(List<Token> old, List<Token> now, List<Pair> common) {
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch());
        int i = 0;
        int j = 0;
        for (var pair : common) {
            change(old.subList(i, pair.before()), now.subList(j, pair.after()), stretches);
            keep(now.get(pair.after()), stretches);
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        change(old.subList(i, old.size()), now.subList(j, now.size()), stretches);
        return stretches;
    }

    private static void change(List<Token> gone, List<Token> come, List<Stretch> stretches) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            var stretch = new Stretch();
            stretch.gone.addAll(gone);
            stretch.come.addAll(come);
            stretches.add(stretch);
        }
    }

    private static void keep(Token token, List<Stretch> stretches) {
        if (stretches.getLast().kept.isEmpty()) {
            stretches.add(new Stretch());
        }
        stretches.getLast().kept.add(token);
    }

    /** A lone space between two replacements reads better as part of one replacement. */
    private static List<Stretch> smooth(List<Stretch> stretches) {
        var smooth = new ArrayList<Stretch>();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            while (i + 2 < stretches.size()
                    && stretch.isReplacement()
                    && stretches.get(i + 1).isOnlySpace()
                    && stretches.get(i + 2).isReplacement()) {
                stretch.absorb(stretches.get(i + 1), stretches.get(i + 2));
                i += 2;
            }
            smooth.add(stretch);
        }
        return smooth;
    }

    private static boolean restyled(List<Token> old, List<Token> now, List<Pair> common) {
        return common.stream()
                .anyMatch(pair -> !old.get(pair.before())
                        .content()
                        .equals(now.get(pair.after()).content()));
    }

    /** Kind, level and numbering: what is left of a block without its content. */
    private static boolean sameKind(Block before, Block after) {
        return before.with(List.of()).hash().equals(after.with(List.of()).hash());
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }
}
