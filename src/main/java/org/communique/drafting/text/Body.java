package org.communique.drafting.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of a text in their order, from the opening paragraph to the closing. */
public record Body(List<Block> blocks) {

    /** The most blocks that a text may have. */
    public static final int MOST_BLOCKS = 3_000;

    /**
     * The most text, footnotes included, in UTF-16 units; a mark or a footnote counts as twenty, an address as long as it
     * is. So the stored form of every text stays well within what is sent and read at once.
     */
    public static final int MOST_TEXT = 1_000_000;

    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]]*]");

    /** @throws RefusedText for no blocks, too many, too much text or an id that stands twice */
    public Body {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new RefusedText("no-blocks", "A text has at least one block");
        }
        if (blocks.size() > MOST_BLOCKS) {
            throw new RefusedText("too-many-blocks", "A text has at most " + MOST_BLOCKS + " blocks");
        }
        if (blocks.stream().mapToLong(Block::weight).sum() > MOST_TEXT) {
            throw new RefusedText("too-much-text", "A text has at most " + MOST_TEXT + " characters");
        }
        refuseTwins(blocks);
    }

    public static Body of(Block... blocks) {
        return new Body(List.of(blocks));
    }

    /**
     * Reads the editor's JSON and takes nothing that a communiqué cannot hold.
     *
     * @param json at most 8,000,000 UTF-16 units
     * @throws RefusedText with the code of the first rule that is broken
     */
    public static Body read(String json) {
        return BodyReader.read(json);
    }

    /** The text as JSON with sorted keys, no white space, escaped as in RFC 8785: equal texts, equal bytes. */
    public String canonical() {
        return Canonical.of(this);
    }

    /** How many words it has, footnotes left out; a Chinese or Japanese character counts as one. */
    public int words() {
        return blocks.stream().mapToInt(block -> Words.in(block.plain())).sum();
    }

    /** The places in square brackets that wait for words, as they stand: "[city]". */
    public List<String> gaps() {
        return blocks.stream()
                .flatMap(block -> GAP.matcher(block.plain()).results().map(MatchResult::group))
                .toList();
    }

    /** The block with this id, if it is in the text. */
    public Optional<Block> find(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** Every block with its paragraph number and its number in a list. */
    public List<Numbered> numbered() {
        return Numbered.all(blocks);
    }

    private static void refuseTwins(List<Block> blocks) {
        var seen = new HashSet<BlockId>();
        for (var block : blocks) {
            if (!seen.add(block.id())) {
                throw new RefusedText("duplicate-block-id", "The block id " + block.id() + " stands twice");
            }
        }
    }
}
