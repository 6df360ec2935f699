package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Run;

/** Makes up texts and later versions of them by chance; the same seed makes up the same. */
final class Drafts {

    private static final List<String> WORDS = List.of(
            "Norland",
            "Estavia",
            "river",
            "rivers",
            "agreed",
            "the",
            "of",
            "ministers",
            "e\u0301t\u00e9",
            "和平",
            "河流",
            "会议",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "الأنهار",
            "ITU-T",
            "5G",
            "“quoted”",
            "a",
            "ก็",
            "\uD83C\uDDFA\uD83C\uDDF3",
            "mid-term",
            "—",
            "(see",
            "below)",
            "e.g.",
            "\u0301");

    private final Random random;
    private final BlockIds ids;

    Drafts(long seed) {
        random = new Random(seed);
        ids = new BlockIds(new Random(seed));
    }

    Body draft(int most) {
        var blocks = new ArrayList<Block>();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            blocks.add(block());
        }
        return new Body(blocks);
    }

    /** A later version: blocks reworded, added, removed, moved, restyled, and sometimes all with new ids. */
    Body laterThan(Body draft) {
        var blocks = new ArrayList<>(draft.blocks());
        for (int i = random.nextInt(8); i > 0; i--) {
            edit(blocks);
        }
        if (random.nextInt(3) == 0) {
            blocks.replaceAll(block -> kind(random.nextInt(2), block.content()));
        }
        return blocks.isEmpty() ? draft(3) : new Body(blocks);
    }

    private void edit(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        int at = random.nextInt(blocks.size());
        switch (random.nextInt(6)) {
            case 0 -> blocks.add(at, block());
            case 1 -> blocks.remove(at);
            case 2 -> Collections.swap(blocks, at, random.nextInt(blocks.size()));
            case 3 -> blocks.set(at, kind(random.nextInt(4), blocks.get(at).content()));
            case 4 -> blocks.set(at, blocks.get(at).with(reworded(blocks.get(at).content())));
            default -> blocks.set(at, blocks.get(at).with(content()));
        }
    }

    Block block() {
        return kind(random.nextInt(4), content());
    }

    private Block kind(int kind, List<Inline> content) {
        return switch (kind) {
            case 0 -> new Paragraph(ids.next(), content);
            case 1 -> new BulletItem(ids.next(), content);
            case 2 -> new NumberedItem(ids.next(), random.nextBoolean(), content);
            default -> new Heading(ids.next(), random.nextInt(3) + 1, content);
        };
    }

    private List<Inline> content() {
        var content = new ArrayList<Inline>();
        for (int i = random.nextInt(5); i > 0; i--) {
            add(content, random.nextInt(6) == 0 ? new Footnote(run()) : run());
        }
        return content;
    }

    private List<Inline> reworded(List<Inline> content) {
        var reworded = new ArrayList<Inline>();
        for (var inline : content) {
            if (random.nextInt(3) > 0) {
                add(reworded, inline);
            }
            if (random.nextInt(3) == 0) {
                add(reworded, run());
            }
        }
        return reworded;
    }

    private static void add(List<Inline> content, Inline inline) {
        if (inline instanceof Run run
                && !content.isEmpty()
                && content.getLast() instanceof Run last
                && last.marks().equals(run.marks())) {
            content.set(content.size() - 1, last.saying(last.text() + run.text()));
        } else {
            content.add(inline);
        }
    }

    private Run run() {
        var text = new StringBuilder();
        for (int i = random.nextInt(9) + 1; i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Run(text.toString(), Mark.BOLD);
            case 1 -> new Run(text.toString(), Mark.ITALIC, new Mark.Link("https://norland.example/"));
            default -> new Run(text.toString());
        };
    }
}
